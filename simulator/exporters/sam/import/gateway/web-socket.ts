/**
 * Reads WebSocket APIs: resources of API Gateway version 2 that refer to each other.
 */
import { identityHeaders } from '../../export/gateway/authorizers';
import { referencesIn } from '../../intrinsics';
import { ignore, isFields, type Reader } from '../reader';
import { ignoredBecause } from '../reasons';
import { connect, identifierFor, identifierIn, ownNames, resourceReader, type Sketch, within } from '../sketch';
import { standInFor, targetOf } from '../targets';
import { type Api, setRoute, throttleIn } from './api';
import { httpIn, serviceEndpoint } from './definition';

const integrationKinds = ['queue', 'topic', 'stream', 'table', 'objectStore'];

/** `apis` are the WebSocket APIs by logical id; `of` finds the logical ids of the resources of a type. */
export function readWebSocketApis(
  sketch: Sketch,
  apis: Readonly<Record<string, Api>>,
  of: (type: string) => readonly string[],
): void {
  const partsOf = (type: string, read: (api: Api, logicalId: string, properties: Reader) => void) => {
    for (const logicalId of of(type)) {
      const reader = resourceReader(sketch, logicalId);
      const properties = reader.below('Properties');
      const [name = ''] = referencesIn(properties.raw('ApiId'));
      const api = Object.hasOwn(apis, name) ? apis[name] : undefined;
      if (api === undefined) ignore(sketch.findings, reader.path, ignoredBecause.otherResource);
      else read(api, logicalId, properties);
    }
  };
  for (const [logicalId, api] of Object.entries(apis)) readOwnAuthorizers(sketch, logicalId, api);
  partsOf('AWS::ApiGatewayV2::Authorizer', (api, id, properties) => readAuthorizer(sketch, api, id, properties));
  partsOf('AWS::ApiGatewayV2::Route', (api, _, properties) => readRoute(sketch, api, properties));
  partsOf('AWS::ApiGatewayV2::Stage', (api, _, properties) => readStage(api, properties));
}

/** Authorization of AWS itself is no resource, so its names stand beside the API. */
function readOwnAuthorizers(sketch: Sketch, logicalId: string, api: Api): void {
  const own = ownNames(sketch, logicalId).Authorizers;
  for (const [name, written] of Object.entries(isFields(own) ? own : {})) {
    if (written !== 'AWS_IAM') continue;
    within(api.component, 'authorizers')[name] = { kind: 'iam' };
    api.authorizers.AWS_IAM ??= name;
  }
}

function readAuthorizer(sketch: Sketch, api: Api, logicalId: string, properties: Reader): void {
  const uri = properties.raw('AuthorizerUri');
  const target = targetOf(sketch, uri, ['function']) ?? standInFor(sketch, uri, parametersOf(sketch));
  if (target === undefined) {
    ignore(sketch.findings, properties.at('AuthorizerUri'), ignoredBecause.reference);
    return;
  }
  const name = identifierIn(ownNames(sketch, logicalId).Authorizer) ?? identifierFor(logicalId);
  const authorizers = within(api.component, 'authorizers');
  const known = authorizers[name];
  const first = Object.keys(isFields(target.endpoints) ? target.endpoints : {})[0];
  const sources = properties.list('IdentitySource').map(String);
  const identitySources = [
    ...(sources.some((one) => one.endsWith(`.${identityHeaders.credentials}`)) ? ['credentials'] : []),
    ...(sources.some((one) => one.endsWith(`.${identityHeaders.tenant}`)) ? ['tenant'] : []),
    ...(sources.includes('context.routeKey') ? ['route'] : []),
  ];
  authorizers[name] = {
    ...(first !== undefined && { endpoint: first }),
    ...(isFields(known) && known.kind === 'lambda' && known.to === target.id ? known : {}),
    kind: 'lambda',
    to: target.id,
    identitySources: identitySources.length === 0 ? ['credentials'] : identitySources,
  };
  api.authorizers[logicalId] = name;
  connect(sketch, api.component.id, target.id);
  properties.rest(['Name', 'AuthorizerType']);
}

function readRoute(sketch: Sketch, api: Api, properties: Reader): void {
  const key = properties.text('RouteKey') ?? '$default';
  const [integrationId = ''] = referencesIn(properties.raw('Target'));
  const integration = integrationIn(sketch, integrationId);
  if (integration === null) {
    ignore(sketch.findings, properties.at('Target'), ignoredBecause.integration);
    return;
  }
  const type = properties.text('AuthorizationType');
  const [authorizerId = ''] = referencesIn(properties.raw('AuthorizerId'));
  const authorizer = type === 'AWS_IAM' ? (api.authorizers.AWS_IAM ?? iam(api)) : api.authorizers[authorizerId];
  setRoute(sketch, api, {
    key,
    ...integration,
    authorizer: type === 'AWS_IAM' || type === 'CUSTOM' ? authorizer : undefined,
    apiKeyRequired: properties.boolean('ApiKeyRequired') ?? false,
    requestValidation: false,
    keyed: false,
  });
  properties.rest([]);
}

function iam(api: Api): string {
  within(api.component, 'authorizers').AWS_IAM = { kind: 'iam' };
  return 'AWS_IAM';
}

function integrationIn(sketch: Sketch, logicalId: string) {
  if (!Object.hasOwn(sketch.resources, logicalId)) return null;
  const properties = resourceReader(sketch, logicalId).below('Properties');
  const type = properties.text('IntegrationType');
  const timeoutMs = properties.number('TimeoutInMillis');
  const method = properties.text('IntegrationMethod');
  const uri = properties.raw('IntegrationUri');
  if (type === 'MOCK') return { integration: { kind: 'mock' }, timeoutMs };
  const parts = [uri, properties.raw('RequestTemplates'), properties.raw('RequestParameters')];
  const serviced = targetOf(sketch, parts, integrationKinds);
  if (serviced !== undefined) {
    return { integration: { kind: 'service', to: serviced, ...serviceEndpoint(serviced, uri, method) }, timeoutMs };
  }
  if (type === 'HTTP_PROXY' || type === 'HTTP') {
    const integration = httpIn(sketch, uri, method);
    return integration === null ? null : { integration, timeoutMs };
  }
  const to = targetOf(sketch, uri, ['function']) ?? standInFor(sketch, uri, parametersOf(sketch));
  return to === undefined ? null : { integration: { kind: 'function', to }, timeoutMs };
}

const parametersOf = (sketch: Sketch): string[] => Object.keys(sketch.findings.parameters);

function readStage(api: Api, properties: Reader): void {
  const defaults = properties.below('DefaultRouteSettings');
  api.component.throttling = throttleIn(defaults, 'ThrottlingRateLimit', 'ThrottlingBurstLimit') ?? null;
  defaults.rest([]);
  const settings = properties.below('RouteSettings');
  const routes = within(api.component, 'routes');
  for (const key of settings.names.filter((name) => Object.hasOwn(api.keyed, name))) {
    const reader = settings.below(key);
    within(routes, key).throttling = throttleIn(reader, 'ThrottlingRateLimit', 'ThrottlingBurstLimit') ?? null;
    reader.rest([]);
  }
  settings.rest([]);
  properties.rest(['StageName', 'AutoDeploy']);
}
