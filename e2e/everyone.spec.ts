/**
 * A figure for those who do not look at it, or not with a mouse: walked by keys, told in words, explained on a sheet.
 */
import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/fixtures';
import { lessonPath, openFigure, playFast } from './support/lesson';

test.describe('by keyboard and ear', { tag: '@desktop' }, () => {
  test('arrow keys walk over parts and connections, which say how they do', async ({ page }) => {
    await page.goto(lessonPath('en'));
    const figure = await openFigure(page, 'works');
    await figure.getByRole('button', { name: /^Client/ }).focus();
    await page.keyboard.press('ArrowRight');
    const connection = figure.getByRole('button', { name: /^Connection from Client to / });
    await expect(connection).toBeFocused();
    await expect(connection).toHaveAccessibleName(/calls: [\d.]+ per second/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(figure.getByRole('button', { name: /^B payments.*threads taken/ })).toBeFocused();
    await page.keyboard.press('Home');
    await expect(figure.getByRole('button', { name: /^Client/ })).toBeFocused();
  });

  test('the help sheet opens by its key and its button, and gives the focus back', async ({ page }) => {
    await page.goto(lessonPath('en'));
    const figure = await openFigure(page, 'works');
    const part = figure.getByRole('button', { name: /^A orders/ });
    await part.focus();
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keys and gestures' });
    await expect(sheet).toContainText('Describe this moment in words');
    const playing = await figure.getByRole('button', { name: 'Pause', exact: true }).count();
    await page.keyboard.press('.');
    expect(await figure.getByRole('button', { name: 'Pause', exact: true }).count()).toBe(playing);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
    await expect(part).toBeFocused();
    await figure.getByRole('button', { name: 'Keys and gestures' }).click();
    await expect(sheet).toBeVisible();
  });

  test('the narration says what is done to the run and what comes of it', async ({ page }) => {
    await page.goto(lessonPath('en'));
    const figure = await openFigure(page, 'works');
    await figure.getByRole('button', { name: /^B payments/ }).focus();
    await page.keyboard.press('d');
    const told = figure.getByRole('region', { name: 'Narration of the run' });
    await expect(told.getByRole('status')).toContainText(
      /requests per second are answered well\..*A orders, 2 replicas/,
    );
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Make 15 times slower' }).press('Enter');
    await playFast(figure);
    await expect(told).toContainText('You make B 15 times slower', { timeout: 15_000 });
    await expect(told).toContainText(/Goodput falls\. \d+ of \d+ requests|stand in the feed\. \d+ of \d+ requests/, {
      timeout: 30_000,
    });
    await expectAccessible(page);
    await told.getByRole('button', { name: 'Stop narrating' }).click();
    await expect(told).toHaveCount(0);
  });
});

for (const locale of ['en', 'ko'] as const) {
  test(`the model card shows both numbers of each law, and its sources (${locale})`, { tag: '@desktop' }, async ({
    page,
  }) => {
    await page.goto(lessonPath(locale));
    const figure = await openFigure(page, 'works');
    await figure.getByRole('button', { name: locale === 'en' ? 'Model and checks' : '모델과 검증' }).click();
    const card = figure.getByRole('region', {
      name: locale === 'en' ? 'The model behind this figure' : '이 그림의 모델',
      exact: true,
    });
    const rows = card.getByRole('row');
    await expect(rows).toHaveCount(6);
    await expect(rows.filter({ hasText: locale === 'en' ? /^A.*Little/ : /^A.*리틀/ })).toContainText(
      locale === 'en' ? /× \d+ ms = [\d.]+ requests.*they agree/ : /× \d+ms = 요청 [\d.]+건.*서로 맞습니다/,
    );
    await card.getByText(locale === 'en' ? 'Service' : '서비스', { exact: true }).click();
    await expect(card.getByRole('link', { name: /Site Reliability Engineering/ })).toBeVisible();
    await expectAccessible(page);
  });
}

test('key moments are captioned stills of the run, which goes on without being watched', { tag: '@desktop' }, async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/en/embed?template=retry-storm');
  const moments = page.getByRole('region', { name: 'Key moments' });
  await expect(moments).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  const more = moments.getByRole('button', { name: 'Run on by 10 s' });
  await expect(async () => {
    await more.click();
    await expect(moments.getByRole('img').nth(2)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(moments).toContainText(/requests per second are answered well/);
  const captions = await moments.getByRole('listitem').allTextContents();
  expect(captions.length).toBeGreaterThan(2);
  await moments
    .getByRole('button', { name: /^Show 0:\d\d\.\d on the stage/ })
    .first()
    .click();
  await expect(page.locator('figure')).toContainText('in the past');
  await expectAccessible(page);
});

test('sound is off until it is turned on, and has a volume', { tag: '@desktop' }, async ({ page }) => {
  await page.addInitScript(() => {
    const sounding = AudioContext;
    Object.assign(window, { contexts: [] as AudioContext[] });
    window.AudioContext = class extends sounding {
      constructor() {
        super();
        (window as unknown as { contexts: AudioContext[] }).contexts.push(this);
      }
    };
  });
  const made = () => page.evaluate(() => (window as unknown as { contexts: AudioContext[] }).contexts.length);
  await page.goto(lessonPath('en'));
  const figure = await openFigure(page, 'works');
  await figure.getByRole('button', { name: 'Sound', exact: true }).click();
  const sound = figure.getByRole('region', { name: 'Sound of the run' });
  await expect(sound.getByRole('slider', { name: 'Volume' })).toHaveValue('50');
  expect(await made()).toBe(0);
  await sound.getByRole('button', { name: 'Turn sound on' }).click();
  await expect(sound.getByRole('button', { name: 'Turn sound off' })).toBeVisible();
  expect(await made()).toBe(1);
  await expectAccessible(page);
});

test('a moment is shared as a code, an address and a frame', { tag: '@desktop' }, async ({ page }) => {
  await page.goto(lessonPath('en'));
  const figure = await openFigure(page, 'works');
  await figure.getByRole('button', { name: 'Share', exact: true }).click();
  const share = figure.getByRole('region', { name: 'Share this moment' });
  await expect(share.getByRole('img', { name: 'QR code of the address' })).toBeVisible();
  const address = await share.getByRole('textbox', { name: 'Address' }).inputValue();
  expect(new URL(address).searchParams.get('moment')).toMatch(/^1\./);
  await expectAccessible(page);
  const frame = await share.getByRole('textbox', { name: 'For a page of your own' }).inputValue();
  await page.goto(/src="([^"]+)"/.exec(frame)?.[1] ?? '');
  await expect(page.locator('canvas').first()).toBeVisible({ timeout: 30_000 });
});

test('the lab has the same aids', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/en/lab');
  await page.getByRole('button', { name: 'Templates' }).first().click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /retry storm/i })
    .click();
  await page.getByRole('button', { name: 'Narration', exact: true }).click();
  const told = page.getByRole('region', { name: 'Narration of the run' });
  await told.getByRole('button', { name: 'Describe this moment' }).click();
  await expect(told.getByRole('status')).toContainText(/requests per second are answered well|No requests arrive/);
  await page.getByRole('tab', { name: 'Model' }).click();
  await expect(page.getByRole('region', { name: 'The model behind this figure' })).toContainText(
    'Time-outs and retries',
  );
  await expectAccessible(page);
});

test('the aids are there in Korean, and on a phone', async ({ page }) => {
  await page.goto(lessonPath('ko'));
  const figure = await openFigure(page, 'works');
  await figure.getByRole('button', { name: '해설', exact: true }).click();
  const told = figure.getByRole('region', { name: '실행 해설' });
  await told.getByRole('button', { name: '지금 상태 설명하기' }).click();
  await expect(told.getByRole('status')).toContainText(
    /시점입니다\. 초당 요청 \d+건 가운데 \d+건을 제대로 처리합니다\./,
  );
  // What has just come into the feed is still fading in.
  await figure.getByRole('button', { name: '일시 정지', exact: true }).click();
  await page.waitForTimeout(500);
  await expectAccessible(page);
});
