/**
 * The running shop beside the headline. Its box has the size of the figure before the figure is there.
 */

import type { Locale } from '@/content/model';
import { homeMessages } from './messages';

export function HomeFigure({ locale }: { locale: Locale }) {
  return (
    <section
      aria-label={homeMessages[locale].figure}
      className="min-h-[360px] rounded-ui border border-rule bg-plate min-[1100px]:min-h-[380px]"
    />
  );
}
