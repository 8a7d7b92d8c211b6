/**
 * Tells search engines where the page stands in each language. Relative, because a build does not know its host.
 */
import { locales } from '@/content/model';
import { inLocale } from './paths';

export function LanguageLinks({ path }: { path: string }) {
  return (
    <>
      {locales.map((locale) => (
        <link key={locale} rel="alternate" hrefLang={locale} href={inLocale(path, locale)} />
      ))}
    </>
  );
}
