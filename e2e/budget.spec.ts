/**
 * What a lesson may cost in JavaScript, compressed: 165 kB to be read, 280 kB with the stage, all scripts counted, those
 * of the worker too.
 */
import { readyLessons } from '../content/curriculum';
import type { Locale } from '../content/model';
import { expect, test } from './support/fixtures';
import { countScripts } from './support/scripts';

const budget = { text: 165, stage: 280 };

for (const { slug } of readyLessons) {
  for (const locale of ['en', 'ko'] satisfies Locale[]) {
    test(`the code of ${slug} stays within its budget, in ${locale}`, { tag: '@desktop' }, async ({
      page,
      context,
    }) => {
      const scripts = countScripts(context);
      await page.goto(`/${locale}/lessons/${slug}`, { waitUntil: 'networkidle' });
      const text = await scripts.kilobytes();
      const [worker] = await Promise.all([
        page.waitForEvent('worker'),
        page
          .locator('figure[id^="figure-"]')
          .first()
          .evaluate((figure) => figure.scrollIntoView()),
      ]);
      // It plays: everything that the stage and the run need is there.
      await expect(page.locator('figure canvas').first()).toBeVisible({ timeout: 30_000 });
      await page.waitForLoadState('networkidle');
      const stage = await scripts.kilobytes();
      const description = `${text.toFixed(1)} kB text, ${stage.toFixed(1)} kB with the stage and its worker`;
      test.info().annotations.push({ type: 'size', description });
      // An engine that is not among what was counted would make the budget a lie.
      const ofWorker = await worker.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
      );
      expect(ofWorker.length).toBeGreaterThan(1);
      expect(scripts.names()).toEqual(expect.arrayContaining(ofWorker));
      expect(text, description).toBeLessThanOrEqual(budget.text);
      expect(stage, description).toBeLessThanOrEqual(budget.stage);
    });
  }
}
