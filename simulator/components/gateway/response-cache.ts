/**
 * Sizes and times of a REST API's response cache.
 *
 * Source: API Gateway developer guide, "Cache settings for REST APIs in API Gateway", 2026-10.
 */
import type { ApiGatewayConfig, ApiRoute } from '../../scenario/schema/api-gateway';
import type { ResponseCache } from '../../scenario/schema/api-gateway/response-cache';

/** "API Gateway enables caching by creating a dedicated cache instance. This process can take up to 4 minutes." */
export const cacheCreationMs = 240_000;

const bytesPerGb = 1_073_741_824;

/**
 * Responses that fit, for each route that keeps any: the cache divided evenly among them. Memory that the cache needs
 * for itself is left out, and a GB is taken as 2^30 bytes.
 */
export function cacheCapacity(config: ApiGatewayConfig, sizeGb: ResponseCache['sizeGb']): number {
  const keeping = Object.entries(config.routes).filter(([key, route]) => cacheTtlOf(config, key, route) !== null);
  const bytes = Number(sizeGb) * bytesPerGb;
  const responses = Math.floor(bytes / (config.cache?.responseBytes ?? 1) / Math.max(1, keeping.length));
  return Math.max(1, responses);
}

/** How long the responses of a route are kept; null: they are not. Unless a route says so only those of GET are. */
export function cacheTtlOf({ cache }: ApiGatewayConfig, key: string, route: ApiRoute): number | null {
  if (cache === null) return null;
  if (route.cache === null) return key.startsWith('GET ') ? cache.ttlMs : null;
  return route.cache.enabled ? (route.cache.ttlMs ?? cache.ttlMs) : null;
}
