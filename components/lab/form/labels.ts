/**
 * Names of fields for people: in English the name in words, without the unit at its end; in Korean from this list.
 */
import type { Locale } from '@/content/model';
import koreanLabels from './labels.ko.json';

const korean: Readonly<Record<string, string>> = koreanLabels;

const inCapitals: Readonly<Record<string, string>> = {
  Ttl: 'TTL',
  Fifo: 'FIFO',
  Cpu: 'CPU',
  Mtls: 'mTLS',
  Cors: 'CORS',
  Id: 'Name',
};

function english(name: string): string {
  const words = name
    .replace(/(?<=[a-z])(Ms|Mb|PerSecond)$/, '')
    .replace(/([A-Z])/g, ' $1')
    .toLowerCase()
    .split(' ');
  const [first = '', ...rest] = words;
  const upper = first.charAt(0).toUpperCase() + first.slice(1);
  return [inCapitals[upper] ?? upper, ...rest].join(' ');
}

export const labelOf = (name: string, locale: Locale): string =>
  (locale === 'ko' && Object.hasOwn(korean, name) ? korean[name] : undefined) ?? english(name);

const options: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: { number: 'a number', text: 'one text', choice: 'by name', 'en, ko': 'one text for each language' },
  ko: { number: '수 하나', text: '문장 하나', choice: '이름으로', 'en, ko': '언어마다 따로' },
};

/** Name of an option that has none of its own but the type of its value. */
export const optionLabel = (name: string, locale: Locale): string => options[locale][name] ?? name;
