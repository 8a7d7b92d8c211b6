'use client';

/**
 * The run beneath the board: transport, scrubber, branches, and charts, requests or what happened at a time.
 */
import { lazy, Suspense, useState } from 'react';
import { experimentMessages } from '@/components/experiments/messages';
import type { MapBench } from '@/components/experiments/metastability-map';
import type { ReplicationBench } from '@/components/experiments/replications/replication-store';
import { useLocale } from '@/components/i18n/locale';
import { useInView, useSession } from '@/components/simulation/use-session';
import { Aids } from '@/components/stage/aids/aids';
import { LateBranches } from '@/components/stage/branches/late-branches';
import { FailedNotice } from '@/components/stage/panel/failed-notice';
import { Feed } from '@/components/stage/panel/feed/feed';
import { TimeBlock } from '@/components/stage/panel/time-block';
import { useFigureKeys } from '@/components/stage/panel/use-figure-keys';
import { type RunView, useRunView } from '@/components/stage/panel/use-run-view';
import { useReducedMotion } from '@/components/stage/panel/use-size';
import { openList, type Place, type RequestsView } from '@/components/stage/view/stage-view';
import { labMessages } from '../messages';
import { LabTransport, RunAgain } from './lab-transport';
import { LabScrubber } from './scrubber';
import type { LabRun } from './use-lab-run';
import { ViewTabs } from './view-tabs';

const RequestPanel = lazy(async () => ({ default: (await import('@/components/trace/request-panel')).RequestPanel }));

const LateExperiments = lazy(async () => ({ default: (await import('./lab-experiments')).LabExperiments }));
const MoreCharts = lazy(async () => ({ default: (await import('@/components/charts/more/more-charts')).MoreCharts }));

const ModelPanel = lazy(async () => ({
  default: (await import('@/components/stage/aids/model/model-panel')).ModelPanel,
}));

export type RunTab = 'charts' | 'requests' | 'feed' | 'experiments' | 'model';

interface RunPanelProps extends LabRun {
  readonly touch: boolean;
  readonly map: MapBench;
  readonly replications: ReplicationBench;
  readonly tab: RunTab;
  readonly onTab: (tab: RunTab) => void;
  readonly requests: RequestsView;
  readonly onRequests: (requests: RequestsView) => void;
  /** The run has gone to a moment, at which this part of the board is meant. */
  readonly onJump: (place: Place | null) => void;
}

export function RunPanel(props: RunPanelProps) {
  const { session, figure, touch } = props;
  const locale = useLocale();
  const words = labMessages[locale];
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const run = useRunView(session, figure, locale, null);
  const failed = useSession(session, ({ status, problems }) => ({ failed: status === 'failed', problems }));
  useInView(session, root);
  useFigureKeys(session, root, false);
  if (failed.failed) {
    return (
      <div className="p-4">
        <FailedNotice problems={failed.problems} session={session} locale={locale} />
      </div>
    );
  }
  const transport = <LabTransport touch={touch} session={session} live={run.live} durationMs={run.durationMs} />;
  return (
    <section
      ref={setRoot}
      aria-label={words.run}
      aria-busy={!props.current}
      className={`flex flex-col bg-plate ${touch ? 'flex-none' : 'min-h-0'} ${props.current ? '' : 'opacity-50'}`}
    >
      <div className="flex flex-col gap-2 px-4 pt-3">
        {!touch && transport}
        <LabScrubber session={session} run={run} locale={locale} touch={touch} />
        <div className="max-h-40 overflow-y-auto empty:hidden">
          <LateBranches {...{ session, figure, locale, touch }} durationMs={run.durationMs} twin={false} />
        </div>
      </div>
      <ViewTabs
        label={words.views}
        tabs={[
          { id: 'charts', label: words.charts },
          { id: 'requests', label: words.requests },
          { id: 'feed', label: words.happened },
          { id: 'experiments', label: experimentMessages[locale].experiments },
          { id: 'model', label: words.model },
        ]}
        chosen={props.tab}
        onChoose={(id) => props.onTab(id as RunTab)}
      >
        <Content {...props} run={run} />
      </ViewTabs>
      <div className="max-h-[60%] flex-none overflow-y-auto border-t border-rule px-4 py-0.5">
        {touch && transport}
        <Aids
          {...{ session, figure, locale, touch, root }}
          lesson={null}
          bare
          beside={<RunAgain session={session} touch={touch} />}
        />
      </div>
    </section>
  );
}

function Content({
  session,
  figure,
  touch,
  map,
  replications,
  tab,
  onTab,
  requests,
  onRequests,
  onJump,
  run,
}: RunPanelProps & { readonly run: RunView }) {
  const locale = useLocale();
  const still = useReducedMotion();
  const { topology } = useSession(session, (state) => ({ topology: state.topology }));
  const seek = (atMs: number) => {
    session.pause();
    session.seek(atMs);
  };
  if (tab === 'charts') {
    return (
      <>
        <TimeBlock session={session} run={run} locale={locale} locked={false} withScrubber={false} />
        <Suspense>
          <MoreCharts session={session} run={run} locale={locale} touch={touch} />
        </Suspense>
      </>
    );
  }
  if (tab === 'experiments') {
    return (
      <Suspense>
        <LateExperiments {...{ session, figure, touch, map, replications }} onOpened={() => onTab('charts')} />
      </Suspense>
    );
  }
  if (tab === 'requests') {
    return (
      <Suspense>
        <RequestPanel
          session={session}
          locale={locale}
          touch={touch}
          inPlace
          view={requests}
          onChange={onRequests}
          onJump={(atMs, place) => {
            seek(atMs);
            onJump(place);
          }}
          onClose={() => (requests.request === null ? onTab('charts') : onRequests(openList))}
        />
      </Suspense>
    );
  }
  if (tab === 'model') {
    return (
      <Suspense>
        <ModelPanel
          {...{ session, figure, locale }}
          lesson={null}
          asked={0}
          touch={false}
          onClose={() => onTab('charts')}
        />
      </Suspense>
    );
  }
  const { happenings, shownMs } = run;
  return (
    <Feed
      {...{ happenings, topology, shownMs, locale, still, touch }}
      locked={false}
      own={figure.interventions}
      onSeek={seek}
    />
  );
}
