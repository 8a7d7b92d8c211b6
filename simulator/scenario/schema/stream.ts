/**
 * The stream component: records in order, shard by shard, for consumers that read them in batches (Amazon Kinesis Data
 * Streams). Its endpoint `put` stores the records of a call and answers at once. Defaults and ranges are those of
 * Kinesis (Amazon Kinesis Data Streams developer guide, quotas and limits, 2026).
 */
import * as z from 'zod/mini';
import { distribution } from './distribution';
import { count, described, identifier, localizedText, probability } from './fields';

/** The most shards of one stream. */
const mostShards = 200;

export const partitionBy = () =>
  described(
    z._default(z.enum(['subject', 'random']), 'subject'),
    'Partition key of a record: what its request is about, so that one shard has all of it in order; or a random one.',
  );

export const shards = () => described(z._default(count(1, mostShards), 1), 'Shards; each keeps its records in order.');

export const stream = z.strictObject({
  id: described(identifier(), 'Unique name of the component.'),
  kind: z.literal('stream'),
  role: described(z.optional(localizedText()), 'What it stands for, for people.'),
  position: z.optional(z.strictObject({ x: z.number(), y: z.number() })),
  shards: shards(),
  partitionBy: partitionBy(),
  putTime: described(
    z._default(distribution(), { kind: 'constant', ms: 0 }),
    'Time to store the records of one call.',
    'ms',
  ),
  recordsPerSecondPerShard: described(
    z._default(z.nullable(count(1, 1_000_000)), 1_000),
    'Records that one shard takes in a second; more are refused. null: any number (on-demand capacity).',
    '1/s',
  ),
  retentionMs: described(
    z._default(z.number().check(z.gte(86_400_000), z.lte(31_536_000_000)), 86_400_000),
    'A record expires after this time, one day to 365 days.',
    'ms',
  ),
  poison: described(z._default(probability(), 0), 'Share of the records that no consumer can process.'),
});

export type StreamConfig = z.output<typeof stream>;

/** The parts of a stream that may be changed while a run is under way. */
export const streamSettings = { poison: z.optional(probability()) };
