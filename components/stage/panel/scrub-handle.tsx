'use client';

/**
 * The handle of the scrubber: a slider for keyboard and screen reader, at the play head.
 */
import { formatClock } from '@/components/i18n/format';
import type { Session } from '@/components/simulation/session';
import type { Locale } from '@/content/model';
import { panelMessages } from './messages';
import { keyTarget } from './scrub-keys';
import type { RunView } from './use-run-view';

interface ScrubHandleProps {
  readonly session: Session;
  readonly run: RunView;
  readonly locale: Locale;
  readonly locked: boolean;
  /** A large round handle for thumbs; else a pin. */
  readonly touch?: boolean;
}

export function ScrubHandle({ session, run, locale, locked, touch = false }: ScrubHandleProps) {
  const words = panelMessages[locale];
  return (
    <div
      role="slider"
      tabIndex={locked ? -1 : 0}
      aria-label={words.scrubber}
      aria-valuemin={0}
      aria-valuemax={Math.round(run.reachedMs)}
      aria-valuenow={Math.round(run.shownMs)}
      aria-valuetext={words.scrubberAt(formatClock(run.shownMs), run.live)}
      aria-description={words.scrubberKeys}
      aria-disabled={locked || undefined}
      onKeyDown={(event) => {
        const target = locked ? null : keyTarget(event.key, event.shiftKey, session.playheadMs(), run.reachedMs);
        if (target === null) return;
        event.preventDefault();
        session.pause();
        session.seek(target);
      }}
      className={`absolute at-head flex -translate-x-1/2 cursor-ew-resize justify-center ${
        touch ? '-bottom-[23px] size-11 items-center' : '-bottom-1.5 h-6 w-6 items-end'
      }`}
    >
      {touch ? (
        <span className="size-[18px] rounded-full border-2 border-ink bg-plate" />
      ) : (
        <svg width={14} height={15} viewBox="0 0 14 15" aria-hidden="true">
          <path d="M.5.5h13v9L7 14.5.5 9.5z" fill="var(--ink)" />
        </svg>
      )}
    </div>
  );
}
