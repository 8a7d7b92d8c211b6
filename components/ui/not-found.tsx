/**
 * There is no such page: what that may mean, and the next step.
 */
import { courseMapPath } from '@/components/i18n/paths';
import type { Locale } from '@/content/model';
import { ButtonLink } from './button';
import { frameMessages } from './messages';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';
import { mainId } from './skip-link';

export function NotFound({ locale }: { locale: Locale }) {
  const words = frameMessages[locale];
  return (
    <>
      <SiteHeader locale={locale} />
      <main id={mainId} className="page-grid">
        <div className="py-20 min-[720px]:py-28">
          <h1 className="text-h1 text-balance">{words.notFoundTitle}</h1>
          <p className="measure mt-6 text-deck text-ink2">{words.notFoundText}</p>
          <p className="mt-10">
            <ButtonLink href={courseMapPath(locale)}>{words.notFoundAction}</ButtonLink>
          </p>
        </div>
      </main>
      <SiteFooter locale={locale} />
    </>
  );
}
