/**
 * Throttling and caching of a REST API's stage, for all methods and for single ones. What is said for a single method
 * replaces all of what is said for all methods, so it repeats what is to stay (API Gateway API reference, Stage,
 * methodSettings).
 */
import type { ApiGatewayConfig, ApiRoute } from '../../../../scenario/schema/api-gateway';
import type { Throttle } from '../../../../scenario/schema/api-gateway/throttle';
import { reasons } from '../../reasons';
import { present, type Value, type Values } from '../../template';
import type { Unsupporting } from '../../unsupported';
import { routeAt } from '../../unsupported';
import { wholeSeconds } from '../units';
import { pathVariables, routeParts } from './routes';

/** `keys` are the routes that the template has. */
export function methodSettings(
  gateway: ApiGatewayConfig,
  keys: readonly string[],
  path: string,
  unsupported: Unsupporting,
): Values[] {
  const { cache, throttling } = gateway;
  const all = present({
    ...limits(throttling, `${path}.throttling`, unsupported),
    ...(cache !== null && {
      CachingEnabled: true,
      CacheTtlInSeconds: wholeSeconds(cache.ttlMs, `${path}.cache.ttlMs`, unsupported),
    }),
  });
  const single = [...keys].sort().flatMap((key) => {
    const parts = routeParts(key);
    const route = gateway.routes[key];
    if (parts === null || route === undefined || (route.throttling === null && route.cache === null)) return [];
    const at = routeAt(path, key);
    const own = { ...all, ...limits(route.throttling, `${at}.throttling`, unsupported) };
    const caching = cache === null ? {} : cached(gateway, key, route, at, unsupported);
    return [{ ResourcePath: parts.path, HttpMethod: parts.method, ...own, ...caching }];
  });
  const everywhere = Object.keys(all).length === 0 ? [] : [{ ResourcePath: '/*', HttpMethod: '*', ...all }];
  return [...everywhere, ...single];
}

/** A token bucket as API Gateway has it: its size is a whole number. */
export function limits(throttle: Throttle | null, path: string, unsupported: Unsupporting): Values {
  if (throttle === null) return {};
  if (throttle.burst % 1 !== 0) unsupported(`${path}.burst`, reasons.wholeTokens);
  return { ThrottlingRateLimit: throttle.ratePerSecond, ThrottlingBurstLimit: Math.floor(throttle.burst) };
}

function cached(
  gateway: ApiGatewayConfig,
  key: string,
  { cache }: ApiRoute,
  path: string,
  unsupported: Unsupporting,
): Values {
  const ttl = cache?.ttlMs ?? gateway.cache?.ttlMs ?? 0;
  const at = cache?.ttlMs == null ? '' : `${path}.cache.ttlMs`;
  return {
    CachingEnabled: cache?.enabled ?? cachedByDefault(key),
    CacheTtlInSeconds: at === '' ? Math.ceil(ttl / 1_000) : wholeSeconds(ttl, at, unsupported),
  };
}

/** Only the responses to GET are kept unless a method says otherwise. */
export const cachedByDefault = (key: string): boolean => key.startsWith('GET ');

/** What tells kept responses of a route apart, as parameters of a method; empty where nothing does. */
export function cacheKeys(gateway: ApiGatewayConfig, key: string, { cache }: ApiRoute): string[] {
  if (gateway.cache === null || (cache === null && !cachedByDefault(key))) return [];
  if (cache !== null && cache.keyedBy === 'nothing') return [];
  const variables = pathVariables(routeParts(key)?.path ?? '');
  const names = variables.map((name) => `method.request.path.${name}`);
  return names.length > 0 ? names : [`method.request.querystring.${subjectParameter}`];
}

/** Parameter that names what a request is about, where its path does not. */
export const subjectParameter = 'subject';

export const asSettings = (list: readonly Values[]): Value | undefined => (list.length === 0 ? undefined : list);
