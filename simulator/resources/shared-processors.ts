/**
 * Processor sharing: the processors of one replica are shared equally by all jobs that are present, and no job has more
 * than one. It runs in virtual time, which goes as fast as each job is served: a job is done when virtual time has gone
 * on by its work. Source: Parekh and Gallager (1993), after Kleinrock (1967); an egalitarian M/G/c-PS station.
 */
import { dropSlot, firstKey, firstSlot, holdsSlot, pushSlot, type SlotHeap, slotHeap } from './slot-heap';

/** Plain data. `jobs` are ordered by the virtual time at which they are done. */
export interface SharedProcessors {
  readonly processors: number;
  jobs: SlotHeap;
  /** Work done for each job present, in ms, and when that was worked out. */
  virtualMs: number;
  atMs: number;
  /** How fast one processor is: 1 as usual, 0 when it stands still. */
  speed: number;
}

export const sharedProcessors = (processors: number): SharedProcessors => ({
  processors,
  jobs: slotHeap(),
  virtualMs: 0,
  atMs: 0,
  speed: 1,
});

/** Work done for each job in one millisecond, when so many are present. */
const rate = ({ processors, jobs, speed }: SharedProcessors): number =>
  jobs.size <= processors ? speed : (speed * processors) / jobs.size;

/** Brings virtual time up to this moment; before the number of jobs or the speed changes. */
function pass(shared: SharedProcessors, nowMs: number): void {
  if (shared.jobs.size > 0) shared.virtualMs += (nowMs - shared.atMs) * rate(shared);
  else shared.virtualMs = 0;
  shared.atMs = nowMs;
}

export function setSpeed(shared: SharedProcessors, nowMs: number, speed: number): void {
  pass(shared, nowMs);
  shared.speed = speed;
}

/** A job comes that needs a processor of usual speed for `workMs`; its number must not be in use. */
export function addJob(shared: SharedProcessors, nowMs: number, job: number, workMs: number): void {
  pass(shared, nowMs);
  pushSlot(shared.jobs, job, shared.virtualMs + workMs);
}

export const hasJob = (shared: SharedProcessors, job: number): boolean => holdsSlot(shared.jobs, job);

/** A job goes before it is done. */
export function dropJob(shared: SharedProcessors, nowMs: number, job: number): void {
  pass(shared, nowMs);
  dropSlot(shared.jobs, job);
}

/** When the next job is done if nothing changes; Infinity if none is. */
export function nextDoneMs(shared: SharedProcessors): number {
  if (shared.jobs.size === 0 || shared.speed === 0) return Number.POSITIVE_INFINITY;
  return shared.atMs + Math.max(0, firstKey(shared.jobs) - shared.virtualMs) / rate(shared);
}

/** Takes out the job that is done at this moment, which must be the one of `nextDoneMs`. */
export function takeDone(shared: SharedProcessors, nowMs: number): number {
  const job = firstSlot(shared.jobs);
  const doneMs = firstKey(shared.jobs);
  pass(shared, nowMs);
  shared.virtualMs = doneMs;
  dropSlot(shared.jobs, job);
  return job;
}
