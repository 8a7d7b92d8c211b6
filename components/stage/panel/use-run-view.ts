'use client';

/**
 * The parts of a run that charts, scrubber and feed draw, gathered once for all of them.
 */
import { useMemo } from 'react';
import { type FaultBand, faultBands, settingMarks } from '@/components/charts/fault-bands';
import { settingWords } from '@/components/charts/fault-words';
import type { Point } from '@/components/charts/path';
import type { Mark } from '@/components/charts/rate-chart';
import { type LatencySeries, latencySeries, type RateSeries, rateSeries } from '@/components/charts/series';
import { useOtherSettings } from '@/components/charts/settings/use-other-settings';
import type { Session } from '@/components/simulation/session';
import { useSession } from '@/components/simulation/use-session';
import type { Figure, Locale } from '@/content/model';
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import type { SeriesRow } from '@/simulator/telemetry/chunk';
import type { Happening } from '@/simulator/telemetry/happening';
import type { Painting } from './history/paint';
import { usePainting } from './history/use-painting';

export interface RunView {
  readonly durationMs: number;
  readonly shownMs: number;
  readonly reachedMs: number;
  /** True at the edge of what has run. */
  readonly live: boolean;
  readonly rows: readonly SeriesRow[];
  readonly happenings: readonly Happening[];
  readonly latency: readonly LatencySeries[];
  readonly rates: RateSeries;
  readonly bands: readonly FaultBand[];
  /** What the scrubber paints besides faults and refusals; null until there is something. */
  readonly painting: Painting | null;
  readonly marks: readonly Mark[];
  /** The learner's locked curve, to be drawn over the result. */
  readonly prediction: readonly Point[] | null;
}

/** The play head counts as live within this much of the edge: readouts lag it a little while it plays. */
const liveWithinMs = 1;

/** Of a run that does not say, and is not there yet. */
const usualDurationMs = 60_000;

/** Everything done to the run that the reader has seen, scheduled faults of the scenario included. */
function interventionsUpTo(reachedMs: number, own: readonly Intervention[], happenings: readonly Happening[]) {
  const scheduled = happenings.flatMap((entry) =>
    entry.kind === 'intervention' && entry.scheduled ? [entry.intervention] : [],
  );
  const known = new Set(own.map((intervention) => JSON.stringify(intervention)));
  const others = scheduled.filter((intervention) => !known.has(JSON.stringify(intervention)));
  return [...own, ...others].filter(({ atMs }) => atMs <= reachedMs).sort((a, b) => a.atMs - b.atMs);
}

export function useRunView(
  session: Session,
  figure: Figure,
  locale: Locale,
  prediction: readonly Point[] | null,
): RunView {
  const state = useSession(session, (now) => ({
    topology: now.topology,
    durationMs: now.durationMs,
    shownMs: now.shownMs,
    reachedMs: now.reachedMs,
    rows: now.rows,
    happenings: now.happenings,
    interventions: now.interventions,
  }));
  const { topology, shownMs, reachedMs, rows, happenings, interventions } = state;
  const durationMs = state.durationMs || Number(figure.scenario.durationMs) || usualDurationMs;
  const lines = useMemo(
    () => ({
      latency: topology ? latencySeries(rows, topology, figure.inkClass, locale) : [],
      rates: rateSeries(rows),
    }),
    [rows, topology, figure.inkClass, locale],
  );
  const seen = useMemo(
    () => interventionsUpTo(reachedMs, interventions, happenings),
    [reachedMs, interventions, happenings],
  );
  const others = useOtherSettings(seen);
  const drawn = useMemo(
    () => ({
      bands: faultBands(seen),
      marks: settingMarks(seen).map((changes) => ({
        atMs: changes[0]?.atMs ?? 0,
        label: settingWords(changes, locale, others),
      })),
    }),
    [seen, locale, others],
  );
  const live = reachedMs - shownMs <= liveWithinMs;
  const painting = usePainting(session, topology, { rows, happenings, reachedMs }, locale);
  return { durationMs, shownMs, reachedMs, live, rows, happenings, painting, prediction, ...lines, ...drawn };
}
