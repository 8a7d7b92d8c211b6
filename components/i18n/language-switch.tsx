'use client';

/**
 * English | 한국어: the same page in the other language, at the same place. A plain link, so that it works without
 * scripts and loads the page anew in its language.
 */
import { usePathname } from 'next/navigation';
import type { MouseEvent } from 'react';
import { frameMessages } from '@/components/ui/messages';
import { type Locale, locales } from '@/content/model';
import { useLocale } from './locale';
import { localeCookie } from './negotiate';
import { inLocale } from './paths';

const names: Readonly<Record<Locale, string>> = { en: 'English', ko: '한국어' };
const oneYearSeconds = 31_536_000;

function remember(locale: Locale): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the server reads it before the page exists, and the Cookie Store API is not everywhere.
  document.cookie = `${localeCookie}=${locale};path=/;max-age=${oneYearSeconds};samesite=lax`;
}

export function LanguageSwitch({ className = '' }: { className?: string }) {
  const current = useLocale();
  const path = usePathname();
  const keepPlace = (event: MouseEvent<HTMLAnchorElement>, locale: Locale) => {
    remember(locale);
    event.currentTarget.href = inLocale(path, locale) + window.location.search + window.location.hash;
  };
  return (
    <ul aria-label={frameMessages[current].language} className={`flex items-center gap-2.5 text-ui ${className}`}>
      {locales.map((locale) => (
        <li key={locale}>
          <a
            href={inLocale(path, locale)}
            lang={locale}
            hrefLang={locale}
            aria-current={locale === current ? 'true' : undefined}
            onClick={(event) => keepPlace(event, locale)}
            className={`flex min-h-11 items-center ${locale === current ? 'font-semibold text-ink' : 'text-ink2 hover:text-ink'}`}
          >
            {names[locale]}
          </a>
        </li>
      ))}
    </ul>
  );
}
