/**
 * The time machine: the scrubber by keyboard, by touch and by steps from event to event, and what is painted on it.
 */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/fixtures';
import { lessonPath, openFigure } from './support/lesson';
import { headOf, momentOf } from './support/stage';

const statusOf = (place: Locator) => place.getByRole('status').filter({ hasText: /^\d+:\d\d/ });

/** Where the run of the figure opens, and stands still. */
const edge = 20_000;

async function openTimeout(page: Page): Promise<Locator> {
  await page.goto(lessonPath('en'));
  const figure = await openFigure(page, 'timeout');
  await expect(headOf(figure)).toHaveAttribute('aria-valuenow', String(edge), { timeout: 30_000 });
  return figure;
}

test('keys move by time, and the past is framed until LIVE', { tag: '@desktop' }, async ({ page }) => {
  const figure = await openTimeout(page);
  const head = headOf(figure);
  await head.focus();
  await head.press('Shift+ArrowLeft');
  await expect(head).toHaveAttribute('aria-valuenow', String(edge - 1_000));
  await head.press('ArrowRight');
  await expect(head).toHaveAttribute('aria-valuenow', String(edge - 950));
  await expect(figure).toContainText('in the past');
  await head.press('Home');
  await expect(head).toHaveAttribute('aria-valuenow', '0');
  await figure.getByRole('button', { name: 'Back to LIVE' }).click();
  await expect(head).toHaveAttribute('aria-valuenow', String(edge));
  await expect(figure).not.toContainText('in the past');
});

test('keys and buttons step from event to event, and say what it is', { tag: '@desktop' }, async ({ page }) => {
  const figure = await openTimeout(page);
  const head = headOf(figure);
  await head.focus();
  await page.keyboard.press('p');
  await expect(statusOf(figure)).toBeVisible();
  const last = await momentOf(figure);
  expect(last).toBeLessThan(edge);
  await page.keyboard.press('p');
  await expect.poll(() => momentOf(figure)).toBeLessThan(last);
  await page.keyboard.press('n');
  await expect.poll(() => momentOf(figure)).toBe(last);

  await head.press('Home');
  await figure.getByRole('button', { name: 'Previous event' }).click();
  await expect(figure).toContainText('No such event before this moment.');
  // What is known of the figure begins with its scheduled fault.
  await figure.getByRole('button', { name: 'Next event' }).click();
  await expect(statusOf(figure)).toContainText('B');

  // Single events of the simulator are much closer to each other.
  await figure.getByRole('combobox', { name: 'Events to step by' }).selectOption('message sent');
  const before = await momentOf(figure);
  await figure.getByRole('button', { name: 'Next event' }).click();
  await expect(statusOf(figure)).toContainText('message sent');
  expect((await momentOf(figure)) - before).toBeLessThan(1_000);
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true });

  test('a thumb drags through the run and steps by event', { tag: '@desktop' }, async ({ page }) => {
    const figure = await openTimeout(page);
    const head = headOf(figure);
    await expect(head).toBeVisible();
    const box = await head.boundingBox();
    if (box === null) throw new Error('the handle has no place');
    // The handle stands at the edge; the track begins at the left margin.
    await page.touchscreen.tap(16 + (box.x + box.width / 2 - 16) / 2, box.y + 4);
    await expect.poll(() => momentOf(figure)).toBeLessThan(0.7 * edge);
    expect(await momentOf(figure)).toBeGreaterThan(0.3 * edge);
    await expect(figure).toContainText('in the past');
    await figure.getByRole('button', { name: /Speed and seed/ }).tap();
    const tapped = await momentOf(figure);
    await figure.getByRole('button', { name: 'Next event' }).tap();
    await expect.poll(() => momentOf(figure)).toBeGreaterThan(tapped);
    await expect(statusOf(figure)).toBeVisible();
  });
});
