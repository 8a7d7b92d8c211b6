/**
 * The bar at the top of every page: the name and, where there is room, the lab, language and theme. A page adds its own
 * links at the left and, on the phone, its menu at the right.
 */
import type { ReactNode } from 'react';
import { LanguageSwitch } from '@/components/i18n/language-switch';
import { homePath, labPath } from '@/components/i18n/paths';
import { ThemeToggle } from '@/components/theme/theme-toggle';
import type { Locale } from '@/content/model';
import { frameMessages } from './messages';
import { Wordmark } from './wordmark';

interface SiteHeaderProps {
  locale: Locale;
  /** Links beside the name. */
  children?: ReactNode;
  /** Stands in for lab, language and theme on the phone. */
  phone?: ReactNode;
}

export function SiteHeader({ locale, children, phone }: SiteHeaderProps) {
  return (
    <header className="page-grid border-b border-rule">
      <div className="flex h-12 items-center justify-between gap-4 min-[720px]:h-14">
        <div className="flex min-w-0 items-center gap-7">
          <a href={homePath(locale)} aria-label={frameMessages[locale].home} className="flex h-12 items-center">
            <Wordmark />
          </a>
          {children}
        </div>
        {phone}
        <div
          className={`flex items-center gap-2.5 min-[400px]:gap-4 min-[720px]:gap-9 ${phone ? 'scriptless:flex hidden min-[720px]:flex' : ''}`}
        >
          <a href={labPath(locale)} className="flex min-h-11 items-center text-ui text-ink2 hover:text-ink">
            {frameMessages[locale].lab}
          </a>
          <LanguageSwitch />
          <ThemeToggle className="min-h-11 justify-center max-[399px]:min-w-8 max-[399px]:[&>span]:sr-only" />
        </div>
      </div>
    </header>
  );
}
