/**
 * What no type of API has a property for: times, and what the code behind decides.
 */
import * as z from 'zod/mini';
import { type ApiGatewayConfig, type ApiRoute, apiGateway } from '../../../../scenario/schema/api-gateway';
import type { Authorizer } from '../../../../scenario/schema/api-gateway/authorizer';
import { reasons } from '../../reasons';
import { same, type Unsupporting } from '../../unsupported';
import type { Draft } from '../draft';

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
    listIntegration(route, `${path}.routes.${key}.integration`, unsupported);
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

/** Labels of routes, for people. */
export function labelsOf({ routes }: ApiGatewayConfig) {
  const entries = Object.entries(routes).flatMap(([key, { label }]) => (label === undefined ? [] : [[key, label]]));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
