/**
 * An API gateway: Amazon API Gateway, as a REST, an HTTP or a WebSocket API with one stage.
 *
 * Models: routes and how a request finds its own; authorizers without a call (IAM, JWT, Cognito) and Lambda authorizers
 * with their time-out and their cache, wrong sharing included; API keys and usage plans with quotas; token buckets in
 * their order (usage plan, route, account); request validation; the response cache of a REST API with its creation
 * time, sizes and keys; canary releases, drawn for each request; integrations with their time-out and what comes back
 * when they fail; connections, messages and callbacks of a WebSocket API.
 * Simplifies: buckets and caches are exact, where AWS calls both best effort; a request that a later bucket turns away
 * has taken from the earlier ones; the account's bucket comes after the authorizer; a service that calls a gateway hands
 * on what the client's request carries; a request that is not valid costs the integration its usual work before it is
 * found out; a function that fails throws. Status codes are those of a REST API: an HTTP API answers 503 where an
 * integration took too long, and 500 where a function failed.
 * Leaves out: sizes of requests and responses and their limits, AWS WAF and resource policies, mutual TLS, custom
 * domains, edge locations, private links, response streaming, custom gateway responses, logs, invalidation of cache
 * entries by clients.
 *
 * Sources: API Gateway developer guide (throttling, caching, canary releases, usage plans, Lambda authorizers, routes
 * and CORS of HTTP APIs, gateway response types, quotas), 2026-10; AWS Lambda developer guide, "Handling Lambda errors
 * with an API Gateway API", 2026-10.
 */
import { ownEndpoints } from '../../scenario/api-gateway/routes';
import type { ApiGatewayConfig, ApiRoute } from '../../scenario/schema/api-gateway';
import type { Integration } from '../../scenario/schema/api-gateway/integration';
import { gatewayCounters, gatewayGauge } from '../gateway/meter-names';
import { cacheTtlOf } from '../gateway/response-cache';
import type { ServerStep } from '../plan/forms';
import type { ServerConfig, ServerEndpoint } from '../plan/server';

export function lowerApiGateway(config: ApiGatewayConfig): ServerConfig {
  const routes = Object.keys(config.routes);
  return {
    id: config.id,
    kind: 'apiGateway',
    replicas: 1,
    concurrency: null,
    threadHeldWhileWaiting: false,
    queue: { limit: null, discipline: 'fifo', patience: null },
    host: 'threads',
    keepsRecords: true,
    endpoints: { ...routeEndpoints(config), ...unroutedEndpoints(config) },
    api: { type: config.type, cors: config.cors, routes },
    counters: gatewayCounters,
    gauges: Object.keys(gatewayGauge),
  };
}

const routeEndpoints = (config: ApiGatewayConfig): Record<string, ServerEndpoint> =>
  Object.fromEntries(
    Object.entries(config.routes).map(([key, route], index) => [
      key,
      { label: route.label, priority: 0, steps: routeSteps(config, key, route, index) },
    ]),
  );

function unroutedEndpoints(config: ApiGatewayConfig): Record<string, ServerEndpoint> {
  const arrive = (counts: 'unmatched' | 'callbacks'): ServerStep[] => [
    work(config.overhead),
    { kind: 'gateway', does: 'throttle', route: null, counts },
  ];
  // A REST API answers 403 "Missing Authentication Token" to what it does not have, an HTTP API 404.
  const reason = config.type === 'rest' ? 'forbidden' : 'notFound';
  const programs: Readonly<Record<string, ServerStep[]>> = {
    $unmatched: [...arrive('unmatched'), { kind: 'end', outcome: 'error', reason }],
    $preflight: [...arrive('unmatched'), { kind: 'end', outcome: 'success', reason: 'ok' }],
    postToConnection: [...arrive('callbacks'), { kind: 'gateway', does: 'push', to: 'sender' }],
    postToAnyConnection: [...arrive('callbacks'), { kind: 'gateway', does: 'push', to: 'any' }],
  };
  return Object.fromEntries(
    ownEndpoints[config.type].map((name) => [name, { priority: 0, steps: programs[name] as ServerStep[] }]),
  );
}

const work = (time: ApiGatewayConfig['overhead']): ServerStep => ({ kind: 'work', time });
const pass: ServerStep = { kind: 'pass' };

