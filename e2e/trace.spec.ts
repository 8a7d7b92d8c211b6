/**
 * Following a request: a click on a message opens its waterfall, and why it went so leads to a moment.
 */
import type { Locator } from '@playwright/test';
import { expect, test } from './support/fixtures';
import { lessonPath, openFigure, playFast } from './support/lesson';

/** Clicks along the lanes until a message is hit. */
async function clickMessage(figure: Locator, panel: Locator): Promise<void> {
  const lane = await figure.locator('[data-part^="connection"]').first().boundingBox();
  if (lane === null) throw new Error('The graph has no connection.');
  for (let share = 0.1; share < 1 && !(await panel.isVisible()); share += 0.1) {
    await figure.page().mouse.click(lane.x + share * lane.width, lane.y + lane.height / 2);
    await figure.page().keyboard.press('Escape');
  }
}

test('a message is followed to its waterfall, and from its why-chain to a moment', { tag: '@desktop' }, async ({
  page,
}) => {
  await page.goto(lessonPath('en'));
  const figure = await openFigure(page, 'works');
  await figure.getByRole('button', { name: /^B payments/ }).click();
  await page.getByRole('menuitem', { name: 'Make 15 times slower' }).click();
  await playFast(figure);
  await page.waitForTimeout(1_500);
  const panel = figure.getByRole('region', { name: 'One request' });
  await clickMessage(figure, panel);
  await panel.getByRole('button', { name: 'List' }).click();
  await panel.getByRole('radio', { name: 'Slowest' }).check({ force: true });
  await panel.getByRole('listitem').first().getByRole('button').click();
  const rows = panel.getByRole('list', { name: /^Where the time of the request went/ });
  await expect(rows.getByRole('button').first()).toBeVisible();
  await rows.getByRole('button').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows.getByRole('button').nth(1)).toBeFocused();
  await panel.getByRole('button', { name: 'Why?' }).click();
  const cause = panel.getByRole('button', { name: /Cause:/ });
  await cause.click();
  const clock = (await cause.textContent())?.match(/^\d+:\d\d\.\d/)?.[0] ?? 'no moment';
  await expect(figure.getByRole('slider', { name: 'Moment of the run' })).toHaveAttribute(
    'aria-valuetext',
    new RegExp(`^${clock}`),
  );
});
