/**
 * A WebSocket API as resources of API Gateway version 2.
 */
import type { ApiGatewayConfig, ApiRoute } from '../../../../scenario/schema/api-gateway';
import type { LambdaAuthorizer } from '../../../../scenario/schema/api-gateway/authorizer';
import type { CalledIntegration, Integration } from '../../../../scenario/schema/api-gateway/integration';
import { reasons } from '../../reasons';
import { metadataKey, present, ref, sub, unlessEmpty, type Value, type Values } from '../../template';
import { routeAt } from '../../unsupported';
import { type Draft, logicalIdOf } from '../draft';
import { wholeMilliseconds } from '../units';
import { identityHeaders } from './authorizers';
import { gatewayMetadata, listGatewayFields } from './fields';
import { limits } from './method-settings';
import { allowInvocation } from './permissions';
import { GatewayRole, isServiced, restServiceCall } from './service-integrations';
import { functionReference, httpUrl, invocationUri, stageName } from './uris';

interface Api {
  readonly draft: Draft;
  readonly gateway: ApiGatewayConfig;
  readonly path: string;
  readonly name: string;
  readonly role: GatewayRole;
  /** Logical ids of its authorizers, by name in the scenario; AWS_IAM for AWS itself. */
  readonly authorizers: Record<string, string>;
}

export function exportWebSocketApi(draft: Draft, gateway: ApiGatewayConfig, path: string): void {
  listGatewayFields(draft, gateway, path);
  const name = logicalIdOf(draft, gateway.id);
  const api: Api = { draft, gateway, path, name, role: new GatewayRole(draft, gateway.id), authorizers: {} };
  for (const [key, authorizer] of Object.entries(gateway.authorizers)) {
    api.authorizers[key] = authorizer.kind === 'lambda' ? writeAuthorizer(api, key, authorizer) : 'AWS_IAM';
  }
  const written = Object.entries(gateway.routes).filter(([key, route]) => writeRoute(api, key, route));
  const settings = written.flatMap(([key, { throttling }]) =>
    throttling === null
      ? []
      : [[key, limits(throttling, `${routeAt(path, key)}.throttling`, draft.unsupported)] as const],
  );
  draft.resources[name] = {
    Type: 'AWS::ApiGatewayV2::Api',
    Metadata: gatewayMetadata(
      gateway,
      api.authorizers,
      written.map(([key]) => key),
    ),
    Properties: {
      Name: gateway.id,
      ProtocolType: 'WEBSOCKET',
      RouteSelectionExpression: '$request.body.action',
    },
  };
  draft.resources[draft.names.take(name, 'Stage')] = {
    Type: 'AWS::ApiGatewayV2::Stage',
    Properties: present({
      ApiId: ref(name),
      StageName: stageName,
      AutoDeploy: true,
      DefaultRouteSettings: unlessEmpty(limits(gateway.throttling, `${path}.throttling`, draft.unsupported)),
      RouteSettings: unlessEmpty(Object.fromEntries(settings)),
    }),
  };
  api.role.addTo(draft);
}

function writeAuthorizer(api: Api, key: string, authorizer: LambdaAuthorizer): string {
  const { draft, gateway, path, name } = api;
  draft.used.add(`${gateway.id}->${authorizer.to}`);
  const at = `${path}.authorizers.${key}`;
  // WebSocket APIs have no authorization caching: `AuthorizerResultTtlInSeconds` is for HTTP APIs only.
  if (authorizer.ttlMs !== 300_000) draft.unsupported(`${at}.ttlMs`, reasons.noAuthorizerCache);
  const reference = functionReference(draft, authorizer.to);
  allowInvocation(draft, gateway.id, reference);
  const logicalId = draft.names.take(`${name}-${key}`, 'Authorizer');
  draft.resources[logicalId] = {
    Type: 'AWS::ApiGatewayV2::Authorizer',
    Metadata: { [metadataKey]: { Component: gateway.id, Authorizer: key } },
    Properties: {
      ApiId: ref(name),
      Name: logicalId,
      AuthorizerType: 'REQUEST',
      AuthorizerUri: invocationUri(reference),
      IdentitySource: authorizer.identitySources.map((source) =>
        source === 'route' ? 'context.routeKey' : `route.request.header.${identityHeaders[source]}`,
      ),
    },
  };
  return logicalId;
}

