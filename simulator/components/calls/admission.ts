/**
 * Whether a call may send anything: the bulkhead of its caller for this dependency. SPEC C8.
 */
import { enqueue, leave } from '../../resources/waiting-line';
import type { Call, CallerState } from '../records';
import type { World } from '../world';
import { callerOf, linkStateOf } from './access';
import { sendTry } from './tries';

/** The values of `Call.bulkhead`. */
const inBulkhead = { no: 0, pending: 1, inside: 2 } as const;

/** Whether a call may go on now, waits for a place, or is refused. */
export type Admission = 'admitted' | 'waits' | 'refused';

export function enterBulkhead(world: World, id: number): Admission {
  const call = world.call(id);
  const { maxConcurrent, maxPending } = linkStateOf(world, call.link);
  if (maxConcurrent === null) return 'admitted';
  const caller = callerOf(world, call);
  if (caller.inBulkhead < maxConcurrent) {
    caller.inBulkhead++;
    call.bulkhead = inBulkhead.inside;
    return 'admitted';
  }
  if (caller.pending.length < maxPending) {
    call.bulkhead = inBulkhead.pending;
    enqueue(caller.pending, world.calls.all, id);
    return 'waits';
  }
  return 'refused';
}

/** Gives up the place of a call, or its place in the line; another may have it. */
export function leaveBulkhead(world: World, id: number): void {
  const call = world.call(id);
  const wasInside = call.bulkhead === inBulkhead.inside;
  vacate(world, call, id);
  if (wasInside) admitPending(world, call.link, callerOf(world, call));
}

/** The same for a call of a crashed caller: nobody goes on in its place. */
export function vacate(world: World, call: Call, id: number): void {
  const caller = callerOf(world, call);
  if (call.bulkhead === inBulkhead.pending) leave(caller.pending, world.calls.all, id);
  if (call.bulkhead === inBulkhead.inside) caller.inBulkhead--;
  call.bulkhead = inBulkhead.no;
}

/** Lets waiting calls into a bulkhead that has room; also after its size was changed. */
export function admitPending(world: World, link: number, caller: CallerState): void {
  const { maxConcurrent } = linkStateOf(world, link);
  while (caller.pending.first >= 0 && (maxConcurrent === null || caller.inBulkhead < maxConcurrent)) {
    const id = caller.pending.first;
    leave(caller.pending, world.calls.all, id);
    caller.inBulkhead++;
    world.call(id).bulkhead = inBulkhead.inside;
    sendTry(world, id);
  }
}
