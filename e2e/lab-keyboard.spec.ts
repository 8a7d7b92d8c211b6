/**
 * The lab without a pointer: the retry storm from an empty document, all of it undone, all of it done again.
 */
import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures';
import { tabTo } from './support/keyboard';
import * as storm from './support/lab';

test.use({ actionTimeout: 10_000 });

/** Opens the groups in which a field is, and writes it. */
async function write(page: Page, { groups, field, value }: storm.Entry): Promise<void> {
  const form = page.locator('form[data-settings]');
  for (const [depth] of groups.entries()) {
    const group = storm.groupOf(form, groups.slice(0, depth + 1));
    if ((await group.getAttribute('open')) !== null) continue;
    await tabTo(page, group.locator('> summary'));
    await page.keyboard.press('Enter');
    await expect(group).toHaveAttribute('open', '');
  }
  const control = storm.groupOf(form, groups).getByLabel(field, { exact: true }).first();
  await tabTo(page, control);
  const choice = await control.elementHandle();
  if (await choice?.evaluate((element) => element instanceof HTMLSelectElement)) {
    await page.keyboard.type(value);
    // Its name may change with its choice, so it is looked at by itself.
    await expect
      .poll(() => choice?.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.text))
      .toBe(value);
    return;
  }
  await page.keyboard.press('Control+a');
  await page.keyboard.type(value);
  if (field.startsWith('Name')) await page.keyboard.press('Enter');
}

async function writeAll(page: Page, entries: readonly storm.Entry[]): Promise<void> {
  for (const one of entries) await write(page, one);
}

/** Goes to the field to find a component, and places one after what is chosen. */
async function place(page: Page, kind: string): Promise<void> {
  // The page may have been seen before it listens.
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox', { name: 'Find' })).toBeFocused({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(kind);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-component]:focus')).toHaveCount(1);
}

/** Enter chooses; Enter once more goes to the settings. */
async function toSettings(page: Page): Promise<void> {
  const chosen = await page.locator(':focus').getAttribute('aria-pressed');
  if (chosen !== 'true') await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.locator('form[data-settings] :focus')).toHaveCount(1);
}

async function addFault(page: Page, nth: number, { kind, entries }: storm.Fault): Promise<void> {
  const form = page.locator('form[data-settings]');
  const faults = storm.groupOf(form, ['Faults']);
  if ((await faults.getAttribute('open')) === null) {
    await tabTo(page, faults.locator('> summary'));
    await page.keyboard.press('Enter');
  }
  await tabTo(page, faults.getByRole('button', { name: 'Add to Faults' }));
  await page.keyboard.press('Enter');
  const heading = `${nth}. crash`;
  await write(page, { groups: ['Faults', heading], field: `${heading}: Kind`, value: kind });
  await writeAll(
    page,
    entries.map((one) => ({ ...one, groups: ['Faults', `${nth}. ${kind}`] })),
  );
}

async function build(page: Page): Promise<void> {
  await place(page, 'client');
  await place(page, 'service');
  await toSettings(page);
  await write(page, { groups: [], field: 'Name', value: 'web' });
  await page.keyboard.press('Escape');
  await place(page, 'service');
  await toSettings(page);
  await write(page, { groups: [], field: 'Name', value: 'orders' });
  await page.keyboard.press('Escape');
  // The last one is placed alone, and connected by command.
  await page.keyboard.press('Escape');
  await place(page, 'service');
  await toSettings(page);
  await write(page, { groups: [], field: 'Name', value: 'payment' });
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('[data-component="orders"]')).toBeFocused();
  await page.keyboard.press('c');
  await expect(page.getByRole('dialog', { name: 'Connect orders to' })).toBeVisible();
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: /^payment/ }));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Home');
  await expect(page.locator('[data-component="client"]')).toBeFocused();
}

/** Everything that the storm is beyond its shape, from left to right and back to the scenario. */
async function fill(page: Page): Promise<void> {
  const stops: readonly (readonly [part: string, entries: readonly storm.Entry[]])[] = [
    ['[data-component="client"]', storm.client],
    ['[data-link="client->web"]', storm.connection('20000')],
    ['[data-component="web"]', storm.service('64', '128', storm.fixedWork('2'))],
    ['[data-link="web->orders"]', storm.connection('10000')],
    ['[data-component="orders"]', storm.service('64', '128', storm.fixedWork('3'))],
    ['[data-link="orders->payment"]', storm.connection('5000')],
    ['[data-component="payment"]', storm.service('8', '64', [])],
  ];
  for (const [nth, [part, entries]] of stops.entries()) {
    if (nth > 0) await page.keyboard.press('ArrowRight');
    await expect(page.locator(part)).toBeFocused();
    await toSettings(page);
    await writeAll(page, entries);
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('s');
  await expect(page.locator('form[data-settings] :focus')).toHaveCount(1);
  await writeAll(page, storm.scenario);
  for (const [nth, fault] of storm.faults.entries()) await addFault(page, nth + 1, fault);
  await page.keyboard.press('Escape');
}

test('the retry storm is built by keyboard alone, undone and done again', { tag: '@desktop' }, async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto('/en/lab');
  await expect(page.getByText('Nothing here yet.')).toBeVisible();
  await build(page);
  await fill(page);
  await storm.expectStorm(page);
  const built = await storm.keptDocument(page);

  for (let presses = 0; presses < 300 && (await page.getByText('Nothing here yet.').isHidden()); presses++) {
    await page.keyboard.press('Control+z');
  }
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await expect.poll(() => storm.keptDocument(page)).toEqual(storm.empty);

  const redo = page.getByRole('button', { name: 'Redo' });
  for (let presses = 0; presses < 300 && (await redo.isEnabled()); presses++) {
    await page.keyboard.press('Control+Shift+z');
  }
  await expect.poll(() => storm.keptDocument(page)).toEqual(built);
});
