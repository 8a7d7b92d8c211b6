/**
 * A run on somebody else's page: framed from another origin, asked for by parameters, and safe against wrong ones.
 */
import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/fixtures';
import { host } from './support/host';
import { lessonPath, openFigure } from './support/lesson';

test.describe('on another site', { tag: '@desktop' }, () => {
  test.use({ expectedFaults: ['request to another host: http://127.0.0.1:'] });

  test('the page can be framed, waits for its reader, and plays', async ({ page, baseURL }) => {
    const { server, address } = await host(`${baseURL}/en/embed?figure=cascading-failure/works&controls=player`);
    await page.goto(address);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('button', { name: /^B payments/ })).toBeVisible({ timeout: 30_000 });
    await expect(frame.getByRole('banner')).toHaveCount(0);
    const play = frame.getByRole('button', { name: 'Play', exact: true });
    await expect(play).toBeVisible();
    await page.waitForTimeout(1_000);
    await expect(play).toBeVisible();
    await play.click();
    await expect(frame.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
    server.close();
  });
});

test('no other page may be framed elsewhere', { tag: '@desktop' }, async ({ request }) => {
  const policy = async (path: string) => (await request.get(path)).headers()['content-security-policy'];
  for (const path of ['/en', '/ko/lab', lessonPath('en')])
    expect(await policy(path)).toContain("frame-ancestors 'self'");
  expect(await policy('/ko/embed')).toContain('frame-ancestors *');
  expect(await policy('/ko/embed')).toContain("default-src 'self'");
});

test('language, theme and autoplay are as the address asks', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/embed?template=retry-storm&lang=ko&theme=dark&autoplay=1');
  await expect(page).toHaveURL(/\/ko\/embed\?/);
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  await expect(page.getByRole('button', { name: '일시 정지', exact: true })).toBeVisible({ timeout: 30_000 });
});

test('a moment of a lesson opens where it was copied', { tag: '@desktop' }, async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(lessonPath('en'));
  const figure = await openFigure(page, 'timeout');
  const head = figure.getByRole('slider', { name: 'Moment of the run' });
  await head.focus();
  await head.press('PageDown');
  const atMs = (await head.getAttribute('aria-valuenow')) ?? '';
  await figure.getByRole('button', { name: 'Copy link' }).click();
  await expect(figure).toContainText('Copied');
  const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  await page.goto(`/en/embed?moment=${copied.searchParams.get('moment')}`);
  await expect(page.getByRole('slider', { name: 'Moment of the run' })).toHaveAttribute('aria-valuenow', atMs, {
    timeout: 30_000,
  });
});

test.describe('what a wrong address gets', { tag: '@desktop' }, () => {
  test.use({ expectedFaults: ['status 404', '404 (Not Found)'] });

  for (const [query, said] of [
    ['', 'exactly one of figure, template and moment is needed; there is none'],
    ['template=saga&figure=cascading-failure/works', 'there are 2'],
    ['template=nothing-like-it', 'there is no template nothing-like-it'],
    ['figure=cascading-failure/nothing', 'there is no figure cascading-failure/nothing'],
    ['moment=1.AAAA', 'the moment is damaged'],
    ['moment=9.AAAA', 'the moment is damaged'],
    ['template=saga&theme=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', 'expected auto, light or dark'],
    ['%3Cscript%3Ealert(1)%3C/script%3E=1&template=saga', 'is no parameter of this page'],
    ['template=javascript:alert(1)', 'template: expected the name of a template'],
    [`moment=1.${'A'.repeat(15_000)}`, 'the moment is damaged'],
  ] as const) {
    test(`“${query.slice(0, 50)}” gets a clear message`, async ({ page }) => {
      page.on('dialog', () => expect(false, 'nothing is executed').toBe(true));
      await page.goto(`/en/embed?${query}`);
      await expect(page.getByRole('alert').filter({ hasText: 'cannot be shown' })).toContainText(said);
      await expect(page.locator('img')).toHaveCount(0);
    });
  }
});

for (const path of ['/en/embed?figure=cascading-failure/works', '/ko/embed?template=outlier-ejection', '/ko/embed']) {
  test(`${path}: axe finds nothing, and nothing overflows at 320 px`, { tag: '@desktop' }, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(path);
    if (path.includes('?')) await expect(page.locator('canvas').first()).toBeVisible({ timeout: 30_000 });
    else await expect(page.getByRole('alert').filter({ hasText: '보여 줄 수 없습니다' })).toBeVisible();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}
