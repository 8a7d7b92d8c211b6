/**
 * Accessibility of a page as it stands, in both themes.
 */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Shows the page as a reader sees it whose system asks for this theme and who chose none. */
export async function inTheme(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await expect(page.locator('html')).toHaveCSS('color-scheme', theme);
  // Colours that are still on their way from one theme to the other are nobody's choice.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
}

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  return found.flatMap(({ id, impact, help, nodes }) =>
    nodes.map((node) => `${id} (${impact}): ${help}: ${node.target.join(' ')}\n${node.failureSummary ?? ''}`),
  );
}

/** Fails on any violation of WCAG 2.2 AA that axe can see, in the light theme and in the dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const theme of themes) {
    await inTheme(page, theme);
    expect(await violations(page), `axe, ${theme} theme`).toEqual([]);
  }
}

/** Nothing is wider than the window. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth] as const);
  expect(wide, 'nothing overflows').toBeLessThanOrEqual(room);
}

/** What a finger must hit is at least 44 px high; on the board, sizes follow its zoom. */
export async function expectReachable(page: Page): Promise<void> {
  const low = await page
    .locator('button:visible:not(.react-flow *), select:visible, input:visible:not([type=checkbox]), summary:visible')
    .evaluateAll((elements) =>
      elements.flatMap((element) => {
        const hit = element.closest('label') ?? element;
        const { height } = hit.getBoundingClientRect();
        return height > 0 && height < 43.5 ? [`${hit.textContent || element.ariaLabel}: ${height}`] : [];
      }),
    );
  expect(low, 'what a finger must hit').toEqual([]);
}
