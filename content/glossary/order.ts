/**
 * The glossary as an alphabetical list: A to Z in English, ㄱ to ㅎ in Korean, where terms in Latin letters come last.
 */
import type { Locale } from '../model';
import type { GlossaryTerm } from './model';

export interface GlossaryGroup {
  /** The letter that its terms begin with; `A–Z` holds those of a Korean list that begin with a Latin letter. */
  readonly letter: string;
  readonly terms: readonly GlossaryTerm[];
}

/** Initial consonants in the order of Unicode; doubled ones stand with the plain one, as in a dictionary. */
const consonants = 'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ';
const firstSyllable = 0xac00;
const syllablesForConsonant = 588;

function letterOf(name: string, locale: Locale): string {
  if (locale === 'en') return name.charAt(0).toUpperCase();
  const place = Math.floor((name.charCodeAt(0) - firstSyllable) / syllablesForConsonant);
  return consonants[place] ?? 'A–Z';
}

/** Consonants before Latin letters; `localeCompare` alone depends on what the host knows of Korean. */
const byLetter = (a: string, b: string): number =>
  Number(a === 'A–Z') - Number(b === 'A–Z') || (a < b ? -1 : Number(a > b));

export function groupsOf(terms: readonly GlossaryTerm[], locale: Locale): readonly GlossaryGroup[] {
  const sorted = [...terms].sort((a, b) => a.name[locale].localeCompare(b.name[locale], locale));
  const letters = [...new Set(sorted.map(({ name }) => letterOf(name[locale], locale)))].sort(byLetter);
  return letters.map((letter) => ({
    letter,
    terms: sorted.filter(({ name }) => letterOf(name[locale], locale) === letter),
  }));
}
