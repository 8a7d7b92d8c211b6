/**
 * The foot of every page: what else there is, what this is and under which terms, and the other language.
 */
import { LanguageSwitch } from '@/components/i18n/language-switch';
import type { Locale } from '@/content/model';
import { FootLinks } from './site-links';
import { siteMessages } from './site-messages';

export function SiteFooter({ locale }: { locale: Locale }) {
  const words = siteMessages[locale];
  return (
    <footer className="page-grid mt-(--block) border-t border-rule">
      <div className="py-4 text-readout text-ink3">
        <div className="flex flex-wrap items-center justify-between gap-x-12">
          <FootLinks locale={locale} />
          <LanguageSwitch className="text-readout" />
        </div>
        <p className="max-w-[72ch] pt-2 pb-2">
          {words.model} {words.license}
        </p>
      </div>
    </footer>
  );
}
