/**
 * The run beside theory: numbers that the run's own record gives, and what a law says that they must be.
 */
import type { CheckedFigure } from '@/content/model';
import { type SeriesRow, windowMs } from '@/simulator/telemetry/chunk';
import type { Happening } from '@/simulator/telemetry/happening';
import { type Playback, placeOf, segmentOf } from '@/simulator/telemetry/playback';
import { faultsAt, faultsOf } from '../../faults';
import { staysAt } from './stays';
import { type Stretch, stretchAt } from './stretch';
import { meanWorkMs } from './work-time';

type Law = 'little' | 'work' | 'arrivals';

export interface Check {
  readonly law: Law;
  readonly component: number;
  /** What the law says, and what the run shows. */
  readonly predicted: number;
  readonly measured: number;
  /** Requests per second and their mean stay or work, where the law multiplies them. */
  readonly perSecond: number;
  readonly meanMs: number | null;
  /** How far the two may lie apart, as a share, before something needs an explanation. */
  readonly tolerance: number;
}

export interface Checked {
  readonly stretch: Stretch;
  readonly checks: readonly Check[];
}

export interface Evidence {
  readonly figure: CheckedFigure;
  readonly playback: Playback;
  readonly happenings: readonly Happening[];
  readonly rows: readonly SeriesRow[];
  readonly shownMs: number;
}

type Component = CheckedFigure['scenario']['components'][number];

/** Null while no stretch of the run is long enough. */
export function checkedRun(evidence: Evidence): Checked | null {
  const stretch = stretchAt(evidence.happenings, evidence.shownMs);
  if (stretch === null) return null;
  const { components } = evidence.figure.scenario;
  return { stretch, checks: components.flatMap((config, index) => checksOf(config, index, evidence, stretch)) };
}

function checksOf(config: Component, index: number, evidence: Evidence, stretch: Stretch): readonly Check[] {
  if (config.kind === 'client') return arrivals(config, index, evidence, stretch);
  if (config.kind !== 'service' || config.concurrency === null || !config.threadHeldWhileWaiting) return [];
  if (config.queue.preemptive) return [];
  const stays = staysAt(evidence.playback, index, stretch);
  if (stays === null) return [];
  const perSecond = (stays.came / (stretch.toMs - stretch.fromMs)) * 1_000;
  const little: Check = {
    law: 'little',
    component: index,
    predicted: (perSecond * stays.meanMs) / 1_000,
    measured: stays.meanThere,
    perSecond,
    meanMs: stays.meanMs,
    tolerance: 0.05,
  };
  return [little, ...work(config, index, stays.meanWorking, evidence, stretch)];
}

type Service = Extract<Component, { kind: 'service' }>;

/** Threads that work = arrivals per second × mean work: where all that arrives is served as the scenario says. */
function work(config: Service, component: number, measured: number, evidence: Evidence, stretch: Stretch) {
  if (!isAsWritten(config, component, evidence, stretch)) return [];
  const rates = Object.keys(config.endpoints).map((_, endpoint) =>
    mean(evidence.rows, stretch, (row) => row.components[component]?.endpoints[endpoint]?.arrivedPerSecond ?? 0),
  );
  const times = Object.values(config.endpoints).map(({ steps }) => meanWorkMs(steps));
  if (times.some((time) => time === null) || rates.some(Number.isNaN)) return [];
  const perSecond = rates.reduce((sum, rate) => sum + rate, 0);
  const predicted = rates.reduce((sum, rate, endpoint) => sum + (rate * (times[endpoint] ?? 0)) / 1_000, 0);
  if (predicted === 0) return [];
  const check: Check = {
    law: 'work',
    component,
    predicted,
    measured,
    perSecond,
    meanMs: (predicted / perSecond) * 1_000,
    tolerance: 0.1,
  };
  return [check];
}

function isAsWritten(config: Service, component: number, evidence: Evidence, stretch: Stretch): boolean {
  const { happenings, playback } = evidence;
  const sick = faultsOf(faultsAt(happenings, stretch.fromMs), config.id).length > 0;
  const plain = config.queue.discipline !== 'processorSharing' && Object.keys(config.versions).length === 0;
  return plain && !sick && !isReset(config.id, happenings, stretch) && !refusedWithin(playback, component, stretch);
}

/** Whether the settings of a component were changed before the end of the stretch. */
const isReset = (id: string, happenings: readonly Happening[], { toMs }: Stretch): boolean =>
  happenings.some(
    (one) =>
      one.kind === 'intervention' &&
      one.atMs < toMs &&
      one.intervention.kind === 'configure' &&
      one.intervention.target === id,
  );

/** Requests turned away at the component. */
function refusedWithin({ logs }: Playback, component: number, { fromMs, toMs }: Stretch): boolean {
  const { refusals } = logs;
  const until = refusals.countUpTo(toMs);
  for (let entry = refusals.countUpTo(fromMs); entry < until; entry++) {
    if (segmentOf(refusals, entry).component[placeOf(entry)] === component) return true;
  }
  return false;
}

type ClientConfig = Extract<Component, { kind: 'client' }>;

function arrivals(config: ClientConfig, component: number, evidence: Evidence, stretch: Stretch): readonly Check[] {
  const { workload } = config;
  const { happenings, rows } = evidence;
  if (workload.kind !== 'open' || workload.rateProfile.length > 0 || workload.batchSize !== undefined) return [];
  if (isReset(config.id, happenings, stretch)) return [];
  const measured = mean(rows, stretch, (row) => row.components[component]?.arrivedPerSecond ?? Number.NaN);
  if (Number.isNaN(measured) || workload.ratePerSecond === 0) return [];
  const count = (workload.ratePerSecond * (stretch.toMs - stretch.fromMs)) / 1_000;
  const check: Check = {
    law: 'arrivals',
    component,
    predicted: workload.ratePerSecond,
    measured,
    perSecond: workload.ratePerSecond,
    meanMs: null,
    // Chance alone: two and a half standard deviations of a Poisson count.
    tolerance: 2.5 / Math.sqrt(count),
  };
  return [check];
}

/** Rows are means over the 2.5 s before them. */
function mean(rows: readonly SeriesRow[], { fromMs, toMs }: Stretch, of: (row: SeriesRow) => number): number {
  const within = rows.filter(({ atMs }) => atMs >= fromMs + windowMs && atMs <= toMs);
  return within.reduce((sum, row) => sum + of(row), 0) / within.length;
}
