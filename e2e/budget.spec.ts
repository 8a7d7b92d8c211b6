/**
 * What a lesson may cost in JavaScript, compressed: the page 165 kB to be read and 280 kB with the stage, and its worker
 * 76 kB and 12 kB for each pack that its scenarios need, of which no script may be missing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readyLessons } from '../content/curriculum';
import type { Locale } from '../content/model';
import { packsOf } from '../simulator/packs/packs-of';
import { expect, test } from './support/fixtures';
import { countScripts } from './support/scripts';

const budget = { text: 165, stage: 280, worker: 76, pack: 12 };
const lessonsFolder = path.resolve('content/lessons');

/** How many packs the scenarios of a lesson need together. */
function packsOfLesson(slug: string): number {
  const folder = path.join(lessonsFolder, slug, 'scenarios');
  const scenarios = readdirSync(folder).map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
  return new Set(scenarios.flatMap(packsOf)).size;
}

/** What a page or a worker has loaded, by path. */
const loadedPaths = () => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);

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
      const ofWorker = await worker.evaluate(loadedPaths);
      const ofPage = await page.evaluate(loadedPaths);
      const engine = await scripts.kilobytes((path) => ofWorker.includes(path));
      const stage = await scripts.kilobytes((path) => ofPage.includes(path));
      const sizes = [
        `${text.toFixed(1)} kB text`,
        `${stage.toFixed(1)} kB with the stage`,
        `${engine.toFixed(1)} kB worker`,
      ];
      const description = sizes.join(', ');
      test.info().annotations.push({ type: 'size', description });
      // An engine that is not among what was counted would make the budget a lie.
      expect(ofWorker.length).toBeGreaterThan(1);
      expect(scripts.names()).toEqual(expect.arrayContaining(ofWorker));
      expect([...ofPage, ...ofWorker]).toEqual(expect.arrayContaining([...(await scripts.paths())]));
      expect(text, description).toBeLessThanOrEqual(budget.text);
      expect(stage, description).toBeLessThanOrEqual(budget.stage);
      expect(engine, description).toBeLessThanOrEqual(budget.worker + budget.pack * packsOfLesson(slug));
    });
  }
}
