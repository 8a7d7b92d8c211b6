/**
 * How many batches a mapping may have at its consumer: workers have one each, an event source mapping has an allowance
 * that grows while messages wait. SPEC Q10, Q11.
 */
import type { ReplicaState } from '../../records';
import type { World } from '../../world';
import { changeQueueGauge } from './meters';
import { canGrow, grown, growthEveryMs, initialBatches } from './scaling';
import { mappingOf, type QueueMappingState, type QueueState, queueOf } from './state';
import { askForDispatch, queueWake, wakeAt } from './wakes';

/** After this long without messages a mapping begins anew; AWS does not publish how it shrinks. */
const calmMs = 60_000;

const stateOf = (world: World, component: number, mapping: number) =>
  queueOf(world, component).mappings[mapping] as QueueMappingState;

/** No batch may begin now. */
export const noSlot = -2;

/** The replica whose worker takes the next batch; -1: any replica may get it; `noSlot`. */
export function freeSlot(world: World, component: number, mapping: number): number {
  const own = stateOf(world, component, mapping);
  const { source } = own;
  if (own.paused) return noSlot;
  if (source.kind !== 'workers') return own.inProgress < own.allowed ? -1 : noSlot;
  const replicas = world.services[mappingOf(world, component, mapping).consumer]?.replicas ?? [];
  for (let i = 0; i < replicas.length; i++) {
    const replica = (own.turn + i) % replicas.length;
    const { down, paused } = replicas[replica] as ReplicaState;
    if (!down && !paused && (own.busy[replica] ?? 0) < source.workers) return replica;
  }
  return noSlot;
}

export function takeSlot(world: World, component: number, mapping: number, replica: number): void {
  const own = stateOf(world, component, mapping);
  if (own.inProgress === 0 && world.nowMs - own.idleSinceMs >= calmMs) own.allowed = initialBatches(own.source);
  own.inProgress++;
  if (replica >= 0) {
    own.busy[replica] = (own.busy[replica] ?? 0) + 1;
    own.turn = replica + 1;
  }
  changeQueueGauge(world, component, 'batchesInProgress', 1);
}

export function giveSlotBack(world: World, component: number, mapping: number, replica: number): void {
  const own = stateOf(world, component, mapping);
  own.inProgress--;
  own.idleSinceMs = world.nowMs;
  if (replica >= 0) own.busy[replica] = (own.busy[replica] as number) - 1;
  changeQueueGauge(world, component, 'batchesInProgress', -1);
  if (queueOf(world, component).visible > 0) askForDispatch(world, component);
}

/** Whether messages wait only because no more batches are allowed. */
function isShort(state: QueueState, own: QueueMappingState): boolean {
  const waiting = state.fifo ? state.readyFrom < state.ready.length : state.visible > 0;
  return waiting && own.inProgress >= own.allowed;
}

export function askForGrowth(world: World, component: number, mapping: number): void {
  const state = queueOf(world, component);
  const own = stateOf(world, component, mapping);
  if (own.growing || !isShort(state, own) || !canGrow(own.source, own.allowed)) return;
  own.growing = true;
  wakeAt(world, component, world.nowMs + growthEveryMs, queueWake.growth, mapping);
}

export function grow(world: World, component: number, mapping: number): void {
  const state = queueOf(world, component);
  const own = stateOf(world, component, mapping);
  own.growing = false;
  if (!isShort(state, own)) return;
  own.allowed = grown(own.source, own.allowed);
  askForDispatch(world, component);
}
