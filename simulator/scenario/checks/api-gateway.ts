/**
 * Checks of an API gateway: what its type offers, routes, integrations, authorizers, usage plans, connections.
 */
import { integrationTimeoutRange } from '../api-gateway/features';
import type { ApiGatewayConfig, ApiRoute } from '../schema/api-gateway';
import type { Integration } from '../schema/api-gateway/integration';
import type { Scenario } from '../schema/scenario';
import { checkGatewayFeatures, checkRouteFeatures } from './api-gateway/features';
import { checkRouteKeys } from './api-gateway/route-keys';
import { checkUsagePlans } from './api-gateway/usage-plans';
import { checkDistribution } from './distribution';
import type { Report } from './report';
import { callableOf, checkTarget } from './targets';

export function checkApiGateway(scenario: Scenario, gateway: ApiGatewayConfig, path: string, report: Report): void {
  checkGatewayFeatures(gateway, path, report);
  checkRouteKeys(gateway, path, report);
  checkUsagePlans(gateway, path, report);
  checkDistribution(gateway.overhead, `${path}.overhead`, report);
  for (const [key, route] of Object.entries(gateway.routes)) {
    checkRoute(scenario, gateway, key, route, `${path}.routes.${key}`, report);
  }
  for (const [name, authorizer] of Object.entries(gateway.authorizers)) {
    if (authorizer.kind !== 'lambda') continue;
    const at = `${path}.authorizers.${name}`;
    checkTarget(scenario, gateway.id, authorizer, name, at, report);
    const kind = callableOf(scenario, authorizer.to)?.kind;
    if (kind !== undefined && !codeKinds.includes(kind)) {
      report(`${at}.to`, 'reference', 'a function, or a service that stands for one', authorizer.to);
    }
  }
  for (const [key, integration] of Object.entries(gateway.canary?.routes ?? {})) {
    const at = `${path}.canary.routes.${key}`;
    if (gateway.routes[key] === undefined) report(at, 'reference', 'a route of the API', key);
    checkIntegration(scenario, gateway, key, integration, at, report);
  }
  checkConnections(scenario, gateway, report);
}

/** What runs code of one's own, and can be called and waited for. */
const codeKinds: readonly string[] = ['function', 'service'];

function checkRoute(
  scenario: Scenario,
  gateway: ApiGatewayConfig,
  key: string,
  route: ApiRoute,
  path: string,
  report: Report,
): void {
  checkRouteFeatures(gateway, key, route, path, report);
  if (route.authorizer !== null && gateway.authorizers[route.authorizer] === undefined) {
    const names = Object.keys(gateway.authorizers).join(', ');
    report(`${path}.authorizer`, 'reference', `an authorizer of the API: ${names || 'it has none'}`, route.authorizer);
  }
  checkIntegration(scenario, gateway, key, route.integration, `${path}.integration`, report);
}

function checkIntegration(
  scenario: Scenario,
  gateway: ApiGatewayConfig,
  key: string,
  integration: Integration,
  path: string,
  report: Report,
): void {
  if (integration.responseMapping !== null) {
    checkDistribution(integration.responseMapping, `${path}.responseMapping`, report);
  }
  if (integration.kind === 'mock') return;
  if (integration.requestMapping !== null) {
    checkDistribution(integration.requestMapping, `${path}.requestMapping`, report);
  }
  checkTarget(scenario, gateway.id, integration, key, path, report);
  checkIntegrationKind(scenario, integration, path, report);
  const { leastMs, mostMs } = integrationTimeoutRange(gateway.type, gateway.endpointType);
  const { timeoutMs } = integration;
  if (timeoutMs !== null && (timeoutMs < leastMs || timeoutMs > mostMs)) {
    report(`${path}.timeoutMs`, 'range', `${leastMs} to ${mostMs} for this type of API`, timeoutMs);
  }
}

/** A function integration needs a function, an HTTP one a server, a service one what AWS runs for its users. */
function checkIntegrationKind(
  scenario: Scenario,
  integration: Exclude<Integration, { kind: 'mock' }>,
  path: string,
  report: Report,
): void {
  const target = callableOf(scenario, integration.to);
  if (target === undefined) return;
  const fitting = integrationKindOf(target.kind);
  if (fitting === null) report(`${path}.to`, 'reference', 'a component that an API gateway can call', integration.to);
  else if (integration.kind !== fitting && !(integration.kind === 'function' && target.kind === 'service')) {
    report(`${path}.kind`, 'reference', `"${fitting}" for a component of the kind ${target.kind}`, integration.kind);
  }
}

function integrationKindOf(kind: string): 'function' | 'http' | 'service' | null {
  if (kind === 'function') return 'function';
  if (kind === 'service' || kind === 'apiGateway') return 'http';
  return kind === 'cache' || kind === 'database' ? null : 'service';
}

/** What a caller may decide for its connection, but API Gateway does not; and what it does not understand of others. */
function checkConnections(scenario: Scenario, gateway: ApiGatewayConfig, report: Report): void {
  scenario.connections.forEach((link, index) => {
    const path = `connections[${index}]`;
    if ((link.to === gateway.id || link.from === gateway.id) && link.deadline.propagates) {
      report(`${path}.deadline.propagates`, 'reference', 'false: API Gateway hands no deadlines on', true);
    }
    if (link.from !== gateway.id) return;
    const { numRetries, perTryTimeoutMs } = link.retryPolicy;
    if (numRetries > 0) {
      report(`${path}.retryPolicy.numRetries`, 'range', '0: API Gateway never tries again', numRetries);
    }
    const own = { ...link, 'retryPolicy.perTryTimeoutMs': perTryTimeoutMs };
    for (const name of foreign) {
      if (own[name] !== null)
        report(`${path}.${name}`, 'reference', 'null: API Gateway has no such setting', own[name]);
    }
  });
}

/** The time-out of a call is that of the integration. */
const foreign = [
  'timeoutMs',
  'retryPolicy.perTryTimeoutMs',
  'retryBudget',
  'hedging',
  'adaptiveThrottling',
  'breaker',
  'bulkhead',
  'circuitBreaker',
  'outlierDetection',
] as const;

/** Checks the requests that clients send to gateways. */
export function checkApiKey(scenario: Scenario, apiKey: string | null, path: string, report: Report): void {
  if (apiKey === null) return;
  const plans = scenario.components.flatMap((one) => (one.kind === 'apiGateway' ? Object.values(one.usagePlans) : []));
  const keys = plans.flatMap((plan) => plan.apiKeys);
  if (keys.length > 0 && !keys.includes(apiKey))
    report(path, 'reference', `an API key of a usage plan: ${keys.join(', ')}`, apiKey);
}
