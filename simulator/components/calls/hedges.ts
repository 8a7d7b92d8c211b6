/**
 * Hedging: a further try while others of the same call are under way. SPEC C21.
 */
import { nextHedgeMs } from '../../policies/hedging';
import type { Call } from '../records';
import { eventKind, priority, type World } from '../world';
import { callerOf } from './access';

/** A try was sent: the next hedge, if there is one left, comes when it is not answered for a while. */
export function scheduleHedge(world: World, call: Call): void {
  const { hedging } = callerOf(world, call).settings;
  if (hedging === null || hedging.afterMs === null || call.hedgeTimer >= 0 || call.isMirror === 1) return;
  const config = { delayMs: hedging.afterMs, maxHedges: hedging.maxHedges };
  const atMs = nextHedgeMs(config, call.hedges + 1, world.nowMs);
  if (atMs === Number.POSITIVE_INFINITY) return;
  call.hedgeTimer = world.events.schedule(atMs, priority.clock, eventKind.hedgeDue, 0, call.id);
}

export function stopHedging(world: World, call: Call): void {
  if (call.hedgeTimer >= 0) world.events.cancel(call.hedgeTimer);
  call.hedgeTimer = -1;
}
