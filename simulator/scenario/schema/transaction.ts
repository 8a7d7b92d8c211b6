/**
 * Business transactions across services: durable effects, the patterns that keep them together, and the audit that
 * counts how they end.
 */
import * as z from 'zod/mini';
import { callTarget } from './call';
import { count, described, identifier, positiveMs, probability, timeMs } from './fields';

const effects = () =>
  described(
    z.array(identifier()).check(z.minLength(1), z.maxLength(8)),
    'Effects of the transaction, made durable together at this instant.',
  );

const applyStep = z.strictObject({
  kind: z.literal('apply'),
  effects: effects(),
  idempotent: described(
    z._default(z.boolean(), false),
    'true: a repeat of the same transaction, known by its idempotency key, is answered without applying again.',
  ),
  outbox: described(
    z.optional(z.strictObject(callTarget)),
    'A message stored in the same local transaction; a relay sends it later, at least once.',
  ),
});

const undoStep = z.strictObject({
  kind: z.literal('undo'),
  effects: effects(),
  idempotent: described(
    z._default(z.boolean(), false),
    'true: what arrives late of the same transaction is not applied after it was undone.',
  ),
});

const rejectStep = z.strictObject({
  kind: z.literal('reject'),
  probability: described(probability(), 'Share of requests refused for a reason of the business.'),
});

const crashStep = z.strictObject({
  kind: z.literal('crash'),
  probability: described(probability(), 'The replica crashes here with this probability.'),
  restartMs: described(z._default(z.nullable(timeMs()), 1_000), 'It restarts after this time; null: never.', 'ms'),
});

const prepareStep = z.strictObject({
  kind: z.literal('prepare'),
  row: described(
    z._default(z.enum(['one', 'subject']), 'subject'),
    'The row locked for the transaction until a settle step of it.',
  ),
  timeoutMs: described(z._default(z.nullable(positiveMs()), 50_000), 'How long it waits for the lock.', 'ms'),
});

const settleStep = z.strictObject({ kind: z.literal('settle') });

/** Steps of a participant of a transaction. */
export const participantSteps = [applyStep, undoStep, rejectStep, crashStep, prepareStep, settleStep] as const;

const sagaStep = z.strictObject({
  kind: z.literal('saga'),
  steps: described(
    z
      .array(
        z.strictObject({
          ...callTarget,
          compensate: described(z.optional(identifier()), 'Endpoint of the same component that undoes the step.'),
        }),
      )
      .check(z.minLength(1), z.maxLength(16)),
    'Calls one after the other; when one fails, those before it are undone in reverse order.',
  ),
  durable: described(
    z._default(z.boolean(), true),
    'true: a log lets the saga go on after a crash of this service; false: it stays where it was.',
  ),
  retryMs: described(z._default(positiveMs(), 1_000), 'Wait before a failed compensation is tried again.', 'ms'),
  maxCompensationTries: described(z._default(count(1, 1_000), 10), 'Then the saga is stuck.'),
});

const twoPhaseCommitStep = z.strictObject({
  kind: z.literal('twoPhaseCommit'),
  participants: described(
    z
      .array(
        z.strictObject({
          to: callTarget.to,
          prepare: described(z._default(identifier(), 'prepare'), 'Endpoint that votes and locks.'),
          commit: described(z._default(identifier(), 'commit'), 'Endpoint that commits.'),
          abort: described(z._default(identifier(), 'abort'), 'Endpoint that rolls back.'),
        }),
      )
      .check(z.minLength(1), z.maxLength(16)),
    'All prepare; when all vote yes, all commit, else all roll back.',
  ),
  retryMs: described(z._default(positiveMs(), 1_000), 'Wait before an unanswered decision is sent again.', 'ms'),
});

/** Steps that coordinate a transaction. */
export const coordinatorSteps = [sagaStep, twoPhaseCommitStep] as const;

export const transactions = z.strictObject({
  effects: described(
    z.array(identifier()).check(z.minLength(1), z.maxLength(16)),
    'What a transaction that is complete has done, each once.',
  ),
  settleMs: described(
    z._default(positiveMs(), 60_000),
    'A transaction is judged this long after its last change; what comes later counts as another.',
    'ms',
  ),
  relayPollMs: described(z._default(positiveMs(), 500), 'How often an outbox is emptied.', 'ms'),
});

export type TransactionsConfig = z.output<typeof transactions>;
export type ParticipantStep = z.output<(typeof participantSteps)[number]>;
export type CoordinatorStep = z.output<(typeof coordinatorSteps)[number]>;
