/**
 * A figure that is calculated: its inputs by hand and by keyboard.
 */
import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/fixtures';
import { lessonPath } from './support/lesson';

test('a calculated figure follows its sliders and goes back', async ({ page }) => {
  await page.goto(lessonPath('en'));
  const figure = page.getByRole('figure', { name: /^Calculation 1\./ });
  await expect(figure).toContainText('457 ms');
  await figure.scrollIntoViewIfNeeded();
  const rate = figure.getByRole('slider', { name: 'Calls from A to B' });
  await expect(rate).toBeEnabled();
  await rate.press('ArrowLeft');
  await expect(rate).toHaveAttribute('aria-valuetext', '20 per second');
  await expect(figure.getByRole('definition')).toHaveText('800 ms');
  await expectAccessible(page);
  await figure.getByRole('button', { name: 'Back to the start' }).click();
  await expect(figure.getByRole('definition')).toHaveText('457 ms');
  await figure.getByText('As a table').click();
  await expect(figure.getByRole('row', { name: /^500 ms/ })).toContainText('18');
});

test('without scripts a calculated figure can be read', { tag: '@desktop' }, async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto(lessonPath('ko'));
  await expect(page.getByRole('figure', { name: /^계산 1\./ })).toContainText('457ms');
  await context.close();
});
