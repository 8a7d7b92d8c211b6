/**
 * Hostile inputs for real pages, and what must hold after each of them. Which ones: HOSTILE_SEED; how many: HOSTILE_COUNT.
 */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { templates } from '../../content/templates';
import { type HostileInput, hostileInputs } from '../../simulator/testing/hostile-inputs';

export const hostileSeed = Number(process.env.HOSTILE_SEED ?? 20_261_123);
/** All 500 take a quarter of an hour. */
const count = Number(process.env.HOSTILE_COUNT ?? 60);

const scenarios: readonly unknown[] = templates.map((id) =>
  JSON.parse(readFileSync(`content/templates/${id}.json`, 'utf8')),
);

/** Of all that come by one way. `links`: texts that lead somewhere. */
export const hostileThrough = (way: HostileInput['through'], links: readonly string[]) =>
  hostileInputs(hostileSeed, count, { links, scenarios }).filter(({ through }) => through === way);

export const clue = ({ how, text }: HostileInput): string =>
  `${how} (HOSTILE_SEED=${hostileSeed}): ${text.slice(0, 160)}`;

/** A dialog of the browser would stop everything: it is closed, and remembered. */
export function watchDialogs(page: Page): readonly string[] {
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(dialog.message());
    void dialog.dismiss();
  });
  return seen;
}

/** Nothing of the input was taken for markup or run. */
export async function expectHarmless(page: Page, input: HostileInput): Promise<void> {
  await expect(page.locator('[data-hostile]'), clue(input)).toHaveCount(0);
  expect(await page.evaluate(() => ['hostile' in window, 'polluted' in {}]), clue(input)).toEqual([false, false]);
}
