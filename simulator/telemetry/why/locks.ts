/**
 * Row locks at this moment: who holds the one that a request wants, and how many wait for it.
 */
import type { StepPlan } from '../../components/plan/steps';
import type { Try } from '../../components/records';
import type { World } from '../../components/world';
import { type HotLock, lockWaiters } from '../../resources/hot-lock';

export interface WantedLock {
  /** The try that holds it. */
  readonly holder: Try;
  /** How many wait for it, this one included. */
  readonly waiting: number;
}

export const stepOf = (world: World, at: Try): StepPlan | undefined =>
  world.plan.services[at.service]?.endpoints[at.endpoint]?.steps[at.step];

/** The lock that a try waits for at this moment; null when it waits for none. */
export function wantedLock(world: World, waiter: Try): WantedLock | null {
  const step = stepOf(world, waiter);
  if (step?.kind !== 'lock') return null;
  const locks = world.cells[step.cell] as Readonly<Record<number, HotLock>>;
  const lock = locks[step.bySubject ? waiter.subject : 0];
  return lock === undefined || lock.holder < 0 || lock.holder === waiter.id
    ? null
    : { holder: world.try(lock.holder), waiting: lockWaiters(lock) };
}
