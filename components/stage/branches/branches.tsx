'use client';

/**
 * The branches of a run, one strip each on the axis of the charts: which there are, which is shown, which runs beside.
 */
import { useMemo } from 'react';
import { timeFrame } from '@/components/charts/time-frame';
import { Button, IconButton } from '@/components/controls/button';
import { formatClock } from '@/components/i18n/format';
import { type Line, maxLines } from '@/components/simulation/lines';
import type { Session } from '@/components/simulation/session';
import { useSession } from '@/components/simulation/use-session';
import type { Figure, Locale } from '@/content/model';
import { useWidth } from '../panel/use-size';
import { BranchBar } from './branch-bar';
import { BranchName } from './branch-name';
import { lineName } from './line-names';
import { branchMessages } from './messages';

export interface BranchesProps {
  readonly session: Session;
  readonly figure: Figure;
  readonly durationMs: number;
  readonly locale: Locale;
  readonly touch: boolean;
  /** Whether a line can run beside another here. */
  readonly twin: boolean;
}

function RowTools({
  session,
  line,
  locale,
  touch,
  twin,
}: Omit<BranchesProps, 'figure' | 'durationMs'> & { line: Line }) {
  const words = branchMessages[locale];
  const { isShown, isBeside } = useSession(session, ({ shown, besideLine }) => ({
    isShown: shown === line.id,
    isBeside: besideLine === line.id,
  }));
  const name = lineName(line, locale);
  return (
    <span className="flex items-center gap-2">
      {twin && !isShown && (
        <Button
          touch={touch}
          pressed={isBeside}
          label={words.besideOf(name)}
          onClick={() => session.compare(isBeside ? null : line.id)}
          className={`px-2.5 ${isBeside ? 'border-ink font-semibold' : ''}`}
        >
          {words.beside}
        </Button>
      )}
      {line.from !== null && (
        <IconButton
          bare
          touch={touch}
          icon="cross"
          label={words.forget(name)}
          onClick={() => session.forget(line.id)}
        />
      )}
    </span>
  );
}

export function Branches(props: BranchesProps) {
  const { session, figure, durationMs, locale, touch } = props;
  const words = branchMessages[locale];
  const { lines, shown, full } = useSession(session, ({ lines, shown, full }) => ({ lines, shown, full }));
  const [width, measure] = useWidth();
  const frame = useMemo(() => timeFrame(width, durationMs), [width, durationMs]);
  return (
    <section ref={measure} aria-label={words.branches} className="flex min-w-0 flex-col gap-1 pt-3">
      <ul className="flex flex-col gap-2">
        {lines.map((line) => (
          <li key={line.id} className="min-w-0">
            <div className="flex min-h-9 items-center gap-1">
              <BranchName session={session} line={line} isShown={line.id === shown} locale={locale} touch={touch} />
              <span className="truncate text-readout text-ink3 tabular-nums">
                {[
                  line.from === null ? words.fromStart : words.forkedAt(formatClock(line.forkMs)),
                  words.reaches(formatClock(line.knownMs)),
                ].join(', ')}
              </span>
              <span className="ml-2">
                <RowTools {...props} line={line} />
              </span>
            </div>
            {width > 0 && (
              <BranchBar figure={figure} lines={lines} line={line} frame={frame} isShown={line.id === shown} />
            )}
          </li>
        ))}
      </ul>
      <p role="status" className="text-readout text-ink2">
        {full && words.full(maxLines)}
      </p>
    </section>
  );
}
