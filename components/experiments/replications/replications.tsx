'use client';

/**
 * The run again with other seeds: asking for it, and what the runs have in common over time.
 */
import { useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '@/components/controls/button';
import { Segmented } from '@/components/controls/segmented';
import { formatPercent } from '@/components/i18n/format';
import { useLocale } from '@/components/i18n/locale';
import { conduct } from '@/components/simulation/experiments';
import type { Session } from '@/components/simulation/session';
import { useSession } from '@/components/simulation/use-session';
import type { Locale } from '@/content/model';
import { BandChart } from './band-chart';
import { bandIds } from './bands';
import { replicationMessages } from './messages';
import { beginReplications, type Going, isOf, type ReplicationBench } from './replication-store';
import { useOwnWindows } from './use-own-windows';

interface ReplicationsProps {
  readonly session: Session;
  readonly document: Readonly<Record<string, unknown>>;
  /** Changes with what the scenario does. */
  readonly version: string;
  readonly touch: boolean;
  readonly bench: ReplicationBench;
}

const choices = ['5', '10', '30'];

export function Replications({ session, document, version, touch, bench }: ReplicationsProps) {
  const locale = useLocale();
  const words = replicationMessages[locale];
  const { seed, interventions, durationMs } = useSession(session, (state) => ({
    seed: state.seed,
    interventions: state.interventions,
    durationMs: state.durationMs,
  }));
  const [runs, setRuns] = useState('10');
  const shown = { document, version, interventions, seed, durationMs };
  const { of, going } = useStore(bench.store);
  const begin = () => beginReplications(bench, shown, Number(runs), conduct);
  const earlier = of !== null && !isOf(of, shown);
  const isRunning = going.kind === 'running';
  return (
    <section aria-label={words.title} className="flex min-w-0 flex-col gap-4 py-3">
      <div>
        <h2 className="text-ui font-semibold">{words.title}</h2>
        <p className="max-w-[72ch] text-readout text-ink2">{words.about}</p>
        {earlier && <p className="max-w-[72ch] text-readout text-ink2">{words.earlier}</p>}
      </div>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        {isRunning ? (
          <Button touch={touch} className="px-4" onClick={() => bench.callOff.current?.()}>
            {words.cancel}
          </Button>
        ) : (
          <Button main touch={touch} className="px-4" onClick={begin}>
            {going.kind === 'idle' ? words.begin : words.again}
          </Button>
        )}
        <Segmented
          label={words.runs}
          options={choices.map((id) => ({ id, label: id }))}
          chosen={runs}
          onChoose={setRuns}
          disabled={isRunning}
        />
        {isRunning && <progress aria-label={words.title} max={1} value={going.share} className="h-2 w-40" />}
        <p role="status" className="text-readout text-ink2 tabular-nums">
          {said(going, locale)}
        </p>
      </div>
      {going.kind === 'ready' && <Charts {...{ going, session, locale }} isOwn={!earlier} />}
    </section>
  );
}

function said(going: Going, locale: Locale): string {
  const words = replicationMessages[locale];
  if (going.kind === 'idle') return '';
  if (going.kind === 'running') return words.running(formatPercent(going.share, locale));
  if (going.kind !== 'ready') return words[going.kind];
  const { runs } = going.report;
  const stopped = runs.filter((run) => run.stopped !== null).length;
  const [first, last] = [runs[0], runs.at(-1)].map((run) => String(run?.seed ?? ''));
  return [words.ready(runs.length, first ?? '', last ?? ''), ...(stopped > 0 ? [words.stopped(stopped)] : [])].join(
    ' ',
  );
}

interface ChartsProps {
  readonly going: Extract<Going, { kind: 'ready' }>;
  readonly session: Session;
  /** The run that is shown is the one that was done again. */
  readonly isOwn: boolean;
  readonly locale: Locale;
}

function Charts({ going: { report, windowMs }, session, isOwn, locale }: ChartsProps) {
  const { durationMs } = report;
  const windows = useOwnWindows(session, windowMs, durationMs);
  const own = isOwn ? windows : [];
  const shownMs = useSession(session, (state) => state.shownMs);
  const runs = report.runs.filter((run) => run.stopped === null).length;
  return (
    <>
      {bandIds.map((id) => (
        <BandChart key={id} {...{ id, report, own, session, durationMs, shownMs, runs, locale }} />
      ))}
      <p className="max-w-[72ch] text-[12.5px] text-ink3">{replicationMessages[locale].key}</p>
    </>
  );
}
