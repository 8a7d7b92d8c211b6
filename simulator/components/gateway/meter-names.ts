/**
 * What an API gateway counts, in requests unless it says otherwise. CloudWatch has the like as Count, 4XXError,
 * CacheHitCount, CacheMissCount, ConnectCount and MessageCount.
 */

export const gatewayCounters = [
  /** Let in by authorizer, API key and throttling: what is paid for. */
  'admitted',
  /** Turned away (429), by the bucket that was empty. */
  'throttledByUsagePlan',
  'throttledByRoute',
  'throttledByAccount',
  'quotaExceeded',
  /** Turned away: 401, 403, 400, and those that no route fits. */
  'unauthorized',
  'forbidden',
  'badRequests',
  'unmatched',
  /** Calls to Lambda authorizers, decisions found in their cache, and those that were wrong for the caller. */
  'authorizerCalls',
  'authorizerCacheHits',
  'wronglyAllowed',
  'wronglyDenied',
  'authorizerFailures',
  /** Responses of the cache, requests that found none, and responses that belonged to something else. */
  'cacheHits',
  'cacheMisses',
  'wrongCacheHits',
  /** Requests that the canary got. */
  'canaryRequests',
  /** How integrations failed. */
  'integrationTimeouts',
  'integrationRejections',
  'integrationFailures',
] as const;
export type GatewayCounter = (typeof gatewayCounters)[number];

/** Size of the response cache, in GB, 0 without one. */
export const gatewayGauge = { cacheGb: 0 } as const;

/** Their places among those of the component. */
export const gatewayCounter = Object.fromEntries(gatewayCounters.map((name, index) => [name, index])) as Record<
  GatewayCounter,
  number
>;
