/**
 * The keyboard as a person uses it who has no pointer.
 */
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures';

/** Presses Tab, forward or back, until something has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 150; presses++) {
    const way = await target.evaluate((element) => {
      const active = document.activeElement ?? document.body;
      if (element === active) return 'here';
      const position = active.compareDocumentPosition(element);
      return position & Node.DOCUMENT_POSITION_PRECEDING && active !== document.body ? 'back' : 'on';
    });
    if (way === 'here') return;
    await page.keyboard.press(way === 'on' ? 'Tab' : 'Shift+Tab');
  }
  throw new Error(`Tab does not reach ${target}`);
}
