/**
 * The twin run: two architectures on the same traffic. What the page says is what the command line says.
 */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import { freshPosition, scenarioLinkText } from '../components/simulation/link/scenario-link';
import type { ComparisonReport } from '../simulator/experiment';
import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/fixtures';
import { headOf } from './support/stage';

const files = ['content/twins/sick-replica/no-mesh.json', 'content/twins/sick-replica/mesh.json'] as const;
const seed = 11;

/** What `simulate compare` prints for the pair. */
async function fromCommandLine(): Promise<ComparisonReport> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'simulator/cli/simulate.ts', 'compare', ...files, '--seed', String(seed), '--json'],
    { maxBuffer: 50_000_000 },
  );
  return JSON.parse(stdout) as ComparisonReport;
}

/** The address of the pair at a moment, as the page makes it. */
function addressAt(atMs: number, locale = 'en'): string {
  const scenarios = files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>);
  return `/${locale}/lab/twin?moment=${scenarioLinkText(scenarios, { ...freshPosition(2, seed), atMs })}`;
}

const arrivalsOf = (page: Page) => page.locator('[data-arrivals]');

async function compared(page: Page): Promise<void> {
  await expect(arrivalsOf(page)).toBeVisible({ timeout: 60_000 });
}

/** The exact numbers of a row of a table; null where it has none. */
const exactly = (row: Locator): Promise<(number | null)[]> =>
  row.locator('td').evaluateAll((cells) =>
    cells.map((cell) => {
      const value = cell.querySelector('data')?.value;
      return value === undefined ? null : Number(value);
    }),
  );

test('the numbers are those of the command line, and the same arrivals are a checked fact', {
  tag: '@desktop',
}, async ({ page }) => {
  test.slow();
  const report = await fromCommandLine();
  const [pair] = report.pairs;
  expect(pair?.arrivals?.same).toBe(true);

  await page.goto(addressAt(50_000));
  await compared(page);
  await expect(arrivalsOf(page)).toHaveAttribute('data-arrivals', 'same');
  const count = (pair?.arrivals?.a.count ?? 0).toLocaleString('en-US');
  await expect(arrivalsOf(page)).toContainText(`${count} of ${count} equal`);
  await expect(arrivalsOf(page)).toContainText(pair?.arrivals?.b.hash ?? 'no hash');

  const whole = page.getByRole('region', { name: 'Over the whole run' }).locator('tbody tr');
  const paths = await whole.evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.measure ?? ''));
  expect(paths).toEqual(expect.arrayContaining(['goodputPerSecond', 'failedShare', 'classes.request.latency.p99Ms']));
  for (const [index, path] of paths.entries()) {
    const { a, b, difference } = report.measures[path] ?? {};
    expect(await exactly(whole.nth(index)), path).toEqual([a?.mean, b?.mean, difference?.mean]);
  }

  await expect(headOf(page)).toHaveAttribute('aria-valuenow', '50000', { timeout: 30_000 });
  await page.getByText('The differences as a table').click();
  const rows = page.getByRole('region', { name: 'The differences as a table' }).locator('tbody tr');
  await expect(rows).toHaveCount(20);
  let failed = [0, 0];
  for (const [index, window] of report.windows.slice(0, 20).entries()) {
    const { a, b, difference } = window;
    const numbers = await exactly(rows.nth(index));
    expect(numbers.slice(0, 6), `up to ${window.toMs} ms`).toEqual([
      ...[a.p99Ms, b.p99Ms, difference.p99Ms],
      ...[a.goodputPerSecond, b.goodputPerSecond, difference.goodputPerSecond],
    ]);
    const before = failed;
    failed = numbers.slice(6, 8).map((value) => value ?? -1);
    const share = (side: 0 | 1, good: number) => {
      const lost = (failed[side] ?? 0) - (before[side] ?? 0);
      return lost / (lost + Math.round(good * 2.5));
    };
    expect(share(0, a.goodputPerSecond)).toBeCloseTo(a.failedShare ?? 0, 10);
    expect(share(1, b.goodputPerSecond)).toBeCloseTo(b.failedShare ?? 0, 10);
  }
  expect(failed[0]).toBeGreaterThan(10 * (failed[1] ?? 0));
});

test('the diverging request is marked and followed in both runs', { tag: '@desktop' }, async ({ page }) => {
  test.slow();
  const first = (await fromCommandLine()).pairs[0]?.firstDivergence;
  await page.goto(addressAt(40_000));
  await compared(page);
  const figure = page.getByRole('figure', { name: 'Twin run' });
  await expect(figure).toContainText(`#${first?.a?.request} request is the first to go differently`);
  await expect(page.locator(`circle[data-mark="${first?.atMs}"]`)).toBeVisible();
  await expect(figure).toContainText('request is the first to end differently: failed after');
  await expect(page.locator('circle[data-mark]')).toHaveCount(2);

  const follow = figure.getByRole('button', { name: /^Follow it in both runs/ });
  await expect(follow).toHaveCount(2);
  await follow.last().focus();
  await page.keyboard.press('Enter');
  const both = page.getByRole('region', { name: /^#\d+ request in both runs$/ });
  await expect(both.getByRole('list', { name: /Where the time of the request went/ })).toHaveCount(2);
  await expect(both).toContainText('Upper: No mesh');
  await expect(both).toContainText('Lower: Mesh with outlier detection');
  await expect(both.getByRole('heading')).toBeFocused();
  const atMs = Number(await headOf(page).getAttribute('aria-valuenow'));
  expect(atMs).toBeGreaterThan(30_000);
  expect(atMs).toBeLessThan(32_000);
});

test('acting on one of the two changes that one, and the link carries it', { tag: '@desktop' }, async ({
  page,
  browser,
}) => {
  test.slow();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(addressAt(10_000));
  await compared(page);
  await expect(headOf(page)).toHaveAttribute('aria-valuenow', '10000', { timeout: 30_000 });
  const lower = page.getByRole('region', { name: 'Lower run: Mesh with outlier detection' });
  await lower.getByRole('button', { name: /^api/ }).first().click();
  await page
    .getByRole('menuitem', { name: /^Crash/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address.length).toBeLessThan(2_000);

  const other = await browser.newContext();
  const there = await other.newPage();
  await there.goto(address);
  await expect(headOf(there)).toHaveAttribute('aria-valuenow', '10000', { timeout: 30_000 });
  await compared(there);
  const failedShare = there.locator('tr[data-measure="failedShare"]');
  const [above = 0, below = 0] = (await exactly(failedShare)).map(Number);
  expect(below).toBeGreaterThan(above);
  await other.close();
});

test('a damaged link says so', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/en/lab/twin?moment=1.AAAA');
  await expect(page.getByRole('alert').filter({ hasText: 'The link is damaged' })).toBeVisible();
  await page.getByRole('button', { name: 'One sick replica' }).click();
  await compared(page);
});

for (const locale of ['en', 'ko'] as const) {
  test(`${locale}: nothing overflows, and axe finds nothing`, async ({ page }) => {
    test.slow();
    await page.goto(`/${locale}/lab/twin?twin=cold-starts`);
    await compared(page);
    await page.locator('details > summary').last().click();
    for (const width of [320, page.viewportSize()?.width ?? 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await expectAccessible(page);
  });
}
