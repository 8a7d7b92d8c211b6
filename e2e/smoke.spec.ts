/**
 * The site answers in both languages and nothing is broken at first sight.
 */
import { expect, test } from './support/fixtures';

for (const locale of ['en', 'ko']) {
  test.describe(`home page in ${locale}`, () => {
    test('answers in its language', async ({ page }) => {
      const response = await page.goto(`/${locale}`);
      expect(response?.status()).toBe(200);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.getByRole('main')).toBeVisible();
    });
  });
}

test('every answer carries the content security policy', async ({ page }) => {
  const response = await page.goto('/en');
  expect(response?.headers()['content-security-policy']).toContain("default-src 'self'");
});

for (const [locale, name, errors, pause] of [
  ['en', 'B is', 'errors', 'Pause'],
  ['ko', 'B 상태', '오류', '일시 정지'],
] as const) {
  test(`the shop on the home page runs, breaks differently and stops, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}`);
    const shop = page.locator('main section').filter({ has: page.getByRole('group', { name }) });
    await shop.locator('label').filter({ hasText: errors }).click();
    const b = shop.getByRole('button', {
      name: locale === 'en' ? /^B payments.*100 % errors/ : /^B 결제 처리.*오류 100%/,
    });
    await expect(b).toBeVisible();
    await shop.getByRole('button', { name: pause, exact: true }).click();
    await expect(shop.getByRole('button', { name: locale === 'en' ? 'Play' : '재생', exact: true })).toBeVisible();
  });
}
