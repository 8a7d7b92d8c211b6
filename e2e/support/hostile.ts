/**
 * Hostile inputs for real pages, and what must hold after each of them. Which ones: HOSTILE_SEED; how many: HOSTILE_COUNT;
 * of these the part from HOSTILE_FROM to HOSTILE_TO, shares of all.
 */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { templates } from '../../content/templates';
import { type HostileInput, hostileInputs } from '../../simulator/testing/hostile-inputs';

const seed = Number(process.env.HOSTILE_SEED ?? 20_261_123);
const count = Number(process.env.HOSTILE_COUNT ?? 60);
const [from, to] = [Number(process.env.HOSTILE_FROM ?? 0), Number(process.env.HOSTILE_TO ?? 1)];

const scenarios: readonly unknown[] = templates.map((id) =>
  JSON.parse(readFileSync(`content/templates/${id}.json`, 'utf8')),
);

/** Of all that come by one way. `links`: texts that lead somewhere. */
export function hostileThrough(way: HostileInput['through'], links: readonly string[]): readonly HostileInput[] {
  const all = hostileInputs(seed, count, { links, scenarios }).filter(({ through }) => through === way);
  return all.slice(Math.floor(from * all.length), Math.ceil(to * all.length));
}

export const clue = ({ how, text }: HostileInput): string => `${how} (HOSTILE_SEED=${seed}): ${text.slice(0, 160)}`;

/** What a page must not do: open a dialog of the browser, or fail. */
export function watchFaults(page: Page): readonly string[] {
  const seen: string[] = [];
  page.on('pageerror', (error) => seen.push(error.message));
  page.on('dialog', (dialog) => {
    seen.push(dialog.message());
    void dialog.dismiss();
  });
  return seen;
}

/** Nothing of the input was taken for markup or run. */
export async function expectHarmless(page: Page, input: HostileInput): Promise<void> {
  const left = await page.evaluate(() => [
    document.querySelectorAll('[data-hostile]').length,
    'hostile' in window,
    'polluted' in {},
  ]);
  expect(left, clue(input)).toEqual([0, false, false]);
}

/** Words for people, in the language of the page, and not those of a parser or a mistake. */
export async function expectClear(message: Locator, locale: 'en' | 'ko', input: HostileInput): Promise<void> {
  const text = (await message.textContent()) ?? '';
  expect(text, clue(input)).toMatch(locale === 'ko' ? /니다/ : /[a-z]{2,} [a-z]{2,}/);
  expect(text, clue(input)).not.toMatch(/undefined|\[object|TypeError|Unexpected|in JSON at|Invalid input|\/\^/);
  if (locale === 'ko') expect(text, clue(input)).not.toMatch(/\b(?:expected|found|Expected)\b/);
}
