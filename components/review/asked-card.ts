/**
 * A card as it is asked: one of its variants with one seed, its words filled in, and its key read off the run.
 */
import { writeAs } from '@/components/i18n/write-number';
import { readNumberAt } from '@/content/read-path';
import type { CardVariant, RangeOption, ReviewCard, RunValue } from '@/content/review';
import { type Locale, locales, type Text } from '@/content/text';
import type { RunSummary } from '@/simulator/experiment/summary';

export interface AskedCard {
  readonly prompt: Text;
  /** The run's value. */
  readonly key: number;
  /** The run's value as it is written. */
  readonly written: Text;
}

/** Which variant and seed come up: another at each review, and the same until it is answered. */
export function drawOf<V>(
  cardKey: string,
  variants: readonly V[],
  reviews: number,
): { readonly variant: V; readonly seed: number } {
  const start = hash(cardKey);
  const variant = variants[(start + reviews) % variants.length];
  if (variant === undefined) throw new Error(`Card ${cardKey} has no variant.`);
  return { variant, seed: 1_000 + (hash(`${cardKey} ${reviews}`) % 9_000) };
}

/** FNV-1a over UTF-16. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (const sign of text) sum = Math.imul(sum ^ sign.charCodeAt(0), 0x01000193) >>> 0;
  return sum;
}

function valueIn(summary: RunSummary, { path, times = 1, dividedBy, plus = 0 }: RunValue): number {
  const divisor = dividedBy === undefined ? 1 : readNumberAt(summary, dividedBy) + plus;
  return (times * readNumberAt(summary, path)) / divisor;
}

const inBothLanguages = (write: (locale: Locale) => string): Text =>
  Object.fromEntries(locales.map((locale) => [locale, write(locale)])) as Record<Locale, string>;

/** Puts the words of the variant and the numbers of the run where `{name}` stands. */
function fill(prompt: Text, { words = {}, shows = {} }: CardVariant, summary: RunSummary, locale: Locale): string {
  return prompt[locale].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const shown = shows[name];
    if (shown === undefined) return words[name]?.[locale] ?? whole;
    return writeAs(shown.format, readNumberAt(summary, shown.path), locale);
  });
}

export function ask(card: ReviewCard, variant: CardVariant, summary: RunSummary): AskedCard {
  const key = valueIn(summary, variant.value ?? card.value);
  const { answer } = card;
  const written = inBothLanguages((locale) =>
    answer.kind === 'single'
      ? writeAs(answer.writes, key, locale)
      : locale === 'ko'
        ? `${short(key, locale)}${answer.unit.ko}`
        : `${short(key, locale)}\u00a0${answer.unit.en}`,
  );
  return { prompt: inBothLanguages((locale) => fill(card.prompt, variant, summary, locale)), key, written };
}

const short = (value: number, locale: Locale): string => value.toLocaleString(locale, { maximumSignificantDigits: 3 });

export const isRightOption = ({ from, below }: RangeOption, key: number): boolean => key >= from && key < below;

/** A share of the key still counts; the last bits of a sum must not decide. */
export const isRightNumber = (value: number, key: number, tolerance: number): boolean =>
  Math.abs(value - key) <= Math.abs(key) * (tolerance + 1e-9);
