/**
 * How many batches an event source mapping may have at its consumer (AWS Lambda developer guide, "Configuring scaling
 * behavior for SQS event source mappings", 2026): it starts with five and adds up to 300 a minute while messages wait.
 */
import type { FeedSource } from '../../../scenario/event-sources';

const firstBatches = 5;
const mostBatches = 1_250;

/** 300 a minute, in steps of a second. */
export const growthEveryMs = 1_000;
const growth = 5;

const most = (source: FeedSource) =>
  source.kind === 'queue' ? (source.maximumConcurrency ?? mostBatches) : Number.POSITIVE_INFINITY;

/** Workers are bounded by their number alone. */
export const initialBatches = (source: FeedSource): number =>
  source.kind === 'queue' ? Math.min(firstBatches, most(source)) : most(source);

export const canGrow = (source: FeedSource, allowed: number): boolean => allowed < most(source);

export const grown = (source: FeedSource, allowed: number): number => Math.min(allowed + growth, most(source));