/** Every route has a place for each feature, so that turning one on leaves the random draws of the others as they were. */
function routeSteps(config: ApiGatewayConfig, key: string, route: ApiRoute, index: number): ServerStep[] {
  const { canary } = config;
  const keyed = (route.cache?.keyedBy ?? 'subject') === 'subject';
  const cached = cacheTtlOf(config, key, route) !== null;
  const { beforeCall, afterCall } = connectionSteps(config, key, route);
  const branch = { route: index, keyed, cached, afterCall };
  return [
    work(config.overhead),
    ...authorization(config, route, index),
    route.apiKeyRequired
      ? { kind: 'gateway', does: 'apiKey', route: index, usagePlans: Object.values(config.usagePlans) }
      : pass,
    key === '$disconnect' ? pass : { kind: 'gateway', does: 'throttle', route: index, counts: 'admitted' },
    beforeCall,
    route.requestValidation ? { kind: 'gateway', does: 'validate' } : pass,
    canary === null ? pass : { kind: 'gateway', does: 'canary', to: 'canary' },
    ...integrationSteps('production', route.integration, { ...branch, canary: false }),
    ...(canary === null
      ? []
      : integrationSteps('canary', canary.routes[key] ?? route.integration, {
          ...branch,
          canary: true,
        })),
  ];
}

/** What a route of a WebSocket API does for its connection before it calls the integration, and after it has answered. */
function connectionSteps({ type }: ApiGatewayConfig, key: string, { integration }: ApiRoute) {
  const noted = integration.kind !== 'mock';
  if (type !== 'webSocket' || key === '$disconnect') return { beforeCall: pass, afterCall: pass };
  if (key !== '$connect') return { beforeCall: { kind: 'gateway', does: 'receive', noted } as const, afterCall: pass };
  return {
    beforeCall: { kind: 'gateway', does: 'limitConnections' } as const,
    afterCall: { kind: 'gateway', does: 'open', noted } as const,
  };
}

function authorization(config: ApiGatewayConfig, route: ApiRoute, index: number): ServerStep[] {
  const position = Object.keys(config.authorizers).indexOf(route.authorizer ?? '');
  const authorizer = Object.values(config.authorizers)[position];
  if (authorizer === undefined) return [pass, pass, pass, pass, pass];
  const own = { kind: 'gateway', authorizer, position, route: index } as const;
  const authorize: ServerStep = { ...own, does: 'authorize', granted: 'granted' };
  const granted: ServerStep = { kind: 'pass', label: 'granted' };
  if (authorizer.kind !== 'lambda') return [authorize, pass, pass, pass, granted];
  const { to, endpoint } = authorizer;
  return [
    authorize,
    { kind: 'gatewayCall', to, endpoint, limit: { of: 'authorizer' }, onSuccess: 'decide', onFailure: 'unauthorized' },
    { kind: 'gateway', does: 'fail', of: 'authorizer', to, label: 'unauthorized' },
    { ...own, does: 'decide', label: 'decide' },
    granted,
  ];
}

interface Branch {
  readonly route: number;
  readonly canary: boolean;
  readonly keyed: boolean;
  readonly cached: boolean;
  /** What else is done when the integration has answered well. */
  readonly afterCall: ServerStep;
}

/** From the cache to the answer; `name` is the label of the first step and part of the others. */
function integrationSteps(name: string, integration: Integration, branch: Branch): ServerStep[] {
  const { cached, afterCall, ...cache } = branch;
  const own = { kind: 'gateway', ...cache } as const;
  const answered = `${name} answered`;
  const failed = `${name} failed`;
  const mapped = (time: ApiGatewayConfig['overhead'] | null): ServerStep => (time === null ? pass : work(time));
  return [
    cached ? { ...own, does: 'lookUp', hit: answered, label: name } : { ...pass, label: name },
    ...(integration.kind === 'mock'
      ? [pass, pass, pass]
      : [mapped(integration.requestMapping), ...integrationCall(integration, branch, failed, `${name} mapped`)]),
    { ...mapped(integration.responseMapping), label: `${name} mapped` },
    cached ? { ...own, does: 'keep' } : afterCall,
    { kind: 'gateway', does: 'answer', from: integration.kind === 'mock' ? null : integration.to, label: answered },
  ];
}

function integrationCall(
  integration: Exclude<Integration, { kind: 'mock' }>,
  { route, canary }: Branch,
  failed: string,
  mapped: string,
): ServerStep[] {
  const { to, endpoint, kind } = integration;
  return [
    {
      kind: 'gatewayCall',
      to,
      endpoint,
      limit: { of: 'integration', route, canary },
      onSuccess: mapped,
      onFailure: failed,
    },
    { kind: 'gateway', does: 'fail', of: kind, to, label: failed },
  ];
}
