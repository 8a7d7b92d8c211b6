/**
 * A lesson in a lecture hall: one slide at a time, turned by keys, buttons and fingers, large enough for the last row.
 */
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/fixtures';
import { lessonPath } from './support/lesson';

const said = (page: Page) => page.getByRole('navigation', { name: /^(Slides|슬라이드)$/ }).getByRole('status');

async function present(page: Page, locale: 'en' | 'ko', slide = 1): Promise<number> {
  await page.goto(`${lessonPath(locale)}?slides=${slide}`);
  await expect(said(page)).not.toBeEmpty();
  const numbers = ((await said(page).textContent()) ?? '').match(/\d+/g)?.map(Number) ?? [];
  return Math.max(...numbers);
}

/** Turns on until a slide of this name is shown. */
async function turnTo(page: Page, name: RegExp): Promise<void> {
  await expect(async () => {
    if (!name.test((await said(page).textContent()) ?? '')) await page.keyboard.press('PageDown');
    await expect(said(page)).toHaveText(name, { timeout: 50 });
  }).toPass({ intervals: [0] });
}

/** Texts that are too small, and what is wider than the slide; of the slide in sight. */
function faultsOf(least: number): string[] {
  const main = document.querySelector('main');
  const texts = [...(main?.querySelectorAll('h1, h2, h3, p, li, dd, dt, td, th, pre, label, legend, button') ?? [])];
  const small = texts.filter((element) => {
    if (element.closest('.stage-slot, .sr-only') || element.getClientRects().length === 0) return false;
    const zoom = 'currentCSSZoom' in element ? Number(element.currentCSSZoom) : 1;
    return (
      element.textContent?.trim() !== '' && Number.parseFloat(getComputedStyle(element).fontSize) * zoom < least - 0.01
    );
  });
  const wide = main && main.scrollWidth > main.clientWidth + 1 ? [`${main.scrollWidth} px wide`] : [];
  return [
    ...wide,
    ...small.map(
      (element) => `${element.tagName} ${getComputedStyle(element).fontSize} ${element.textContent?.slice(0, 40)}`,
    ),
  ];
}

for (const locale of ['en', 'ko'] as const) {
  for (const [width, height, least] of [
    [1920, 1080, 20],
    [375, 812, 11],
  ] as const) {
    test(`every slide is legible at ${width} px, in ${locale}`, { tag: '@desktop' }, async ({ page }) => {
      await page.setViewportSize({ width, height });
      const count = await present(page, locale);
      expect(count).toBeGreaterThan(15);
      for (let number = 1; number <= count; number++) {
        await expect(page).toHaveURL(new RegExp(`slides=${number}$`));
        expect(await page.evaluate(faultsOf, least), `slide ${number}`).toEqual([]);
        await expect(
          page.locator('main :is(h1, h2, h3, p, li, pre, figure):visible').first(),
          `slide ${number}`,
        ).toBeInViewport();
        await page.keyboard.press('PageDown');
      }
    });
  }
}

test('nothing of the lesson is missing, and nothing is shown twice', { tag: '@desktop' }, async ({ page }) => {
  const count = await present(page, 'en');
  for (let number = 1; number < count; number++) await page.keyboard.press('ArrowRight');
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('Home');
  await expect(said(page)).toHaveText(/^Slide 1 of/);
  const seen: string[] = [];
  for (let number = 1; number <= count; number++) {
    seen.push(...(await page.locator('main :is(h1, h2, h3):visible').allTextContents()));
    await page.keyboard.press('ArrowRight');
  }
  const all = await page.locator('main :is(h1, h2, h3)').allTextContents();
  expect([...seen].sort()).toEqual([...all].sort());
});

test('slides turn by keys and buttons, are announced, and survive a reload', { tag: '@desktop' }, async ({ page }) => {
  await page.goto(lessonPath('en'));
  await page.getByRole('link', { name: 'Present as slides' }).click();
  await expect(said(page)).toHaveText(/^Slide 1 of \d+: Cascading failure$/);
  await expect(page.getByRole('banner')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Next slide' }).click();
  await expect(said(page)).toHaveText(/^Slide 3 of/);
  await page.reload();
  await expect(said(page)).toHaveText(/^Slide 3 of/);
  await page.keyboard.press('End');
  await expect(page.getByRole('button', { name: 'Next slide' })).toBeDisabled();
  await page.keyboard.press('Home');
  await expect(said(page)).toHaveText(/^Slide 1 of/);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/cascading-failure$/);
  await expect(page.getByRole('banner')).toBeVisible();
});

test('a stage plays on its slide, and one with a prediction stays locked', { tag: '@desktop' }, async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await present(page, 'en');
  await turnTo(page, /: Figure 1\./);
  const works = page.locator('#figure-works');
  await expect(works.locator('canvas').first()).toBeVisible({ timeout: 30_000 });
  const pause = works.getByRole('button', { name: 'Pause', exact: true });
  await expect(pause).toBeInViewport();
  await pause.click();
  await expect(works.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.locator('main').focus();
  await turnTo(page, /: Figure 3\./);
  const slow = page.locator('#figure-slow');
  await expect(slow.locator('canvas').first()).toBeVisible({ timeout: 30_000 });
  await expect(slow.getByRole('button', { name: 'Play', exact: true })).toBeDisabled();
  await slow.locator('.locked-notice').getByRole('link').click();
  await expect(page.locator('#prediction-browse-p99')).toBeInViewport();
});

test('a moment in the text leads to the slide of its figure', { tag: '@desktop' }, async ({ page }) => {
  await present(page, 'en');
  await turnTo(page, /: B fails$/);
  await page
    .locator('main')
    .getByRole('link', { name: /0:20/ })
    .or(page.locator('main').getByRole('button', { name: /0:20/ }))
    .first()
    .click();
  await expect(said(page)).toHaveText(/: Figure 2\./);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });

  test('a swipe turns the slide', { tag: '@desktop' }, async ({ page }) => {
    await present(page, 'en');
    const swipe = (from: number, to: number) =>
      page.locator('main').evaluate(
        (main, [start, end]) => {
          const touch = (clientX: number) => new Touch({ identifier: 1, target: main, clientX, clientY: 300 });
          const fire = (type: string, x: number) =>
            main.dispatchEvent(
              new TouchEvent(type, {
                bubbles: true,
                touches: type === 'touchend' ? [] : [touch(x)],
                changedTouches: [touch(x)],
              }),
            );
          fire('touchstart', start ?? 0);
          fire('touchend', end ?? 0);
        },
        [from, to],
      );
    await swipe(300, 100);
    await expect(said(page)).toHaveText(/^Slide 2 of/);
    await swipe(100, 140);
    await swipe(100, 300);
    await expect(said(page)).toHaveText(/^Slide 1 of/);
  });
});
