'use client';

/**
 * The reader's language for client components. Server components get it as a prop.
 */
import { createContext, type ReactNode, useContext } from 'react';
import type { Locale } from '@/content/model';

const LocaleContext = createContext<Locale>('en');

export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

export const useLocale = (): Locale => useContext(LocaleContext);
