/**
 * API keys: they lead to a usage plan, whose buckets and quota each key has to itself. SPEC G3, G6.
 *
 * Source: API Gateway developer guide, "Usage plans and API keys for REST APIs", 2026-10. Limits on a method come
 * before that of the plan, which holds for all methods together.
 */
import { tryTake } from '../../../resources/token-bucket';
import type { Quota } from '../../../scenario/schema/api-gateway/usage-plan';
import { reasonCode } from '../../../telemetry/codes';
import { carriedBy } from '../../gateway/carried';
import { countAt } from '../../gateway/counters';
import { type ApiKeyState, gatewayOf, periodMs } from '../../gateway/state';
import type { ApiKeyPlan } from '../../plan/steps/gateway';
import { servicePlanOf } from '../../threads';
import type { World } from '../../world';
import { failHere } from '../fail-here';
import { type StepResult, stepResult } from '../handler';

export function useApiKey(world: World, id: number, step: ApiKeyPlan): StepResult {
  const holder = world.try(id);
  const position = step.keys.get(carriedBy(world, holder).apiKey ?? '');
  if (position === undefined) {
    countAt(world, id, 'forbidden');
    return failHere(world, id, reasonCode.forbidden);
  }
  const { apiKeys } = gatewayOf(world, servicePlanOf(world, holder).component);
  const key = apiKeys[position] as ApiKeyState;
  const onRoute = key.routeBuckets[step.route] ?? null;
  const empty = [onRoute, key.bucket].some((bucket) => bucket !== null && !tryTake(bucket, world.nowMs));
  if (empty) {
    countAt(world, id, 'throttledByUsagePlan');
    return failHere(world, id, reasonCode.throttled);
  }
  const quota = step.quotas[key.plan] ?? null;
  if (quota === null || takeFromQuota(key, quota, world.nowMs)) return stepResult.next;
  countAt(world, id, 'quotaExceeded');
  return failHere(world, id, reasonCode.quotaExceeded);
}

/** Counts a request of the present period; false where none is left. A request that was throttled does not count. */
function takeFromQuota(key: ApiKeyState, quota: Quota, nowMs: number): boolean {
  while (nowMs >= key.periodEndsMs) {
    key.periodEndsMs += periodMs[quota.period];
    key.used = 0;
  }
  if (key.used >= quota.limit) return false;
  key.used++;
  return true;
}
