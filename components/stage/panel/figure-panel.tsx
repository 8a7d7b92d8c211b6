'use client';

/**
 * One whole figure around its graph: title, controls, charts with scrubber and feed, transport. On the phone the
 * same parts stand behind tabs over a dock.
 */
import type { ReactNode } from 'react';
import type { Point } from '@/components/charts/path';
import { Transport } from '@/components/controls/transport';
import type { Session } from '@/components/simulation/session';
import { useSession } from '@/components/simulation/use-session';
import type { Figure, Locale } from '@/content/model';
import { Dock } from './dock';
import { Feed } from './feed/feed';
import { FigureControls } from './figure-controls';
import { panelMessages } from './messages';
import { FailedNotice, LockedNotice, PastTab } from './notices';
import { PredictionLine } from './prediction-line';
import { Storyboard } from './storyboard';
import { Tabs } from './tabs';
import { TimeBlock } from './time-block';
import { type RunView, useRunView } from './use-run-view';

export interface FigurePanelProps {
  readonly session: Session;
  readonly figure: Figure;
  readonly locale: Locale;
  /** Number of the figure in its lesson. */
  readonly number?: number;
  readonly graph: ReactNode;
  readonly phone: boolean;
  /** True while a prediction must be made first. */
  readonly locked: boolean;
  readonly prediction: readonly Point[] | null;
  /** Pictures instead of motion; null when the reader wants motion. */
  readonly onMotion: (() => void) | null;
}

interface LayoutProps extends FigurePanelProps {
  readonly run: RunView;
  readonly failed: boolean;
}

function Title({ figure, number, locale, phone }: FigurePanelProps) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
      <h3 className="text-[15px] leading-6 text-ink2">
        {number !== undefined && (
          <span className="mr-3 font-semibold text-ink">{panelMessages[locale].figure(number)}</span>
        )}
        {figure.title[locale]}
      </h3>
      {!phone && <p className="text-readout text-ink3">{figure.lookFor[locale]}</p>}
    </div>
  );
}

/** The graph, or why there is none. */
function Picture({ session, locale, graph, failed }: LayoutProps) {
  const problems = useSession(session, (state) => state.problems);
  return failed ? <FailedNotice problems={problems} session={session} locale={locale} /> : graph;
}

function Pictures({ session, figure, locale, onMotion, phone, locked }: LayoutProps) {
  if (onMotion === null || locked) return null;
  return <Storyboard session={session} figure={figure} locale={locale} onMotion={onMotion} touch={phone} />;
}

function Happened({ session, run, locale, locked, onMotion, phone }: LayoutProps) {
  const topology = useSession(session, (state) => state.topology);
  const seek = (atMs: number) => {
    session.pause();
    session.seek(atMs);
  };
  const { happenings, shownMs } = run;
  const still = onMotion !== null;
  return <Feed {...{ happenings, topology, shownMs, locale, locked, still }} touch={phone} onSeek={seek} />;
}

function Times({ session, figure, run, locale, locked, phone }: LayoutProps) {
  return (
    <div className="min-w-0">
      <TimeBlock session={session} run={run} locale={locale} locked={locked} withScrubber={!phone} />
      {figure.prediction && <PredictionLine prediction={figure.prediction} run={run} locale={locale} />}
    </div>
  );
}

function Locked({ figure, locked, locale }: LayoutProps) {
  if (!locked || !figure.prediction) return null;
  return <LockedNotice predictionId={figure.prediction.id} locale={locale} />;
}

function WideLayout(props: LayoutProps) {
  const { session, figure, run, locale, locked } = props;
  return (
    <div className="relative flex flex-col gap-6">
      {!run.live && <div aria-hidden="true" className="pointer-events-none absolute -inset-x-5 -inset-y-4 z-10 border-2 border-ink" />}
      {!run.live && <PastTab shownMs={run.shownMs} locale={locale} className="absolute -top-4 -right-5 z-10" />}
      <Title {...props} />
      <Picture {...props} />
      <Pictures {...props} />
      <Locked {...props} />
      <FigureControls session={session} figure={figure} locale={locale} disabled={locked} />
      <div className="grid gap-x-10 gap-y-6 min-[1080px]:grid-cols-[minmax(0,1000px)_minmax(240px,272px)] min-[1080px]:justify-between">
        <Times {...props} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <div tabIndex={0} className="max-h-[420px] min-w-0 overflow-y-auto">
          <Happened {...props} />
        </div>
      </div>
      <Transport session={session} locale={locale} live={run.live} disabled={locked} />
    </div>
  );
}

function PhoneLayout(props: LayoutProps) {
  const { session, figure, run, locale, locked } = props;
  const words = panelMessages[locale];
  return (
    <div className="relative flex flex-col gap-3">
      {!run.live && <div aria-hidden="true" className="pointer-events-none absolute -inset-x-4 -inset-y-3 z-30 border-2 border-ink" />}
      <Title {...props} />
      <p className="text-readout text-ink3">{figure.lookFor[locale]}</p>
      <Tabs
        label={words.tabs}
        tabs={[
          { id: 'graph', label: words.graph, content: <Picture {...props} /> },
          { id: 'charts', label: words.charts, content: <Times {...props} /> },
          { id: 'feed', label: words.feed, content: <Happened {...props} /> },
        ]}
      />
      <Pictures {...props} />
      <Locked {...props} />
      <Dock session={session} figure={figure} run={run} locale={locale} locked={locked} />
    </div>
  );
}

export function FigurePanel(props: FigurePanelProps) {
  const run = useRunView(props.session, props.figure, props.locale, props.prediction);
  const failed = useSession(props.session, (state) => state.status === 'failed');
  const Layout = props.phone ? PhoneLayout : WideLayout;
  return <Layout {...props} run={run} failed={failed} />;
}
