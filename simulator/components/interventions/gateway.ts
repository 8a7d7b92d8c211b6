/**
 * Changes to an API gateway while a run is under way: `configure` and `flush`. SPEC I7, G13.
 */

import { cacheStore, invalidateAll } from '../../resources/cache-store';
import { setBucketLimits, tokenBucket } from '../../resources/token-bucket';
import type { ApiGatewayConfig, ApiRoute } from '../../scenario/schema/api-gateway';
import type { Throttle } from '../../scenario/schema/api-gateway/throttle';
import type { Intervention } from '../../scenario/schema/intervention';
import type { Settings } from '../../scenario/schema/settings';
import { cacheCapacity, cacheCreationMs } from '../gateway/response-cache';
import { gatewayOf, type KeptResponses, type RouteState, showCacheSize } from '../gateway/state';
import type { World } from '../world';

/** Applies an intervention that only gateways understand; false if it is another one. */
export function applyToGateway(world: World, intervention: Intervention): boolean {
  const component = world.plan.components.findIndex(({ config }) => config.id === intervention.target);
  const config = world.plan.components[component]?.config;
  if (config?.kind !== 'apiGateway') return false;
  if (intervention.kind === 'flush') {
    for (const kept of keptBy(gatewayOf(world, component).routes)) invalidateAll(kept.store);
    return true;
  }
  if (intervention.kind !== 'configure') return false;
  configure(world, component, config, intervention.set);
  return true;
}

const keptBy = (routes: readonly RouteState[]): KeptResponses[] =>
  routes.flatMap(({ kept, canaryKept }) => [kept, canaryKept].filter((one) => one !== null));

function configure(world: World, component: number, config: ApiGatewayConfig, set: Settings): void {
  const state = gatewayOf(world, component);
  if (set.canaryPercent !== undefined) state.canaryPercent = set.canaryPercent;
  if (set.cacheSizeGb !== undefined) replaceCache(world, component, config, set.cacheSizeGb);
  Object.entries(config.routes).forEach(([key, route], index) => {
    configureRoute(world, state.routes[index] as RouteState, route, set, set.routes?.[key] ?? {});
  });
}

type RouteSettings = NonNullable<Settings['routes']>[string];

/** What is said of a route goes before what is said of the stage, which leaves routes with limits of their own alone. */
function configureRoute(
  world: World,
  state: RouteState,
  route: ApiRoute,
  stage: Pick<Settings, 'throttling' | 'integrationTimeoutMs' | 'cacheTtlMs'>,
  own: RouteSettings,
): void {
  if (own.throttling !== undefined) state.limitedItself = own.throttling !== null;
  const throttling = own.throttling ?? (state.limitedItself ? undefined : stage.throttling);
  if (throttling !== undefined || own.throttling === null) limit(state, throttling ?? null, world.nowMs);
  const timeoutMs = own.integrationTimeoutMs ?? stage.integrationTimeoutMs;
  if (timeoutMs !== undefined) Object.assign(state, { timeoutMs, canaryTimeoutMs: timeoutMs });
  const ttlMs = own.cacheTtlMs ?? ((route.cache?.ttlMs ?? null) === null ? stage.cacheTtlMs : undefined);
  if (ttlMs !== undefined) for (const { store } of keptBy([state])) store.ttlMs = ttlMs;
}

/** A bucket that stays keeps its tokens; one that is put in is full. */
function limit(state: RouteState, throttling: Throttle | null, nowMs: number): void {
  if (throttling === null) {
    state.bucket = null;
    return;
  }
  const { ratePerSecond, burst } = throttling;
  if (state.bucket === null) state.bucket = tokenBucket({ ratePerSecond, capacity: burst, nowMs });
  else setBucketLimits(state.bucket, nowMs, ratePerSecond, burst);
}

/** Another size is another cache: what was kept is lost, and it takes minutes until the new one is there. */
function replaceCache(
  world: World,
  component: number,
  config: ApiGatewayConfig,
  sizeGb: NonNullable<Settings['cacheSizeGb']> | null,
): void {
  const state = gatewayOf(world, component);
  showCacheSize(world, component, sizeGb);
  state.cacheReadyMs = sizeGb === null ? Number.POSITIVE_INFINITY : world.nowMs + cacheCreationMs;
  const capacity = sizeGb === null ? 1 : cacheCapacity(config, sizeGb);
  for (const kept of keptBy(state.routes)) {
    kept.store = cacheStore({ capacity, ttlMs: kept.store.ttlMs });
    kept.subject = 0;
  }
}
