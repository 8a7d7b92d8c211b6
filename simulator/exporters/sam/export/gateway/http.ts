/**
 * An HTTP API as `AWS::Serverless::HttpApi`. Routes to functions of the template are events of these; all others stand
 * in the definition of the API (OpenAPI 3.0 with the extensions of API Gateway).
 */
import type { ApiGatewayConfig, ApiRoute } from '../../../../scenario/schema/api-gateway';
import type { CalledIntegration } from '../../../../scenario/schema/api-gateway/integration';
import { reasons } from '../../reasons';
import { present, ref, unlessEmpty, type Value, type Values } from '../../template';
import { routeAt } from '../../unsupported';
import { addEvent, type Draft, deployedOf, logicalIdOf } from '../draft';
import { wholeMilliseconds } from '../units';
import { type Authorizers, writeAuthorizers } from './authorizers';
import { gatewayMetadata, listGatewayFields } from './fields';
import { limits } from './method-settings';
import { allowInvocation } from './permissions';
import { eventName, pathVariables, routeParts } from './routes';
import { GatewayRole, httpServiceCall, isServiced } from './service-integrations';
import { functionReference, httpMethod, httpUrl, invocationUri } from './uris';

interface Api {
  readonly draft: Draft;
  readonly gateway: ApiGatewayConfig;
  readonly path: string;
  readonly authorizers: Authorizers;
  readonly role: GatewayRole;
}

export function exportHttpApi(draft: Draft, gateway: ApiGatewayConfig, path: string): void {
  listGatewayFields(draft, gateway, path);
  const role = new GatewayRole(draft, gateway.id);
  const api: Api = { draft, gateway, path, authorizers: writeAuthorizers(draft, gateway, path), role };
  const { body, written } = definitionBody(api);
  const usesIam = Object.values(gateway.authorizers).some(({ kind }) => kind === 'iam');
  draft.resources[logicalIdOf(draft, gateway.id)] = {
    Type: 'AWS::Serverless::HttpApi',
    Metadata: gatewayMetadata(gateway, api.authorizers.names, written),
    Properties: present({
      DefaultRouteSettings: unlessEmpty(limits(gateway.throttling, `${path}.throttling`, draft.unsupported)),
      RouteSettings: unlessEmpty(routeSettings(api, written)),
      CorsConfiguration: gateway.cors ? { AllowOrigins: ['*'], AllowMethods: ['*'], AllowHeaders: ['*'] } : undefined,
      Auth: unlessEmpty(
        present({
          Authorizers: unlessEmpty(api.authorizers.definitions),
          EnableIamAuthorizer: usesIam ? true : undefined,
        }),
      ),
      DefinitionBody: body,
    }),
  };
  role.addTo(draft);
}

function routeSettings({ draft, gateway, path }: Api, written: readonly string[]): Values {
  const entries = Object.entries(gateway.routes).flatMap(([key, { throttling }]) =>
    throttling === null || !written.includes(key)
      ? []
      : [[key, limits(throttling, `${routeAt(path, key)}.throttling`, draft.unsupported)]],
  );
  return Object.fromEntries(entries);
}

/** Writes events for the routes to functions, and gives the definition of the others, and all that are written. */
function definitionBody(api: Api): { readonly body: Values | undefined; readonly written: readonly string[] } {
  const written: string[] = [];
  const paths: Record<string, Record<string, Value>> = {};
  for (const [key, route] of Object.entries(api.gateway.routes)) {
    const isEvent = writeEvent(api, key, route);
    const integration = isEvent ? null : integrationOf(api, key, route);
    if (isEvent || integration !== null) written.push(key);
    if (integration === null) continue;
    const { method, path } = routeParts(key) ?? { method: 'ANY', path: '/$default' };
    const name = method === 'ANY' ? 'x-amazon-apigateway-any-method' : method.toLowerCase();
    paths[path] = { ...paths[path], [name]: methodOf(api, key, route, integration) };
  }
  const info = { title: api.gateway.id, version: '1.0' };
  return { body: Object.keys(paths).length === 0 ? undefined : { openapi: '3.0.1', info, paths }, written };
}

function writeEvent(api: Api, key: string, route: ApiRoute): boolean {
  const { draft, gateway } = api;
  const { integration } = route;
  const target = integration.kind === 'function' ? deployedOf(draft, integration.to) : undefined;
  if (integration.kind !== 'function' || target?.kind !== 'function') return false;
  draft.used.add(`${gateway.id}->${target.id}`);
  const parts = routeParts(key);
  const authorizer = route.authorizer === null ? undefined : api.authorizers.names[route.authorizer];
  const properties = present({
    ApiId: ref(logicalIdOf(draft, gateway.id)),
    Path: parts?.path,
    Method: parts?.method.toLowerCase(),
    TimeoutInMillis: timeoutOf(api, key, integration),
    Auth: authorizer === undefined ? undefined : { Authorizer: authorizer },
  });
  addEvent(draft, target.id, eventName(key), 'HttpApi', properties);
  return true;
}

const timeoutOf = ({ draft, path }: Api, key: string, { timeoutMs }: CalledIntegration): number | undefined =>
  timeoutMs === null
    ? undefined
    : wholeMilliseconds(timeoutMs, `${routeAt(path, key)}.integration.timeoutMs`, draft.unsupported);

/** An integration as OpenAPI extension; null where the template has nothing for it, which is listed. */
function integrationOf(api: Api, key: string, { integration }: ApiRoute): Record<string, Value> | null {
  const { draft, gateway, path } = api;
  if (integration.kind === 'mock') return null;
  const target = draft.scenario.components.find(({ id }) => id === integration.to);
  const call =
    integration.kind === 'service' && target !== undefined && isServiced(target)
      ? httpServiceCall(draft, target)
      : null;
  if (target === undefined || (integration.kind === 'service' && call === null)) {
    draft.unsupported(routeAt(path, key), reasons.integration);
    return null;
  }
  draft.used.add(`${gateway.id}->${target.id}`);
  const common = { payloadFormatVersion: '1.0', ...present({ timeoutInMillis: timeoutOf(api, key, integration) }) };
  if (integration.kind === 'http') {
    const to = { ...integration, kind: 'http' as const };
    return { type: 'http_proxy', httpMethod: httpMethod(to, key), uri: httpUrl(draft, integration), ...common };
  }
  if (call !== null) return { type: 'aws_proxy', credentials: api.role.allow(call), ...call.integration, ...common };
  const reference = functionReference(draft, target.id);
  allowInvocation(draft, gateway.id, reference);
  return {
    ...common,
    type: 'aws_proxy',
    httpMethod: 'POST',
    uri: invocationUri(reference),
    payloadFormatVersion: '2.0',
  };
}

function methodOf(api: Api, key: string, route: ApiRoute, integration: Record<string, Value>): Values {
  const variables = pathVariables(routeParts(key)?.path ?? '');
  const authorizer = route.authorizer === null ? undefined : api.authorizers.names[route.authorizer];
  return present({
    isDefaultRoute: key === '$default' ? true : undefined,
    parameters:
      variables.length === 0
        ? undefined
        : variables.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    security: authorizer === undefined ? undefined : [{ [authorizer]: [] }],
    responses: { default: { description: 'As the integration answers' } },
    'x-amazon-apigateway-integration': integration,
  });
}
