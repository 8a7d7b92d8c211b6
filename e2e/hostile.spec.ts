/**
 * What strangers send: a clear message each, nothing executed, nothing lost of the work that is open.
 */
import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures';
import { clue, expectHarmless, hostileThrough, watchDialogs } from './support/hostile';
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

test('hostile links open a lesson that says what became of them', { tag: '@desktop' }, async ({ page }) => {
  const link = await copiedLink(page);
  const inputs = hostileThrough('link', [link]);
  test.setTimeout(minuteMs + inputs.length * 15_000);
  const dialogs = watchDialogs(page);
  let followed = 0;
  for (const input of inputs) {
    await page.goto(`${lessonPath('en')}?moment=${encodeURIComponent(input.text)}#figure-timeout`);
    const figure = page.locator('#figure-timeout');
    await expect(headOf(figure), clue(input)).toBeVisible({ timeout: 30_000 });
    const notice = figure.getByText(/^The link (is damaged|was made for|leads to)/);
    const branch = figure.getByRole('region', { name: 'Requests' });
    await expect(notice.or(branch).or(figure.getByText('in the past')).first(), clue(input)).toBeVisible();
    if (!(await notice.isVisible())) followed++;
    await expectHarmless(page, input);
  }
  expect(dialogs).toEqual([]);
  expect(followed).toBeLessThan(inputs.length / 2);
});

/** The lab with a template, kept on the device. */
async function openWork(page: Page): Promise<string> {
  await page.goto('/en/lab');
  await page.getByRole('button', { name: 'Templates' }).click();
  await page.getByRole('button', { name: 'A retry storm', exact: true }).click();
  return keptWork(page);
}

async function keptWork(page: Page): Promise<string> {
  const read = () => page.evaluate((name) => localStorage.getItem(name) ?? '', key);
  await expect.poll(read).toContain('A retry storm');
  return read();
}

test('hostile files are opened or refused with a reason, and the work is still there', { tag: '@desktop' }, async ({
  page,
}) => {
  const inputs = hostileThrough('file', ['1.AAAA']);
  test.setTimeout(minuteMs + inputs.length * 8_000);
  const dialogs = watchDialogs(page);
  const before = await openWork(page);
  const sheet = page.getByRole('dialog', { name: 'Import, export' });
  for (const input of inputs) {
    await page.getByRole('button', { name: 'Import, export' }).click();
    await sheet.locator('input[type=file]').setInputFiles({
      name: 'stranger.json',
      mimeType: 'application/json',
      buffer: Buffer.from(input.text),
    });
    const said = sheet.getByRole('status').filter({ hasText: /\S/ });
    await expect
      .poll(async () => (await said.isVisible()) || !(await sheet.isVisible()), { message: clue(input) })
      .toBe(true);
    const refused = (await sheet.isVisible()) && (await said.textContent())?.includes('This file') === true;
    if (await sheet.isVisible()) await sheet.getByRole('button', { name: 'Close' }).click();
    await expectHarmless(page, input);
    if (!refused) await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  }
  await page.waitForTimeout(600);
  expect(await keptWork(page)).toBe(before);
  expect(dialogs).toEqual([]);
});

/** Opens the lab with what the browser has kept being this text. */
async function openKept(page: Page, text: string): Promise<void> {
  await page.goto('/en');
  await page.evaluate(([name, kept]) => localStorage.setItem(name, kept), [key, text] as const);
  await page.goto('/en/lab');
  await expect(page.getByRole('button', { name: 'Templates' })).toBeEnabled();
}

test('what a browser has kept may be hostile too: the lab opens, and it is not lost', { tag: '@desktop' }, async ({
  page,
}) => {
  const inputs = hostileThrough('kept', ['1.AAAA']);
  test.setTimeout(minuteMs + inputs.length * 8_000);
  const dialogs = watchDialogs(page);
  for (const input of inputs) {
    await openKept(page, input.text);
    await expect(page.locator('[data-board]'), clue(input)).toBeVisible();
    await expectHarmless(page, input);
    const kept = await page.evaluate(() => Object.values(localStorage));
    expect(kept.includes(input.text), clue(input)).toBe(true);
  }
  expect(dialogs).toEqual([]);
});
