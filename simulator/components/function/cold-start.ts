/**
 * How long INIT and the first invocation of an environment take.
 */
import { coldStart } from '../../pricing/cold-start-table';
import type { FunctionPlan } from './plan';

/**
 * INIT that takes longer on demand is ended, and done again in the first invocation, within its time-out. Source: AWS
 * Lambda developer guide, "Understanding the Lambda execution environment lifecycle", 2026.
 */
export const initLimitMs = 10_000;

/** Fetching the code and starting the microVM; `key` and `lineage` name the request that it is for. */
export const startMs = ({ start, startStream }: FunctionPlan, key: number, lineage: number): number =>
  start.constantMs ?? start.sample(startStream, key, lineage);

export const initMs = ({ init, initStream }: FunctionPlan, key: number, lineage: number): number =>
  init.constantMs ?? init.sample(initStream, key, lineage);

/** What the first invocation of a process takes longer than later ones. */
export function firstInvokeMs(plan: FunctionPlan, memoryMb: number, key: number, lineage: number): number {
  const { config, firstInvoke, firstInvokeStream } = plan;
  if (firstInvoke === null) return coldStart(config.runtime, config.packageType, memoryMb).firstInvokeMs;
  return firstInvoke.constantMs ?? firstInvoke.sample(firstInvokeStream, key, lineage);
}
