/**
 * Runs a scenario for a number of requests: warm-up, then measurement, with every value kept.
 */
import { Engine, type EngineOptions } from '../experiment';
import { describeProblem, readScenario, type ScenarioInput } from '../scenario';
import { outcomeCode } from '../telemetry/codes';
import type { ClassStatistics, Distribution } from '../telemetry/run-statistics';
import { Unsupported } from './cases';

/** Steps into which a run is cut to see how many requests have ended. */
const steps = 400;

export function startEngine(input: ScenarioInput, seed: number, observe?: EngineOptions['observe']): Engine {
  const read = readScenario(input);
  if (!read.ok) throw new Unsupported(read.problems.map(describeProblem).join('; '));
  return new Engine(read.value, { seed, statistics: 'exact', observe });
}

/** Runs until this many requests have ended since the measurement began; `perSecond` is about how many do. */
export function runRequests(engine: Engine, requests: number, perSecond: number): void {
  const stepMs = Math.max(((requests / perSecond) * 1_000) / steps, 1);
  const already = endedRequests(engine);
  while (endedRequests(engine) - already < requests) engine.run(engine.nowMs + stepMs);
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
