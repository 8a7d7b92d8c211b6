/**
 * How many batches an event source mapping may have at its consumer (AWS Lambda developer guide, "Configuring scaling
 * behavior for SQS event source mappings", 2026): it starts with five and adds up to 300 a minute while messages wait.
 */
import type { EventSource } from '../../../scenario/schema/event-source';

const firstBatches = 5;
const mostBatches = 1_250;

/** 300 a minute, in steps of a second. */
export const growthEveryMs = 1_000;
const growth = 5;

const most = (source: EventSource) =>
  source.kind === 'queue' ? (source.maximumConcurrency ?? mostBatches) : Number.POSITIVE_INFINITY;

/** Workers are bounded by their number alone. */
export const initialBatches = (source: EventSource): number =>
  source.kind === 'queue' ? Math.min(firstBatches, most(source)) : most(source);

export const canGrow = (source: EventSource, allowed: number): boolean => allowed < most(source);

export const grown = (source: EventSource, allowed: number): number => Math.min(allowed + growth, most(source));
