/**
 * A REST API as `AWS::Serverless::Api`. Routes to functions of the template are events of these; all others stand in
 * the definition of the API (OpenAPI 2.0 with the extensions of API Gateway).
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
import { asSettings, cacheKeys, methodSettings } from './method-settings';
import { allowInvocation } from './permissions';
import { eventName, routeParts } from './routes';
import { GatewayRole, isServiced, restServiceCall } from './service-integrations';
import { functionReference, httpMethod, httpUrl, invocationUri, stageName } from './uris';
import { exportUsagePlans } from './usage-plans';

/** The longest time-out that AWS SAM takes for an event. */
const longestTimeoutMs = 29_000;
const model = 'AnyBody';

interface Api {
  readonly draft: Draft;
  readonly gateway: ApiGatewayConfig;
  readonly path: string;
  readonly authorizers: Authorizers;
  readonly role: GatewayRole;
}

export function exportRestApi(draft: Draft, gateway: ApiGatewayConfig, path: string): void {
  const { unsupported } = draft;
  listGatewayFields(draft, gateway, path);
  const api: Api = {
    draft,
    gateway,
    path,
    authorizers: writeAuthorizers(draft, gateway, path),
    role: new GatewayRole(draft, gateway.id),
  };
  const { body, written } = definitionBody(api);
  const { cache, canary, routes } = gateway;
  if (cache !== null) {
    if (cache.responseBytes !== 10_240) unsupported(`${path}.cache.responseBytes`, reasons.cacheSample);
    if (!cache.ready) unsupported(`${path}.cache.ready`, reasons.behavior);
  }
  if (canary !== null && Object.keys(canary.routes).length > 0) {
    unsupported(`${path}.canary.routes`, reasons.canaryRoutes);
  }
  const validates = Object.values(routes).some(({ requestValidation }) => requestValidation);
  draft.resources[logicalIdOf(draft, gateway.id)] = {
    Type: 'AWS::Serverless::Api',
    Metadata: gatewayMetadata(gateway, api.authorizers.names, written),
    Properties: present({
      StageName: stageName,
      EndpointConfiguration: { Type: gateway.endpointType.toUpperCase() },
      CacheClusterEnabled: cache === null ? undefined : true,
      CacheClusterSize: cache?.sizeGb,
      CanarySetting:
        canary === null ? undefined : { PercentTraffic: canary.percentTraffic, UseStageCache: canary.useStageCache },
      MethodSettings: asSettings(methodSettings(gateway, written, path, unsupported)),
      Auth: unlessEmpty(
        present({
          Authorizers: unlessEmpty(api.authorizers.definitions),
          ResourcePolicy: gateway.endpointType === 'private' ? privatePolicy : undefined,
        }),
      ),
      Models: validates ? { [model]: { type: 'object' } } : undefined,
      DefinitionBody: body,
    }),
  };
  api.role.addTo(draft);
  exportUsagePlans(draft, gateway, path);
}

