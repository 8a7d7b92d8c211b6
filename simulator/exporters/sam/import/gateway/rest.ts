/**
 * Reads `AWS::Serverless::Api`, and the settings of its methods once all routes are known.
 */
import { cachedByDefault } from '../../export/gateway/method-settings';
import { intrinsicOf } from '../../intrinsics';
import { same } from '../../unsupported';
import { isFields, type Reader } from '../reader';
import { copy, type Json, type Sketch, within } from '../sketch';
import { type Api, routeKey, throttleIn } from './api';
import { readAuthorizers } from './authorizers';
import { readDefinition } from './definition';

export function readRestApi(sketch: Sketch, logicalId: string, api: Api, properties: Reader): void {
  const { component } = api;
  component.endpointType = endpointType(properties);
  component.throttling = null;
  const enabled = properties.boolean('CacheClusterEnabled') ?? false;
  const size = properties.text('CacheClusterSize');
  component.cache = enabled ? { ...(isFields(component.cache) ? component.cache : {}), sizeGb: size ?? '0.5' } : null;
  readCanary(component, properties);
  readAuthorizers(sketch, logicalId, api, properties.below('Auth'));
  if (properties.has('DefinitionBody')) readDefinition(sketch, api, properties.below('DefinitionBody'));
  api.settings.push(...properties.entries('MethodSettings'));
  properties.rest(['StageName', 'Models', 'Name']);
}

function endpointType(properties: Reader): string {
  const plain = properties.raw('EndpointConfiguration');
  const type = typeof plain === 'string' ? plain : endpointIn(properties);
  return type?.toLowerCase() ?? 'edge';
}

function endpointIn(properties: Reader): string | undefined {
  if (!properties.has('EndpointConfiguration') || intrinsicOf(properties.raw('EndpointConfiguration')))
    return undefined;
  const configuration = properties.below('EndpointConfiguration');
  const type = configuration.text('Type');
  configuration.rest([]);
  return type;
}

function readCanary(component: Json, properties: Reader): void {
  if (!properties.has('CanarySetting')) {
    component.canary = null;
    return;
  }
  const reader = properties.below('CanarySetting');
  const known = isFields(component.canary) ? component.canary : { routes: {} };
  component.canary = {
    ...known,
    percentTraffic: reader.number('PercentTraffic') ?? 0,
    useStageCache: reader.boolean('UseStageCache') ?? false,
  };
  reader.rest([]);
}

/** Applies the settings of methods; must run when all routes are there. */
export function finishRestApi(api: Api): void {
  const { component } = api;
  const cache = isFields(component.cache) ? (component.cache as Json) : null;
  const [everywhere, single] = byMethod(api.settings);
  for (const settings of everywhere) {
    component.throttling = throttleIn(settings, 'ThrottlingRateLimit', 'ThrottlingBurstLimit') ?? null;
    const ttl = settings.number('CacheTtlInSeconds');
    settings.boolean('CachingEnabled');
    if (cache !== null) cache.ttlMs = (ttl ?? 300) * 1_000;
    settings.rest([]);
  }
  const routes = within(component, 'routes');
  for (const key of Object.keys(api.keyed)) {
    const route = within(routes, key);
    const settings = single.get(key);
    if (settings !== undefined) applySettings(api, key, route, settings);
    else if (cache !== null && cachedByDefault(key) && !api.keyed[key]) route.cache = { keyedBy: 'nothing' };
  }
  for (const settings of single.values()) settings.rest([]);
}

function byMethod(settings: readonly Reader[]): readonly [Reader[], Map<string, Reader>] {
  const everywhere: Reader[] = [];
  const single = new Map<string, Reader>();
  for (const reader of settings) {
    const path = reader.text('ResourcePath');
    const method = reader.text('HttpMethod');
    if (path === '/*') everywhere.push(reader);
    else single.set(routeKey(method, path), reader);
  }
  return [everywhere, single];
}

function applySettings(api: Api, key: string, route: Json, settings: Reader): void {
  const { component } = api;
  const cache = isFields(component.cache) ? component.cache : null;
  const throttling = throttleIn(settings, 'ThrottlingRateLimit', 'ThrottlingBurstLimit') ?? null;
  const own = same(throttling, component.throttling) ? null : throttling;
  const caching = settings.boolean('CachingEnabled') ?? false;
  const ttlMs = (settings.number('CacheTtlInSeconds') ?? 300) * 1_000;
  const keyed = api.keyed[key] ?? false;
  const explicit = {
    enabled: caching,
    ttlMs: ttlMs === (cache?.ttlMs ?? 300_000) ? null : ttlMs,
    keyedBy: keyed ? 'subject' : 'nothing',
  };
  const usual = { enabled: cachedByDefault(key), ttlMs: null, keyedBy: cachedByDefault(key) ? 'subject' : 'nothing' };
  const cached = cache === null || same(explicit, usual) ? null : explicit;
  route.throttling = own;
  route.cache = cached;
  // An entry of its own says something, even if it is what holds anyway.
  if (own !== null || cached !== null) return;
  if (cache !== null) route.cache = explicit;
  else route.throttling = copy(throttling);
}
