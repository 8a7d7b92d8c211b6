'use client';

/**
 * The request that is followed and the one beside it: their waterfalls on one axis, and why the first went as it did.
 */
import { formatDuration } from '@/components/i18n/format';
import type { Session } from '@/components/simulation/session';
import { useSession } from '@/components/simulation/use-session';
import type { Place } from '@/components/stage/view/stage-view';
import type { Locale } from '@/content/model';
import type { Trace } from '@/simulator/telemetry/traces/trace';
import { Answered } from './asked';
import { CompareTable } from './compare-table';
import { type Layout, layoutTraces } from './layout';
import { traceMessages } from './messages';
import type { Asked } from './use-answer';
import { useKnownSince, useTraces, useWhy } from './use-known';
import { Waterfall } from './waterfall';
import { WaterfallLegend } from './waterfall-legend';
import { WaterfallTable } from './waterfall-table';
import { WhyList } from './why-list';

interface FollowedRequestsProps {
  readonly session: Session;
  readonly locale: Locale;
  readonly touch: boolean;
  readonly request: number;
  readonly other: number | null;
  readonly why: boolean;
  /** They are known at least up to here. */
  readonly untilMs: number;
  readonly onJump: (atMs: number, place: Place | null) => void;
}

export function FollowedRequests({ session, locale, request, other, why, untilMs, ...rest }: FollowedRequestsProps) {
  const { touch, onJump } = rest;
  const known = useKnownSince(session, untilMs);
  const one = useTraces(session, request, known);
  const two = useTraces(session, other, known);
  const explained = useWhy(session, why ? request : null, known);
  const layouts = [one, other === null ? null : two].map((asked) =>
    asked?.answer?.kind === 'answered' ? layoutTraces(asked.answer.value, known.untilMs) : null,
  );
  const compared = ownTraces(one, other === null ? null : two);
  const lengthMs = Math.max(...layouts.map((layout) => (layout === null ? 0 : layout.endMs - layout.startMs)));
  const shared = { lengthMs, locale, touch, onJump, headMs: useHead(session) };
  return (
    <div className={why && !touch ? 'grid grid-cols-[minmax(0,1fr)_minmax(240px,340px)] gap-x-8' : ''}>
      <div className="min-w-0">
        <Answered asked={one} locale={locale}>
          {(traces) => <OneRequest {...shared} traces={traces} layout={layouts[0] ?? null} />}
        </Answered>
        {other !== null && (
          <Answered asked={two} locale={locale}>
            {(traces) => <OneRequest {...shared} traces={traces} layout={layouts[1] ?? null} />}
          </Answered>
        )}
        {compared !== null && <CompareTable one={compared[0]} other={compared[1]} locale={locale} />}
      </div>
      {why && (
        <Answered asked={explained} locale={locale}>
          {(explanation) => <WhyList {...shared} session={session} explanation={explanation} />}
        </Answered>
      )}
    </div>
  );
}

/** The traces of both requests; null until both are known. */
function ownTraces(...asked: (Asked<readonly Trace[]> | null)[]): readonly [Trace, Trace] | null {
  const [one, two] = asked.map((each) => (each?.answer?.kind === 'answered' ? each.answer.value[0] : undefined));
  return one === undefined || two === undefined ? null : [one, two];
}

/** Where the play head stands; null while it moves. */
const useHead = (session: Session): number | null =>
  useSession(session, ({ playing, shownMs }) => ({ headMs: playing ? null : shownMs })).headMs;

interface OneRequestProps {
  readonly traces: readonly Trace[];
  readonly layout: Layout | null;
  readonly lengthMs: number;
  readonly locale: Locale;
  readonly touch: boolean;
  readonly headMs: number | null;
  readonly onJump: (atMs: number, place: Place | null) => void;
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
