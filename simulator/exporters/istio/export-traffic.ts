/**
 * VirtualServices and DestinationRules: one of each for every callee. Where its callers differ, there is a route for
 * each (`sourceLabels`), and a DestinationRule for each (`workloadSelector`).
 */
import type { ConnectionConfig } from '../../scenario/schema/connection';
import type { Scenario } from '../../scenario/schema/scenario';
import { zoneOf } from '../../scenario/zones';
import { type Surroundings, trafficPolicyOf } from './export-policy';
import { type CalleeNames, routesOf } from './export-route';
import { fieldsOf } from './export-values';
import { type Notes, newNotes, type Place } from './notes';
import { reasons } from './reasons';
import { type Resource, resource } from './resource';
import { calleeNames, isAtWaypoint, type Workloads, whyNoProxy } from './workloads';

interface Caller {
  readonly name: string;
  readonly connection: ConnectionConfig;
  readonly place: Place;
}

interface Callee extends CalleeNames {
  readonly callers: readonly Caller[];
}

/** All resources about traffic; `notes` gets what they say and what they cannot. */
export function trafficResources(
  scenario: Scenario,
  workloads: Workloads,
  namespace: string,
  notes: Notes,
): Resource[] {
  const connections = scenario.connections.filter((connection) => {
    const reason = whyNoProxy(scenario, connection);
    if (reason !== null) notes.rules.push({ of: pathOf(connection), reason });
    return reason === null;
  });
  const ids = [...new Set(connections.map(({ to }) => to))];
  return ids.flatMap((id) => {
    const callee = calleeOf(
      scenario,
      workloads,
      connections.filter(({ to }) => to === id),
      notes,
    );
    const [first] = callee.callers;
    if (first === undefined) return [];
    const alike = isAtWaypoint(scenario, id);
    const used = alike ? { ...callee, callers: [first] } : callee;
    if (alike) noteOtherCallers(callee, isZoned(scenario, id), notes);
    return [virtualService(used, namespace), ...destinationRules(scenario, used, namespace)];
  });
}

const pathOf = ({ from, to }: ConnectionConfig): string => `connections.${from}->${to}`;

function calleeOf(
  scenario: Scenario,
  workloads: Workloads,
  connections: readonly ConnectionConfig[],
  notes: Notes,
): Callee {
  const callers = connections.map((connection) => ({
    name: workloads.names.get(connection.from) ?? connection.from,
    connection,
    place: { path: pathOf(connection), notes },
  }));
  return { ...calleeNames(scenario, workloads, connections[0]?.to ?? ''), callers };
}

/** What a waypoint does for the first caller it does for all; others are fine if they ask for the same. */
function noteOtherCallers({ callers, ...callee }: Callee, zoned: boolean, notes: Notes): void {
  const around = { maxRequestsPerConnection: null, zoned };
  const written = ({ connection }: Caller, place: Place) =>
    JSON.stringify([routesOf(connection, callee, place), trafficPolicyOf(connection, around, place)]);
  const [first, ...others] = callers;
  for (const other of others) {
    const own = first !== undefined && written(first, { path: '', notes: newNotes() }) === written(other, other.place);
    if (!own) notes.unsupported.push({ path: other.place.path, reason: reasons.callersAlike });
  }
}

function virtualService({ callers, ...callee }: Callee, namespace: string): Resource {
  const routes = callers.map(({ connection, place }) => routesOf(connection, callee, place));
  const http = alike(routes)
    ? routes[0]
    : routes.flatMap((own, index) => own.map((route) => forCaller(route, callers[index]?.name ?? '')));
  return resource('VirtualService', callee.host, namespace, { hosts: [callee.host], http });
}

function forCaller<Route extends object>(route: Route, app: string) {
  const conditions = 'match' in route ? (route.match as readonly object[]) : [{}];
  return { ...route, match: conditions.map((condition) => ({ sourceLabels: { app }, ...condition })) };
}

function destinationRules(scenario: Scenario, { callers, host, subsets }: Callee, namespace: string): Resource[] {
  const versions = usedVersions(callers).map((version) => subsets.get(version) ?? version);
  const specs = callers.map(({ connection, place }) =>
    specOf(
      host,
      {
        ...trafficPolicyOf(connection, surroundings(scenario, connection, place), place),
        ...tlsOf(scenario, connection.to),
      },
      versions,
    ),
  );
  if (alike(specs)) return specs.slice(0, 1).map((spec) => resource('DestinationRule', host, namespace, spec));
  return specs.map((spec, index) => {
    const caller = callers[index]?.name ?? '';
    const workloadSelector = { matchLabels: { app: caller } };
    return resource('DestinationRule', `${host}-from-${caller}`, namespace, { workloadSelector, ...spec });
  });
}

const specOf = (host: string, trafficPolicy: Readonly<Record<string, unknown>>, versions: readonly string[]) => ({
  host,
  trafficPolicy,
  ...fieldsOf({
    subsets: versions.length === 0 ? undefined : versions.map((version) => ({ name: version, labels: { version } })),
  }),
});

const usedVersions = (callers: readonly Caller[]): string[] => [
  ...new Set(
    callers.flatMap(({ connection: { trafficSplit, headerRoutes, mirror } }) => [
      ...(headerRoutes ?? []).map(({ version }) => version),
      ...(trafficSplit ?? []).map(({ version }) => version),
      ...(mirror?.version ? [mirror.version] : []),
    ]),
  ),
];

const surroundings = (scenario: Scenario, { to }: ConnectionConfig, place: Place): Surroundings => ({
  maxRequestsPerConnection: requestsPerConnection(scenario, place),
  zoned: isZoned(scenario, to),
});

const isZoned = (scenario: Scenario, id: string): boolean => zoneOf(scenario, id, 0) !== null;

/** The connections of a mesh are closed after so many requests, whoever calls. */
function requestsPerConnection({ mesh }: Scenario, { notes }: Place): number | null {
  const requests = mesh?.mtls.requestsPerConnection ?? null;
  if (requests !== null) notes.exported.push('mesh.mtls.requestsPerConnection');
  return requests;
}

/** As its PeerAuthentication demands; where it takes both, Istio finds out by itself (auto mTLS). */
function tlsOf({ mesh, components }: Scenario, to: string) {
  const callee = components.find((component) => component.id === to);
  if (mesh === null || mesh.dataPlane === 'none' || callee?.kind !== 'service' || !callee.sidecar) return {};
  const mode = callee.mtls ?? mesh.mtls.mode;
  return mode === 'permissive' ? {} : { tls: { mode: mode === 'strict' ? 'ISTIO_MUTUAL' : 'DISABLE' } };
}

const alike = (values: readonly unknown[]): boolean => new Set(values.map((value) => JSON.stringify(value))).size <= 1;
