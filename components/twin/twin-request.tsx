'use client';

/**
 * One request in both runs: two waterfalls on one axis.
 */
import { useCallback, useEffect, useRef } from 'react';
import { Button } from '@/components/controls/button';
import type { Asking } from '@/components/simulation/questions';
import type { Session } from '@/components/simulation/session';
import { useSession } from '@/components/simulation/use-session';
import { Answered } from '@/components/trace/asked';
import { type Layout, layoutTraces } from '@/components/trace/layout';
import { type Asked, useAnswer } from '@/components/trace/use-answer';
import { Waterfall } from '@/components/trace/waterfall';
import { WaterfallLegend } from '@/components/trace/waterfall-legend';
import { WaterfallTable } from '@/components/trace/waterfall-table';
import type { Locale } from '@/content/model';
import type { Trace } from '@/simulator/telemetry/traces/trace';
import { twinMessages } from './messages';

/** A request by its number in each run; null where it was not sent. */
export interface TwinFollowed {
  readonly a: number | null;
  readonly b: number | null;
  readonly requestClass: string;
  /** When both have ended. */
  readonly untilMs: number;
}

interface TwinRequestProps {
  readonly session: Session;
  readonly beside: Session;
  readonly followed: TwinFollowed;
  readonly names: readonly [string, string];
  readonly locale: Locale;
  readonly touch: boolean;
  readonly onClose: () => void;
}

function useTraces(session: Session, request: number | null, untilMs: number): Asked<readonly Trace[]> {
  const ask = useCallback(
    (asking: Asking) => session.traces(request ?? 0, untilMs, asking),
    [session, request, untilMs],
  );
  return useAnswer(request === null ? null : ask);
}

const layoutOf = ({ answer }: Asked<readonly Trace[]>, untilMs: number): Layout | null =>
  answer?.kind === 'answered' ? layoutTraces(answer.value, untilMs) : null;

export function TwinRequest({ session, beside, followed, names, locale, touch, onClose }: TwinRequestProps) {
  const words = twinMessages[locale];
  const { a, b, requestClass, untilMs } = followed;
  // Both runs may still be on their way to the moment.
  const headMs = useSession(session, ({ playing, shownMs }) => (playing ? null : shownMs));
  const there = useSession(session, ({ reachedMs }) => reachedMs >= untilMs);
  const asked = [useTraces(session, there ? a : null, untilMs), useTraces(beside, there ? b : null, untilMs)] as const;
  const layouts = asked.map((one) => layoutOf(one, untilMs));
  const lengthMs = Math.max(...layouts.map((layout) => (layout === null ? 0 : layout.endMs - layout.startMs)));
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another request is another panel.
  useEffect(() => heading.current?.focus(), [followed]);
  const seek = (atMs: number) => {
    session.pause();
    session.seek(atMs);
  };
  const title = words.inBoth(`#${a ?? b ?? 0} ${requestClass}`.trim());
  return (
    <section aria-label={title} className="border-t border-rule pt-4">
      <div className="flex flex-wrap items-center gap-x-4">
        <h3 ref={heading} tabIndex={-1} className="mr-auto text-ui font-semibold outline-offset-4">
          {title}
        </h3>
        <Button bare touch={touch} onClick={onClose}>
          {words.close}
        </Button>
      </div>
      {asked.map((one, nth) => (
        <div key={nth === 0 ? 'upper' : 'lower'} className="mt-3 min-w-0">
          <p className="mb-1 text-readout text-ink2">
            {nth === 0 ? words.upper : words.lower}: <strong className="font-semibold text-ink">{names[nth]}</strong>
          </p>
          {(nth === 0 ? a : b) === null ? (
            <p className="py-2 text-readout text-ink2">{words.notSent}</p>
          ) : (
            <Answered asked={one} locale={locale}>
              {() => <OneRun layout={layouts[nth] ?? null} {...{ lengthMs, headMs, locale, touch, seek }} />}
            </Answered>
          )}
        </div>
      ))}
    </section>
  );
}

interface OneRunProps {
  readonly layout: Layout | null;
  readonly lengthMs: number;
  readonly headMs: number | null;
  readonly locale: Locale;
  readonly touch: boolean;
  readonly seek: (atMs: number) => void;
}

function OneRun({ layout, lengthMs, headMs, locale, touch, seek }: OneRunProps) {
  if (layout === null) return <p className="py-2 text-readout text-ink2">{twinMessages[locale].notSent}</p>;
  return (
    <>
      <Waterfall layout={layout} lengthMs={lengthMs} locale={locale} touch={touch} headMs={headMs} onJump={seek} />
      <WaterfallLegend layout={layout} locale={locale} />
      <WaterfallTable layout={layout} locale={locale} />
    </>
  );
}
