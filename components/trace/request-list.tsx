'use client';

/**
 * The requests of a run that have ended, by what they have in common, as a table; one of them is picked.
 */
import { useMemo } from 'react';
import { formatClock, formatDuration } from '@/components/i18n/format';
import type { Session } from '@/components/simulation/session';
import { useSession } from '@/components/simulation/use-session';
import { type Meaning, Shape } from '@/components/ui/shape';
import type { Locale } from '@/content/model';
import { listRequests, type RequestFilter, type RequestSummary } from '@/simulator/telemetry/list-requests';
import { FilterChoice } from './filter-choice';
import { traceMessages } from './messages';
import { useKnown } from './use-known';
import { useRoving } from './use-roving';

interface RequestListProps {
  readonly session: Session;
  readonly locale: Locale;
  readonly touch: boolean;
  readonly filter: RequestFilter;
  readonly onFilter: (filter: RequestFilter) => void;
  readonly onPick: (request: number) => void;
}

function useRequests(session: Session, filter: RequestFilter): readonly RequestSummary[] {
  const known = useKnown(session);
  return useMemo(() => {
    const playback = session.playback();
    return playback === null ? [] : listRequests(playback, filter, known.untilMs);
  }, [session, filter, known]);
}

export function RequestList({ session, locale, touch, filter, onFilter, onPick }: RequestListProps) {
  const words = traceMessages[locale];
  const found = useRequests(session, filter);
  const { ref, current, setCurrent, onKeyDown } = useRoving<HTMLTableSectionElement>(found.length);
  const topology = useSession(session, (state) => state.topology);
  const className = (index: number) => topology?.classes[index]?.name ?? '';
  return (
    <div className="mb-4">
      <FilterChoice {...{ filter, onFilter, locale, touch }} />
      {found.length === 0 && <p className="py-4 text-readout text-ink2">{words.nothingFound}</p>}
      {found.length > 0 && (
        <table className="mt-3 w-full table-fixed text-left text-readout tabular-nums">
          <caption className="sr-only">{`${words.filter[filter]}. ${words.listKeys}`}</caption>
          <colgroup>
            {widths.map((width) => (
              <col key={width} style={{ width }} />
            ))}
          </colgroup>
          <thead className="text-ink3 align-bottom">
            <tr className="border-b border-rule">
              {(['request', 'took', 'how', 'ended'] as const).map((column) => (
                <th key={column} scope="col" className="py-1 pr-3 font-normal">
                  {words.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={ref} onKeyDown={onKeyDown}>
            {found.map((one, index) => (
              <tr key={one.request} className="relative border-b border-rule hover:bg-sunk has-focus-visible:bg-sunk">
                <th scope="row" className="truncate pr-3 font-normal">
                  <button
                    type="button"
                    tabIndex={index === current ? 0 : -1}
                    onFocus={() => setCurrent(index)}
                    onClick={() => onPick(one.request)}
                    className={`text-left after:absolute after:inset-0 ${touch ? 'min-h-12' : 'min-h-8'}`}
                  >
                    <Shape meaning={meaningOf(one)} size={12} className="mr-1.5 inline-block align-[-1px]" />
                    {words.title(one.request, className(one.requestClass))}
                  </button>
                </th>
                <td className="pr-3 text-ink2">{formatDuration(one.endMs - one.startMs, locale)}</td>
                <td className="pr-3 text-ink2">{remarks(one, locale)}</td>
                <td className="text-ink2">{formatClock(one.endMs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

/** Of the columns: numbers are short, names are not. */
const widths = ['40%', '19%', '24%', '17%'];

const meaningOf = ({ outcome }: RequestSummary): Meaning => (outcome === 'unfinished' ? 'request' : outcome);

function remarks({ outcome, tries, cold }: RequestSummary, locale: Locale): string {
  const words = traceMessages[locale];
  const endings = {
    success: words.succeeded,
    error: words.failed,
    refused: words.refused,
    timeout: words.timedOut,
    unfinished: words.notEnded,
  };
  return [endings[outcome], tries > 1 ? words.tries(tries) : '', cold ? words.cold : ''].filter(Boolean).join(', ');
}
