/**
 * How long a step of work takes in an environment of a function when nothing slows it.
 */
import { durationMs } from '../../pricing/memory-cpu';
import type { FunctionWorkPlan, WorkPlan } from '../plan/steps/work';
import type { Try } from '../records';
import { servicePlanOf } from '../threads';
import { draw, withRecords } from '../work-time';
import type { World } from '../world';
import { functionStateOf, recordOf } from './state';

/** The first invocation of an environment may take another time. */
export function timeInFunction(world: World, holder: Try, step: WorkPlan, work: FunctionWorkPlan): number {
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
