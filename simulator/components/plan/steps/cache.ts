/**
 * Steps of a cache, compiled: all steps of one cache share one cell.
 */
import { type CacheStore, cacheStore } from '../../../resources/cache-store';
import type { CacheConfig } from '../../../scenario/schema/cache';
import type { CacheStep } from '../forms/cache';
import type { StepContext } from '../step-context';

interface CachePlan {
  readonly cell: number;
  readonly coalesce: boolean;
}

export interface CacheReadPlan extends CachePlan {
  readonly kind: 'cacheRead';
  readonly hit: number;
}

export interface CacheWritePlan extends CachePlan {
  readonly kind: 'cacheWrite';
  readonly filled: boolean;
}

export interface CacheDropPlan extends CachePlan {
  readonly kind: 'cacheDrop';
}

export type CacheStepPlan = CacheReadPlan | CacheWritePlan | CacheDropPlan;

export function planCacheStep(context: StepContext, step: CacheStep): CacheStepPlan {
  const own = { cell: context.sharedCell('cache', () => storeOf(step.cache)), coalesce: step.cache.coalesce };
  switch (step.kind) {
    case 'cacheRead':
      return { kind: 'cacheRead', ...own, hit: context.labelled(step.hit) as number };
    case 'cacheWrite':
      return { kind: 'cacheWrite', ...own, filled: step.filled };
    case 'cacheDrop':
      return { kind: 'cacheDrop', ...own };
  }
}

const storeOf = ({ capacity, ttlMs, expiry, eviction }: CacheConfig): CacheStore =>
  cacheStore({ capacity, ttlMs, expiry, eviction });
