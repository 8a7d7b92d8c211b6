/**
 * The lock of one row that many transactions want: one holds it, the others wait in order of asking (as InnoDB grants
 * record locks to waiters). Leaves out shared locks, several rows and so deadlocks; how long it is held and how long
 * anyone waits is for its user to say.
 */
import { addKey, dropKey, type KeyedSlots, keyedSlots, slotOf } from './keyed-slots';

/** Plain data. */
export interface HotLock {
  /** Who holds it, or -1. */
  holder: number;
  /** The most that may wait. */
  readonly maxWaiting: number;
  readonly waiting: KeyedSlots;
}

/** `granted`: holds it; `waiting`: will, in turn; `refused`: too many wait. */
export type LockAnswer = 'granted' | 'waiting' | 'refused';

/** A free lock for which at most `maxWaiting` wait. */
export const hotLock = (maxWaiting: number): HotLock => ({ holder: -1, maxWaiting, waiting: keyedSlots() });

/** How many wait. */
export const lockWaiters = (lock: HotLock): number => lock.waiting.order.length;

/** Asks for the lock for `id` (an integer from 0), who is not waiting for it. Who holds it keeps it. */
export function requestLock(lock: HotLock, id: number): LockAnswer {
  if (lock.holder < 0) lock.holder = id;
  if (lock.holder === id) return 'granted';
  if (lockWaiters(lock) >= lock.maxWaiting) return 'refused';
  addKey(lock.waiting, id);
  return 'waiting';
}

/** The holder gives it up. Returns who holds it next, or -1. */
export function releaseLock(lock: HotLock): number {
  const next = lock.waiting.order.first;
  lock.holder = next < 0 ? -1 : (lock.waiting.key[next] as number);
  if (next >= 0) dropKey(lock.waiting, next);
  return lock.holder;
}

/** Someone stops waiting. Returns whether they were. */
export function abandonLock(lock: HotLock, id: number): boolean {
  const slot = slotOf(lock.waiting, id);
  if (slot >= 0) dropKey(lock.waiting, slot);
  return slot >= 0;
}
