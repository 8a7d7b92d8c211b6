/**
 * The first stop of the Tab key: past the header, to the text.
 */
import type { Locale } from '@/content/model';
import { siteMessages } from './site-messages';

export const mainId = 'main';

export function SkipLink({ locale }: { locale: Locale }) {
  return (
    <a
      href={`#${mainId}`}
      className="sr-only rounded-ui bg-ink text-ui font-medium text-paper focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:px-4 focus:py-3"
    >
      {siteMessages[locale].skip}
    </a>
  );
}