/** Without a policy a private API cannot be deployed. */
const privatePolicy: Values = {
  CustomStatements: [{ Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' }],
};

/** Writes events for the routes to functions, and gives the definition of the others, and all that are written. */
function definitionBody(api: Api): { readonly body: Values | undefined; readonly written: readonly string[] } {
  const written: string[] = [];
  const paths: Record<string, Record<string, Value>> = {};
  for (const [key, route] of Object.entries(api.gateway.routes)) {
    const parts = routeParts(key);
    if (parts === null) continue;
    const isEvent = writeEvent(api, key, route);
    const integration = isEvent ? null : integrationOf(api, key, route);
    if (isEvent || integration !== null) written.push(key);
    if (integration === null) continue;
    const method = parts.method === 'ANY' ? 'x-amazon-apigateway-any-method' : parts.method.toLowerCase();
    paths[parts.path] = { ...paths[parts.path], [method]: methodOf(api, key, route, integration) };
  }
  return { body: Object.keys(paths).length === 0 ? undefined : openApi(api.gateway.id, paths), written };
}

function openApi(title: string, paths: Values): Values {
  return {
    swagger: '2.0',
    info: { title, version: '1.0' },
    paths,
    'x-amazon-apigateway-request-validators': { all: { validateRequestBody: true, validateRequestParameters: true } },
    securityDefinitions: {
      api_key: { type: 'apiKey', name: 'x-api-key', in: 'header' },
      AWS_IAM: {
        type: 'apiKey',
        name: 'Authorization',
        in: 'header',
        'x-amazon-apigateway-authtype': 'awsSigv4',
      },
    },
    definitions: { [model]: { type: 'object' } },
  };
}

function writeEvent(api: Api, key: string, route: ApiRoute): boolean {
  const { draft, gateway } = api;
  const { integration } = route;
  const target = integration.kind === 'mock' ? undefined : deployedOf(draft, integration.to);
  const parts = routeParts(key);
  if (integration.kind !== 'function' || target?.kind !== 'function' || parts === null) return false;
  draft.used.add(`${gateway.id}->${target.id}`);
  const authorizer = route.authorizer === null ? undefined : api.authorizers.names[route.authorizer];
  const keys = cacheKeys(gateway, key, route);
  const properties = present({
    RestApiId: ref(logicalIdOf(draft, gateway.id)),
    Path: parts.path,
    Method: parts.method.toLowerCase(),
    TimeoutInMillis: timeoutOf(api, key, integration),
    Auth: unlessEmpty(
      present({
        Authorizer: authorizer,
        // Else API Gateway would call the function as the caller, who need not be allowed to.
        InvokeRole: authorizer === 'AWS_IAM' ? 'NONE' : undefined,
        ApiKeyRequired: route.apiKeyRequired ? true : undefined,
      }),
    ),
    RequestModel: route.requestValidation
      ? { Model: model, Required: true, ValidateBody: true, ValidateParameters: true }
      : undefined,
    RequestParameters:
      keys.length === 0 ? undefined : keys.map((name) => ({ [name]: { Required: true, Caching: true } })),
  });
  addEvent(draft, target.id, eventName(key), 'Api', properties);
  return true;
}

function timeoutOf({ draft, path }: Api, key: string, { timeoutMs }: CalledIntegration): number | undefined {
  if (timeoutMs === null) return undefined;
  const at = `${routeAt(path, key)}.integration.timeoutMs`;
  if (timeoutMs > longestTimeoutMs) draft.unsupported(at, reasons.integrationTimeout);
  return Math.min(longestTimeoutMs, wholeMilliseconds(timeoutMs, at, draft.unsupported));
}

/** An integration as OpenAPI extension; null where the template has nothing for it, which is listed. */
function integrationOf(api: Api, key: string, { integration }: ApiRoute): Record<string, Value> | null {
  const { draft, gateway, path } = api;
  if (integration.kind === 'mock') {
    return {
      type: 'mock',
      requestTemplates: { 'application/json': '{"statusCode": 200}' },
      responses: { default: { statusCode: '200' } },
    };
  }
  const target = draft.scenario.components.find(({ id }) => id === integration.to);
  if (target === undefined) return null;
  const serviced = integration.kind === 'service' && isServiced(target) ? target : null;
  if (integration.kind === 'service' && serviced === null) {
    draft.unsupported(routeAt(path, key), reasons.otherKind);
    return null;
  }
  draft.used.add(`${gateway.id}->${target.id}`);
  const common = present({ timeoutInMillis: timeoutOf(api, key, integration) });
  if (integration.kind === 'http') {
    const to = { ...integration, kind: 'http' as const };
    return { type: 'http_proxy', httpMethod: httpMethod(to, key), uri: httpUrl(draft, integration), ...common };
  }
  if (serviced !== null) {
    const call = restServiceCall(draft, serviced, integration);
    const responses = { default: { statusCode: '200' } };
    return { type: 'aws', credentials: api.role.allow(call), ...call.integration, responses, ...common };
  }
  const reference = functionReference(draft, target.id);
  allowInvocation(draft, gateway.id, reference);
  return { type: 'aws_proxy', httpMethod: 'POST', uri: invocationUri(reference), ...common };
}

function methodOf(api: Api, key: string, route: ApiRoute, integration: Record<string, Value>): Values {
  const keys = cacheKeys(api.gateway, key, route);
  const parameters = keys.map((name) => {
    const [, , place, parameter] = name.split('.');
    return { name: parameter as string, in: place === 'path' ? 'path' : 'query', required: true, type: 'string' };
  });
  if (route.requestValidation) {
    const body = { name: model, in: 'body', required: true, schema: { $ref: `#/definitions/${model}` } };
    parameters.push(body as never);
  }
  const authorizer = route.authorizer === null ? undefined : api.authorizers.names[route.authorizer];
  const security = present({
    ...(authorizer !== undefined && { [authorizer]: [] }),
    ...(route.apiKeyRequired && { api_key: [] }),
  });
  return present({
    parameters: parameters.length === 0 ? undefined : parameters,
    'x-amazon-apigateway-request-validator': route.requestValidation ? 'all' : undefined,
    security: Object.keys(security).length === 0 ? undefined : [security],
    responses: { '200': { description: 'OK' } },
    'x-amazon-apigateway-integration': present({
      ...integration,
      cacheKeyParameters: keys.length === 0 ? undefined : keys,
    }),
  });
}
