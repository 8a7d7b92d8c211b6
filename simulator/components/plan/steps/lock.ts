/**
 * A row lock, compiled: all lock steps of a component share the locks.
 */
import type { LockStep } from '../forms/lock';
import type { StepContext } from '../step-context';

export interface LockPlan {
  readonly kind: 'lock';
  readonly cell: number;
  readonly bySubject: boolean;
  readonly timeoutMs: number | null;
  readonly waits: number;
}

export const planLock = (context: StepContext, step: LockStep): LockPlan => ({
  kind: 'lock',
  cell: context.sharedCell('locks', () => ({})),
  bySubject: step.row === 'subject',
  timeoutMs: step.timeoutMs,
  waits: step.waits,
});

export interface PrimaryOnlyPlan {
  readonly kind: 'primaryOnly';
}
