/**
 * What which type of API offers: the choice between REST, HTTP and WebSocket APIs as data.
 *
 * Source: API Gateway developer guide, "Choose between REST APIs and HTTP APIs" and "Quotas", 2026-10.
 */
import type { ApiType } from './routes';

const rest: readonly ApiType[] = ['rest'];
const http: readonly ApiType[] = ['http'];
const all: readonly ApiType[] = ['rest', 'http', 'webSocket'];

export const apiGatewayFeatures = {
  responseCache: rest,
  canaryRelease: rest,
  apiKeysAndUsagePlans: rest,
  requestValidation: rest,
  mappingTemplates: ['rest', 'webSocket'],
  mockIntegrations: ['rest', 'webSocket'],
  edgeOptimizedEndpoints: rest,
  privateEndpoints: rest,
  builtInCors: http,
  iamAuthorization: all,
  jwtAuthorizers: http,
  cognitoAuthorizers: rest,
  lambdaAuthorizers: all,
  methodThrottling: all,
} as const satisfies Readonly<Record<string, readonly ApiType[]>>;

export type ApiGatewayFeature = keyof typeof apiGatewayFeatures;

/** Why a type does not have a feature, for people; null where it has it. */
export function notOffered(feature: ApiGatewayFeature, type: ApiType): string | null {
  const offering: readonly ApiType[] = apiGatewayFeatures[feature];
  return offering.includes(type) ? null : `only on type ${offering.map((name) => `"${name}"`).join(' or ')}`;
}

interface TimeoutRange {
  readonly leastMs: number;
  readonly mostMs: number;
  readonly defaultMs: number;
}

/**
 * How long an integration may take. REST: 29 s, more on request for regional and private APIs (AWS names no bound; here
 * 15 minutes); HTTP: at most 30 s; WebSocket: at most 29 s.
 */
export function integrationTimeoutRange(type: ApiType, endpointType: string): TimeoutRange {
  if (type === 'http') return { leastMs: 50, mostMs: 30_000, defaultMs: 30_000 };
  const raisable = type === 'rest' && endpointType !== 'edge';
  return { leastMs: 50, mostMs: raisable ? 900_000 : 29_000, defaultMs: 29_000 };
}

/** How long API Gateway waits for a Lambda authorizer. Quotas of HTTP APIs ("Timeout for Lambda authorizer response"). */
export const authorizerTimeoutMs = 10_000;
