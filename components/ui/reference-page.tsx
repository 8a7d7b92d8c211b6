/**
 * The frame of a page that is looked things up in: header, title, one sentence, text, foot.
 */
import type { ReactNode } from 'react';
import { LanguageLinks } from '@/components/i18n/language-links';
import type { Locale } from '@/content/model';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';
import { SiteLinks } from './site-links';
import { mainId } from './skip-link';

interface ReferencePageProps {
  locale: Locale;
  /** Address of the page in this language. */
  path: string;
  title: string;
  deck: string;
  children: ReactNode;
}

export function ReferencePage({ locale, path, title, deck, children }: ReferencePageProps) {
  return (
    <>
      <LanguageLinks path={path} />
      <SiteHeader locale={locale}>
        <SiteLinks locale={locale} current={path} />
      </SiteHeader>
      <main id={mainId} className="page-grid pt-11">
        <div>
          <h1 className="-ml-[0.03em] text-h1 text-balance">{title}</h1>
          <p className="measure mt-5 text-deck text-ink2">{deck}</p>
          {children}
        </div>
      </main>
      <SiteFooter locale={locale} />
    </>
  );
}
