/**
 * Steps of a cache. They share one store, named by the component.
 */
import type { CacheConfig } from '../../../scenario/schema/cache';

export interface CacheReadStep {
  readonly kind: 'cacheRead';
  readonly cache: CacheConfig;
  /** Where a hit leads. */
  readonly hit: string;
}

/** Stores what the origin answered, or tells those who wait that it did not. */
export interface CacheWriteStep {
  readonly kind: 'cacheWrite';
  readonly cache: CacheConfig;
  readonly filled: boolean;
}

export interface CacheDropStep {
  readonly kind: 'cacheDrop';
  readonly cache: CacheConfig;
}

export type CacheStep = CacheReadStep | CacheWriteStep | CacheDropStep;
