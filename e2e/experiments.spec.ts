/**
 * Charts on demand and the metastability map, in the lab.
 */
import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/fixtures';
import { momentOf, openTemplate, stepSome } from './support/stage';

test('a map is run, called off, walked and opened', { tag: '@desktop' }, async ({ page }) => {
  test.slow();
  await openTemplate(page, 'A metastable failure');
  await page.getByRole('tab', { name: 'Experiments' }).click();
  await page.getByRole('button', { name: 'Run the map' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  const cells = page.locator('button[data-verdict]');
  await expect(cells).toHaveCount(6, { timeout: 60_000 });
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Canceled.')).toBeVisible();
  await page.waitForTimeout(1_000);
  await expect(cells).toHaveCount(6);

  await expect(cells.first()).toHaveAttribute('data-verdict', 'recovers');
  await expect(page.getByRole('region', { name: 'Goodput after the fault, by load' }).getByRole('img')).toHaveCount(1);
  await cells.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(cells.nth(1)).toBeFocused();
  await expectAccessible(page);
  await cells.nth(1).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Charts' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('button', { name: 'Undo' }).first()).toBeEnabled();
  const kept = () => page.evaluate(() => window.localStorage.getItem('faultline.lab') ?? '');
  await expect.poll(kept).toContain('"ratePerSecond":168');
  expect(await kept()).toContain('"numRetries":0');

  await page.getByRole('tab', { name: 'Experiments' }).click();
  await expect(page.getByText('This map is of the architecture as it was')).toBeVisible();
  await expect(cells).toHaveCount(6);
  await cells.nth(0).click();
  await expect.poll(kept).toContain('"ratePerSecond":112');
  await page.getByRole('tab', { name: 'Experiments' }).click();
  await expect(cells).toHaveCount(6);
  for (const _ of [1, 2]) await page.getByRole('button', { name: 'Undo' }).first().click();
  await page.getByRole('tab', { name: 'Experiments' }).click();
  await expect(page.getByText('This map is of the architecture as it was')).toBeHidden();
  await expect(cells).toHaveCount(6);
});

test('charts are drawn when they are asked for, each with its table', { tag: '@desktop' }, async ({ page }) => {
  test.slow();
  await openTemplate(page, 'A burst of cold starts');
  const speed = page.getByRole('slider', { name: 'Speed, simulated seconds per second' });
  await speed.focus();
  await speed.press('End');
  const play = page.getByRole('button', { name: 'Play', exact: true });
  if (await play.isVisible()) await play.click();
  await expect.poll(() => momentOf(page)).toBeGreaterThan(10_000);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  for (const [button, chart] of [
    ['Latency heat map', 'How long requests took, by when they ended'],
    ['Saturation', 'Threads and environments in use, of all there are'],
    ['Environments', 'Environments of resize'],
    ['Cost', 'Cost so far'],
  ] as const) {
    await page.getByRole('button', { name: button }).click();
    const region = page.getByRole('region', { name: chart, exact: true });
    await expect(region.getByRole('img')).toBeVisible();
    await region.getByText('As a table').click();
    await expect(region.getByRole('row').nth(1)).toBeVisible();
  }
  await expectAccessible(page);
});

test('a bill says what is charged and where the prices are from', { tag: '@desktop' }, async ({ page }) => {
  const stage = await openTemplate(page, 'The serverless shop');
  await stepSome(stage);
  await page.getByRole('button', { name: 'Cost', exact: true }).click();
  const month = page.getByRole('region', { name: 'A month at this traffic', exact: true });
  await expect(month.getByRole('img', { name: /^A month at the traffic of 0:02\.0 would cost \$\d/ })).toBeVisible();
  const bill = page.getByRole('region', { name: 'The bill at 0:02.0' });
  await expect(bill.getByRole('row', { name: /^api calls let in \d+ requests \$0\.0/ })).toBeVisible();
  await expect(page.getByText('in us-east-1, looked up in 2026-10')).toBeVisible();
  await expectAccessible(page);
});

test('a run is done again with other seeds: bands, a table, and calling it off', { tag: '@desktop' }, async ({
  page,
}) => {
  test.slow();
  const stage = await openTemplate(page, 'A retry storm');
  await stepSome(stage);
  await page.getByRole('tab', { name: 'Experiments' }).click();
  const part = page.getByRole('region', { name: 'How much of this run is chance?' });
  await part.getByRole('radio', { name: '30' }).click();
  await part.getByRole('button', { name: 'Run them' }).click();
  await part.getByRole('button', { name: 'Cancel' }).click();
  await expect(part.getByText('Canceled.')).toBeVisible();

  await part.getByRole('radio', { name: '5', exact: true }).click();
  await part.getByRole('button', { name: 'Run them again' }).click();
  await expect(part.getByText('Ready: 5 runs, seeds 11 to 15.')).toBeVisible({ timeout: 60_000 });
  await expect(part.getByRole('img')).toHaveCount(3);
  const goodput = part.getByRole('region', { name: 'Goodput, per second', exact: true });
  await goodput.getByText('As a table').click();
  await expect(goodput.getByRole('columnheader', { name: '95 % interval' })).toBeVisible();
  // 48 windows of 2.5 s in two minutes, and the head.
  await expect(goodput.getByRole('row')).toHaveCount(49);
  await expect(goodput.getByRole('row').nth(4)).toContainText(/\d – \d/);
  await expectAccessible(page);
});
