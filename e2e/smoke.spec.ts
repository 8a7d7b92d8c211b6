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
