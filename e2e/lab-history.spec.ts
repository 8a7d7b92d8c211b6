/**
 * The history of a run in the lab: visited, forked by a crash in the past, and carried away in a link; once with the mouse,
 * once by keys.
 */
import type { Browser, Locator, Page } from '@playwright/test';
import { expect, test } from './support/fixtures';
import { tabTo } from './support/keyboard';
import { playPast } from './support/requests';
import { headOf, momentOf, openTemplate } from './support/stage';

test.use({ actionTimeout: 10_000, permissions: ['clipboard-read', 'clipboard-write'] });

const crashed = 'payment';
const part = (page: Page) => page.locator(`[data-component="${crashed}"]`);
const branchesOf = (page: Page) => page.getByRole('region', { name: 'Branches of this run' });
const toBranch = (page: Page, name: string | RegExp) => branchesOf(page).getByRole('button', { name });
const asItWas = 'Show the branch “as it was”';
const withCrash = /^Show the branch “payment: down”/;

/** What a person presses: a click, or Tab to it and Enter. */
type Press = (target: Locator) => Promise<void>;

async function runPast(page: Page, atMs: number): Promise<void> {
  const stage = await openTemplate(page, 'A retry storm');
  await playPast(stage, atMs);
}

/** From the past to two branches, and from one to the other; ends on the first one, in the past. */
async function forkAndSwitch(page: Page, press: Press): Promise<void> {
  const forkedAt = await momentOf(page);
  await expect(page.getByText('A change here starts a new branch.')).toBeVisible();
  await press(page.getByRole('button', { name: 'Crash', exact: true }));
  await expect(branchesOf(page).getByRole('listitem')).toHaveCount(2);
  await expect(headOf(page)).toHaveAttribute('aria-valuenow', String(forkedAt));
  await expect(page.getByText('A change here starts a new branch.')).toBeHidden();
  await expect(part(page)).toHaveAccessibleName(/crashed/, { timeout: 15_000 });
  await press(toBranch(page, asItWas));
  await expect(page.getByText('A change here starts a new branch.')).toBeVisible();
  await expect(part(page)).not.toHaveAccessibleName(/crashed/, { timeout: 15_000 });
  await press(toBranch(page, withCrash));
  await expect(part(page)).toHaveAccessibleName(/crashed/, { timeout: 15_000 });
  await press(toBranch(page, asItWas));
  await expect(headOf(page)).toHaveAttribute('aria-valuenow', String(forkedAt));
}

/** Another profile, led there by the link, stands at the same moment of the same branch with the same selection. */
async function expectSameElsewhere(page: Page, browser: Browser, press: Press): Promise<void> {
  await press(page.getByRole('button', { name: 'Copy link' }));
  await expect(page.getByText('Copied: the link opens')).toBeVisible();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  const other = await browser.newContext();
  const there = await other.newPage();
  await there.goto(address);
  await expect(headOf(there)).toHaveAttribute('aria-valuenow', String(await momentOf(page)), { timeout: 30_000 });
  await expect(part(there)).toHaveAttribute('aria-pressed', 'true');
  await expect(branchesOf(there).getByRole('listitem')).toHaveCount(2);
  await expect(toBranch(there, /^as it was, shown/)).toBeVisible();
  await toBranch(there, withCrash).click();
  await expect(part(there)).toHaveAccessibleName(/crashed/, { timeout: 15_000 });
  await other.close();
}

test('a crash in the past of the lab starts a branch; a link brings both elsewhere (mouse)', {
  tag: '@desktop',
}, async ({ page, browser }) => {
  await runPast(page, 30_000);
  const handle = await headOf(page).boundingBox();
  if (handle === null) throw new Error('the play head is not on the screen');
  const y = handle.y + handle.height / 2;
  await page.mouse.move(handle.x + handle.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(handle.x + handle.width / 2 - 90, y, { steps: 6 });
  await page.mouse.up();
  const press: Press = (target) => target.click();
  await press(part(page));
  await press(page.getByRole('tab', { name: 'Now' }));
  await forkAndSwitch(page, press);
  await expectSameElsewhere(page, browser, press);
});

test('a crash in the past of the lab starts a branch; a link brings both elsewhere (keyboard)', {
  tag: '@desktop',
}, async ({ page, browser }) => {
  await runPast(page, 30_000);
  await tabTo(page, headOf(page));
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('PageDown');
  await tabTo(page, page.locator('[data-component][tabindex="0"]'));
  await page.keyboard.press('End');
  await expect(part(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(part(page)).toHaveAttribute('aria-pressed', 'true');
  await tabTo(page, page.getByRole('tab', { name: 'Settings' }));
  await page.keyboard.press('ArrowRight');
  const press: Press = async (target) => {
    await tabTo(page, target);
    await page.keyboard.press('Enter');
  };
  await forkAndSwitch(page, press);
  await expectSameElsewhere(page, browser, press);
});
