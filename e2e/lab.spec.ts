/**
 * The lab keeps what was built, hands it on, and loses nothing.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from './support/fixtures';
import { chooseTemplate, headOf, openTemplate, stepSome } from './support/stage';

test('work is kept over a reload, and what cannot be read is not lost', { tag: '@desktop' }, async ({ page }) => {
  await openTemplate(page, 'A retry storm');
  await expect(page.getByText('Saved on this device')).toBeVisible();
  await page.reload();
  await expect(page.locator('[data-component="payment"]')).toBeVisible();
  await page.evaluate(() => window.localStorage.setItem('faultline.lab', '{"version":1,"docu'));
  await page.reload();
  const notice = page.getByRole('alert').filter({ hasText: 'cannot be read' });
  await expect(notice).toBeVisible();
  const download = page.waitForEvent('download');
  await notice.getByRole('button', { name: 'Save it as a file' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toBe('{"version":1,"docu');
});

test('a link opens the architecture at its moment in another profile', { tag: '@desktop' }, async ({
  page,
  browser,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openTemplate(page, 'A retry storm');
  await stepSome(page);
  await page.locator('[data-component="web"]').click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Copied: the link opens')).toBeVisible();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address.length).toBeLessThan(2_000);
  const other = await browser.newContext();
  const there = await other.newPage();
  await there.goto(address);
  await expect(headOf(there)).toHaveAttribute('aria-valuenow', '2000', { timeout: 15_000 });
  await expect(there.locator('[data-component="web"]')).toHaveAttribute('aria-pressed', 'true');
  expect(new URL(there.url()).search).toBe('');
  await other.close();
});

test('a damaged link or file says so, and the work stays', { tag: '@desktop' }, async ({ page }) => {
  await openTemplate(page, 'A retry storm');
  await expect(page.getByText('Saved on this device')).toBeVisible();
  await page.goto('/en/lab?moment=1.AAAA');
  await expect(page.getByRole('alert').filter({ hasText: 'The link is damaged' })).toBeVisible();
  await expect(page.locator('[data-component="payment"]')).toBeVisible();
  await page.getByRole('button', { name: 'Import, export' }).click();
  const file = page.getByLabel('Choose a file');
  for (const text of ['{"components": [', '{"components": 7}', '<script>alert(1)</script>']) {
    await file.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(page.getByText('This file cannot be read.')).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-component="payment"]')).toBeVisible();
});

test('everything there is to export is written', { tag: '@desktop' }, async ({ page }) => {
  await openTemplate(page, 'A retry storm');
  await stepSome(page);
  await page.getByRole('button', { name: 'Import, export' }).click();
  const get = async (name: string) => {
    const download = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
    return readFileSync(await (await download).path());
  };
  expect(JSON.parse(String(await get('Scenario (JSON)')))).toMatchObject({ seed: 11 });
  expect(String(await get('Istio'))).toContain('VirtualService');
  const { resourceSpans } = JSON.parse(String(await get('Traces (OTLP)'))) as { resourceSpans: unknown[] };
  expect(resourceSpans.length).toBeGreaterThan(3);
  const csv = String(await get('Metrics (CSV)'))
    .trimEnd()
    .split('\n');
  expect(csv[0]).toContain('payment.p99Ms');
  expect(csv.length).toBeGreaterThan(3);
  const svg = String(await get('Picture (SVG)'));
  expect(svg).toMatch(/^<svg[^>]* viewBox/);
  expect(svg).toContain('payment');
  expect(svg).not.toContain('var(--');
  const png = await get('Picture (PNG)');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.length).toBeGreaterThan(10_000);
});

test('the configuration that the knobs stand for: the line of a knob is lit', { tag: '@desktop' }, async ({ page }) => {
  await openTemplate(page, 'A retry storm');
  const about = page.getByRole('region', { name: 'About what is chosen' });
  await about.getByRole('tab', { name: 'Real life' }).click();
  await expect(about.locator('pre')).toContainText('attempts: 2');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(about.getByText('Simulated, but not in this file')).toBeVisible();
});

test('the lab says what a run costs, where something of it has a price', { tag: '@desktop' }, async ({ page }) => {
  await openTemplate(page, 'The serverless shop');
  await stepSome(page);
  const cost = page.getByRole('region', { name: 'What the run costs' });
  await expect(cost.getByRole('definition')).toHaveText([/^\$0\.0*[1-9]/, /^\$[\d,]*[1-9]/], { timeout: 15_000 });
  await expect(cost).toContainText(/[a-z]+-[a-z]+-\d, prices of 20\d\d-\d\d/);
  await chooseTemplate(page, 'A retry storm');
  await expect(cost).toBeHidden();
});
