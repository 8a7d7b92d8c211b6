/**
 * What a stream, or the stream of a table, counts and averages over time.
 */

export const streamCounters = [
  /** Records stored, and calls refused because a shard takes no more records in this second. */
  'sent',
  'throttled',
  /** Deliveries of records to consumers, the first and all later ones, and the batches that they came in. */
  'delivered',
  'batches',
  /** Batches that failed as a whole, batches of which a part was processed, and batches split in two. */
  'failedBatches',
  'partialFailures',
  'splits',
  /** Batches sent again because the consumer turned them away before it did anything. */
  'throttledBatches',
  /** Records processed, given up (retries used up, or older than `maximumRecordAgeMs`), and expired. */
  'processed',
  'discarded',
  'expired',
] as const;
export type StreamCounter = (typeof streamCounters)[number];

/** A table also counts the conditional writes that failed because the item had been changed. */
export const tableCounters = [...streamCounters, 'conflicts'] as const;

export const streamGauges = [
  /** Records not yet processed, for all consumers together. */
  'waiting',
  /** Batches at consumers. */
  'batchesInProgress',
  /** Shards held up by a batch that has failed and is not yet over. */
  'blockedShards',
  /**
   * Age of the last record of a batch that a consumer has or will get again, in ms: the greatest over all shards, and 0
   * when there is no such batch. At the moment of each delivery it is what AWS Lambda reports as IteratorAge.
   */
  'iteratorAgeMs',
] as const;
export type StreamGauge = (typeof streamGauges)[number];
