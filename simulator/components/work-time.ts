/**
 * How long a step of work takes when nothing slows it.
 */
import { durationMs } from '../pricing/memory-cpu';
import { childLineage, type Sampler, type Stream } from '../random';
import { functionStateOf, recordOf } from './function/state';
import type { FunctionWorkPlan, WorkPlan } from './plan/steps/work';
import type { Try } from './records';
import { servicePlanOf } from './threads';
import type { World } from './world';

/** In ms. */
export function timeOfWork(world: World, holder: Try, step: WorkPlan): number {
  if (step.inFunction !== null) return timeInFunction(world, holder, step, step.inFunction);
  return withRecords(draw(step.time, step.stream, holder), holder, step);
}

/** The first invocation of an environment may take another time. */
function timeInFunction(world: World, holder: Try, step: WorkPlan, work: FunctionWorkPlan): number {
  const { component } = servicePlanOf(world, holder);
  const { first, memoryMb } = recordOf(functionStateOf(world, component), holder.slot);
  const time = first && work.coldTime !== null ? work.coldTime : step.time;
  const waitMs = withRecords(draw(time, step.stream, holder), holder, step);
  return withProcessor(holder, work, waitMs, memoryMb);
}

/** Processor time depends on the memory of the environment. */
function withProcessor(holder: Try, work: FunctionWorkPlan, waitMs: number, memoryMb: number): number {
  if (work.cpuTime === null) return waitMs;
  const cpuMs = draw(work.cpuTime, work.cpuStream, holder);
  return durationMs({ cpuMs, waitMs, threads: work.cpuThreads }, memoryMb);
}

/** Adds the time for each record that the request carries. */
function withRecords(ms: number, { key, lineage, records }: Try, { perRecord, recordStream }: WorkPlan): number {
  if (perRecord === null) return ms;
  if (perRecord.constantMs !== null) return ms + perRecord.constantMs * records;
  let sum = ms;
  for (let record = 0; record < records; record++) {
    sum += perRecord.sample(recordStream, key, childLineage(lineage, 0, record, 0));
  }
  return sum;
}

const draw = (sampler: Sampler, stream: Stream, { key, lineage }: Try): number =>
  sampler.constantMs ?? sampler.sample(stream, key, lineage);
