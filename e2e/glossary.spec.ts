/**
 * The glossary: read without scripts, searched with them, and opened from the words of a lesson.
 */
import { expect, test } from './support/fixtures';
import { lessonPath } from './support/lesson';

test.describe('without scripts', { tag: '@desktop' }, () => {
  // That the page's scripts may not run is what is tested here.
  test.use({ javaScriptEnabled: false, expectedFaults: ['csp: '] });

  test('the whole list can be read, and a term has its anchor', async ({ page }) => {
    await page.goto('/ko/glossary#goodput');
    await expect(page.getByRole('searchbox')).toBeHidden();
    await expect(page.locator('dt')).toHaveCount(126);
    await expect(page.locator('#goodput')).toBeInViewport();
  });

  test('a term of a lesson opens its note, and Escape closes it', async ({ page }) => {
    await page.goto(lessonPath('en'));
    const term = page.getByRole('button', { name: 'goodput', exact: true });
    const note = page.getByText('Requests answered correctly and in time per second.').first();
    await expect(note).toBeHidden();
    await term.click();
    await expect(note).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(note).toBeHidden();
  });
});

test('typing narrows the list by either language, and says how far', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/en/glossary');
  const search = page.getByRole('searchbox', { name: 'Find a term' });
  await expect(async () => {
    await search.fill('');
    await search.fill('콜드');
    await expect(page.getByRole('status').filter({ hasText: /term/ })).toHaveText('1 term', { timeout: 500 });
  }).toPass();
  await expect(page.locator('dt:visible')).toHaveText([/cold start/]);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['C']);
  await search.fill('no such thing');
  await expect(page.getByText('No term matches.')).toBeVisible();
  await search.fill('');
  await expect(page.locator('dt:visible')).toHaveCount(126);
});

test('a term explains itself to pointer, keyboard and screen reader, and moves nothing', { tag: '@desktop' }, async ({
  page,
}) => {
  await page.goto(lessonPath('en'), { waitUntil: 'networkidle' });
  const term = page.getByRole('button', { name: 'bulkhead', exact: true });
  await expect(term).toHaveAccessibleDescription(/Separate bounded resources per dependency/);
  const note = page.getByText('Separate bounded resources per dependency').first();
  await term.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => document.documentElement.scrollHeight);
  await term.hover();
  await expect(note).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(before);
  // A press on what the pointer opened keeps it; leaving it then does not close it.
  await term.click();
  await page.mouse.move(0, 0);
  await expect(note).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(term).toBeFocused();
  await expect(note).toBeVisible();
  const box = await note.locator('..').boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1440);
});

test('a Korean text names a term in English once', { tag: '@desktop' }, async ({ page }) => {
  await page.goto(lessonPath('ko'));
  const timesIn = (text: string) => page.locator('main p').filter({ hasText: text });
  for (const names of ['(goodput, 유효 처리량)', '(timeout, 제한 시간)', '(retry)'])
    await expect(timesIn(names)).toHaveCount(1);
});

test('a finger opens the note within the window', async ({ page }) => {
  await page.goto(lessonPath('en'));
  const term = page.getByRole('button', { name: 'bulkhead', exact: true });
  await term.click();
  const note = page.getByText('Separate bounded resources per dependency').first();
  await expect(note).toBeInViewport({ ratio: 1 });
});
