'use client';

/**
 * Steps from event to event, back and on, and which events count. Where a step leads is worked out by code that comes
 * with the first one.
 */
import { useState } from 'react';
import { IconButton } from '@/components/controls/button';
import { formatClock } from '@/components/i18n/format';
import type { Session } from '@/components/simulation/session';
import { useSession } from '@/components/simulation/use-session';
import type { Locale } from '@/content/model';
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import { eventKinds, eventMessages } from './event-messages';
import type { EventKind, Step } from './step-target';

interface EventStepsProps {
  readonly session: Session;
  readonly locale: Locale;
  /** What the figure does to its run by itself. */
  readonly own: readonly Intervention[];
  readonly disabled: boolean;
  readonly touch?: boolean;
}

/** Where the last step led; a null moment when it led nowhere. */
interface Landed {
  readonly atMs: number | null;
  readonly words: string;
}

const nearMs = 0.5;

export function EventSteps({ session, locale, own, disabled, touch = false }: EventStepsProps) {
  const words = eventMessages[locale];
  const [kind, setKind] = useState<EventKind>('painted');
  const [landed, setLanded] = useState<Landed | null>(null);
  const { shownMs } = useSession(session, (state) => ({ shownMs: state.shownMs }));
  const isThere = landed !== null && (landed.atMs === null || Math.abs(landed.atMs - shownMs) < nearMs);
  const step = async (towards: Step['towards']) => {
    session.pause();
    const { stepTarget } = await import('./step-target');
    const target = stepTarget(session, { kind, towards, locale, own });
    if (target === null) return setLanded({ atMs: null, words: words.none[towards] });
    session.seek(target.atMs);
    setLanded({ atMs: target.atMs, words: target.words || `${formatClock(target.atMs)} ${words.kinds[kind]}` });
  };
  const shared = { disabled, touch };
  return (
    <>
      <div className="flex items-center gap-2">
        <IconButton
          {...shared}
          icon="previousEvent"
          label={words.previous}
          className="event-previous"
          onClick={() => step('previous')}
        />
        <IconButton
          {...shared}
          icon="nextEvent"
          label={words.next}
          className="event-next"
          onClick={() => step('next')}
        />
        <select
          aria-label={words.which}
          value={kind}
          disabled={disabled}
          onChange={(event) => setKind(event.currentTarget.value as EventKind)}
          className={`rounded-ui border border-rule2 bg-plate px-1.5 text-readout text-ink hover:border-ink disabled:text-ink3 ${touch ? 'h-12' : 'h-9'}`}
        >
          {eventKinds.map((one) => (
            <option key={one} value={one}>
              {words.kinds[one]}
            </option>
          ))}
        </select>
      </div>
      <p role="status" className="order-last basis-full text-readout text-ink2 tabular-nums empty:hidden">
        {isThere && landed.words}
      </p>
    </>
  );
}
