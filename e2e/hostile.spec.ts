/**
 * What strangers send: a clear message each, nothing executed, nothing lost of the work that is open.
 */
import type { Locator, Page } from '@playwright/test';
import { readKept } from '../components/lab/autosave';
import { decodeMoment } from '../simulator/scenario/share';
import type { HostileInput } from '../simulator/testing/hostile-inputs';
import { expect, test } from './support/fixtures';
import { clue, expectClear, expectHarmless, hostileThrough, watchFaults } from './support/hostile';
import { lessonPath, openFigure } from './support/lesson';
import { headOf } from './support/stage';

const key = 'faultline.lab';
const minuteMs = 60_000;

/** A link to a moment of the lesson, as the page itself makes it. */
async function copiedLink(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(lessonPath('en'));
  const figure = await openFigure(page, 'timeout');
  await figure.getByRole('button', { name: 'Copy link' }).click();
  await expect(figure).toContainText('Copied');
  const address = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  return address.searchParams.get('moment') ?? '';
}

const kept = (page: Page): Promise<string> => page.evaluate((name) => localStorage.getItem(name) ?? '', key);

/** The lab with a template that was edited, kept on the device. */
async function openWork(page: Page): Promise<string> {
  await page.goto('/en/lab');
  await page.getByRole('button', { name: 'Templates' }).first().click();
  await page.getByRole('button', { name: 'A retry storm', exact: true }).click();
  await page.getByRole('textbox', { name: 'Title', exact: true }).first().fill('The work of the reader');
  await expect.poll(() => kept(page)).toContain('The work of the reader');
  await expect(headOf(page)).toBeVisible();
  return kept(page);
}

const languages = ['en', 'ko'] as const;
type Language = (typeof languages)[number];
const undoIn = { en: 'Undo', ko: '실행 취소' } as const;
const undo = (page: Page, locale: Language) =>
  page.getByRole('button', { name: undoIn[locale], exact: true }).first().click();

/** A longer address is refused by servers. */
const reachesPages = ({ text }: HostileInput) => encodeURIComponent(text).length < 14_000;

/** Whether every page must refuse it. */
const isDamaged = ({ text }: HostileInput) => !decodeMoment(text).ok;

/** What a page shows when it took a link, and what it says when it did not. */
interface Place {
  readonly path: (locale: Language) => string;
  readonly anchor?: string;
  readonly taken: (page: Page) => Locator;
  readonly message: (page: Page) => Locator;
}

const figureIn = (page: Page) => page.locator('#figure-timeout');
const places: readonly Place[] = [
  {
    path: lessonPath,
    anchor: '#figure-timeout',
    taken: (page) => figureIn(page).getByRole('slider').first(),
    message: (page) =>
      figureIn(page)
        .locator('p[role=status]')
        .filter({ hasText: /^(?:The link |이 링크|이 페이지|링크)/ }),
  },
  {
    path: (locale) => `/${locale}/lab/twin`,
    taken: (page) => page.locator('main').getByRole('slider').first(),
    message: (page) => page.locator('main').getByRole('alert'),
  },
  {
    path: (locale) => `/${locale}/embed`,
    taken: (page) => page.locator('figure canvas').first(),
    message: (page) => page.locator('main').getByRole('alert'),
  },
];

test.describe('links', () => {
  // Figures that a link names and nobody has.
  test.use({ expectedFaults: ['status 404', '404 (Not Found)'] });

  test('hostile links open pages that say what became of them', { tag: '@desktop' }, async ({ page }) => {
    const link = await copiedLink(page);
    const inputs = hostileThrough('link', [link]).filter(reachesPages);
    test.setTimeout(minuteMs + inputs.length * 15_000);
    const faults = watchFaults(page);
    let refused = 0;
    for (const [nth, input] of inputs.entries()) {
      const place = places[nth % places.length] as Place;
      const locale = languages[Math.floor(nth / places.length) % 2] as Language;
      await page.goto(`${place.path(locale)}?moment=${encodeURIComponent(input.text)}${place.anchor ?? ''}`);
      const message = place.message(page);
      const shown = isDamaged(input) ? message : message.or(place.taken(page));
      await expect(shown.first(), clue(input)).toBeVisible({ timeout: 30_000 });
      if (await message.first().isVisible()) {
        refused++;
        await expectClear(message.first(), locale, input);
      }
      await expectHarmless(page, input);
    }
    expect(faults).toEqual([]);
    expect(refused).toBeGreaterThan(inputs.length / 3);
  });
});

test('hostile links leave the work of the lab as it was', { tag: '@desktop' }, async ({ page }) => {
  const inputs = hostileThrough('link', ['1.AAAA']).filter(reachesPages);
  test.setTimeout(minuteMs + inputs.length * 15_000);
  const faults = watchFaults(page);
  const before = await openWork(page);
  for (const [nth, input] of inputs.entries()) {
    const locale = languages[nth % 2] as Language;
    await page.goto(`/${locale}/lab?moment=${encodeURIComponent(input.text)}`);
    const message = page.locator('main').getByRole('alert');
    const undoable = page.getByRole('button', { name: undoIn[locale], exact: true, disabled: false }).first();
    const shown = isDamaged(input) ? message : message.or(undoable);
    await expect(shown.first(), clue(input)).toBeVisible({ timeout: 30_000 });
    if (await message.isVisible()) {
      await expectClear(message, locale, input);
      expect(await kept(page), clue(input)).toBe(before);
    } else {
      await undo(page, locale);
      await expect.poll(() => kept(page), { message: clue(input) }).toBe(before);
    }
    await expectHarmless(page, input);
  }
  expect(faults).toEqual([]);
});

