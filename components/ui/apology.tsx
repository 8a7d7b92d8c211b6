'use client';

/**
 * What stands where a page cannot be shown: what happened, and the next step. Next sends it with every page, so it
 * brings no header of its own.
 */
import { type ReactNode, useEffect } from 'react';
import { useLocale } from '@/components/i18n/locale';
import { homePath } from '@/components/i18n/paths';
import { followTheme } from '@/components/theme/theme';
import { Wordmark } from './wordmark';

export function Apology({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  useEffect(followTheme, []);
  return (
    <main id="main" className="page-grid">
      <a href={homePath(useLocale())} aria-label="Faultline" className="mt-2 flex h-12 w-fit items-center">
        <Wordmark />
      </a>
      <div className="py-20 min-[720px]:py-28">
        <h1 className="text-h1 text-balance">{title}</h1>
        <p className="measure mt-6 text-deck text-ink2">{text}</p>
        <div className="mt-10 flex flex-wrap gap-3">{children}</div>
      </div>
    </main>
  );
}
