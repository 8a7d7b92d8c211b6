/**
 * Who sends, for a template alone: a client that asks for each route, or else sends to what nothing else feeds.
 */
import { isFields } from './reader';
import { addComponent, connect, freeId, type Json, type Sketch } from './sketch';

const mostClasses = 32;
const firstEndpoint: Readonly<Record<string, string>> = { table: 'write', objectStore: 'put' };

export function addClient(sketch: Sketch): void {
  const gateways = sketch.components.filter((one) => one.kind === 'apiGateway' && one.type !== 'webSocket');
  const asked = gateways.flatMap((gateway) =>
    Object.keys(isFields(gateway.routes) ? gateway.routes : {}).map((key) => ({ to: gateway.id, endpoint: ask(key) })),
  );
  const fed = new Set(sketch.connections.map((link) => link.to));
  const others = sketch.components
    .filter(({ id, kind }) => kind !== 'apiGateway' && !fed.has(id))
    .map(({ id, kind }) => ({ to: id, ...(firstEndpoint[kind] && { endpoint: firstEndpoint[kind] }) }));
  const targets: Json[] = (asked.length > 0 ? asked : others).slice(0, mostClasses);
  if (targets.length === 0) return;
  const id = freeId(sketch, 'client');
  addComponent(sketch, {
    id,
    kind: 'client',
    workload: { kind: 'open', ratePerSecond: 10 },
    classes: targets.map((target, index) => ({ name: `request${index + 1}`, ...target })),
  });
  for (const { to } of targets) connect(sketch, id, String(to));
}

/** A request that takes a route. */
function ask(key: string): string {
  if (key === '$default') return 'GET /anything-else';
  return key.replace(/^ANY /, 'GET ').replace(/\{[^{}]+\}/g, '1');
}
