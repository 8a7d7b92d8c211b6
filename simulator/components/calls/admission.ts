/**
 * Whether a call may send anything: the bulkhead of its caller for this dependency. SPEC C8.
 */
import { enqueue, leave } from '../../resources/waiting-line';
import type { Call, CallerState } from '../records';
import type { World } from '../world';
import { callerOf } from './access';

/** The values of `Call.bulkhead`. */
const inBulkhead = { no: 0, pending: 1, inside: 2 } as const;

/** Whether a call may go on now, waits for a place, or is refused. */
export type Admission = 'admitted' | 'waits' | 'refused';

export function enterBulkhead(world: World, id: number): Admission {
  const call = world.call(id);
  const { bulkhead } = callerOf(world, call).settings;
  if (bulkhead === null) return 'admitted';
  const caller = callerOf(world, call);
  if (caller.inBulkhead < bulkhead.maxConcurrent) {
    caller.inBulkhead++;
    call.bulkhead = inBulkhead.inside;
    return 'admitted';
  }
  if (caller.pending.length < bulkhead.maxPending) {
    call.bulkhead = inBulkhead.pending;
    enqueue(caller.pending, world.calls, id);
    return 'waits';
  }
  return 'refused';
}

/** Gives up the place of a call, or its place in the line; whether another may have it. */
export function leaveBulkhead(world: World, id: number): boolean {
  const call = world.call(id);
  const wasInside = call.bulkhead === inBulkhead.inside;
  vacate(world, call, id);
  return wasInside;
}

/** The same for a call of a crashed caller: nobody goes on in its place. */
export function vacate(world: World, call: Call, id: number): void {
  const caller = callerOf(world, call);
  if (call.bulkhead === inBulkhead.pending) leave(caller.pending, world.calls, id);
  if (call.bulkhead === inBulkhead.inside) caller.inBulkhead--;
  call.bulkhead = inBulkhead.no;
}

/** The next waiting call that gets a place now, or -1. */
export function nextPending(world: World, caller: CallerState): number {
  const { bulkhead } = caller.settings;
  const id = caller.pending.first;
  if (id < 0 || (bulkhead !== null && caller.inBulkhead >= bulkhead.maxConcurrent)) return -1;
  leave(caller.pending, world.calls, id);
  caller.inBulkhead++;
  world.call(id).bulkhead = inBulkhead.inside;
  return id;
}
