/**
 * How a connection from a queue, stream, table, object store or topic feeds its consumer: an event source mapping,
 * workers that poll, or asynchronous invocation. Defaults are those of AWS.
 */
import * as z from 'zod/mini';
import { count, described, identifier, positiveMs, probability } from './fields';

const everyKind = {
  endpoint: described(z.optional(identifier()), 'Endpoint of the consumer; its only one when left out.'),
  recordFailureRate: described(
    z._default(probability(), 0),
    'Share of the deliveries of a record in which the consumer cannot process it, drawn anew each time.',
  ),
};

const reportBatchItemFailures = () =>
  described(
    z._default(z.boolean(), false),
    'true: only records that failed come again (partial batch response); false: the whole batch.',
  );

const windowMs = () =>
  described(
    z._default(z.number().check(z.gte(0), z.lte(300_000)), 0),
    'A batch that is not full waits this long for more records.',
    'ms',
  );

const queueMapping = z.strictObject({
  kind: z.literal('queue'),
  ...everyKind,
  batchSize: described(z._default(count(1, 10_000), 10), 'Most messages of one batch.'),
  windowMs: windowMs(),
  maximumConcurrency: described(
    z._default(z.nullable(count(2, 1_000)), null),
    'Most batches at the consumer at once; null: 1,250. A mapping starts with 5 and adds up to 300 a minute.',
  ),
  reportBatchItemFailures: reportBatchItemFailures(),
});

const workers = z.strictObject({
  kind: z.literal('workers'),
  ...everyKind,
  workers: described(z._default(count(1, 10_000), 1), 'Workers in each replica; each has one batch at a time.'),
  batchSize: described(z._default(count(1, 10), 1), 'Most messages that a worker receives at once.'),
  reportBatchItemFailures: reportBatchItemFailures(),
  returnFailed: described(
    z._default(z.enum(['afterVisibilityTimeout', 'atOnce']), 'afterVisibilityTimeout'),
    'When a message that failed can be received again; atOnce: the worker sets its visibility time-out to 0.',
  ),
});

const streamMapping = z.strictObject({
  kind: z.literal('stream'),
  ...everyKind,
  batchSize: described(z._default(count(1, 10_000), 100), 'Most records of one batch.'),
  windowMs: windowMs(),
  parallelizationFactor: described(
    z._default(count(1, 10), 1),
    'Batches of one shard at once; records of one partition key stay in order.',
  ),
  bisectBatchOnFunctionError: described(
    z._default(z.boolean(), false),
    'A batch that fails is split in two, each half a batch of its own; splitting uses no retry.',
  ),
  maximumRetryAttempts: described(
    z._default(count(-1, 10_000), -1),
    'A batch is given up after so many retries; -1: tried until its records expire.',
  ),
  maximumRecordAgeMs: described(
    z._default(z.nullable(positiveMs()), null),
    'Records older than this are given up; null: not before they expire. AWS takes 60 to 604,800 s.',
    'ms',
  ),
  reportBatchItemFailures: reportBatchItemFailures(),
  onFailure: described(
    z._default(z.nullable(identifier()), null),
    'Queue that gets one message about each batch that is given up; null: none.',
  ),
  pollIntervalMs: described(
    z.optional(positiveMs()),
    'Each shard is read this often; left out: every 1,000 ms from a stream, every 250 ms from a table.',
    'ms',
  ),
});

const asynchronous = z.strictObject({
  kind: z.literal('asynchronous'),
  ...everyKind,
  maximumRetryAttempts: described(
    z._default(count(0, 2), 2),
    'Retries after the consumer failed: the first after one minute, the second after two.',
  ),
  maximumEventAgeMs: described(
    z._default(z.number().check(z.gte(60_000), z.lte(21_600_000)), 21_600_000),
    'An event that is older than this is given up.',
    'ms',
  ),
  onFailure: described(
    z._default(z.nullable(identifier()), null),
    'Queue that gets each event that is given up (dead-letter queue); null: it is lost.',
  ),
});

export const eventSource = z.discriminatedUnion('kind', [queueMapping, workers, streamMapping, asynchronous]);

/** The parts of an event source that may be changed while a run is under way; which it has depends on its kind. */
export const eventSourceChange = z.strictObject({
  recordFailureRate: z.optional(probability()),
  batchSize: z.optional(count(1, 10_000)),
  windowMs: z.optional(z.number().check(z.gte(0), z.lte(300_000))),
  maximumConcurrency: z.optional(z.nullable(count(2, 1_000))),
  workers: z.optional(count(1, 10_000)),
  reportBatchItemFailures: z.optional(z.boolean()),
  bisectBatchOnFunctionError: z.optional(z.boolean()),
  maximumRetryAttempts: z.optional(count(-1, 10_000)),
  maximumRecordAgeMs: z.optional(z.nullable(positiveMs())),
});

export type EventSourceChange = z.output<typeof eventSourceChange>;
export type EventSource = z.output<typeof eventSource>;
export type EventSourceOf<K extends EventSource['kind']> = Extract<EventSource, { kind: K }>;
