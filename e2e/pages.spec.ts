/**
 * Every page, in both languages and themes: links lead somewhere, nothing overflows, axe finds nothing, and the code
 * that a text needs stays small.
 */
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/fixtures';
import { lessonPath } from './support/lesson';

const paths = (['en', 'ko'] as const).flatMap((locale) => [
  `/${locale}`,
  lessonPath(locale),
  ...['lab', 'lab/twin', 'glossary', 'claims', 'model', 'review', 'progress'].map((page) => `/${locale}/${page}`),
]);

/** Scrolls through the whole page, so that everything that loads late is there. */
async function scrollThrough(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height; y += 600) {
    await page.evaluate((top) => window.scrollTo(0, top), y);
    await page.waitForTimeout(60);
  }
  await page.waitForLoadState('networkidle');
  // What lies half under the bar that sticks to the top is no smaller for it.
  await page.evaluate(() => window.scrollTo(0, 0));
}

for (const path of paths) {
  test(`${path}: every link leads somewhere`, { tag: '@desktop' }, async ({ page, request }) => {
    await page.goto(path);
    const links = await page
      .locator('a[href]')
      .evaluateAll((list) => [...new Set(list.map((a) => (a as HTMLAnchorElement).href))]);
    const own = new URL(page.url());
    for (const link of links.map((href) => new URL(href)).filter((url) => url.host === own.host)) {
      expect((await request.get(link.pathname)).status(), link.pathname).toBe(200);
      if (link.hash !== '' && link.pathname === own.pathname) {
        await expect(page.locator(`[id="${decodeURIComponent(link.hash.slice(1))}"]`), link.hash).toHaveCount(1);
      }
    }
  });

  for (const width of [320, 768, 1440]) {
    test(`${path}: nothing overflows at ${width} px`, { tag: '@desktop' }, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      await scrollThrough(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
    });
  }

  test(`${path}: axe finds nothing in either theme`, async ({ page }) => {
    test.slow();
    await page.goto(path);
    await scrollThrough(page);
    await expectAccessible(page);
  });
}

for (const locale of ['en', 'ko'] as const) {
  test(`the lab is one step away from every page (${locale})`, async ({ page, isMobile }) => {
    const words = { en: ['Lab', 'Menu', 'Build your own'], ko: ['실험실', '메뉴', '직접 만들어 보기'] }[locale];
    const [lab = '', menu = '', build = ''] = words;
    for (const path of [`/${locale}`, `/${locale}/lab/twin`, lessonPath(locale)]) {
      await page.goto(path);
      if (isMobile && path === lessonPath(locale)) await page.getByRole('button', { name: menu }).click();
      await expect(page.locator('header').getByRole('link', { name: lab, exact: true })).toHaveAttribute(
        'href',
        `/${locale}/lab`,
      );
    }
    await page.goto(`/${locale}`);
    await page.getByRole('link', { name: build }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/lab$`));
  });
}

test('language and theme are kept from page to page', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/en');
  await page.getByRole('button', { name: /Light|Dark/ }).click();
  const theme = await page.locator('html').evaluate((html) => getComputedStyle(html).colorScheme);
  await page.getByRole('link', { name: '한국어' }).first().click();
  await expect(page).toHaveURL(/\/ko$/);
  await expect(page.locator('html')).toHaveCSS('color-scheme', theme);
  await page.reload();
  await expect(page.locator('html')).toHaveCSS('color-scheme', theme);
});

test.describe('an unknown address', { tag: '@desktop' }, () => {
  test.use({ javaScriptEnabled: false, expectedFaults: ['csp: ', 'status 404', '404 (Not Found)'] });

  for (const [path, title, map] of [
    ['/en/nothing-here', 'There is no such page', '/en#lessons'],
    ['/en/lessons/nothing-here', 'There is no such page', '/en#lessons'],
    ['/ko/lab/nothing-here', '페이지를 찾을 수 없습니다', '/ko#lessons'],
    ['/nothing.txt', 'There is no such page', '/en#lessons'],
  ] as const) {
    test(`${path} answers 404 with a whole page, without scripts`, async ({ page }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await expect(page).toHaveTitle(`${title} · Faultline`);
      await expect(page.locator('html')).toHaveAttribute('lang', map.slice(1, 3));
      await expect(page.getByRole('main').getByRole('link')).toHaveAttribute('href', map);
      await expect(page.locator('h1')).toHaveCSS('font-size', '64px');
    });
  }
});
