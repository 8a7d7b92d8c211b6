/**
 * What a queue counts and averages over time.
 */

export const queueCounters = [
  /** Messages stored, those moved here from another queue included. */
  'sent',
  /** Deliveries of messages to consumers, the first and all later ones. */
  'delivered',
  /** Batches delivered. */
  'batches',
  /** Deliveries of a message that an earlier consumer was still working on. */
  'duplicates',
  /** Batches that failed as a whole, and batches of which some records came back. */
  'failedBatches',
  'partialFailures',
  /** Batches sent again because the consumer turned them away before it did anything. */
  'throttledBatches',
  /** Messages deleted after they were processed. */
  'deleted',
  /** Messages that were processed but not deleted by that: deleted before, or delivered again since. */
  'staleDeletes',
  /** Messages moved to the dead-letter queue, expired, and purged. */
  'deadLettered',
  'expired',
  'purged',
] as const;

export const queueGauges = [
  /** Messages that can be received, are being worked on, and cannot be received yet. */
  'visible',
  'inFlight',
  'delayed',
  /** Batches at consumers. */
  'batchesInProgress',
  /** Time since the oldest message came to this queue, in ms; 0 when it is empty. */
  'ageOfOldestMs',
] as const;
