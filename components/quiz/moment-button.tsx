'use client';

/**
 * Opens a figure at the moment, or with the inputs, that show why an answer is right or wrong.
 */
import { formatClock } from '@/components/i18n/format';
import { goToMoment } from '@/components/lesson/moment-bus';
import type { Evidence } from '@/content/model';
import { PlayheadGlyph } from './glyphs';
import { textLink } from './styles';

interface Props {
  readonly moment: Evidence;
  readonly label: string;
  /** Title of the figure, for those who cannot see where the link leads. */
  readonly title: string | undefined;
}

export function MomentButton({ moment, label, title }: Props) {
  return (
    <button
      type="button"
      onClick={() => goToMoment(moment)}
      title={title}
      className={`inline-flex min-h-12 items-center gap-2 text-left text-[15px] font-[500] sm:min-h-8 ${textLink}`}
    >
      <PlayheadGlyph />
      <span>
        {label}
        {'atMs' in moment && (
          <>
            , <span className="tabular-nums">{formatClock(moment.atMs)}</span>
          </>
        )}
      </span>
    </button>
  );
}
