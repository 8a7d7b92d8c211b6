/**
 * What a figure says over its run: that it stands in the past, or waits for a prediction.
 */
import { Icon } from '@/components/controls/icons';
import { formatClock } from '@/components/i18n/format';
import type { Locale } from '@/content/model';
import { panelMessages } from './messages';

/** The black tab that says where the reader is; `className` places it. */
export function PastTab({ shownMs, locale, className }: { shownMs: number; locale: Locale; className: string }) {
  const words = panelMessages[locale];
  return (
    <p className={`bg-ink px-4 py-1.5 text-readout text-paper tabular-nums ${className}`}>
      <strong className="font-semibold">{words.inThePast(formatClock(shownMs))}</strong> {words.changeForks}
    </p>
  );
}

/** Why nothing moves yet, and the way on. */
export function LockedNotice({ predictionId, locale }: { predictionId: string; locale: Locale }) {
  const words = panelMessages[locale];
  return (
    <p className="locked-notice flex items-start gap-2.5 rounded-ui border border-rule2 bg-paper px-4 py-3 text-ui text-ink2">
      <span className="pt-0.5 text-ink">
        <Icon name="lock" />
      </span>
      <span>
        <strong className="font-semibold text-ink">{words.lockedWhy}</strong>{' '}
        <a href={`#prediction-${predictionId}`} className="text-ink underline underline-offset-4">
          {words.lockedLink}
        </a>
        {locale === 'ko' ? '. ' : '; '}
        {words.lockedThen}
      </span>
    </p>
  );
}
