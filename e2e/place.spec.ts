/**
 * The place that a page keeps for a stage is as large as the stage: nothing below a figure moves when it opens.
 */
import { expect, test } from './support/fixtures';
import { openFigure } from './support/lesson';

const ends = (elements: readonly Element[]) =>
  elements.map((element) => element.getBoundingClientRect().bottom + window.scrollY);

for (const locale of ['en', 'ko'] as const) {
  for (const width of [1440, 768, 375, 320]) {
    for (const reducedMotion of ['no-preference', 'reduce'] as const) {
      test(`figures open in their place at ${width} px in ${locale}, motion: ${reducedMotion}`, {
        tag: '@desktop',
      }, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ reducedMotion });
        await page.goto(`/${locale}/lessons/cascading-failure`, { waitUntil: 'networkidle' });
        const figures = page.locator('figure[id^="figure-"]:has(.stage-slot)');
        await page.evaluate(() => document.fonts.ready);
        const before = await figures.evaluateAll(ends);
        const ids = await figures.evaluateAll((all) => all.map(({ id }) => id.replace('figure-', '')));
        for (const id of ids) await openFigure(page, id);
        await page.waitForLoadState('networkidle');
        const after = await figures.evaluateAll(ends);
        const moved = ids.filter((_, nth) => Math.abs((after[nth] ?? 0) - (before[nth] ?? 0)) >= 1);
        expect(moved, `ends before: ${before}, after: ${after}`).toEqual([]);
      });
    }
  }
}
