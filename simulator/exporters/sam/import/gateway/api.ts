/**
 * An API under way: its component, what its routes may name, and the routes that the template has.
 */
import type { PathPart } from '../../../../experiment/paths/parse';
import { byName } from '../../template';
import { ignore, isFields, type Reader } from '../reader';
import { ignoredBecause } from '../reasons';
import { type Component, connect, type Json, type Sketch, within } from '../sketch';
import { endpointOf } from '../targets';

export interface Api {
  readonly component: Component;
  /** Names of authorizers in the scenario, by their names in the template. */
  readonly authorizers: Record<string, string>;
  readonly defaults: { authorizer: string | undefined; apiKeyRequired: boolean };
  /** Of each route of the template, whether something tells its kept responses apart. */
  readonly keyed: Record<string, boolean>;
  /** Settings of all routes and of single ones, still to be read. */
  readonly settings: Reader[];
  routeSettings: Reader | null;
}

export const newApi = (component: Component): Api => ({
  component,
  authorizers: byName(),
  defaults: { authorizer: undefined, apiKeyRequired: false },
  keyed: byName(),
  settings: [],
  routeSettings: null,
});

export function routeKey(method: string | undefined, path: string | undefined): string {
  if (path === undefined || path === '/$default' || path === '$default') return '$default';
  const verb = (method ?? 'any').toUpperCase();
  return `${verb === '*' || verb === 'X-AMAZON-APIGATEWAY-ANY-METHOD' ? 'ANY' : verb} ${path}`;
}

export interface RouteWritten {
  readonly key: string;
  readonly integration: { readonly kind: string; readonly to?: Component | undefined; readonly endpoint?: string };
  readonly timeoutMs: number | undefined;
  readonly authorizer: string | undefined;
  readonly apiKeyRequired: boolean;
  readonly requestValidation: boolean;
  readonly keyed: boolean;
}

/** Puts a route into the component; what a template cannot say of it stays as it is. */
export function setRoute(sketch: Sketch, api: Api, written: RouteWritten): void {
  const { key, integration, timeoutMs } = written;
  const route = within(within(api.component, 'routes'), key);
  const known = isFields(route.integration) ? (route.integration as Json) : {};
  const { to } = integration;
  const target = { kind: integration.kind, ...(to !== undefined && { to: to.id }) };
  const next: Json = known.kind === target.kind && known.to === to?.id ? known : target;
  if (to !== undefined) {
    connect(sketch, api.component.id, to.id);
    const endpoint = integration.kind === 'function' ? undefined : integration.endpoint;
    setEndpoint(next, to, endpoint, integration.kind);
    next.timeoutMs = timeoutMs ?? null;
  }
  route.integration = next;
  route.authorizer = written.authorizer ?? null;
  route.apiKeyRequired = written.apiKeyRequired;
  route.requestValidation = written.requestValidation;
  route.throttling = null;
  route.cache = null;
  api.keyed[key] = written.keyed;
}

/** Which of the functions, services and so on is asked; that of a function is in its code, so it stays. */
function setEndpoint(integration: Json, to: Component, asked: string | undefined, kind: string): void {
  const endpoint = kind === 'http' && to.kind === 'apiGateway' ? asked : endpointOf(to, asked);
  if (kind === 'function' || (asked === undefined && kind === 'service')) {
    const names = Object.keys(isFields(to.endpoints) ? to.endpoints : {});
    if (integration.endpoint === undefined && names.length > 1) integration.endpoint = names[0];
  } else if (endpoint === undefined) delete integration.endpoint;
  else integration.endpoint = endpoint;
}

/** What a route says of who may ask. */
export function authorizerIn(
  sketch: Sketch,
  api: Api,
  name: string | undefined,
  path: readonly PathPart[],
): string | undefined {
  const wanted = name ?? api.defaults.authorizer;
  if (wanted === undefined || wanted === 'NONE') return undefined;
  if (wanted === 'AWS_IAM') return iamAuthorizer(api);
  const known = api.authorizers[wanted];
  if (known === undefined) ignore(sketch.findings, path, ignoredBecause.reference);
  return known;
}

function iamAuthorizer(api: Api): string {
  const authorizers = within(api.component, 'authorizers');
  const known = Object.entries(authorizers).find(([, one]) => isFields(one) && one.kind === 'iam');
  const named = Object.entries(api.authorizers).find(([name]) => name === 'AWS_IAM');
  const name = named?.[1] ?? known?.[0] ?? 'AWS_IAM';
  authorizers[name] = { kind: 'iam' };
  return name;
}

/** A token bucket, of fields with a common beginning; undefined where there is none. */
export function throttleIn(reader: Reader, rate: string, burst: string): Json | undefined {
  const ratePerSecond = reader.number(rate);
  const size = reader.number(burst);
  if (ratePerSecond === undefined && size === undefined) return undefined;
  return { ratePerSecond: ratePerSecond ?? 10_000, burst: size ?? 5_000 };
}
