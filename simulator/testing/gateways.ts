/**
 * Short ways to write scenarios with an API gateway.
 */
import type { Scenario, ScenarioInput } from '../scenario';
import { link, scenario, service } from './scenarios';

type Component = ScenarioInput['components'][number];
export type Gateway = Extract<Component, { kind: 'apiGateway' }>;
type Client = Extract<Component, { kind: 'client' }>;
type Integration = Gateway['routes'][string]['integration'];
type Arrival = Extract<Client['workload'], { kind: 'trace' }>['arrivals'][number];

/** Requests that a client sends: when, of which class, and how many. */
export const at = (atMs: number, name?: string, count = 1): Arrival => ({
  atMs,
  ...(name === undefined ? {} : { class: name }),
  count,
});

/** A client that sends these requests; a class is asked for by its name and says what it sends. */
export const asking = (
  arrivals: readonly Arrival[],
  classes: Readonly<Record<string, Partial<Client['classes'][number]>>>,
): Client => ({
  id: 'client',
  kind: 'client',
  workload: { kind: 'trace', arrivals: [...arrivals] },
  classes: Object.entries(classes).map(([name, more]) => ({ name, to: 'api', endpoint: 'GET /', ...more })),
});

/** A REST API with one route, `GET /`, to the service `B`, unless it says otherwise. */
export const api = (more: Partial<Gateway> = {}): Gateway => ({
  id: 'api',
  kind: 'apiGateway',
  type: 'rest',
  routes: { 'GET /': { integration: toB } },
  ...more,
});

export const toB = { kind: 'http', to: 'B', endpoint: 'request' } as const satisfies Integration;
export const mock = { kind: 'mock' } as const satisfies Integration;

/** A client, an API, and the services that it calls; `B` works for 10 ms unless it is among them. */
export function withGateway(
  client: Client,
  gateway: Gateway,
  services: readonly Component[] = [],
  more: Partial<Omit<ScenarioInput, 'version' | 'components'>> = {},
): Scenario {
  const known = services.some(({ id }) => id === 'B');
  const called = known ? services : [service('B', 10), ...services];
  return scenario({
    components: [client, gateway, ...called],
    connections: [link('client', 'api'), ...called.map(({ id }) => link('api', id))],
    ...more,
  });
}

/** How requests ended at the client, one line for each. */
export const endsOf = (log: readonly string[]): string[] =>
  log.filter((line) => /#\d+ (ok|error|refused|timeout)/.test(line) && !line.includes(' at '));
