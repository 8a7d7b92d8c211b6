/**
 * Reads a template: first what its resources stand for, then what they say.
 */
import type { Scenario } from '../../../scenario';
import { byName, metadataKey } from '../template';
import { addClient } from './clients';
import { readPushEvent, readQueueEvent, readStreamEvent } from './event-sources';
import { adoptFunction, readFunction } from './function';
import { type Api, newApi } from './gateway/api';
import { readRouteEvent } from './gateway/events';
import { finishHttpApi, readHttpApi } from './gateway/http';
import { finishRestApi, readRestApi } from './gateway/rest';
import { readUsagePlans } from './gateway/usage-plans';
import { readWebSocketApis } from './gateway/web-socket';
import { adoptKeeper, keeperKinds, readKeeper, readSubscriptionResource } from './messaging';
import { type Fields, type Findings, ignore, isFields, Reader } from './reader';
import { ignoredBecause } from './reasons';
import { adopt, type Component, ownNames, resourceReader, type Sketch, startSketch, within } from './sketch';
import { completeStandIns } from './targets';

export interface TemplateRead {
  readonly input: Fields & { readonly components: readonly Component[] };
  /** Logical id of the resource that a component was read from. */
  readonly resourceOf: Readonly<Record<string, string>>;
}

const typeOf = (resource: unknown): string => (isFields(resource) ? String(resource.Type) : '');

export function readTemplate(template: Fields, findings: Findings, base: Scenario | undefined): TemplateRead {
  const sketch = startSketch(template, findings, base);
  const of = (type: string) => Object.keys(sketch.resources).filter((id) => typeOf(sketch.resources[id]) === type);
  const apis = adoptAll(sketch, of);
  for (const [id, { api, read }] of Object.entries(apis)) read?.(sketch, id, api, propertiesOf(sketch, id));
  for (const id of Object.keys(sketch.componentOf)) readComponent(sketch, apis, id);
  for (const id of of('AWS::SNS::Subscription')) readSubscriptionResource(sketch, propertiesOf(sketch, id));
  for (const { api, finish } of Object.values(apis)) finish?.(api);
  const sockets = Object.entries(apis).flatMap(([id, { api, read }]) => (read === undefined ? [[id, api]] : []));
  readWebSocketApis(sketch, Object.fromEntries(sockets), of);
  readUsagePlans(sketch, of);
  for (const [id, { api }] of Object.entries(apis)) readOwnNames(sketch, id, api);
  listOthers(sketch, template);
  completeStandIns(sketch);
  if (!sketch.hasBase) addClient(sketch);
  const resourceOf = Object.fromEntries(Object.entries(sketch.componentOf).map(([id, one]) => [one.id, id]));
  const title = titleIn(template);
  const { components, connections } = sketch;
  const input = { version: 1, ...base, ...(title !== undefined && { title }), components, connections };
  return { input, resourceOf };
}

interface ApiRead {
  readonly api: Api;
  readonly read?: typeof readRestApi;
  readonly finish?: (api: Api) => void;
}

const rest = { read: readRestApi, finish: finishRestApi };
const http = { read: readHttpApi, finish: finishHttpApi };

/** Gives every resource that is a component one, and tells the APIs. */
function adoptAll(sketch: Sketch, of: (type: string) => readonly string[]): Record<string, ApiRead> {
  const apis = byName<ApiRead>();
  const adoptApi = (id: string, type: string, how: Omit<ApiRead, 'api'>) => {
    const component = adopt(sketch, id, 'apiGateway', { routes: {} });
    component.type = type;
    apis[id] = { api: newApi(component), ...how };
  };
  for (const [id, resource] of Object.entries(sketch.resources)) {
    const type = typeOf(resource);
    const kind = Object.hasOwn(keeperKinds, type) ? keeperKinds[type] : undefined;
    if (kind !== undefined) adoptKeeper(sketch, id, kind);
    else if (type === 'AWS::Serverless::Function') adoptFunction(sketch, id);
    else if (type === 'AWS::Serverless::Api') adoptApi(id, 'rest', rest);
    else if (type === 'AWS::Serverless::HttpApi') adoptApi(id, 'http', http);
  }
  for (const id of of('AWS::ApiGatewayV2::Api')) {
    const properties = isFields(sketch.resources[id]) ? sketch.resources[id].Properties : undefined;
    if (isFields(properties) && properties.ProtocolType === 'WEBSOCKET') adoptApi(id, 'webSocket', {});
  }
  // AWS SAM makes an API for events that name none.
  for (const [id, event, type, how] of [
    ['ServerlessRestApi', 'Api', 'rest', rest],
    ['ServerlessHttpApi', 'HttpApi', 'http', http],
  ] as const) {
    if (hasImplicit(sketch, event)) adoptApi(id, type, how);
  }
  return apis;
}

function hasImplicit(sketch: Sketch, type: string): boolean {
  const field = type === 'Api' ? 'RestApiId' : 'ApiId';
  return Object.values(sketch.resources).some((resource) => {
    const properties = isFields(resource) && isFields(resource.Properties) ? resource.Properties : {};
    const events = isFields(properties.Events) ? Object.values(properties.Events) : [];
    return events.some(
      (event) =>
        isFields(event) &&
        event.Type === type &&
        !(isFields(event.Properties) && event.Properties[field] !== undefined),
    );
  });
}

