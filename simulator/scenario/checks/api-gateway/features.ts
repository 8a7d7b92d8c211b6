/**
 * Settings that not every type of API has: a problem names the type that offers them.
 */
import { type ApiGatewayFeature, notOffered } from '../../api-gateway/features';
import type { ApiGatewayConfig, ApiRoute } from '../../schema/api-gateway';
import type { Integration } from '../../schema/api-gateway/integration';
import type { Report } from '../report';

const authorizerFeature = {
  iam: 'iamAuthorization',
  jwt: 'jwtAuthorizers',
  cognito: 'cognitoAuthorizers',
  lambda: 'lambdaAuthorizers',
} as const satisfies Readonly<Record<string, ApiGatewayFeature>>;

export function checkGatewayFeatures(gateway: ApiGatewayConfig, path: string, report: Report): void {
  const { type, endpointType, cache, canary, usagePlans, cors, authorizers } = gateway;
  const need = (feature: ApiGatewayFeature, at: string, found: unknown) => {
    const problem = notOffered(feature, type);
    if (problem !== null) report(`${path}.${at}`, 'reference', problem, found);
  };
  if (endpointType === 'edge') need('edgeOptimizedEndpoints', 'endpointType', endpointType);
  if (endpointType === 'private') need('privateEndpoints', 'endpointType', endpointType);
  if (cache !== null) need('responseCache', 'cache', cache);
  if (canary !== null) need('canaryRelease', 'canary', canary);
  if (Object.keys(usagePlans).length > 0) need('apiKeysAndUsagePlans', 'usagePlans', usagePlans);
  if (cors) need('builtInCors', 'cors', cors);
  for (const [name, { kind }] of Object.entries(authorizers)) {
    need(authorizerFeature[kind], `authorizers.${name}.kind`, kind);
  }
}

export function checkRouteFeatures(
  gateway: ApiGatewayConfig,
  key: string,
  route: ApiRoute,
  path: string,
  report: Report,
): void {
  const need = (feature: ApiGatewayFeature, at: string, found: unknown) => {
    const problem = notOffered(feature, gateway.type);
    if (problem !== null) report(`${path}.${at}`, 'reference', problem, found);
  };
  if (route.apiKeyRequired) need('apiKeysAndUsagePlans', 'apiKeyRequired', true);
  if (route.requestValidation) need('requestValidation', 'requestValidation', true);
  if (route.cache !== null) checkRouteCache(gateway, path, report);
  if (gateway.type === 'webSocket' && route.authorizer !== null && key !== '$connect') {
    report(`${path}.authorizer`, 'reference', 'an authorizer of a WebSocket API only at $connect', route.authorizer);
  }
  checkIntegrationFeatures(route.integration, need);
}

function checkRouteCache(gateway: ApiGatewayConfig, path: string, report: Report): void {
  const expected = notOffered('responseCache', gateway.type) ?? 'a cache of the stage, which it is part of';
  if (gateway.cache === null) report(`${path}.cache`, 'reference', expected, gateway.cache);
}

function checkIntegrationFeatures(
  integration: Integration,
  need: (feature: ApiGatewayFeature, at: string, found: unknown) => void,
): void {
  if (integration.kind === 'mock') need('mockIntegrations', 'integration.kind', 'mock');
  else if (integration.requestMapping !== null) need('mappingTemplates', 'integration.requestMapping', 'a time');
  if (integration.responseMapping !== null) need('mappingTemplates', 'integration.responseMapping', 'a time');
}