test('hostile files are opened or refused with a reason, and the work is still there', { tag: '@desktop' }, async ({
  page,
}) => {
  const inputs = hostileThrough('file', ['1.AAAA']);
  test.setTimeout(minuteMs + inputs.length * 8_000);
  const faults = watchFaults(page);
  const before = await openWork(page);
  const sheet = page.getByRole('dialog', { name: 'Import, export' });
  const moment = () => headOf(page).getAttribute('aria-valuenow');
  const stood = await moment();
  for (const input of inputs) {
    await page.getByRole('button', { name: 'Import, export' }).first().click();
    const format = { json: 'Scenario JSON', istio: 'Istio', sam: 'AWS SAM' }[input.format];
    await sheet.getByRole('group', { name: 'Format' }).getByText(format, { exact: true }).click();
    await sheet.locator('input[type=file]').setInputFiles({
      name: 'stranger.txt',
      mimeType: 'application/json',
      buffer: Buffer.from(input.text),
    });
    const said = sheet.getByRole('status').filter({ hasText: /\S/ });
    await expect
      .poll(async () => (await said.isVisible()) || !(await sheet.isVisible()), { message: clue(input) })
      .toBe(true);
    const refused = (await sheet.isVisible()) && ((await said.textContent()) ?? '').startsWith('This file');
    if (refused) await expectClear(said, 'en', input);
    if (await sheet.isVisible()) await sheet.getByRole('button', { name: 'Close' }).click();
    await expectHarmless(page, input);
    if (!refused) await undo(page, 'en');
    await expect.poll(() => kept(page), { message: clue(input) }).toBe(before);
    await expect(page.getByRole('button', { name: 'Undo', exact: true }).first(), clue(input)).toBeEnabled();
  }
  await expect.poll(moment).toBe(stood);
  await undo(page, 'en');
  await expect.poll(() => kept(page)).not.toContain('The work of the reader');
  expect(faults).toEqual([]);
});

test('a file of twenty megabytes is refused at once, and one that is dropped is opened', { tag: '@desktop' }, async ({
  page,
}) => {
  const before = await openWork(page);
  await page.getByRole('button', { name: 'Import, export' }).first().click();
  const sheet = page.getByRole('dialog', { name: 'Import, export' });
  for (const megabytes of [20, 3]) {
    await sheet.locator('input[type=file]').setInputFiles({
      name: 'large.json',
      mimeType: 'application/json',
      buffer: Buffer.alloc(megabytes * 1_000_000, '['),
    });
    await expect(sheet.getByRole('status')).toContainText('at most a million characters', { timeout: 3_000 });
  }
  await sheet.getByRole('button', { name: 'Close' }).click();
  const drop = (name: string, text: string) =>
    page.evaluate(
      ([called, content]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content], called));
        const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
        document.querySelector('[data-board]')?.dispatchEvent(event);
        return event.defaultPrevented;
      },
      [name, text] as const,
    );
  expect(await drop('evil.yaml', 'a: &a [*a]')).toBe(true);
  await expect(sheet.getByRole('status')).toContainText('This file cannot be read.');
  expect(await kept(page)).toBe(before);
  await sheet.getByRole('button', { name: 'Close' }).click();
  expect(await drop('work.json', empty)).toBe(true);
  await expect.poll(() => kept(page)).not.toBe(before);
  await undo(page, 'en');
  await expect.poll(() => kept(page)).toBe(before);
});

const empty = '{"version":1,"components":[],"connections":[]}';

test('what a browser has kept may be hostile too: the lab opens, and it is not lost', { tag: '@desktop' }, async ({
  page,
}) => {
  const inputs = hostileThrough('kept', ['1.AAAA']);
  test.setTimeout(minuteMs + inputs.length * 8_000);
  const faults = watchFaults(page);
  await page.goto('/en/lab');
  for (const [nth, input] of inputs.entries()) {
    const locale = languages[nth % 2] as Language;
    // Before the page writes what it has open: a write of its own would come too late.
    await page.goto(`/${locale}/embed`);
    await page.evaluate(([name, text]) => localStorage.setItem(name, text), [key, input.text] as const);
    await page.goto(`/${locale}/lab`);
    const message = page.locator('main').getByRole('alert');
    const { document, unreadable } = readKept(() => ({ getItem: () => input.text, setItem: () => undefined }));
    const shown = unreadable !== null ? message : document?.components.length ? page.locator('[data-component]') : null;
    await expect((shown ?? page.locator('[data-board]')).first(), clue(input)).toBeVisible();
    await expectHarmless(page, input);
    const values = await page.evaluate(() => Object.values(localStorage));
    expect(values.includes(input.text), clue(input)).toBe(true);
    if (unreadable === null) continue;
    await expectClear(message, locale, input);
    const download = page.waitForEvent('download');
    await message.getByRole('button').first().click();
    expect((await download).suggestedFilename(), clue(input)).toBe('lab-unreadable.json');
  }
  expect(faults).toEqual([]);
});
