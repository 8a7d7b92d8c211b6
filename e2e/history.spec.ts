/**
 * The history of a run: visited, forked, and carried away in a link.
 */

import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures';
import { choose, lessonPath, openFigure } from './support/lesson';
import { askWhy, openRequests, requestsIn, selectedOn, showOnly } from './support/requests';
import { headOf } from './support/stage';

/** The figure at a moment behind the one at which it opens. */
async function standInThePast(page: Page) {
  await page.goto(lessonPath('en'));
  const figure = await openFigure(page, 'timeout');
  const head = headOf(figure);
  await head.focus();
  for (let presses = 0; presses < 3; presses++) await head.press('PageDown');
  await expect(figure).toContainText('A change here starts a new branch.');
  return { figure, head };
}

test('acting in the past starts a branch, and both stay', { tag: '@desktop' }, async ({ page }) => {
  const { figure, head } = await standInThePast(page);
  const forkedAt = await head.getAttribute('aria-valuenow');
  await choose(figure, 'Time-out on A to B', 'off');
  const branches = figure.getByRole('region', { name: 'Branches of this run' });
  await expect(branches.getByRole('listitem')).toHaveCount(2);
  await expect(branches).toContainText('time-out off');
  await expect(head).toHaveAttribute('aria-valuenow', forkedAt ?? '');
  await expect(figure).not.toContainText('in the past');

  await branches.getByRole('button', { name: 'Show the branch “as it was”' }).click();
  await expect(figure).toContainText('in the past');
  await expect(
    figure.getByRole('group', { name: 'Time-out on A to B' }).getByRole('radio', { name: '250 ms' }),
  ).toBeChecked();
  await branches.getByRole('button', { name: /^Show the branch “A→B/ }).click();
  await expect(figure).not.toContainText('in the past');

  await branches.getByRole('button', { name: /^Rename “A→B/ }).click();
  await branches.getByRole('textbox', { name: 'Name of the branch' }).fill('without a time-out');
  await page.keyboard.press('Enter');
  await expect(branches.getByRole('button', { name: /^without a time-out, shown/ })).toBeVisible();
});

test('a link opens the same moment in another browser profile', { tag: '@desktop' }, async ({ page, browser }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const { figure, head } = await standInThePast(page);
  await choose(figure, 'Time-out on A to B', 'off');
  const atMs = (await head.getAttribute('aria-valuenow')) ?? '';
  await figure.getByRole('button', { name: 'Copy link' }).click();
  await expect(figure).toContainText('Copied');
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address.length).toBeLessThan(600);

  const other = await browser.newContext();
  const there = await other.newPage();
  await there.goto(address);
  const same = there.locator('#figure-timeout');
  await expect(headOf(same)).toHaveAttribute('aria-valuenow', atMs, { timeout: 30_000 });
  const branches = same.getByRole('region', { name: 'Branches of this run' });
  await expect(branches.getByRole('listitem')).toHaveCount(2);
  await expect(branches.getByRole('button', { name: /^A→B.*shown/ })).toBeVisible();
  await expect(same).toBeInViewport();
  await other.close();
});

test('a crash in the past starts a branch, and a link brings moment, selection and panels to another profile', {
  tag: '@desktop',
}, async ({ page, browser }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const { figure, head } = await standInThePast(page);
  await figure.getByRole('button', { name: /^B payments/ }).click();
  await page.getByRole('menuitem', { name: 'Crash', exact: true }).click();
  const branches = figure.getByRole('region', { name: 'Branches of this run' });
  await expect(branches.getByRole('listitem')).toHaveCount(2);
  await branches.getByRole('button', { name: 'Show the branch “as it was”' }).click();
  await expect(figure).toContainText('in the past');
  await expect(figure.getByRole('button', { name: /^B payments/ })).not.toContainText('crashed');

  const panel = await openRequests(figure);
  await showOnly(panel, 'Slowest');
  const name = (await requestsIn(panel).nth(1).textContent()) ?? '';
  await requestsIn(panel).nth(1).click();
  const links = await askWhy(panel);
  const why = await links.allTextContents();
  await links.last().click();
  const selected = await selectedOn(figure).getAttribute('data-part');
  const atMs = (await head.getAttribute('aria-valuenow')) ?? '';
  await figure.getByRole('button', { name: 'Copy link' }).click();
  await expect(figure).toContainText('Copied');
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address.length).toBeLessThan(800);

  const other = await browser.newContext();
  const there = await other.newPage();
  await there.goto(address);
  const same = there.locator('#figure-timeout');
  await expect(headOf(same)).toHaveAttribute('aria-valuenow', atMs, { timeout: 30_000 });
  await expect(selectedOn(same)).toHaveAttribute('data-part', selected ?? '');
  const samePanel = same.getByRole('region', { name: 'Requests' });
  await expect(samePanel).toContainText(name.trim());
  await expect(samePanel.getByRole('region', { name: 'Why?' }).getByRole('button')).toHaveText(why, {
    timeout: 30_000,
  });
  const sameBranches = same.getByRole('region', { name: 'Branches of this run' });
  await expect(sameBranches.getByRole('listitem')).toHaveCount(2);
  await expect(sameBranches.getByRole('button', { name: /^as it was, shown/ })).toBeVisible();
  await other.close();
});

test('a damaged link says so, and the figure opens as it starts', { tag: '@desktop' }, async ({ page }) => {
  await page.goto(`${lessonPath('en')}?moment=1.AAAA#figure-timeout`);
  await expect(page.locator('#figure-timeout')).toContainText('The link is damaged', { timeout: 30_000 });
});
