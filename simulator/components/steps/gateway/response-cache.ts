/**
 * The response cache of a REST API. It asks the integration once for each request that finds nothing: requests that
 * miss together all go on. SPEC G8.
 */
import { readCache, writeCache } from '../../../resources/cache-store';
import { isValid } from '../../gateway/carried';
import { countAt } from '../../gateway/counters';
import { gatewayOf, type KeptResponses } from '../../gateway/state';
import type { CacheKeepStep } from '../../plan/forms/gateway';
import type { CacheLookupPlan } from '../../plan/steps/gateway';
import { servicePlanOf } from '../../threads';
import type { World } from '../../world';
import { type StepResult, stepResult } from '../handler';

export function lookUpResponse(world: World, id: number, step: CacheLookupPlan): StepResult {
  const holder = world.try(id);
  const kept = keptFor(world, id, step);
  if (kept === null) return stepResult.next;
  if (!readCache(kept.store, step.keyed ? holder.subject : 0, world.nowMs)) {
    countAt(world, id, 'cacheMisses');
    return stepResult.next;
  }
  countAt(world, id, 'cacheHits');
  if (!step.keyed && kept.subject !== holder.subject) countAt(world, id, 'wrongCacheHits');
  holder.step = step.hit;
  return stepResult.jump;
}

export function keepResponse(world: World, id: number, step: CacheKeepStep): StepResult {
  const { subject } = world.try(id);
  const kept = keptFor(world, id, step);
  if (kept === null) return stepResult.next;
  writeCache(kept.store, step.keyed ? subject : 0, world.nowMs);
  kept.subject = subject;
  return stepResult.next;
}

/** What is kept for this route and release; null while there is no cache, and for a request that gets a 400. */
function keptFor(world: World, id: number, step: CacheLookupPlan | CacheKeepStep): KeptResponses | null {
  const holder = world.try(id);
  const { routes, cacheReadyMs } = gatewayOf(world, servicePlanOf(world, holder).component);
  if (world.nowMs < cacheReadyMs || !isValid(world, holder)) return null;
  const route = routes[step.route];
  return (step.canary ? route?.canaryKept : null) ?? route?.kept ?? null;
}
