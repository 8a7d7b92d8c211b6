/**
 * Runs a scenario for a number of requests: warm-up, then measurement, with every value kept.
 */
import * as z from 'zod/mini';
import { Engine, type EngineOptions } from '../experiment';
import { describeProblem, readScenario, type ScenarioInput } from '../scenario';
import { outcomeCode } from '../telemetry/codes';
import type { ClassStatistics, Distribution } from '../telemetry/run-statistics';
import { Unsupported } from './cases';

/** Steps into which a run is cut to see how many requests have ended, and how many of them without any end are enough. */
const steps = 400;
const stepsWithoutEnd = 10_000;

/** How long a case runs: counted in requests that end, or in seconds. */
export const caseRun = z.union([
  z.strictObject({ warmup_requests: z._default(z.int(), 0), measured_requests: z.int() }),
  z.strictObject({ warmup_s: z._default(z.number(), 0), measured_s: z.number() }),
  z.strictObject({ warmup_s: z._default(z.number(), 0), simulated_s: z.number() }),
]);
type CaseRun = z.output<typeof caseRun>;

/** Warm-up, then measurement; `begin` is called in between. */
export function runAsGiven(engine: Engine, run: CaseRun, perSecond: number, begin?: () => void): void {
  const byRequests = 'measured_requests' in run;
  if (byRequests) runRequests(engine, run.warmup_requests, perSecond);
  else engine.run(run.warmup_s * 1_000);
  engine.measureFromNow();
  begin?.();
  if (byRequests) runRequests(engine, run.measured_requests, perSecond);
  else engine.run((run.warmup_s + ('measured_s' in run ? run.measured_s : run.simulated_s)) * 1_000);
}

export function startEngine(input: ScenarioInput, seed: number, observe?: EngineOptions['observe']): Engine {
  const read = readScenario(input);
  if (!read.ok) throw new Unsupported(read.problems.map(describeProblem).join('; '));
  return new Engine(read.value, { seed, statistics: 'exact', observe });
}

/** Runs until this many requests have ended since the measurement began; `perSecond` is about how many do. */
export function runRequests(engine: Engine, requests: number, perSecond: number): void {
  const stepMs = Math.max(((requests / perSecond) * 1_000) / steps, 1);
  let ended = endedRequests(engine);
  const until = ended + requests;
  let quiet = 0;
  while (ended < until) {
    engine.run(engine.nowMs + stepMs);
    const now = endedRequests(engine);
    quiet = now === ended ? quiet + 1 : 0;
    if (quiet > stepsWithoutEnd) throw new Unsupported('no request ends any more, so the run would not end either');
    ended = now;
  }
}

/** Warm-up, then measurement, both counted in requests. */
export function warmUpAndMeasure(engine: Engine, warmUp: number, measured: number, perSecond: number): void {
  runRequests(engine, warmUp, perSecond);
  engine.measureFromNow();
  runRequests(engine, measured, perSecond);
}

const ended = (one: ClassStatistics) => one.byOutcome.reduce((sum, count) => sum + count, 0);

export const endedRequests = (engine: Engine): number =>
  engine.statistics.classes.reduce((sum, one) => sum + ended(one), 0);

export const succeededRequests = (engine: Engine): number =>
  engine.statistics.classes.reduce((sum, one) => sum + (one.byOutcome[outcomeCode.success] as number), 0);

export const measuredSeconds = (engine: Engine): number => (engine.nowMs - engine.measuredFromMs) / 1_000;

/** Reads `p99_response_s` and the like: the percentile as a share, or undefined. */
export function percentileOf(quantity: string, what: string): number | undefined {
  const match = new RegExp(`^p(\\d+(?:\\.\\d+)?)_${what}$`).exec(quantity);
  return match === null ? undefined : Number(match[1]) / 100;
}

/** Reads `fraction_over:1.0`: the bound in seconds, or undefined. */
export function fractionOver(quantity: string, values: Distribution): number | undefined {
  const match = /^fraction_over:(\d+(?:\.\d+)?)$/.exec(quantity);
  if (match === null || !('countOver' in values)) return undefined;
  return values.countOver(Number(match[1]) * 1_000) / values.count;
}
