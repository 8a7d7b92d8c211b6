/**
 * What an object store and a topic count and average over time.
 */

export const pushCounters = [
  /** Events stored, and those of them that are delivered twice. */
  'sent',
  'duplicates',
  /** Deliveries of events to consumers, the first and all later ones. */
  'delivered',
  /** Deliveries that failed, and those that the consumer turned away before it did anything. */
  'failed',
  'throttled',
  /** Events that a consumer took, and those given up. */
  'processed',
  'discarded',
] as const;
export type PushCounter = (typeof pushCounters)[number];

export const pushGauges = [
  /** Events that some consumer has not taken, for all consumers together, and those at a consumer. */
  'pending',
  'inProgress',
] as const;
export type PushGauge = (typeof pushGauges)[number];