const globalsFor: Readonly<Record<string, string>> = {
  'AWS::Serverless::Function': 'Function',
  'AWS::Serverless::Api': 'Api',
  'AWS::Serverless::HttpApi': 'HttpApi',
};
const implicitGlobals: Readonly<Record<string, string>> = { ServerlessRestApi: 'Api', ServerlessHttpApi: 'HttpApi' };

/** Properties of a resource, with what `Globals` says for all of its type. */
function propertiesOf(sketch: Sketch, id: string): Reader {
  const resource = sketch.resources[id];
  const name = implicitGlobals[id] ?? globalsFor[typeOf(resource)];
  const shared = name === undefined ? undefined : sketch.globals[name];
  const own = isFields(resource) ? resource.Properties : undefined;
  const path = ['Resources', id, 'Properties'];
  return new Reader(sketch.findings, shared === undefined ? own : merged(shared, own), path);
}

/** Objects are merged, lists follow each other, all else is replaced (AWS SAM developer guide, "Globals section"). */
function merged(shared: unknown, own: unknown): unknown {
  if (own === undefined) return shared;
  if (Array.isArray(shared) && Array.isArray(own)) return [...shared, ...own];
  if (!isFields(shared) || !isFields(own)) return own;
  const names = new Set([...Object.keys(shared), ...Object.keys(own)]);
  return Object.fromEntries([...names].map((name) => [name, merged(shared[name], own[name])]));
}

function readComponent(sketch: Sketch, apis: Readonly<Record<string, ApiRead>>, id: string): void {
  const component = sketch.componentOf[id];
  if (component === undefined || component.kind === 'apiGateway' || !Object.hasOwn(sketch.resources, id)) return;
  const properties = propertiesOf(sketch, id);
  if (component.kind !== 'function') {
    readKeeper(sketch, id, properties);
    return;
  }
  const events = properties.below('Events');
  readFunction(sketch, id, properties);
  for (const name of events.names) readEvent(sketch, apis, component, events.below(name));
}

function readEvent(sketch: Sketch, apis: Readonly<Record<string, ApiRead>>, to: Component, event: Reader): void {
  const type = event.text('Type');
  const properties = event.below('Properties');
  event.rest([]);
  if (type === 'SQS') return readQueueEvent(sketch, to, properties);
  if (type === 'Kinesis' || type === 'DynamoDB') return readStreamEvent(sketch, to, properties);
  if (type === 'S3') return readPushEvent(sketch, to, properties, 'Bucket');
  if (type === 'SNS') return readPushEvent(sketch, to, properties, 'Topic');
  const named = type === 'Api' ? properties.raw('RestApiId') : properties.raw('ApiId');
  const implicit = type === 'Api' ? 'ServerlessRestApi' : 'ServerlessHttpApi';
  const id = named === undefined ? implicit : isFields(named) ? String(named.Ref) : '';
  const found = Object.hasOwn(apis, id) ? apis[id] : undefined;
  if (type !== 'Api' && type !== 'HttpApi') ignore(sketch.findings, event.path, ignoredBecause.event);
  else if (found === undefined) ignore(sketch.findings, properties.path, ignoredBecause.reference);
  else readRouteEvent(sketch, found.api, to, properties);
}

/** Labels of routes, and authorizers that a template does not tell apart. */
function readOwnNames(sketch: Sketch, id: string, { component, keyed }: Api): void {
  const { Labels: labels, Authorizations: authorizations } = ownNames(sketch, id);
  const routes = within(component, 'routes');
  for (const key of Object.keys(keyed)) {
    if (isFields(labels) && Object.hasOwn(labels, key)) within(routes, key).label = labels[key];
    if (isFields(authorizations) && Object.hasOwn(authorizations, key)) {
      within(routes, key).authorizer = authorizations[key];
    }
  }
}

/** Resources that are read with others. */
const parts = [
  'AWS::SNS::Subscription',
  'AWS::ApiGateway::UsagePlan',
  'AWS::ApiGateway::UsagePlanKey',
  'AWS::ApiGateway::ApiKey',
  'AWS::ApiGatewayV2::Authorizer',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Stage',
  'AWS::ApiGatewayV2::Integration',
];
const rights = [
  'AWS::Lambda::Permission',
  'AWS::SQS::QueuePolicy',
  'AWS::SNS::TopicPolicy',
  'AWS::S3::BucketPolicy',
  'AWS::IAM::Role',
];

function listOthers(sketch: Sketch, template: Fields): void {
  const { findings } = sketch;
  for (const [id, resource] of Object.entries(sketch.resources)) {
    const type = typeOf(resource);
    if (Object.hasOwn(sketch.componentOf, id) || parts.includes(type)) continue;
    const reason = rights.includes(type) ? ignoredBecause.rights : ignoredBecause.otherResource;
    ignore(findings, ['Resources', id], reason);
  }
  for (const name of ['Conditions', 'Mappings', 'Outputs', 'Rules', 'Hooks']) {
    if (template[name] !== undefined) ignore(findings, [name], ignoredBecause.noCounterpart);
  }
  for (const [id, component] of Object.entries(sketch.componentOf)) {
    if (!Object.hasOwn(sketch.resources, id) || component.kind === 'service') continue;
    resourceReader(sketch, id).rest(['Type', 'Metadata', 'Properties', 'DependsOn']);
  }
}

function titleIn(template: Fields): unknown {
  const metadata = isFields(template.Metadata) ? template.Metadata[metadataKey] : undefined;
  return isFields(metadata) && metadata.Title !== undefined ? metadata.Title : undefined;
}
