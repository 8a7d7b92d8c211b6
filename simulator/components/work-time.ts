/**
 * How long a step of work takes when nothing slows it.
 */
import { childLineage, type Sampler, type Stream } from '../random';
import type { FunctionWorkPlan, WorkPlan } from './plan/steps/work';
import type { Try } from './records';
import { registry } from './registry';
import type { World } from './world';

/** How long work takes in an environment of a function, which may be its first, and whose memory sets its processor. */
type TimeInFunction = (world: World, holder: Try, step: WorkPlan, work: FunctionWorkPlan) => number;

export const workTimes = registry<{ readonly inFunction: TimeInFunction }>('The time of work', {
  inFunction: 'functions',
});

/** In ms. */
export function timeOfWork(world: World, holder: Try, step: WorkPlan): number {
  if (step.inFunction !== null) return workTimes.get('inFunction')(world, holder, step, step.inFunction);
  return withRecords(draw(step.time, step.stream, holder), holder, step);
}

/** Adds the time for each record that the request carries. */
export function withRecords(ms: number, { key, lineage, records }: Try, { perRecord, recordStream }: WorkPlan): number {
  if (perRecord === null) return ms;
  if (perRecord.constantMs !== null) return ms + perRecord.constantMs * records;
  let sum = ms;
  for (let record = 0; record < records; record++) {
    sum += perRecord.sample(recordStream, key, childLineage(lineage, 0, record, 0));
  }
  return sum;
}

export const draw = (sampler: Sampler, stream: Stream, { key, lineage }: Try): number =>
  sampler.constantMs ?? sampler.sample(stream, key, lineage);
