/**
 * What an edit of the lab must not lose: what was done to the run by hand, the steps of undo, and the names of things.
 */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/fixtures';
import { keptDocument } from './support/lab';
import { headOf, openTemplate, stepSome } from './support/stage';

type Parts = readonly { readonly id: string; readonly [field: string]: unknown }[];

const componentIn = async (page: Page, id: string) =>
  ((await keptDocument(page)).components as Parts).find((one) => one.id === id);

const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true }).first().click();

const sidePanel = (page: Page) => page.getByRole('region', { name: 'About what is chosen' });

async function boxOf(part: Locator) {
  const box = await part.boundingBox();
  if (box === null) throw new Error('not on the screen');
  return box;
}

async function openSettings(page: Page, id: string): Promise<void> {
  await page.locator(`[data-component="${id}"]`).click();
  await sidePanel(page).getByRole('tab', { name: 'Settings' }).click();
}

test('what was done to the run by hand is done again after an edit, and waits where it does not fit', {
  tag: '@desktop',
}, async ({ page }) => {
  await openTemplate(page, 'A retry storm');
  await stepSome(page);
  await page.locator('[data-component="orders"]').click();
  await sidePanel(page).getByRole('tab', { name: 'Now' }).click();
  await sidePanel(page).getByRole('button', { name: 'Crash', exact: true }).click();
  await page.getByRole('tab', { name: 'What happened' }).click();
  const crashed = page.getByText(/orders.*crash/i).first();
  await expect(crashed).toBeVisible();

  await openSettings(page, 'payment');
  await sidePanel(page).getByLabel('Replicas', { exact: true }).fill('3');
  await expect(page.locator('[data-component="payment"]')).toHaveAccessibleName(/3 replicas/, { timeout: 15_000 });
  await expect(headOf(page)).toHaveAttribute('aria-valuenow', '2000');
  await expect(crashed).toBeVisible();

  await page.locator('[data-component="orders"]').click();
  await page.keyboard.press('Delete');
  const said = page.getByRole('status').filter({ hasText: 'One thing you did to the run does not fit this version' });
  await expect(said).toContainText('0:02.0 orders');
  await undo(page);
  await expect(said).toBeHidden();
  await expect(crashed).toBeVisible();
});

test('an endpoint gets another name in its callers too, as one step', { tag: '@desktop' }, async ({ page }) => {
  await openTemplate(page, 'A retry storm');
  await expect.poll(() => componentIn(page, 'payment')).toBeDefined();
  const before = await keptDocument(page);
  await openSettings(page, 'payment');
  await sidePanel(page).getByText('Endpoints', { exact: true }).click();
  const name = sidePanel(page)
    .getByLabel(/^Name of /)
    .first();
  await name.fill('charge');
  await name.press('Enter');
  await expect.poll(async () => JSON.stringify(await componentIn(page, 'payment'))).toContain('"charge"');
  await expect(page.getByText(/to fix before it can run/)).toBeHidden();
  await expect(headOf(page)).toBeVisible();
  await undo(page);
  await expect.poll(() => keptDocument(page)).toEqual(before);
});

test('a drag that goes on while the run starts again is one step of undo', { tag: '@desktop' }, async ({ page }) => {
  await openTemplate(page, 'A retry storm');
  await openSettings(page, 'payment');
  const run = page.getByRole('region', { name: 'Run', exact: true });
  const web = page.locator('[data-component="web"]');
  const placeOf = async () => (await componentIn(page, 'web'))?.position as { x: number; y: number };
  await expect.poll(placeOf).toBeDefined();
  const place = await placeOf();
  await sidePanel(page).getByLabel('Replicas', { exact: true }).fill('3');
  const box = await boxOf(web);
  await page.mouse.move(box.x + 50, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 30, { steps: 4 });
  await expect(page.locator('[data-component="payment"]')).toHaveAccessibleName(/3 replicas/);
  await expect(run).toHaveAttribute('aria-busy', 'false');
  await page.mouse.move(box.x + 70, box.y + 70, { steps: 4 });
  await page.mouse.up();
  await expect.poll(placeOf).not.toEqual(place);
  await undo(page);
  await expect.poll(placeOf).toEqual(place);
  expect((await componentIn(page, 'payment'))?.replicas).toBe(3);
});
