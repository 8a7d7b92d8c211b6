/**
 * Reads the routes in the OpenAPI definition of an API: integrations with HTTP servers, services of AWS, functions, mocks.
 */
import { stageName } from '../../export/gateway/uris';
import { intrinsicOf } from '../../intrinsics';
import { ignore, isFields, type Reader } from '../reader';
import { ignoredBecause } from '../reasons';
import type { Component, Sketch } from '../sketch';
import { standInFor, targetOf } from '../targets';
import { type Api, authorizerIn, routeKey, setRoute } from './api';

const extension = 'x-amazon-apigateway-integration';
const verbs = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'x-amazon-apigateway-any-method'];
const servicedKinds = ['queue', 'topic', 'stream', 'table', 'objectStore'];

export function readDefinition(sketch: Sketch, api: Api, body: Reader): void {
  const paths = body.below('paths');
  for (const path of paths.names) {
    const item = paths.below(path);
    for (const verb of item.names) {
      if (verbs.includes(verb)) readMethod(sketch, api, routeKey(verb, path), item.below(verb));
    }
    item.rest(verbs);
  }
}

function readMethod(sketch: Sketch, api: Api, key: string, method: Reader): void {
  const reader = method.below(extension);
  const target = integrationIn(sketch, reader);
  if (target === null) {
    ignore(sketch.findings, reader.path, ignoredBecause.integration);
    return;
  }
  const security = namesOfSecurity(method);
  const named = security.find((name) => name !== 'api_key');
  const validator = method.text('x-amazon-apigateway-request-validator');
  setRoute(sketch, api, {
    key,
    integration: target,
    timeoutMs: reader.number('timeoutInMillis'),
    authorizer: authorizerIn(sketch, api, named, method.at('security')),
    apiKeyRequired: security.includes('api_key') || api.defaults.apiKeyRequired,
    requestValidation: validator !== undefined,
    keyed: reader.list('cacheKeyParameters').length > 0,
  });
}

const namesOfSecurity = (method: Reader): string[] =>
  method.list('security').flatMap((entry) => (isFields(entry) ? Object.keys(entry) : []));

interface IntegrationRead {
  readonly kind: string;
  readonly to?: Component;
  readonly endpoint?: string;
}

/** What an integration leads to; null for one that the scenario has not. */
function integrationIn(sketch: Sketch, reader: Reader): IntegrationRead | null {
  const type = reader.text('type')?.toLowerCase();
  if (type === 'mock') return { kind: 'mock' };
  const parameters = Object.keys(sketch.findings.parameters);
  const uri = reader.raw('uri');
  const method = reader.text('httpMethod');
  if (type === 'http' || type === 'http_proxy') return httpIn(sketch, uri, method);
  const parts = ['uri', 'requestTemplates', 'requestParameters'].map((name) => reader.raw(name));
  const serviced = targetOf(sketch, parts, servicedKinds);
  if (serviced !== undefined) return { kind: 'service', to: serviced, ...serviceEndpoint(serviced, uri, method) };
  if (type !== 'aws_proxy' && type !== 'aws') return null;
  const to = targetOf(sketch, uri, ['function']) ?? standInFor(sketch, uri, parameters);
  return to === undefined ? null : { kind: 'function', to };
}

/** An HTTP server: another API of the template, or what a parameter or a plain URL stands for. */
export function httpIn(sketch: Sketch, uri: unknown, method: string | undefined): IntegrationRead | null {
  const text = intrinsicOf(uri)?.name === 'Fn::Sub' ? String(intrinsicOf(uri)?.of) : typeof uri === 'string' ? uri : '';
  const gateway = targetOf(sketch, uri, ['apiGateway']);
  if (gateway !== undefined) {
    const path = text.replace(/^https:\/\/[^/]*/, '');
    const own = gateway.type === 'http' ? path : path.replace(`/${stageName}`, '');
    return { kind: 'http', to: gateway, ...(own !== '' && { endpoint: `${method ?? 'GET'} ${own}` }) };
  }
  const server = standInFor(sketch, uri, Object.keys(sketch.findings.parameters));
  if (server === undefined) return null;
  const path = text.replace(/^.*\}/, '').replace(/^\//, '');
  return { kind: 'http', to: server, ...(path !== '' && { endpoint: path }) };
}

export function serviceEndpoint(to: Component, uri: unknown, method: string | undefined): { endpoint?: string } {
  const text = JSON.stringify(uri ?? '');
  if (to.kind === 'table') return { endpoint: /GetItem|Query|Scan/.test(text) ? 'read' : 'write' };
  if (to.kind === 'objectStore') return { endpoint: method === 'GET' ? 'get' : 'put' };
  return {};
}
