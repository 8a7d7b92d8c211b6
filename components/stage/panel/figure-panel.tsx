'use client';

/**
 * The inside of a figure around its graph: controls, charts with scrubber and feed, transport. On the phone the
 * same parts stand behind tabs over a dock.
 */
import { lazy, type ReactNode, Suspense } from 'react';
import type { Point } from '@/components/charts/path';
import { Transport } from '@/components/controls/transport';
import type { Session } from '@/components/simulation/session';
import { useSession } from '@/components/simulation/use-session';
import type { Figure, Locale, MomentLink } from '@/content/model';
import { LateBranches } from '../branches/late-branches';
import { Feed } from './feed/feed';
import { FigureControls } from './figure-controls';
import { isFrame } from './frames';
import { panelMessages } from './messages';
import { LockedNotice, PastTab } from './notices';
import { TimeBlock } from './time-block';
import { type RunView, useRunView } from './use-run-view';

// Only some readers and some figures need these.
const Dock = lazy(async () => ({ default: (await import('./dock')).Dock }));
const FailedNotice = lazy(async () => ({ default: (await import('./failed-notice')).FailedNotice }));
const PredictionLine = lazy(async () => ({ default: (await import('./prediction-line')).PredictionLine }));
const Storyboard = lazy(async () => ({ default: (await import('./storyboard')).Storyboard }));
const Tabs = lazy(async () => ({ default: (await import('./tabs')).Tabs }));

export interface FigurePanelProps {
  readonly session: Session;
  readonly figure: Figure;
  readonly locale: Locale;
  readonly graph: ReactNode;
  readonly phone: boolean;
  /** True while a prediction must be made first. */
  readonly locked: boolean;
  readonly prediction: readonly Point[] | null;
  /** Brings the run to a moment; a later call wins. */
  readonly onOpen: (moment: MomentLink) => void;
  /** Opens the list of single requests. */
  readonly requests: ReactNode;
  /** What else can be done with this run, beside starting over. */
  readonly more: ReactNode;
  /** Set while the reader sees pictures instead of motion: how to change that. */
  readonly onMotion: (() => void) | null;
}

interface LayoutProps extends FigurePanelProps {
  readonly run: RunView;
  /** The play head stands in the past, and the reader did not come for a picture there. */
  readonly framed: boolean;
}

function Pictures({ figure, run, locale, onMotion, onOpen, phone, locked }: LayoutProps) {
  if (onMotion === null || locked) return null;
  return (
    <Suspense fallback={<div className="min-h-[70px] max-[719px]:min-h-[193px]" />}>
      <Storyboard
        figure={figure}
        shownMs={run.shownMs}
        locale={locale}
        onMotion={onMotion}
        onOpen={onOpen}
        touch={phone}
      />
    </Suspense>
  );
}

function Happened({ session, figure, run, locale, locked, onMotion, phone }: LayoutProps) {
  const topology = useSession(session, (state) => state.topology);
  const seek = (atMs: number) => {
    session.pause();
    session.seek(atMs);
  };
  const { happenings, shownMs } = run;
  const still = onMotion !== null;
  return (
    <Feed
      {...{ happenings, topology, shownMs, locale, locked, still }}
      own={figure.interventions}
      touch={phone}
      onSeek={seek}
    />
  );
}

function Times({ session, figure, run, locale, locked, phone }: LayoutProps) {
  return (
    <div className="min-w-0">
      <TimeBlock session={session} run={run} locale={locale} locked={locked} withScrubber={!phone} />
      <Suspense fallback={null}>
        {figure.prediction && <PredictionLine prediction={figure.prediction} run={run} locale={locale} />}
      </Suspense>
      <LateBranches
        session={session}
        figure={figure}
        durationMs={run.durationMs}
        locale={locale}
        touch={phone}
        twin={false}
      />
    </div>
  );
}

function Locked({ figure, locked, locale }: LayoutProps) {
  if (!locked || !figure.prediction) return null;
  return <LockedNotice predictionId={figure.prediction.id} locale={locale} />;
}

function WideLayout(props: LayoutProps) {
  const { session, figure, run, locale, locked, framed } = props;
  return (
    <div className="relative flex flex-col gap-6 max-[1079px]:pb-7">
      {framed && (
        <div
          aria-hidden="true"
          className="pointer-events-none absolute -inset-x-4 -top-2 -bottom-4 z-10 border-2 border-ink"
        />
      )}
      {framed && (
        <PastTab
          shownMs={run.shownMs}
          locale={locale}
          className="absolute -right-4 -bottom-4 z-10 min-[1080px]:bottom-[calc(100%+8px)]"
        />
      )}
      {props.graph}
      <Pictures {...props} />
      <Locked {...props} />
      <FigureControls session={session} figure={figure} locale={locale} disabled={locked} />
      <div className="grid gap-x-10 gap-y-6 min-[1080px]:grid-cols-[minmax(0,1000px)_minmax(240px,272px)] min-[1080px]:justify-between">
        <Times {...props} />
        <div className="relative min-w-0">
          <div
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
            tabIndex={0}
            className="h-48 overflow-y-auto min-[1080px]:absolute min-[1080px]:inset-0 min-[1080px]:h-auto"
          >
            <Happened {...props} />
          </div>
        </div>
      </div>
      <Transport
        session={session}
        locale={locale}
        live={run.live}
        durationMs={run.durationMs}
        own={figure.interventions}
        disabled={locked}
      >
        {props.requests}
        {props.more}
      </Transport>
    </div>
  );
}

function PhoneLayout(props: LayoutProps) {
  const { session, figure, run, locale, locked, framed } = props;
  const words = panelMessages[locale];
  return (
    <div className="relative flex flex-col gap-3">
      {framed && (
        <div
          aria-hidden="true"
          className="pointer-events-none absolute -inset-x-4 -top-1 bottom-0 z-30 border-2 border-ink"
        />
      )}
      <Locked {...props} />
      <Pictures {...props} />
      <Tabs
        label={words.tabs}
        beside={props.requests}
        tabs={[
          { id: 'graph', label: words.graph, content: props.graph },
          { id: 'charts', label: words.charts, content: <Times {...props} /> },
          { id: 'feed', label: words.feed, content: <Happened {...props} /> },
        ]}
      />
      <Dock {...{ session, figure, run, locale, locked, framed }} more={props.more} />
    </div>
  );
}

export function FigurePanel(props: FigurePanelProps) {
  const run = useRunView(props.session, props.figure, props.locale, props.prediction);
  const { failed, problems } = useSession(props.session, ({ status, problems }) => ({
    failed: status === 'failed',
    problems,
  }));
  if (failed) {
    return (
      <Suspense fallback={null}>
        <FailedNotice problems={problems} session={props.session} locale={props.locale} />
      </Suspense>
    );
  }
  const framed = !run.live && !(props.onMotion !== null && isFrame(props.figure.storyboard, run.shownMs));
  if (!props.phone) return <WideLayout {...props} run={run} framed={framed} />;
  // Until tabs and dock are there, what stood in the place of the whole stage stays.
  return <PhoneLayout {...props} run={run} framed={framed} />;
}