function writeRoute(api: Api, key: string, route: ApiRoute): boolean {
  const { draft, name, gateway, path } = api;
  const integration = integrationOf(api, key, route.integration);
  if (integration === null) return false;
  const integrationId = draft.names.take(`${name}-${key}`, 'Integration');
  draft.resources[integrationId] = {
    Type: 'AWS::ApiGatewayV2::Integration',
    Properties: { ApiId: ref(name), ...integration },
  };
  const authorizer = route.authorizer === null ? undefined : api.authorizers[route.authorizer];
  const custom = authorizer !== undefined && authorizer !== 'AWS_IAM';
  draft.resources[draft.names.take(`${name}-${key}`, 'Route')] = {
    Type: 'AWS::ApiGatewayV2::Route',
    Metadata: { [metadataKey]: { Component: gateway.id, Route: key } },
    Properties: present({
      ApiId: ref(name),
      RouteKey: key,
      AuthorizationType: authorizer === undefined ? 'NONE' : custom ? 'CUSTOM' : 'AWS_IAM',
      AuthorizerId: custom ? ref(authorizer) : undefined,
      Target: sub(`integrations/\${${integrationId}}`),
    }),
  };
  if (route.cache !== null) draft.unsupported(`${routeAt(path, key)}.cache`, reasons.integration);
  return true;
}

/** Properties of an integration; null where the template has nothing for it, which is listed. */
function integrationOf(api: Api, key: string, integration: Integration): Values | null {
  const { draft, gateway, path } = api;
  if (integration.kind === 'mock') {
    return {
      IntegrationType: 'MOCK',
      RequestTemplates: { '200': '{"statusCode": 200}' },
      TemplateSelectionExpression: '200',
    };
  }
  const target = draft.scenario.components.find(({ id }) => id === integration.to);
  const serviced = target !== undefined && integration.kind === 'service' && isServiced(target) ? target : null;
  if (target === undefined || (integration.kind === 'service' && serviced === null)) {
    draft.unsupported(routeAt(path, key), reasons.otherKind);
    return null;
  }
  draft.used.add(`${gateway.id}->${target.id}`);
  const common = present({ TimeoutInMillis: timeoutOf(api, key, integration) });
  if (integration.kind === 'http') {
    return {
      IntegrationType: 'HTTP_PROXY',
      IntegrationMethod: 'POST',
      IntegrationUri: httpUrl(draft, integration),
      ...common,
    };
  }
  if (serviced !== null) {
    const call = restServiceCall(draft, serviced, integration);
    const { httpMethod, uri, requestParameters, requestTemplates } = call.integration;
    return present({
      IntegrationType: 'AWS',
      IntegrationMethod: httpMethod,
      IntegrationUri: uri,
      CredentialsArn: api.role.allow(call),
      RequestParameters: requestParameters,
      RequestTemplates: requestTemplates && { $default: (requestTemplates as Values)['application/json'] as Value },
      TemplateSelectionExpression: requestTemplates && '\\$default',
      ...common,
    });
  }
  const reference = functionReference(draft, target.id);
  allowInvocation(draft, gateway.id, reference);
  return { IntegrationType: 'AWS_PROXY', IntegrationUri: invocationUri(reference), ...common };
}

const timeoutOf = ({ draft, path }: Api, key: string, { timeoutMs }: CalledIntegration): number | undefined =>
  timeoutMs === null
    ? undefined
    : wholeMilliseconds(timeoutMs, `${routeAt(path, key)}.integration.timeoutMs`, draft.unsupported);
