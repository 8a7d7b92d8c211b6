/**
 * A participant of two-phase commit: the row that it locks for a transaction stays locked until the transaction is
 * settled, whatever becomes of the coordinator meanwhile. Locks are durable: a crash of the participant keeps them.
 */
import { abandonLock, type HotLock, hotLock, releaseLock, requestLock } from '../../resources/hot-lock';
import { reasonCode } from '../../telemetry/codes';
import type { PreparePlan, SettlePlan } from '../plan/steps/transaction';
import { liveLimit, type World } from '../world';
import { failHere } from './fail-here';
import { type StepHandler, stepResult } from './handler';
import { wakeAt, wakeNow } from './wake';

/** Plain data. Transactions are known by the number of their client request. */
interface Prepared {
  locks: Record<number, HotLock>;
  /** The try in which a transaction waits for its lock. */
  waiting: Record<number, number>;
  /** The row that a transaction has locked. */
  held: Record<number, number>;
}

export const prepareHandler: StepHandler<PreparePlan> = {
  run(world, id, step) {
    const by = world.try(id);
    const state = world.cells[step.cell] as Prepared;
    const row = step.bySubject ? by.subject : 0;
    state.locks[row] ??= hotLock(liveLimit);
    if (state.waiting[by.request] !== undefined) return failHere(world, id, reasonCode.conflict);
    if (requestLock(state.locks[row], by.request) === 'granted') {
      state.held[by.request] = row;
      return stepResult.next;
    }
    state.waiting[by.request] = id;
    by.holding = by.step;
    if (step.timeoutMs !== null) wakeAt(world, id, world.nowMs + step.timeoutMs);
    return stepResult.waits;
  },

  wake(world, id, step) {
    const by = world.try(id);
    const state = world.cells[step.cell] as Prepared;
    if (state.held[by.request] === undefined) return failHere(world, id, reasonCode.lockTimeout);
    by.holding = -1;
    return stepResult.next;
  },

  /** Ends while it waits, or in the instant in which it has got the lock. */
  release(world, id, step) {
    const by = world.try(id);
    const state = world.cells[step.cell] as Prepared;
    const row = step.bySubject ? by.subject : 0;
    delete state.waiting[by.request];
    if (state.held[by.request] !== undefined) free(world, state, by.request);
    else abandonLock(state.locks[row] as HotLock, by.request);
  },
};

export const settleHandler: StepHandler<SettlePlan> = {
  run(world, id, step) {
    const state = world.cells[step.cell] as Prepared;
    const { request } = world.try(id);
    if (state.held[request] !== undefined) free(world, state, request);
    return stepResult.next;
  },
};

/** Frees the row of a transaction; the next one that waits has it. */
function free(world: World, state: Prepared, transaction: number): void {
  const row = state.held[transaction] as number;
  delete state.held[transaction];
  const next = releaseLock(state.locks[row] as HotLock);
  if (next < 0) {
    delete state.locks[row];
    return;
  }
  state.held[next] = row;
  const waiter = state.waiting[next] as number;
  delete state.waiting[next];
  wakeNow(world, waiter);
}
