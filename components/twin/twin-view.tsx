'use client';

/**
 * Two runs on the same traffic and one clock: a lane for each, the strip of their arrivals between, and what differs as
 * it grows. Works on any session with a line beside the one shown: another architecture, or the same one after other acts.
 */
import { type ReactNode, useMemo, useState } from 'react';
import { Button } from '@/components/controls/button';
import { Transport } from '@/components/controls/transport';
import { useLocale } from '@/components/i18n/locale';
import { type Lines, lineOf } from '@/components/simulation/lines';
import type { Session } from '@/components/simulation/session';
import { useInView, useSession } from '@/components/simulation/use-session';
import { lineName } from '@/components/stage/branches/line-names';
import { FailedNotice } from '@/components/stage/panel/failed-notice';
import { useFigureKeys } from '@/components/stage/panel/use-figure-keys';
import { useRunView } from '@/components/stage/panel/use-run-view';
import { usePhone, useReducedMotion } from '@/components/stage/panel/use-size';
import type { CheckedFigure, Locale } from '@/content/model';
import { ArrivalsFact } from './arrivals-fact';
import { ArrivalsStrip } from './arrivals-strip';
import { DifferenceChart } from './difference-chart';
import { type Diverged, divergedWords, firstDiverged, firstOtherFate, followedOf } from './diverged';
import { Lane } from './lane';
import { measuredWindows, measuresAt } from './measures';
import { twinMessages } from './messages';
import { settingsThatDiffer } from './settings-that-differ';
import { type TwinFollowed, TwinRequest } from './twin-request';
import { WholeTable, WindowsTable } from './twin-table';
import { costSoFar, useComparison } from './use-comparison';
import { useRecordings } from './use-recordings';

interface TwinViewProps {
  readonly session: Session;
  /** By the `run` of a line: one, or two that run on the same traffic. */
  readonly figures: readonly CheckedFigure[];
  /** What else can be done, at the end of the transport. */
  readonly more?: ReactNode;
}

export function TwinView(props: TwinViewProps) {
  const locale = useLocale();
  const { failed, problems, besideLine } = useSession(props.session, ({ status, problems, besideLine }) => ({
    failed: status === 'failed',
    problems,
    besideLine,
  }));
  const beside = props.session.beside();
  if (failed) return <FailedNotice problems={problems} session={props.session} locale={locale} />;
  if (beside === null || besideLine === null) return null;
  return <BothThere {...props} beside={beside} locale={locale} />;
}

type TwoProps = TwinViewProps & { readonly beside: Session; readonly locale: Locale };

function BothThere(props: TwoProps) {
  const { beside, locale } = props;
  const { failed, problems } = useSession(beside, ({ status, problems }) => ({
    failed: status === 'failed',
    problems,
  }));
  const there = useSession(props.session, ({ topology }) => topology !== null) && beside.playback() !== null;
  if (failed) return <FailedNotice problems={problems} session={props.session} locale={locale} />;
  if (!there) return <p className="min-h-96 pt-8 text-center text-readout text-ink3">{twinMessages[locale].loading}</p>;
  return <Twin {...props} />;
}

/** The figure's title for a line that belongs to it as it began; the name of a branch else. */
function nameOf(lines: Lines, id: number, figures: readonly CheckedFigure[], locale: Locale): string {
  const line = lineOf(lines, id);
  const title = figures[line.run]?.title[locale] ?? '';
  return figures.length > 1 && line.from === null && line.name === null && title !== ''
    ? title
    : lineName(line, locale);
}

/** What each of the two lines is: its figure, its name, what was done on it. */
function useSides({ session, beside, figures, locale }: TwoProps) {
  const { lines, shown, besideLine, acts } = useSession(session, (state) => ({
    lines: state.lines,
    shown: state.shown,
    besideLine: state.besideLine ?? state.shown,
    acts: state.interventions,
  }));
  const actsBeside = useSession(beside, (state) => state.interventions);
  const figureOf = (id: number) => (figures[lineOf(lines, id).run] ?? figures[0]) as CheckedFigure;
  const [a, b] = [figureOf(shown), figureOf(besideLine)];
  const names: [string, string] = [nameOf(lines, shown, figures, locale), nameOf(lines, besideLine, figures, locale)];
  return { a, b, names, acts: useStable(acts), actsBeside: useStable(actsBeside) };
}

