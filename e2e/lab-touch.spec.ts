/**
 * The lab on a small touch screen, one finger at a time: the retry storm from an empty document, all of it undone, all of
 * it done again.
 */
import type { Locator, Page } from '@playwright/test';
import { expectReachable } from './support/accessibility';
import { expect, test } from './support/fixtures';
import * as storm from './support/lab';

test.use({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true, actionTimeout: 10_000 });

const dock = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const settings = (page: Page) => page.getByRole('region', { name: 'About what is chosen' });
const part = (page: Page, id: string) => page.locator(`[data-component="${id}"]`);

async function add(page: Page, kind: string): Promise<void> {
  await dock(page, 'Add').tap();
  await page.getByRole('region', { name: 'Components' }).getByRole('button', { name: kind, exact: true }).tap();
}

/** Beside all components, below the name of the page. */
const tapGround = (page: Page) => page.touchscreen.tap(14, 300);

async function openSettings(page: Page): Promise<Locator> {
  const form = settings(page);
  if (await form.isHidden()) await dock(page, 'Settings').tap();
  await expect(form.locator('form')).toBeVisible();
  return form.locator('form');
}

const closeSettings = (page: Page) => settings(page).getByRole('button', { name: 'Close' }).tap();

async function write(form: Locator, { groups, field, value }: storm.Entry): Promise<void> {
  for (const [depth] of groups.entries()) {
    const group = storm.groupOf(form, groups.slice(0, depth + 1));
    if ((await group.getAttribute('open')) === null) await group.locator('> summary').tap();
    await expect(group).toHaveAttribute('open', '');
  }
  const control = storm.groupOf(form, groups).getByLabel(field, { exact: true }).first();
  if (await control.evaluate((element) => element instanceof HTMLSelectElement)) {
    await control.selectOption({ label: value });
    return;
  }
  await control.tap();
  await control.fill(value);
  // Names of components and entries are changed when they are complete.
  if (groups.length === 0 || field.startsWith('Name of')) await control.press('Enter');
}

async function writeAll(form: Locator, entries: readonly storm.Entry[]): Promise<void> {
  for (const one of entries) await write(form, one);
}

async function rename(page: Page, from: string, to: string): Promise<void> {
  await part(page, from).tap();
  await write(await openSettings(page), { groups: [], field: 'Name', value: to });
  await closeSettings(page);
}

async function build(page: Page): Promise<void> {
  await add(page, 'Client');
  await add(page, 'Service');
  await rename(page, 'service', 'web');
  await add(page, 'Service');
  await rename(page, 'service', 'orders');
  // The last one is placed alone, and connected by a tap on each.
  await tapGround(page);
  await add(page, 'Service');
  await rename(page, 'service', 'payment');
  await part(page, 'orders').tap();
  await dock(page, 'Connect').tap();
  await expect(page.getByText('Connecting from orders')).toBeVisible();
  await part(page, 'payment').tap();
}

async function fill(page: Page): Promise<void> {
  const services: readonly (readonly [id: string, timeoutMs: string, entries: readonly storm.Entry[]])[] = [
    ['web', '20000', storm.service('64', '128', storm.fixedWork('2'))],
    ['orders', '10000', storm.service('64', '128', storm.fixedWork('3'))],
    ['payment', '5000', storm.service('8', '64', [])],
  ];
  await part(page, 'client').tap();
  await writeAll(await openSettings(page), storm.client);
  await closeSettings(page);
  for (const [nth, [id, timeoutMs, entries]] of services.entries()) {
    await part(page, id).tap();
    const form = await openSettings(page);
    await writeAll(form, entries);
    const caller = services[nth - 1]?.[0] ?? 'client';
    await form.getByRole('button', { name: `Connection from ${caller} to ${id}` }).tap();
    await expect(settings(page).getByRole('heading', { name: `${caller} → ${id}` })).toBeVisible();
    await writeAll(form, storm.connection(timeoutMs));
    await closeSettings(page);
  }
  await tapGround(page);
  const form = await openSettings(page);
  await writeAll(form, storm.scenario);
  for (const [nth, { kind, entries }] of storm.faults.entries()) {
    const heading = `${nth + 1}. crash`;
    const faults = storm.groupOf(form, ['Faults']);
    if ((await faults.getAttribute('open')) === null) await faults.locator('> summary').tap();
    await faults.getByRole('button', { name: 'Add to Faults' }).tap();
    await write(form, { groups: ['Faults', heading], field: `${heading}: Kind`, value: kind });
    await writeAll(
      form,
      entries.map((one) => ({ ...one, groups: ['Faults', `${nth + 1}. ${kind}`] })),
    );
  }
  await closeSettings(page);
}

test('the retry storm is built with a finger, undone and done again', { tag: '@desktop' }, async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto('/en/lab');
  await expect(page.getByText('Nothing here yet.')).toBeVisible();
  await build(page);
  await fill(page);
  await storm.expectStorm(page);
  const built = await storm.keptDocument(page);

  const undo = dock(page, 'Undo');
  for (let taps = 0; taps < 300 && (await undo.isEnabled()); taps++) await undo.tap();
  await expect(page.getByText('Nothing here yet.')).toBeVisible();
  await expect.poll(() => storm.keptDocument(page)).toEqual(storm.empty);

  const redo = dock(page, 'Redo');
  for (let taps = 0; taps < 300 && (await redo.isEnabled()); taps++) await redo.tap();
  await expect.poll(() => storm.keptDocument(page)).toEqual(built);
});

test('what a finger must hit is at least 44 px high', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/en/lab');
  await add(page, 'Client');
  await add(page, 'Service');
  await part(page, 'service').tap();
  await openSettings(page);
  await expectReachable(page);
});
