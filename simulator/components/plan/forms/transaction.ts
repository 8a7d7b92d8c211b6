/**
 * Steps of business transactions after lowering: patterns are spelled out as calls, jumps and log entries.
 */
import type { ParticipantStep } from '../../../scenario/schema/transaction';

/** Goes to another step. */
export interface GotoStep {
  readonly kind: 'goto';
  readonly to: string;
}

/** Goes to another step unless the call that failed may have had its effect all the same, see the handler. */
export interface UnlessAmbiguousStep {
  readonly kind: 'unlessAmbiguous';
  readonly to: string;
  /** Label of the call. */
  readonly call: string;
}

/** Waits and goes back to a step, at most so often; then elsewhere. */
export interface AgainStep {
  readonly kind: 'again';
  readonly to: string;
  readonly afterMs: number;
  /** null: without end. */
  readonly most: number | null;
  readonly otherwise: string;
}

/** Notes durably where this request goes on after a crash. */
export interface LogStep {
  readonly kind: 'log';
  readonly resumeAt: string;
}

/** Nothing is left to go on with. */
export interface LogEndStep {
  readonly kind: 'logEnd';
}

export type TransactionStep = ParticipantStep | GotoStep | UnlessAmbiguousStep | AgainStep | LogStep | LogEndStep;
