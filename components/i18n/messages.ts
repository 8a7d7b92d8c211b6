/**
 * Dictionaries: each area has one file with its words in both languages, and Korean must have what English has.
 */
import type { Locale } from '@/content/model';

/** Pairs the two languages of an area's words; the type of the English side is the contract. */
export function defineMessages<T>(en: T, ko: T): Readonly<Record<Locale, T>> {
  return { en, ko };
}
