/**
 * The queue component: messages wait here for consumers that poll (Amazon SQS). Its endpoint `send` stores the records
 * of a call and answers at once. Defaults and ranges are those of SQS (Amazon SQS developer guide, quotas, 2026-10).
 */
import * as z from 'zod/mini';
import { distribution } from './distribution';
import { count, described, identifier, localizedText, probability } from './fields';

const visibilityTimeoutMs = () => z.number().check(z.gte(0), z.lte(43_200_000));
const delayMs = () => z.number().check(z.gte(0), z.lte(900_000));
const maxReceiveCount = () => count(1, 1_000);
const retentionMs = () => z.number().check(z.gte(60_000), z.lte(1_209_600_000));

const deadLetter = z.strictObject({
  queue: described(identifier(), 'The dead-letter queue: standard for a standard queue, FIFO for a FIFO one.'),
  maxReceiveCount: described(maxReceiveCount(), 'A message is delivered so often at most, then moved there.'),
});

export const messageQueue = z.strictObject({
  id: described(identifier(), 'Unique name of the component.'),
  kind: z.literal('queue'),
  role: described(z.optional(localizedText()), 'What it stands for, for people.'),
  position: z.optional(z.strictObject({ x: z.number(), y: z.number() })),
  fifo: described(
    z._default(z.boolean(), false),
    'true: messages about the same thing (one message group) are delivered in order, never two batches of them at once.',
  ),
  sendTime: described(
    z._default(distribution(), { kind: 'constant', ms: 0 }),
    'Time to store the messages of one call.',
    'ms',
  ),
  visibilityTimeoutMs: described(
    z._default(visibilityTimeoutMs(), 30_000),
    'A delivered message that is not deleted can be received again after this time. 0 counts as 1 ms.',
    'ms',
  ),
  deadLetter: described(
    z._default(z.nullable(deadLetter), null),
    'Where messages go that were delivered too often; null: nowhere, they come again until they expire.',
  ),
  retentionMs: described(
    z._default(retentionMs(), 345_600_000),
    'A message expires this long after it was sent, 60 s to 14 days.',
    'ms',
  ),
  delayMs: described(
    z._default(delayMs(), 0),
    'A message can be received this long after it was sent at the earliest.',
    'ms',
  ),
  maxInFlight: described(
    z._default(count(1, 120_000), 120_000),
    'Messages delivered and not yet deleted, at most; beyond that none can be received.',
  ),
  poison: described(z._default(probability(), 0), 'Share of the messages that no consumer can process.'),
  staleReceiptDeletes: described(
    z._default(z.boolean(), false),
    'Whether a consumer of a standard queue can delete a message that was delivered again since. SQS does not promise it.',
  ),
});

export type MessageQueueConfig = z.output<typeof messageQueue>;

/** The parts of a queue that may be changed while a run is under way; messages stored or delivered from then on have them. */
export const queueSettings = {
  visibilityTimeoutMs: z.optional(visibilityTimeoutMs()),
  delayMs: z.optional(delayMs()),
  maxReceiveCount: z.optional(maxReceiveCount()),
  poison: z.optional(probability()),
};
