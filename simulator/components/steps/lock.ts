/**
 * Takes a row lock for a request until it ends; the others wait in the order in which they came. Locks exist while
 * somebody holds them, so memory is bounded by the requests under way.
 */

import { abandonLock, type HotLock, hotLock, releaseLock, requestLock } from '../../resources/hot-lock';
import { reasonCode } from '../../telemetry/codes';
import { count } from '../meters';
import type { LockPlan, PrimaryOnlyPlan } from '../plan/steps/lock';
import { primaryOf } from '../primary';
import { servicePlanOf } from '../threads';
import { liveLimit, type World } from '../world';
import { failHere } from './fail-here';
import { type StepHandler, stepResult } from './handler';
import { wakeAt, wakeNow } from './wake';

type Locks = Record<number, HotLock>;

export const lockHandler: StepHandler<LockPlan> = {
  run(world, id, step) {
    const holder = world.try(id);
    const locks = world.cells[step.cell] as Locks;
    const row = rowOf(world, id, step);
    locks[row] ??= hotLock(liveLimit);
    holder.holding = holder.step;
    if (requestLock(locks[row], id) === 'granted') return stepResult.next;
    count(world, servicePlanOf(world, holder).firstCounter + step.waits);
    world.observer.lockAwaited(holder);
    if (step.timeoutMs !== null) wakeAt(world, id, world.nowMs + step.timeoutMs);
    return stepResult.waits;
  },

  wake(world, id, step) {
    const lock = (world.cells[step.cell] as Locks)[rowOf(world, id, step)];
    return lock?.holder === id ? stepResult.next : failHere(world, id, reasonCode.lockTimeout);
  },

  release(world, id, step) {
    const locks = world.cells[step.cell] as Locks;
    const row = rowOf(world, id, step);
    const lock = locks[row] as HotLock;
    if (lock.holder !== id) {
      abandonLock(lock, id);
      return;
    }
    const next = releaseLock(lock);
    if (next < 0) delete locks[row];
    else wakeNow(world, next);
  },
};

const rowOf = (world: World, id: number, step: LockPlan): number => (step.bySubject ? world.try(id).subject : 0);

/** A node that is not the primary takes no writes. */
export const primaryOnlyHandler: StepHandler<PrimaryOnlyPlan> = {
  run(world, id) {
    const asked = world.try(id);
    const isPrimary = primaryOf(world, servicePlanOf(world, asked).component) === asked.replica;
    return isPrimary ? stepResult.next : failHere(world, id, reasonCode.noPrimary);
  },
};
