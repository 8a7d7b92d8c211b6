/**
 * Addresses of pages. The language is always the first part of the path.
 */
import { type Locale, locales } from '@/content/model';

export const homePath = (locale: Locale): string => `/${locale}`;
export const courseMapPath = (locale: Locale): string => `/${locale}#lessons`;
export const labPath = (locale: Locale): string => `/${locale}/lab`;
export const embedPath = (locale: Locale): string => `/${locale}/embed`;
export const twinPath = (locale: Locale): string => `/${locale}/lab/twin`;
export const glossaryPath = (locale: Locale): string => `/${locale}/glossary`;
export const termPath = (locale: Locale, term: string): string => `${glossaryPath(locale)}#${term}`;
export const claimsPath = (locale: Locale): string => `/${locale}/claims`;
export const modelPath = (locale: Locale): string => `/${locale}/model`;
export const reviewPath = (locale: Locale): string => `/${locale}/review`;
export const progressPath = (locale: Locale): string => `/${locale}/progress`;
export const lessonPath = (locale: Locale, slug: string): string => `/${locale}/lessons/${slug}`;

export const isLocale = (value: string): value is Locale => locales.some((locale) => locale === value);

/** The same page in another language. */
export function inLocale(path: string, locale: Locale): string {
  const [, first = '', ...rest] = path.split('/');
  return `/${[locale, ...(isLocale(first) ? rest : [first, ...rest])].filter(Boolean).join('/')}`;
}
