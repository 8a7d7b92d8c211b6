/**
 * What no type of API has a property for: times, and what the code behind decides.
 */
import * as z from 'zod/mini';
import { type ApiGatewayConfig, type ApiRoute, apiGateway } from '../../../../scenario/schema/api-gateway';
import type { Authorizer } from '../../../../scenario/schema/api-gateway/authorizer';
import { reasons } from '../../reasons';
import { present, unlessEmpty, type Values } from '../../template';
import { routeAt, same, type Unsupporting } from '../../unsupported';
import type { Draft } from '../draft';
import { metadataOf } from '../metadata';

const defaults = z.parse(apiGateway, {
  id: 'any',
  kind: 'apiGateway',
  type: 'rest',
  routes: { 'ANY /': { integration: { kind: 'mock' } } },
});

export function listGatewayFields(draft: Draft, gateway: ApiGatewayConfig, path: string): void {
  const { unsupported } = draft;
  if (!same(gateway.overhead, defaults.overhead)) unsupported(`${path}.overhead`, reasons.duration);
  for (const [name, authorizer] of Object.entries(gateway.authorizers)) {
    listAuthorizer(authorizer, `${path}.authorizers.${name}`, unsupported);
  }
  for (const [key, route] of Object.entries(gateway.routes)) {
    listIntegration(route, `${routeAt(path, key)}.integration`, unsupported);
  }
}

function listAuthorizer(authorizer: Authorizer, path: string, unsupported: Unsupporting): void {
  if (authorizer.kind !== 'lambda') return;
  if (authorizer.policyCovers !== 'api') unsupported(`${path}.policyCovers`, reasons.authorizerPolicy);
  if (authorizer.endpoint !== undefined) unsupported(`${path}.endpoint`, reasons.handler);
}

function listIntegration({ integration }: ApiRoute, path: string, unsupported: Unsupporting): void {
  if (integration.responseMapping !== null) unsupported(`${path}.responseMapping`, reasons.duration);
  if (integration.kind === 'mock') return;
  if (integration.requestMapping !== null) unsupported(`${path}.requestMapping`, reasons.duration);
  if (integration.kind === 'function' && integration.endpoint !== undefined) {
    unsupported(`${path}.endpoint`, reasons.handler);
  }
}

/**
 * The names of an API that stand nowhere else: labels of the routes that are written, its authorizers by their names in
 * the scenario, and which of several authorizers that all stand for AWS itself a route names.
 */
export function gatewayMetadata(
  gateway: ApiGatewayConfig,
  authorizers: Readonly<Record<string, string>>,
  written: readonly string[],
): Values {
  const own = Object.keys(gateway.authorizers).filter((name) => gateway.authorizers[name]?.kind === 'iam');
  const ambiguous = ({ authorizer }: ApiRoute) => own.length > 1 && authorizer !== null && own.includes(authorizer);
  const routes = Object.entries(gateway.routes).filter(([key]) => written.includes(key));
  return metadataOf(gateway, {
    Labels: unlessEmpty(present(Object.fromEntries(routes.map(([key, { label }]) => [key, label])))),
    Authorizers: unlessEmpty(authorizers),
    Authorizations: unlessEmpty(
      Object.fromEntries(routes.flatMap(([key, route]) => (ambiguous(route) ? [[key, route.authorizer]] : []))),
    ),
  });
}
