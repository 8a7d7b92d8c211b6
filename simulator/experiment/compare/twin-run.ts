/**
 * Two runs on common random numbers, side by side: both go on by turns from one moment to the next, so that only what
 * is under way has to be remembered.
 */
import { WorkLimitError } from '../../components/world';
import type { Reading } from '../client-reading';
import { Engine } from '../engine';
import { type Measured, measure } from '../measures';
import { advance } from '../run';
import { summarize } from '../summarize';
import type { Variant } from '../variant';
import { WorkGuard } from '../work-guard';
import { ArrivalComparer, type ArrivalComparison } from './arrivals';
import { type Divergence, Pairing, type RequestComparison } from './pairing';
import { Senders, TwinRecorder } from './twin-recorder';

/** Two runs to compare, with one seed. Both scenarios last equally long. */
export interface TwinJob {
  readonly kind: 'twin';
  readonly a: Variant;
  readonly b: Variant;
  readonly seed: number;
  readonly measures: readonly string[];
  /** Length of the stretches of time that are compared one by one; null: only the ends are. */
  readonly windowMs: number | null;
  /** Measures that are read at the end of each window: what has come together since the warm-up. */
  readonly overTime: readonly string[];
  readonly maxEvents: number | null;
}

/** One of the two runs. */
export interface TwinSide {
  /** Hash of how every request ended. */
  readonly hash: string;
  readonly events: number;
  readonly measured: Measured;
}

/** What clients saw of both runs from `fromMs` to `toMs`; the difference is b - a. */
export interface WindowComparison {
  readonly fromMs: number;
  readonly toMs: number;
  readonly a: Reading;
  readonly b: Reading;
  readonly difference: { readonly [Key in keyof Reading]: number | null };
  /** Measures at `toMs`, of all since the run began or, once it is over, since the warm-up. */
  readonly soFar: Readonly<Record<string, Compared>>;
}

/** A number of both runs; the difference is b - a. */
export interface Compared {
  readonly a: number | null;
  readonly b: number | null;
  readonly difference: number | null;
}

export interface TwinComparison {
  readonly a: TwinSide;
  readonly b: TwinSide;
  readonly arrivals: ArrivalComparison;
  readonly requests: RequestComparison;
  readonly firstDivergence: Divergence | null;
  readonly windows: readonly WindowComparison[];
}

export interface TwinOutcome {
  readonly seed: number;
  /** Why one of the runs was stopped before its end; null when none was. */
  readonly stopped: string | null;
  readonly twins: TwinComparison | null;
}

/** How often the two runs meet when no windows are asked for, in ms. */
const meetEveryMs = 2_500;

/** Does the job; yields the simulated time of the run that is behind. */
export function* twinRun(job: TwinJob): Generator<number, TwinOutcome> {
  const { seed } = job;
  try {
    return { seed, stopped: null, twins: yield* compareInSlices(job) };
  } catch (error) {
    if (!(error instanceof WorkLimitError)) throw error;
    return { seed, stopped: error.message, twins: null };
  }
}

function* compareInSlices(job: TwinJob): Generator<number, TwinComparison> {
  const senders = new Senders();
  const [a, b] = [new Side(job, job.a, senders), new Side(job, job.b, senders)];
  const arrivals = new ArrivalComparer();
  const pairing = new Pairing();
  const windows: WindowComparison[] = [];
  const { durationMs } = job.a.scenario;
  const everyMs = job.windowMs ?? meetEveryMs;
  for (let window = 0; window * everyMs < durationMs; window++) {
    const fromMs = window * everyMs;
    const toMs = Math.min(fromMs + everyMs, durationMs);
    yield* a.goTo(toMs);
    yield* b.goTo(toMs);
    const [tookA, tookB] = [a.recorder.take(toMs - fromMs), b.recorder.take(toMs - fromMs)];
    arrivals.add(tookA.arrivals, tookB.arrivals);
    pairing.add(tookA.endings, tookB.endings);
    if (job.windowMs === null) continue;
    const soFar = compareMeasured(a.measure(job.overTime), b.measure(job.overTime));
    windows.push({ fromMs, toMs, ...compareReadings(tookA.reading, tookB.reading), soFar });
  }
  pairing.add(a.recorder.unfinished(), b.recorder.unfinished());
  return { a: a.end(job), b: b.end(job), arrivals: arrivals.result(), ...pairing.result(), windows };
}

/** One of the two runs under way. */
class Side {
  readonly recorder: TwinRecorder;
  private readonly engine: Engine;
  private readonly guard: WorkGuard;

  constructor(
    { seed, maxEvents }: TwinJob,
    private readonly variant: Variant,
    senders: Senders,
  ) {
    let recorder: TwinRecorder | undefined;
    this.engine = new Engine(variant.scenario, {
      seed,
      interventions: variant.interventions,
      observe: (plan, engine) => {
        recorder = new TwinRecorder(plan, senders, () => engine().nowMs);
        return recorder;
      },
    });
    this.recorder = recorder as TwinRecorder;
    this.guard = new WorkGuard(maxEvents);
    if (variant.scenario.warmUpMs === 0) this.engine.measureFromNow();
  }

  *goTo(untilMs: number): Generator<number> {
    const { warmUpMs } = this.variant.scenario;
    if (this.engine.nowMs < warmUpMs && warmUpMs <= untilMs) {
      yield* advance(this.engine, warmUpMs, this.guard);
      this.engine.measureFromNow();
    }
    yield* advance(this.engine, untilMs, this.guard);
  }

  /** Measures of the run up to now. */
  measure(measures: readonly string[]): Measured {
    return measures.length === 0 ? {} : measure(summarize(this.engine), measures);
  }

  end({ measures }: TwinJob): TwinSide {
    const summary = summarize(this.engine);
    return { hash: summary.hash, events: summary.events, measured: measure(summary, measures) };
  }
}

function compareReadings(a: Reading, b: Reading): Pick<WindowComparison, 'a' | 'b' | 'difference'> {
  const difference = {
    offeredPerSecond: b.offeredPerSecond - a.offeredPerSecond,
    goodputPerSecond: b.goodputPerSecond - a.goodputPerSecond,
    failedShare: less(b.failedShare, a.failedShare),
    p99Ms: less(b.p99Ms, a.p99Ms),
  };
  return { a, b, difference };
}

function compareMeasured(a: Measured, b: Measured): Record<string, Compared> {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const of = (name: string): Compared => {
    const [one, other] = [a[name] ?? null, b[name] ?? null];
    return { a: one, b: other, difference: less(other, one) };
  };
  return Object.fromEntries(names.map((name) => [name, of(name)]));
}

/** What is left of one number after another; null when either is missing. */
export const less = (from: number | null, other: number | null): number | null =>
  from === null || other === null ? null : from - other;
