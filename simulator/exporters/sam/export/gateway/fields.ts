/**
 * What no type of API has a property for: times, and what the code behind decides.
 */
import * as z from 'zod/mini';
import { type ApiGatewayConfig, type ApiRoute, apiGateway } from '../../../../scenario/schema/api-gateway';
import type { Authorizer } from '../../../../scenario/schema/api-gateway/authorizer';
import { reasons } from '../../reasons';
import { routeAt, same, type Unsupporting } from '../../unsupported';
import { unlessEmpty, type Values } from '../../template';
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

/** The names of an API that stand nowhere else; `authorizers` are those of the template by those of the scenario. */
export const gatewayMetadata = (gateway: ApiGatewayConfig, authorizers: Readonly<Record<string, string>>): Values =>
  metadataOf(gateway, {
    Labels: labelsOf(gateway),
    Authorizers: unlessEmpty(authorizers),
    Authorizations: authorizationsOf(gateway),
  });

/** Which of several authorizers that all stand for AWS itself a route names; a template does not tell them apart. */
function authorizationsOf({ routes, authorizers }: ApiGatewayConfig): Values | undefined {
  const own = Object.keys(authorizers).filter((name) => authorizers[name]?.kind === 'iam');
  const entries = Object.entries(routes).flatMap(([key, { authorizer }]) =>
    own.length > 1 && authorizer !== null && own.includes(authorizer) ? [[key, authorizer]] : [],
  );
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** Labels of routes, for people. */
function labelsOf({ routes }: ApiGatewayConfig) {
  const entries = Object.entries(routes).flatMap(([key, { label }]) => (label === undefined ? [] : [[key, label]]));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
