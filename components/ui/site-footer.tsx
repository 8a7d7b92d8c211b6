/**
 * The foot of every page: what this is and under which terms, and the other language.
 */
import { LanguageSwitch } from '@/components/i18n/language-switch';
import type { Locale } from '@/content/model';
import { frameMessages } from './messages';

export function SiteFooter({ locale }: { locale: Locale }) {
  const words = frameMessages[locale];
  return (
    <footer className="page-grid mt-(--block) border-t border-rule">
      <div className="flex flex-wrap items-center justify-between gap-x-12 gap-y-4 py-6 text-readout text-ink3">
        <p className="max-w-[72ch]">
          {words.model} {words.license}
        </p>
        <LanguageSwitch className="text-readout" />
      </div>
    </footer>
  );
}
