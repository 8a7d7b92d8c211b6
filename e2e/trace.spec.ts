/**
 * Following one request: from the list, from a dot, with the keyboard and under a thumb, to the cause of its failure and
 * back to every moment on the way.
 */
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/fixtures';
import { lessonPath, openFigure } from './support/lesson';
import { askWhy, clockOf, openRequests, panelOf, playPast, requestsIn, selectedOn, showOnly } from './support/requests';
import { headOf, momentOf, openTemplate } from './support/stage';

/** The clocks of links are rounded to a tenth of a second. */
const clockRoundingMs = 51;

/** A failed request of the stage, with its why-chain. */
async function whyOfFailure(stage: Locator) {
  const panel = await openRequests(stage);
  await showOnly(panel, 'Failed');
  await requestsIn(panel).first().click();
  return { panel, links: await askWhy(panel) };
}

/** Follows every link, and finds the play head at its moment and a part of the graph in sight that is selected. */
async function followAll(stage: Locator, links: Locator, press: (link: Locator) => Promise<void>): Promise<void> {
  const count = await links.count();
  expect(count).toBeGreaterThan(2);
  for (let nth = 0; nth < count; nth++) {
    const link = links.nth(nth);
    await press(link);
    await expect(link).toHaveAttribute('aria-current', 'step');
    expect(Math.abs((await momentOf(stage)) - (await clockOf(link)))).toBeLessThan(clockRoundingMs);
    await expect(selectedOn(stage)).toHaveCount(1);
    await expect(selectedOn(stage)).toBeInViewport({ ratio: 0.5 });
  }
}

/** Where a ringed dot is on its way, and not on an instrument, which has clicks of its own. */
function dotBetweenParts(figure: Locator): Promise<{ x: number; y: number; request: string } | undefined> {
  return figure.locator('.stage-graph').evaluate((graph) => {
    const ground = graph.getBoundingClientRect();
    const parts = [...graph.querySelectorAll('[data-part^="component"]')].map((part) => part.getBoundingClientRect());
    for (const ring of graph.querySelectorAll<HTMLElement>('.stage-ring:not([hidden])')) {
      const { x, y, width, height } = ring.getBoundingClientRect();
      const [middleX, middleY] = [x + width / 2, y + height / 2];
      const isFree = parts.every(
        ({ left, right, top, bottom }) => middleX < left || middleX > right - 1 || middleY < top || middleY > bottom,
      );
      if (isFree) return { x: middleX - ground.x, y: middleY - ground.y, request: ring.dataset.request ?? '' };
    }
    return undefined;
  });
}

test('in “A slow dependency” the chain names the slowed service and its moment, and every link lands there', {
  tag: '@desktop',
}, async ({ page }) => {
  const stage = await openTemplate(page, 'A slow dependency');
  await playPast(stage, 45_000);
  const { links } = await whyOfFailure(stage);
  await expect(links.last()).toContainText('Cause: at 30.0 s payment was made 3 s slower.');
  await followAll(stage, links, (link) => link.click());
  expect(await momentOf(stage)).toBe(30_000);
  await expect(selectedOn(stage)).toHaveAccessibleName(/payment/);
});

