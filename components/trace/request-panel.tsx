'use client';

/**
 * Follows one request of a run: its waterfall, why it went as it did, another request beside it on the same axis, and
 * the list to pick from. On the phone a sheet over the whole width.
 */
import { useCallback, useState } from 'react';
import { Button } from '@/components/controls/button';
import { formatDuration } from '@/components/i18n/format';
import type { Asking } from '@/components/simulation/questions';
import type { Session } from '@/components/simulation/session';
import { useSession } from '@/components/simulation/use-session';
import type { Locale } from '@/content/model';
import type { Trace } from '@/simulator/telemetry/traces/trace';
import { Answered } from './asked';
import { type Layout, layoutTraces } from './layout';
import { traceMessages } from './messages';
import { RequestList } from './request-list';
import { useAnswer } from './use-answer';
import { Waterfall } from './waterfall';
import { WaterfallLegend } from './waterfall-legend';
import { WaterfallTable } from './waterfall-table';
import { WhyList } from './why-list';

export interface RequestPanelProps {
  readonly session: Session;
  readonly locale: Locale;
  /** Null: none yet, the list is shown. */
  readonly request: number | null;
  readonly onPick: (request: number) => void;
  readonly onClose: () => void;
  readonly touch: boolean;
}

type View = 'trace' | 'list' | 'compare';

/** A request as the run knows it up to a moment; asked again when another act has changed what is known. */
function useTraces(session: Session, request: number | null, untilMs: number) {
  const ask = useCallback(
    (asking: Asking) => session.traces(request ?? 0, untilMs, asking),
    [session, request, untilMs],
  );
  return useAnswer(request === null ? null : ask);
}

function useWhy(session: Session, request: number | null, untilMs: number) {
  const ask = useCallback((asking: Asking) => session.why(request ?? 0, untilMs, asking), [session, request, untilMs]);
  return useAnswer(request === null ? null : ask);
}

/** Up to which moment requests are looked at: what has been reached, in whole seconds while the run plays. */
const useKnownMs = (session: Session) =>
  useSession(session, ({ reachedMs, playing }) => (playing ? Math.floor(reachedMs / 1_000) * 1_000 : reachedMs));

export function RequestPanel(props: RequestPanelProps) {
  const { session, locale, request, touch } = props;
  const words = traceMessages[locale];
  const [wanted, setView] = useState<View>('trace');
  const [other, setOther] = useState<number | null>(null);
  const [asksWhy, setAsksWhy] = useState(false);
  const view = request === null ? 'list' : wanted;
  const pick = (picked: number) => {
    if (view === 'compare') setOther(picked);
    else props.onPick(picked);
    setView('trace');
  };
  return (
    <section
      aria-label={words.panel}
      className={
        touch
          ? 'fixed inset-x-0 bottom-0 z-50 max-h-[85vh] overflow-y-auto border-t-2 border-ink bg-plate p-4'
          : 'border-t border-rule pt-4'
      }
    >
      <div className="flex flex-wrap items-center justify-end gap-x-4">
        <h3 className="mr-auto text-ui font-semibold">{view === 'compare' ? words.compareWith : words.panel}</h3>
        {request !== null && (
          <Button bare touch={touch} expanded={asksWhy} onClick={() => setAsksWhy(!asksWhy)}>
            {words.why}
          </Button>
        )}
        {request !== null && (
          <Button bare touch={touch} onClick={() => (other === null ? setView('compare') : setOther(null))}>
            {other === null ? words.compare : words.stopComparing}
          </Button>
        )}
        {request !== null && (
          <Button
            bare
            touch={touch}
            expanded={view === 'list'}
            onClick={() => setView(view === 'list' ? 'trace' : 'list')}
          >
            {words.list}
          </Button>
        )}
        <Button bare touch={touch} onClick={props.onClose}>
          {words.close}
        </Button>
      </div>
      {view !== 'trace' && <RequestList session={session} locale={locale} touch={touch} onPick={pick} />}
      {request !== null && <Followed {...props} request={request} other={other} asksWhy={asksWhy} />}
    </section>
  );
}

interface FollowedProps extends RequestPanelProps {
  readonly request: number;
  readonly other: number | null;
  readonly asksWhy: boolean;
}

function Followed({ session, locale, request, other, asksWhy, touch }: FollowedProps) {
  const untilMs = useKnownMs(session);
  const one = useTraces(session, request, untilMs);
  const two = useTraces(session, other, untilMs);
  const why = useWhy(session, asksWhy ? request : null, untilMs);
  const seek = (atMs: number) => {
    session.pause();
    session.seek(atMs);
  };
  const layouts = [one, other === null ? null : two].map((asked) =>
    asked?.answer?.kind === 'answered' ? layoutTraces(asked.answer.value, untilMs) : null,
  );
  const lengthMs = Math.max(...layouts.map((layout) => (layout === null ? 0 : layout.endMs - layout.startMs)));
  const shared = { lengthMs, locale, touch, onSeek: seek };
  return (
    <div className={asksWhy && !touch ? 'grid grid-cols-[minmax(0,1fr)_minmax(240px,320px)] gap-x-8' : ''}>
      <div className="min-w-0">
        <Answered asked={one} locale={locale}>
          {(traces) => <OneRequest {...shared} traces={traces} layout={layouts[0] ?? null} />}
        </Answered>
        {other !== null && (
          <Answered asked={two} locale={locale}>
            {(traces) => <OneRequest {...shared} traces={traces} layout={layouts[1] ?? null} />}
          </Answered>
        )}
      </div>
      {asksWhy && (
        <Answered asked={why} locale={locale}>
          {(explanation) => <WhyList explanation={explanation} locale={locale} touch={touch} onSeek={seek} />}
        </Answered>
      )}
    </div>
  );
}

interface OneRequestProps {
  readonly traces: readonly Trace[];
  readonly layout: Layout | null;
  readonly lengthMs: number;
  readonly locale: Locale;
  readonly touch: boolean;
  readonly onSeek: (atMs: number) => void;
}

function OneRequest({ traces, layout, locale, ...rest }: OneRequestProps) {
  const words = traceMessages[locale];
  const [own] = traces;
  if (own === undefined || layout === null) return <p className="py-4 text-readout text-ink2">{words.gone}</p>;
  const time = formatDuration((own.endMs ?? layout.endMs) - own.startMs, locale);
  return (
    <div className="mb-6">
      <p className="mb-2 text-readout text-ink2 tabular-nums">
        <strong className="mr-2 text-ui font-semibold text-ink">
          {words.title(own.request, own.requestClass ?? '')}
        </strong>
        {own.endMs === null ? words.underWay(time) : words.took(time)}
      </p>
      <Waterfall layout={layout} locale={locale} {...rest} />
      <WaterfallLegend layout={layout} locale={locale} />
      <WaterfallTable layout={layout} locale={locale} />
    </div>
  );
}
