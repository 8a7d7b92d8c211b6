/**
 * What an API gateway keeps while a run is under way: its buckets, quotas and caches, and the settings in force.
 */
import { apiGatewayRates } from '../../pricing/api-gateway-price';
import { type CacheStore, cacheStore } from '../../resources/cache-store';
import { type TokenBucket, tokenBucket } from '../../resources/token-bucket';
import { integrationTimeoutRange } from '../../scenario/api-gateway/features';
import type { ApiGatewayConfig, ApiRoute } from '../../scenario/schema/api-gateway';
import type { Integration } from '../../scenario/schema/api-gateway/integration';
import type { ResponseCache } from '../../scenario/schema/api-gateway/response-cache';
import type { Throttle } from '../../scenario/schema/api-gateway/throttle';
import type { Quota } from '../../scenario/schema/api-gateway/usage-plan';
import { setGauge } from '../meters';
import type { ComponentPlan, ServicePlan } from '../plan';
import type { World } from '../world';
import { type Connections, newConnections } from './connections';
import { gatewayGauge } from './meter-names';
import { cacheCapacity, cacheCreationMs, cacheTtlOf } from './response-cache';

/** A route in force. */
export interface RouteState {
  /** null: only the account limits it. */
  bucket: TokenBucket | null;
  /** The limit is its own, not that of the stage. */
  limitedItself: boolean;
  /** Time-outs of the integration, in production and in the canary; 0 for a mock. */
  timeoutMs: number;
  canaryTimeoutMs: number;
  /** What is kept of its responses; null: nothing. The canary has its own unless it shares that of the stage. */
  kept: KeptResponses | null;
  canaryKept: KeptResponses | null;
}

export interface KeptResponses {
  store: CacheStore;
  /** What the last response that was kept is about. */
  subject: number;
}

/** What the client with one API key may still ask for. */
export interface ApiKeyState {
  /** Position of its plan. */
  plan: number;
  bucket: TokenBucket | null;
  /** By route; null where the plan says nothing of it. */
  routeBuckets: (TokenBucket | null)[];
  /** Requests of the present period, and when it ends; Infinity without a quota. */
  used: number;
  periodEndsMs: number;
}

/** Decisions that a Lambda authorizer has made: found by key, and what was decided. */
export interface DecisionCache {
  store: CacheStore;
  /** By slot of the store: 1 where it allows. */
  allows: number[];
  /** By slot: the route that it was made for. */
  routes: number[];
}

/** Plain data. */
export interface GatewayState {
  routes: RouteState[];
  /** In the order of the configuration, plan by plan. */
  apiKeys: ApiKeyState[];
  /** In the order of the configuration; null for those that call nobody. */
  authorizers: (DecisionCache | null)[];
  canaryPercent: number;
  /** From when on the response cache can be used; Infinity without one. */
  cacheReadyMs: number;
  /** Of a WebSocket API; null otherwise. */
  connections: Connections | null;
}

export const gatewayOf = (world: World, component: number): GatewayState => world.components[component] as GatewayState;

export function newGatewayState(config: ApiGatewayConfig): GatewayState {
  const routes = Object.entries(config.routes);
  return {
    routes: routes.map(([key, route]) => newRoute(config, key, route)),
    apiKeys: Object.values(config.usagePlans).flatMap((plan, position) =>
      plan.apiKeys.map(() => ({
        plan: position,
        bucket: bucketOf(plan.throttle, 0),
        routeBuckets: routes.map(([key]) => bucketOf(plan.routes[key] ?? null, 0)),
        used: plan.quota?.offset ?? 0,
        periodEndsMs: plan.quota === null ? Number.POSITIVE_INFINITY : periodMs[plan.quota.period],
      })),
    ),
    authorizers: Object.values(config.authorizers).map((authorizer) =>
      authorizer.kind === 'lambda' && authorizer.ttlMs > 0
        ? { store: cacheStore({ capacity: null, ttlMs: authorizer.ttlMs }), allows: [], routes: [] }
        : null,
    ),
    canaryPercent: config.canary?.percentTraffic ?? 0,
    cacheReadyMs: config.cache === null ? Number.POSITIVE_INFINITY : config.cache.ready ? 0 : cacheCreationMs,
    connections: config.type === 'webSocket' ? newConnections() : null,
  };
}

function newRoute(config: ApiGatewayConfig, key: string, route: ApiRoute): RouteState {
  const ttlMs = cacheTtlOf(config, key, route);
  const keep = () =>
    config.cache === null || ttlMs === null
      ? null
      : { store: cacheStore({ capacity: cacheCapacity(config, config.cache.sizeGb), ttlMs }), subject: 0 };
  const canary = config.canary?.routes[key] ?? route.integration;
  return {
    bucket: bucketOf(route.throttling ?? config.throttling, 0),
    limitedItself: route.throttling !== null,
    timeoutMs: timeoutOf(config, route.integration),
    canaryTimeoutMs: timeoutOf(config, canary),
    kept: keep(),
    canaryKept: config.canary === null || config.canary.useStageCache ? null : keep(),
  };
}

function timeoutOf({ type, endpointType }: ApiGatewayConfig, integration: Integration): number {
  if (integration.kind === 'mock') return 0;
  return integration.timeoutMs ?? integrationTimeoutRange(type, endpointType).defaultMs;
}

const bucketOf = (throttle: Throttle | null, nowMs: number): TokenBucket | null =>
  throttle === null ? null : tokenBucket({ ratePerSecond: throttle.ratePerSecond, capacity: throttle.burst, nowMs });

/** Shows the size of the response cache, in GB; null: there is none. */
export function showCacheSize(world: World, component: number, sizeGb: ResponseCache['sizeGb'] | null): void {
  const { service } = world.plan.components[component] as ComponentPlan;
  const { firstGauge } = world.plan.services[service] as ServicePlan;
  setGauge(world, firstGauge + gatewayGauge.cacheGb, Number(sizeGb ?? 0));
  const { cacheHourUsd } = apiGatewayRates[world.plan.scenario.account.region];
  setGauge(world, firstGauge + gatewayGauge.cacheUsdPerHour, sizeGb === null ? 0 : (cacheHourUsd[sizeGb] ?? 0));
}

const dayMs = 86_400_000;

/** How long a period of a quota lasts; a month has 30 days here. */
export const periodMs: Readonly<Record<Quota['period'], number>> = { day: dayMs, week: 7 * dayMs, month: 30 * dayMs };