test.describe('in the lesson', { tag: '@desktop' }, () => {
  let figure: Locator;

  async function openAt(page: Page, untilMs: number) {
    await page.goto(lessonPath('en'));
    figure = await openFigure(page, 'timeout');
    await playPast(figure, untilMs);
  }

  test('the chain of a failed request ends where B was slowed', async ({ page }) => {
    await openAt(page, 26_000);
    const { links } = await whyOfFailure(figure);
    await expect(links.last()).toContainText(/Cause: at 20\.0 s.* B was made 15 times slower/);
    await followAll(figure, links, (link) => link.click());
    expect(await momentOf(figure)).toBe(20_000);
    await expect(selectedOn(figure)).toHaveAccessibleName(/^B payments/);
  });

  test('everything works by keyboard: list, waterfall, why, and the way out', async ({ page }) => {
    await openAt(page, 26_000);
    const opener = figure.getByRole('button', { name: 'Requests', exact: true });
    await opener.focus();
    await page.keyboard.press('Enter');
    const panel = panelOf(figure);
    await expect(panel.getByRole('heading', { name: 'Requests' })).toBeFocused();
    await panel.getByRole('radio', { name: 'All' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(panel.getByRole('radio', { name: 'Failed' })).toBeChecked();
    await page.keyboard.press('Tab');
    await expect(requestsIn(panel).first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(requestsIn(panel).nth(2)).toBeFocused();
    await page.keyboard.press('Enter');

    const rows = panel.getByRole('list', { name: /^Where the time of the request went/ }).getByRole('button');
    await rows.first().focus();
    await page.keyboard.press('End');
    await expect(rows.last()).toBeFocused();
    await page.keyboard.press('Enter');
    const atRow = await momentOf(figure);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect(await momentOf(figure)).toBeLessThan(atRow);

    await panel.getByRole('button', { name: 'Why?' }).focus();
    await page.keyboard.press('Enter');
    const links = panel.getByRole('region', { name: 'Why?' }).getByRole('button');
    await expect(links.first()).toBeVisible({ timeout: 30_000 });
    await links.first().focus();
    let isFirst = true;
    await followAll(figure, links, async (link) => {
      if (!isFirst) await page.keyboard.press('ArrowDown');
      isFirst = false;
      await expect(link).toBeFocused();
      await page.keyboard.press('Enter');
    });
    expect(await momentOf(figure)).toBe(20_000);
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(opener).toBeFocused();
  });

  test('a click on a dot follows its request', async ({ page }) => {
    await openAt(page, 12_000);
    const panel = await openRequests(figure);
    await requestsIn(panel).first().click();
    const row = panel.getByRole('list', { name: /^Where the time of the request went/ }).getByRole('button');
    await row.first().click();
    // From the moment at which the request was sent its dot is on its way, and a ring says where.
    const step = figure.getByRole('button', { name: /^Step 50 ms/ });
    await expect
      .poll(async () => (await dotBetweenParts(figure)) ?? step.click(), { intervals: [50] })
      .toHaveProperty('request');
    const dot = await dotBetweenParts(figure);
    if (dot === undefined) throw new Error('The dot has moved on while the run was paused.');
    await panel.getByRole('button', { name: 'Close' }).click();
    await expect(figure.locator('.stage-ring')).toHaveCount(0);
    await figure.locator('.stage-graph').evaluate((graph) => graph.scrollIntoView({ block: 'center' }));
    await figure.locator('.stage-graph').click({ position: { x: dot.x + 5, y: dot.y + 1 } });
    await expect(panel).toBeVisible();
    await expect(panel).toContainText(`#${dot.request} `);
  });

  test('two requests stand on one axis, with what they differ in', async ({ page }) => {
    await openAt(page, 26_000);
    const panel = await openRequests(figure);
    await showOnly(panel, 'Slowest');
    await requestsIn(panel).first().click();
    await panel.getByRole('button', { name: 'Compare', exact: true }).click();
    const choosing = figure.getByRole('region', { name: 'Choose the request to compare with.' });
    await showOnly(choosing, 'All');
    await requestsIn(choosing).nth(4).click();
    await expect(panel.getByRole('list', { name: /^Where the time of the request went/ })).toHaveCount(2);
    const table = panel.getByRole('table', { name: /^What they differ in/ });
    expect(await table.getByRole('row').count()).toBeGreaterThan(1);
    for (const details of await panel.getByText('As a table').all()) await details.click();
    await expect(panel.getByRole('table')).toHaveCount(3);
    await panel.getByRole('button', { name: 'Stop comparing' }).click();
    await expect(table).toBeHidden();
  });
});

const spoken = { en: { opener: 'Requests', why: 'Why?' }, ko: { opener: '요청 목록', why: '왜?' } } as const;

for (const locale of ['en', 'ko'] as const) {
  test(`axe finds nothing in list, waterfall and why-chain (${locale})`, { tag: '@desktop' }, async ({ page }) => {
    test.slow();
    await page.goto(lessonPath(locale));
    const figure = await openFigure(page, 'timeout');
    await figure.getByRole('button', { name: spoken[locale].opener, exact: true }).click();
    const row = figure.locator('tbody').first().getByRole('button').first();
    await expect(row).toBeVisible();
    await expectAccessible(page);
    await row.click();
    await figure.getByRole('button', { name: spoken[locale].why }).click();
    await expect(figure.getByRole('region', { name: spoken[locale].why }).getByRole('button').first()).toBeVisible({
      timeout: 30_000,
    });
    await expectAccessible(page);
  });
}

for (const width of [320, 375]) {
  test(`at ${width} px a sheet keeps the focus, gives way to the graph and comes back`, { tag: '@desktop' }, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(lessonPath('en'));
    const figure = await openFigure(page, 'timeout');
    await playPast(figure, 21_000);
    const opener = figure.getByRole('button', { name: 'Requests', exact: true });
    await opener.click();
    const sheet = page.getByRole('dialog', { name: 'Requests' });
    await expect(sheet).toBeVisible();
    for (let tabs = 0; tabs < 8; tabs++) {
      await page.keyboard.press('Tab');
      const outside = await page.evaluate(
        () => document.activeElement !== document.body && document.activeElement?.closest('dialog') === null,
      );
      expect(outside).toBe(false);
    }
    await sheet.getByRole('combobox', { name: 'Which requests' }).selectOption('Failed');
    await requestsIn(sheet).first().click();
    const wide = await sheet.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    const links = await askWhy(sheet);
    for (const box of await Promise.all((await links.all()).map((link) => link.boundingBox()))) {
      expect(box?.height).toBeGreaterThanOrEqual(48);
    }
    const atMs = await clockOf(links.last());
    await links.last().click();
    await expect(sheet).toBeHidden();
    expect(Math.abs((await momentOf(figure)) - atMs)).toBeLessThan(clockRoundingMs);
    await expect(selectedOn(figure)).toBeFocused();
    await expect(selectedOn(figure)).toBeInViewport();
    await figure.getByRole('button', { name: /^Back to #/ }).click();
    await expect(sheet.getByRole('region', { name: 'Why?' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect(opener).toBeFocused();
    await expect(headOf(figure)).toBeVisible();
  });
}
