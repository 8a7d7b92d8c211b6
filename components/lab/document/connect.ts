/**
 * Connecting two components: the connection, and what makes the one call the other: a class of a client, a step of an
 * endpoint, a route of a gateway, an event source of a queue.
 */
import { componentOf, isPlain, type LabComponent, type LabConnection, type LabDocument } from './document';
import { withValue } from './path';

export type Refusal = 'same' | 'twice' | 'missing' | 'notCalled' | 'neverCalls';

const keepers = new Set(['queue', 'stream', 'table']);
const pushers = new Set(['objectStore', 'topic']);
const ownServers = new Set(['service', 'monolith']);

/** Why two components cannot be connected; null when they can. */
export function refusal(document: LabDocument, from: string, to: string): Refusal | null {
  const caller = componentOf(document, from);
  const callee = componentOf(document, to);
  if (caller === undefined || callee === undefined) return 'missing';
  if (from === to) return 'same';
  if (document.connections.some((one) => one.from === from && one.to === to)) return 'twice';
  if (callee.kind === 'client' || callee.kind === 'controlPlane') return 'notCalled';
  if (caller.kind === 'database' || caller.kind === 'controlPlane') return 'neverCalls';
  return null;
}

export function connect(document: LabDocument, from: string, to: string): LabDocument {
  const caller = componentOf(document, from);
  const callee = componentOf(document, to);
  if (caller === undefined || callee === undefined || refusal(document, from, to) !== null) return document;
  const calling = callingFrom(caller, callee);
  return {
    ...document,
    components: document.components.map((one) => (one === caller ? calling : one)),
    connections: [...document.connections, { from, to, ...feed(caller, callee) }],
  };
}

/** How a connection from something that keeps messages feeds its consumer. */
function feed(caller: LabComponent, callee: LabComponent): Partial<LabConnection> {
  if (pushers.has(caller.kind)) {
    if (callee.kind === 'function') return { invocation: 'asynchronous' };
    return ownServers.has(callee.kind) ? endpointed(callee, { kind: 'asynchronous' }) : {};
  }
  if (!keepers.has(caller.kind)) return {};
  if (caller.kind !== 'queue') return endpointed(callee, { kind: 'stream' });
  return endpointed(callee, { kind: callee.kind === 'function' ? 'queue' : 'workers' });
}

function endpointed(callee: LabComponent, source: { readonly kind: string }): Partial<LabConnection> {
  const offered = offers(callee);
  return { eventSource: offered.length > 1 ? { ...source, endpoint: offered[0] } : source };
}

const keysOf = (value: unknown): readonly string[] => (isPlain(value) ? Object.keys(value) : []);

/** Names of the endpoints of a component. */
function offers(callee: LabComponent): readonly string[] {
  switch (callee.kind) {
    case 'cache':
      return ['get', 'set', 'invalidate'];
    case 'table':
      return ['write', 'read', 'conditionalWrite'];
    case 'objectStore':
      return ['put', 'get'];
    case 'database':
      return keysOf(callee.queries);
    case 'apiGateway':
      return keysOf(callee.routes).map(requestTo);
    default:
      return keysOf(callee.endpoints);
  }
}

/** A request that a route takes: `GET /orders/1` of `ANY /orders/{id}`. */
function requestTo(route: string): string {
  const [method, path] = route.split(' ');
  if (path === undefined) return route.startsWith('$') ? 'GET /' : route;
  return `${method === 'ANY' ? 'GET' : method} ${path.replace(/\{[^}]*\}/g, '1')}`;
}

/** The target of a call; the endpoint is left out where the engine finds it alone. */
function targetOf(callee: LabComponent, own: string | null): Readonly<Record<string, unknown>> {
  const offered = offers(callee);
  const found = callee.kind !== 'apiGateway' && (offered.length <= 1 || (own !== null && offered.includes(own)));
  return found ? { to: callee.id } : { to: callee.id, endpoint: offered[0] };
}

function callingFrom(caller: LabComponent, callee: LabComponent): LabComponent {
  switch (caller.kind) {
    case 'client':
      return withClass(caller, callee);
    case 'service':
    case 'function':
      return withStep(caller, 'endpoints', callee);
    case 'monolith':
      return withStep(caller, 'modules', callee);
    case 'cache':
      return isPlain(caller.origin) ? caller : { ...caller, origin: targetOf(callee, 'get') };
    case 'apiGateway':
      return withRoute(caller, callee);
    default:
      return caller;
  }
}

function withClass(caller: LabComponent, callee: LabComponent): LabComponent {
  const classes: readonly unknown[] = Array.isArray(caller.classes) ? caller.classes : [];
  const taken = new Set(classes.map((one) => (isPlain(one) ? one.name : null)));
  const target = targetOf(callee, null);
  const wanted = callee.kind === 'apiGateway' ? 'request' : (offers(callee)[0] ?? 'request');
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted.slice(0, 27)}-${number}`;
  const endpoint = 'endpoint' in target || name === wanted ? target : { ...target, endpoint: wanted };
  return { ...caller, classes: [...classes, { name, ...endpoint }] };
}

/** Adds a call to the endpoint that has the same name as one of the callee's, else to the first. */
function withStep(caller: LabComponent, field: 'endpoints' | 'modules', callee: LabComponent): LabComponent {
  const own = keysOf(caller[field]);
  const name = own.find((one) => offers(callee).includes(one)) ?? own[0];
  if (name === undefined) return caller;
  const parts = caller[field] as Readonly<Record<string, unknown>>;
  const part = parts[name];
  if (!isPlain(part)) return caller;
  const steps = Array.isArray(part.steps) ? part.steps : [];
  return withValue(caller, [field, name, 'steps'], [...steps, { kind: 'call', ...targetOf(callee, name) }]);
}

/** Puts the callee behind the first route that has nothing behind it, else behind a route of its own. */
function withRoute(caller: LabComponent, callee: LabComponent): LabComponent {
  const routes = isPlain(caller.routes) ? caller.routes : {};
  const kind = callee.kind === 'function' ? 'function' : ownServers.has(callee.kind) ? 'http' : 'service';
  const integration = { kind, ...targetOf(callee, null) };
  const open = Object.entries(routes).find(([, route]) => {
    return isPlain(route) && isPlain(route.integration) && route.integration.kind === 'mock';
  });
  const name = open?.[0] ?? `ANY /${callee.id}`;
  return withValue(caller, ['routes', name], { ...(isPlain(open?.[1]) ? open[1] : {}), integration });
}
