/**
 * Picks the language for a visitor who has not said which: the remembered choice, else what the browser prefers.
 */
import { type Locale, locales } from '@/content/model';

/** Cookie that remembers the language a reader chose. */
export const localeCookie = 'faultline-locale';

/** Header by which the proxy tells a page without parameters the language of its address. */
export const localeHeader = 'x-faultline-locale';

interface Preference {
  readonly language: string;
  readonly quality: number;
}

function parsePreference(part: string): Preference {
  const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
  const q = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='));
  const quality = q === undefined ? 1 : Number.parseFloat(q.slice(2));
  return { language: range.split('-')[0] ?? '', quality: Number.isFinite(quality) ? quality : 0 };
}

/** The supported language that an `Accept-Language` header prefers; English when it names none. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const preferences = (acceptLanguage ?? '')
    .split(',')
    .map(parsePreference)
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { language } of preferences) {
    const match = locales.find((locale) => locale === language);
    if (match !== undefined) return match;
  }
  return 'en';
}
