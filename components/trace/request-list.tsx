'use client';

/**
 * The requests of a run that have ended, by what they have in common; one of them is picked.
 */
import { useMemo, useState } from 'react';
import { Segmented } from '@/components/controls/segmented';
import { formatClock, formatDuration } from '@/components/i18n/format';
import type { Session } from '@/components/simulation/session';
import { useSession } from '@/components/simulation/use-session';
import { type Meaning, Shape } from '@/components/ui/shape';
import type { Locale } from '@/content/model';
import {
  listRequests,
  type RequestFilter,
  type RequestSummary,
  requestFilters,
} from '@/simulator/telemetry/list-requests';
import { traceMessages } from './messages';

interface RequestListProps {
  readonly session: Session;
  readonly locale: Locale;
  readonly touch: boolean;
  readonly onPick: (request: number) => void;
}

/** The list follows the run once in a simulated second, not more often. */
const followMs = 1_000;

export function RequestList({ session, locale, touch, onPick }: RequestListProps) {
  const words = traceMessages[locale];
  const [filter, setFilter] = useState<RequestFilter>('all');
  const { untilMs, topology } = useSession(session, ({ reachedMs, playing, topology }) => ({
    untilMs: playing ? Math.floor(reachedMs / followMs) * followMs : reachedMs,
    topology,
  }));
  const found = useMemo(() => {
    const playback = session.playback();
    return playback === null ? [] : listRequests(playback, filter, untilMs);
  }, [session, filter, untilMs]);
  return (
    <div>
      <Segmented
        label={words.filters}
        options={requestFilters.map((id) => ({ id, label: words.filter[id] }))}
        chosen={filter}
        onChoose={(id) => setFilter(id as RequestFilter)}
        touch={touch}
      />
      {found.length === 0 && <p className="py-4 text-readout text-ink2">{words.nothingFound}</p>}
      <ul className="mt-3 max-h-72 overflow-y-auto">
        {found.map((one) => (
          <li key={one.request} className="border-b border-rule">
            <button
              type="button"
              onClick={() => onPick(one.request)}
              className={`grid w-full grid-cols-[minmax(0,1.4fr)_1fr_1fr] items-center gap-x-3 text-left text-readout tabular-nums hover:bg-sunk ${touch ? 'min-h-12' : 'min-h-8'}`}
            >
              <span className="truncate">
                <Shape meaning={meaningOf(one)} size={12} className="mr-1.5 inline-block align-[-1px]" />
                {words.title(one.request, topology?.classes[one.requestClass]?.name ?? '')}
              </span>
              <span className="text-ink2">{formatDuration(one.endMs - one.startMs, locale)}</span>
              <span className="truncate text-ink2">
                {formatClock(one.endMs)} {remarks(one, locale)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const meaningOf = ({ outcome }: RequestSummary): Meaning => (outcome === 'unfinished' ? 'request' : outcome);

function remarks({ outcome, tries, cold }: RequestSummary, locale: Locale): string {
  const words = traceMessages[locale];
  const endings = {
    success: '',
    error: words.failed,
    refused: words.refused,
    timeout: words.timedOut,
    unfinished: words.notEnded,
  };
  return [endings[outcome], tries > 1 ? words.tries(tries) : '', cold ? words.cold : ''].filter(Boolean).join(', ');
}
