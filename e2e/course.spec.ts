/**
 * Every lesson that is ready, from its first figure to its last, in both languages: each stage runs, each calculation
 * follows its sliders, nothing overflows, axe finds nothing, and no sentence is left in the other language.
 */
import type { Locator, Page } from '@playwright/test';
import { controlMessages } from '../components/controls/messages';
import { panelMessages } from '../components/stage/panel/messages';
import { readyLessons } from '../content/curriculum';
import type { Locale } from '../content/model';
import { expectAccessible, expectNoOverflow } from './support/accessibility';
import { expect, test } from './support/fixtures';
import { openFigure } from './support/lesson';

const figuresWith = (page: Page, part: string) =>
  page
    .locator(`figure[id^="figure-"]:has(${part})`)
    .evaluateAll((all) => all.map(({ id }) => id.replace('figure-', '')));

/** Runs on by a step; a figure that waits for a prediction says so instead. */
async function expectRuns(figure: Locator, locale: Locale): Promise<void> {
  if (await figure.locator('.locked-notice').isVisible()) return;
  const head = figure.getByRole('slider', { name: panelMessages[locale].scrubber });
  const step = figure.getByRole('button', { name: controlMessages[locale].step, exact: true });
  const pause = figure.getByRole('button', { name: controlMessages[locale].pause, exact: true });
  if (await pause.isVisible()) await pause.click();
  const before = Number(await head.getAttribute('aria-valuenow'));
  await step.click();
  await expect.poll(async () => Number(await head.getAttribute('aria-valuenow'))).toBeGreaterThan(before);
}

/** The first slider changes what is read off, or the values of the curves. */
async function expectFollows(figure: Locator): Promise<void> {
  await figure.evaluate((element) => element.scrollIntoView());
  const slider = figure.getByRole('slider').first();
  await expect(slider).toBeEnabled();
  const reading = () => figure.locator('.calculation :is(dl, table)').allTextContents().then(String);
  const before = await reading();
  await slider.press('Home');
  const low = await reading();
  await slider.press('End');
  expect(new Set([before, low, await reading()]).size).toBeGreaterThan(1);
}

/** Texts of a Korean page that hold words and no Korean. */
function foreignTexts(): string[] {
  const texts = [
    ...document.querySelectorAll('main :is(h1, h2, h3, p, li, dt, dd, figcaption, label, legend, button)'),
  ];
  return texts.flatMap((element) => {
    const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    const text = own.map(({ textContent }) => textContent).join(' ');
    const words = text.match(/[a-z]{3,}/gi) ?? [];
    const shown = element.getClientRects().length > 0 && element.closest('pre, code, [lang="en"]') === null;
    return shown && words.length >= 4 && !/[가-힣]/.test(element.textContent ?? '') ? [text.trim()] : [];
  });
}

for (const { slug } of readyLessons) {
  for (const locale of ['en', 'ko'] satisfies Locale[]) {
    test(`${slug} (${locale}): every figure works`, { tag: '@desktop' }, async ({ page }) => {
      test.slow();
      await page.goto(`/${locale}/lessons/${slug}`);
      const stages = await figuresWith(page, '.stage-slot');
      const calculations = await figuresWith(page, '.calculation');
      expect(stages.length + calculations.length).toBeGreaterThanOrEqual(4);
      for (const id of stages) await expectRuns(await openFigure(page, id), locale);
      for (const id of calculations) await expectFollows(page.locator(`#figure-${id}`));
      await expectAccessible(page);
      for (const width of [320, 768]) {
        await page.setViewportSize({ width, height: 800 });
        await expectNoOverflow(page);
      }
    });
  }

  test(`${slug}: no English is left in Korean`, { tag: '@desktop' }, async ({ page }) => {
    await page.goto(`/ko/lessons/${slug}`);
    for (const id of await figuresWith(page, '.stage-slot')) await openFigure(page, id);
    expect(await page.evaluate(foreignTexts)).toEqual([]);
  });
}