/** The same list for as long as it says the same: a session makes a new one with each state. */
function useStable<T>(value: T): T {
  const text = JSON.stringify(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for the value.
  return useMemo(() => value, [text]);
}

function Twin(props: TwoProps) {
  const { session, beside, locale, more } = props;
  const words = twinMessages[locale];
  const phone = usePhone();
  const still = useReducedMotion();
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const [followed, follow] = useState<TwinFollowed | null>(null);
  useInView(session, root);
  useFigureKeys(session, root, false);
  const { a, b, names, acts, actsBeside } = useSides(props);
  const run = useRunView(session, a, locale, null);
  const seed = useSession(session, (state) => state.seed);
  const topology = useSession(session, (state) => state.topology);
  const compared = useComparison(
    { scenario: a.scenario, interventions: acts },
    { scenario: b.scenario, interventions: actsBeside },
    seed,
  );
  const comparison = compared.answer?.kind === 'answered' ? compared.answer.value : null;
  const recordings = useRecordings(session, beside, { untilMs: run.reachedMs, durationMs: run.durationMs });
  const differences = useMemo(() => settingsThatDiffer(a.scenario, b.scenario), [a, b]);
  const windows = useMemo(() => (recordings ? measuredWindows(recordings, comparison) : []), [recordings, comparison]);
  const first = comparison && firstDiverged(comparison);
  const fate = recordings && topology ? firstOtherFate(recordings.fates, topology) : null;
  const goTo = (found: Diverged) => {
    const both = followedOf(found, run.durationMs);
    session.pause();
    session.seek(both.untilMs);
    follow(both);
  };
  const followDot = (request: number) => {
    session.pause();
    follow({ a: request, b: request, requestClass: '', untilMs: session.playheadMs() });
  };
  const lane = { differences, still, locale, onFollow: followDot };
  return (
    <div ref={setRoot} className="flex min-w-0 flex-col gap-6">
      <Lane {...lane} session={session} figure={a} name={names[0]} place="upper" />
      <section className="grid gap-x-8 gap-y-3 border-y border-rule py-4 min-[1080px]:grid-cols-[196px_minmax(0,1fr)]">
        <ArrivalsFact compared={compared} locale={locale} />
        <div className="min-w-0">
          {comparison && first === null && <p className="text-readout text-ink2">{words.noneDiverged}</p>}
          {first && (
            <Found
              words={divergedWords(first, 'firstDiverged', locale)}
              onGo={() => goTo(first)}
              touch={phone}
              label={words.followBoth}
            />
          )}
          {fate && (
            <Found
              words={divergedWords(fate, 'firstFate', locale)}
              onGo={() => goTo(fate)}
              touch={phone}
              label={words.followBoth}
            />
          )}
          {recordings && (
            <ArrivalsStrip
              {...{ session, run, recordings, locale }}
              marks={[first, fate].flatMap((found) => (found ? [found.atMs] : []))}
              touch={phone}
            />
          )}
          <p className="text-[12.5px] text-ink3">{words.stripKey}</p>
        </div>
      </section>
      <Lane {...lane} session={beside} figure={b} name={names[1]} place="lower" />
      <Transport session={session} locale={locale} live={run.live} durationMs={run.durationMs}>
        {more}
      </Transport>
      {followed && (
        <TwinRequest {...{ session, beside, followed, names, locale }} touch={phone} onClose={() => follow(null)} />
      )}
      <div className="grid gap-x-10 gap-y-8 border-t border-ink pt-5 min-[600px]:grid-cols-2 min-[1080px]:grid-cols-4">
        {measuresAt(windows, run.shownMs, locale).map((measure) =>
          measure.id === 'cost' && comparison && !comparison.windows.some(({ soFar }) => costSoFar in soFar) ? (
            <section key={measure.id} aria-label={measure.title}>
              <h3 className="text-ui font-semibold">{measure.title}</h3>
              <p className="text-readout text-ink3">{words.noCost}</p>
            </section>
          ) : (
            <DifferenceChart key={measure.id} {...{ session, measure, names, locale }} durationMs={run.durationMs} />
          ),
        )}
      </div>
      <WindowsTable windows={windows} names={names} locale={locale} />
      {comparison && <WholeTable comparison={comparison} names={names} locale={locale} />}
    </div>
  );
}

interface FoundProps {
  readonly words: string;
  readonly label: string;
  readonly onGo: () => void;
  readonly touch: boolean;
}

/** A sentence about a request, and the way to it. */
function Found({ words, label, onGo, touch }: FoundProps) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 text-readout tabular-nums">
      <span>{words}</span>
      <Button bare touch={touch} label={`${label}: ${words}`} onClick={onGo} className="h-auto min-h-6 underline">
        {label}
      </Button>
    </p>
  );
}
