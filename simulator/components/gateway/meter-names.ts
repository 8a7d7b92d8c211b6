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
  /** Connections: opened, closed in whatever way, and turned away because there were too many new ones (429). */
  'connects',
  'disconnects',
  'throttledConnections',
  /** Messages of users, messages to users, and those of them that nobody was there for; all of them are paid for. */
  'messagesReceived',
  'messagesSent',
  'messagesLost',
  /** Callbacks that the account let in, and those to a connection that was gone (410). */
  'callbacks',
  'goneConnections',
] as const;
export type GatewayCounter = (typeof gatewayCounters)[number];

/**
 * Size of the response cache, in GB, 0 without one; connections of a WebSocket API; price of the cache by the hour, 0
 * where none is known.
 */
export const gatewayGauge = { cacheGb: 0, connections: 1, cacheUsdPerHour: 2 } as const;

/** Their places among those of the component. */
export const gatewayCounter = Object.fromEntries(gatewayCounters.map((name, index) => [name, index])) as Record<
  GatewayCounter,
  number
>;
