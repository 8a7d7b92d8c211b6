/**
 * The steps of a lowered endpoint: those that authors write, and those that kinds of components are made of. Each
 * form has a compilation in `plan/steps/` and, unless it is a call or work, a handler in `components/steps/`.
 */
import type { Step } from '../../../scenario/schema/step';
import type { CacheStep } from './cache';
import type { EndStep, FailStep, PassStep } from './end';
import type { FunctionWorkStep } from './function-work';
import type { GatewayCallStep, GatewayStep } from './gateway';
import type { ItemStep } from './item';
import type { LockStep, PrimaryOnlyStep } from './lock';
import type { EnterModuleStep, WorkOfModule } from './module';
import type { StoreStep } from './store';
import type { TransactionStep } from './transaction';

/** Steps that only lowering makes. */
export type OwnStep =
  | EndStep
  | FailStep
  | PassStep
  | DetachedStep
  | CacheStep
  | FunctionWorkStep
  | ItemStep
  | LockStep
  | PrimaryOnlyStep
  | StoreStep
  | EnterModuleStep
  | TransactionStep
  | GatewayStep
  | GatewayCallStep;

/** What `lower/spell-out.ts` turns into several steps. */
type Spelled = 'lookup' | 'attempt' | 'saga' | 'twoPhaseCommit';

export type ServerStep = (Exclude<Step, { kind: Spelled }> | OwnStep) & Labels;

/** Where jumps lead, and where calls lead by how they end. */
export interface Labels {
  readonly label?: string;
  /** On work of a monolith. */
  readonly ofModule?: WorkOfModule;
  /** On calls: the step to go to when they end well; without it the following one. */
  readonly onSuccess?: string;
  /** On calls and refusals: the step to go to when they fail; without it the request fails. */
  readonly onFailure?: string;
  /** On one call to a cache: the step to go to when the cache answers that it has no such entry. */
  readonly onMiss?: string;
}

/** A call that nobody waits for. */
export interface DetachedStep {
  readonly kind: 'detached';
  readonly to: string;
  readonly endpoint?: string | undefined;
  /** The call is made with this probability. */
  readonly probability: number;
}
