/**
 * Brings the rules of a file into a scenario: which connections and services each means, and what it changes there.
 */
import type { Scenario } from '../../scenario';
import type { ConnectionConfig } from '../../scenario/schema/connection';
import type { AuthorizationPolicy } from '../../scenario/schema/mesh';
import type { ServiceConfig } from '../../scenario/schema/service';
import { ignore } from '../common/reading';
import type { Ignored } from '../common/result';
import type { AuthorizationRule, PolicyRule, RouteRule, Rules } from './import-documents';
import { settingsOfPolicy } from './import-policy';
import { importReasons } from './import-reasons';
import { type ConnectionChanges, settingsOfRoute, type VersionOf } from './import-route';
import { accountOf, endpointOfPath } from './import-skeleton';
import { identifierFor } from './names';
import { calleeNames, isAtWaypoint, type Workloads, whyNoProxy, workloadsOf } from './workloads';

/** The scenario with what the rules say, not yet checked. */
export function withRules(scenario: Scenario, rules: Rules): unknown {
  const workloads = workloadsOf(scenario);
  const idOf = (name: string): string => workloads.ids.get(name) ?? identifierFor(name);
  const routed = applyToConnections(scenario, workloads, rules.routes, (rule, connection) =>
    settingsOfRule(scenario, rule, versionFinder(scenario, workloads, connection.to)),
  );
  const balanced = applyToConnections(routed, workloads, rules.policies, (rule, connection) =>
    settingsOfPolicy(rule.policy, routed, connection, rule.reading, rule.path),
  );
  return withSampling(
    withAuthorization(withAuthentication(withPoolOfMesh(balanced, rules), rules, idOf), rules, idOf),
    rules,
  );
}

/** Subsets have the names that an export gives to versions, or the versions' own. */
function versionFinder(scenario: Scenario, workloads: Workloads, to: string): (subset: string) => string | null {
  const { subsets } = calleeNames(scenario, workloads, to);
  const ids = new Map([...subsets].map(([id, name]) => [name, id]));
  return (subset) => ids.get(subset) ?? (subsets.has(identifierFor(subset)) ? identifierFor(subset) : null);
}

function settingsOfRule(scenario: Scenario, rule: RouteRule, versionOf: VersionOf): ConnectionChanges {
  const { route, headers, reading, path } = rule;
  if (headers === null) return settingsOfRoute(route, versionOf, reading, path);
  const subset = route.route?.length === 1 ? route.route[0]?.destination.subset : undefined;
  const version = subset === undefined ? null : versionOf(subset);
  const carried = headersCarried(scenario);
  const isCarried = headers.every((condition) => Object.keys(condition).every((name) => carried.has(name)));
  if (version !== null && isCarried) return { headerRoutes: [{ match: headers, version }] };
  ignore(reading, path, isCarried ? importReasons.noVersion : importReasons.noHeader);
  return {};
}

const headersCarried = ({ components }: Scenario): ReadonlySet<string> =>
  new Set(
    components.flatMap((component) =>
      component.kind === 'client' ? component.classes.flatMap(({ request }) => Object.keys(request.headers)) : [],
    ),
  );

/** Routes by header come one after the other; everything else is said once. */
const merged = (
  before: ConnectionChanges | undefined,
  { headerRoutes, ...settings }: ConnectionChanges,
): ConnectionChanges => ({
  ...before,
  ...settings,
  ...(headerRoutes && { headerRoutes: [...(before?.headerRoutes ?? []), ...headerRoutes] }),
});

/** A rule for all callers leaves out those that have one of their own; what is ignored of it is noted once. */
function applyToConnections<Rule extends RouteRule | PolicyRule>(
  scenario: Scenario,
  workloads: Workloads,
  rules: readonly Rule[],
  settingsFrom: (rule: Rule, connection: ConnectionConfig) => ConnectionChanges,
): Scenario {
  const changes = scenario.connections.map((): ConnectionChanges => ({}));
  for (const rule of rules) {
    const notes = new Map<string, Ignored>();
    let meant = 0;
    for (const [index, connection] of scenario.connections.entries()) {
      if (!isMeant(scenario, workloads, rule, rules, connection)) continue;
      const reading = { ...rule.reading, ignored: [] as Ignored[] };
      changes[index] = merged(changes[index], settingsFrom({ ...rule, reading }, connection));
      for (const note of reading.ignored) notes.set(`${note.path} ${note.reason.en}`, note);
      meant++;
    }
    if (meant === 0) ignore(rule.reading, rule.path, importReasons.noComponent);
    rule.reading.ignored.push(...notes.values());
  }
  return {
    ...scenario,
    connections: scenario.connections.map((connection, index) => ({ ...connection, ...changes[index] })),
  };
}

function isMeant(
  scenario: Scenario,
  { ids }: Workloads,
  rule: RouteRule | PolicyRule,
  rules: readonly (RouteRule | PolicyRule)[],
  connection: ConnectionConfig,
): boolean {
  const isName = (id: string, name: string) => id === (ids.get(name) ?? identifierFor(name));
  if (!isName(connection.to, rule.callee) || whyNoProxy(scenario, connection) !== null) return false;
  if (rule.caller !== null) return isName(connection.from, rule.caller) && !isAtWaypoint(scenario, connection.to);
  return !rules.some(
    ({ caller, callee }) => caller !== null && callee === rule.callee && isName(connection.from, caller),
  );
}

/** `maxRequestsPerConnection` is a setting of the whole mesh in the simulator. */
function withPoolOfMesh(scenario: Scenario, { policies }: Rules): Scenario {
  let requests: number | null = null;
  for (const { policy, reading, path } of policies) {
    const found = policy.connectionPool?.http?.maxRequestsPerConnection ?? 0;
    const place = [...path, 'connectionPool', 'http', 'maxRequestsPerConnection'];
    if (found === 0) continue;
    if (scenario.mesh === null) ignore(reading, place, importReasons.noMesh);
    else if (requests !== null && requests !== found) ignore(reading, place, importReasons.sameForAll);
    else requests = found;
  }
  if (scenario.mesh === null || requests === null) return scenario;
  return { ...scenario, mesh: { ...scenario.mesh, mtls: { ...scenario.mesh.mtls, requestsPerConnection: requests } } };
}

const modes = { DISABLE: 'disable', PERMISSIVE: 'permissive', STRICT: 'strict' } as const;

function withAuthentication(scenario: Scenario, { authentication }: Rules, idOf: (name: string) => string): Scenario {
  let changed = scenario;
  for (const { app, mode, reading } of authentication) {
    if (app !== null) {
      changed = changeServices(
        changed,
        idOf(app),
        (service) => ({ ...service, mtls: modes[mode] }),
        () => ignore(reading, ['spec', 'selector'], importReasons.noComponent),
      );
    } else if (changed.mesh === null) ignore(reading, ['spec', 'mtls'], importReasons.noMesh);
    else changed = { ...changed, mesh: { ...changed.mesh, mtls: { ...changed.mesh.mtls, mode: modes[mode] } } };
  }
  return changed;
}

/** The policies of a file take the place of those that the services had. */
function withAuthorization(scenario: Scenario, { authorization }: Rules, idOf: (name: string) => string): Scenario {
  const policies = new Map<string, AuthorizationPolicy[]>();
  for (const rule of authorization) {
    const targets = scenario.components.filter(
      ({ id, kind }) => kind === 'service' && (rule.app === null || id === idOf(rule.app)),
    );
    if (targets.length === 0) ignore(rule.reading, ['spec'], importReasons.noComponent);
    for (const target of targets) {
      if (target.kind !== 'service') continue;
      const own = policiesFrom(rule, scenario, target, idOf, target === targets[0]);
      policies.set(target.id, [...(policies.get(target.id) ?? []), ...own]);
    }
  }
  let changed = scenario;
  for (const [id, found] of policies) {
    changed = changeServices(
      changed,
      id,
      (service) => ({ ...service, authorization: found }),
      () => undefined,
    );
  }
  return changed;
}

/** One policy for each rule; none at all means nobody. */
function policiesFrom(
  { action, rules, reading }: AuthorizationRule,
  scenario: Scenario,
  service: ServiceConfig,
  idOf: (name: string) => string,
  notes: boolean,
): AuthorizationPolicy[] {
  if (rules.length === 0) return [{ action, from: [], endpoints: null }];
  return rules.flatMap((rule, index) => {
    const from = rule?.from ? callersFrom(rule.from, scenario, idOf) : null;
    const endpoints = rule?.to ? endpointsFrom(rule.to, service) : null;
    const isKnown = (list: readonly string[] | null) => list === null || list.length > 0;
    if (isKnown(from) && isKnown(endpoints) && rule?.when === undefined) return [{ action, from, endpoints }];
    if (notes) ignore(reading, ['spec', 'rules', index], importReasons.accessRule);
    return [];
  });
}

type AccessRule = NonNullable<AuthorizationRule['rules'][number]>;

function callersFrom(
  from: NonNullable<AccessRule['from']>,
  { components }: Scenario,
  idOf: (name: string) => string,
): string[] {
  const accounts = from.flatMap(({ source }) => source?.principals ?? []).flatMap((one) => accountOf(one) ?? []);
  const ids = accounts.map((account) => idOf(account));
  return [...new Set(ids)].filter((id) => components.some((component) => component.id === id));
}

function endpointsFrom(to: NonNullable<AccessRule['to']>, { endpoints }: ServiceConfig): string[] | null {
  const paths = to.flatMap(({ operation }) => operation?.paths ?? []);
  if (paths.length === 0) return null;
  const names = paths.flatMap((path) => endpointOfPath(path) ?? []);
  return [...new Set(names)].filter((name) => Object.hasOwn(endpoints, name));
}

function withSampling(scenario: Scenario, { sampling }: Rules): Scenario {
  const [first, ...others] = sampling;
  for (const { reading } of others) ignore(reading, ['spec', 'tracing'], importReasons.oneSampling);
  return first === undefined
    ? scenario
    : { ...scenario, tracing: { ...scenario.tracing, sampling: Number((first.percent / 100).toFixed(12)) } };
}

function changeServices(
  scenario: Scenario,
  id: string,
  change: (service: ServiceConfig) => ServiceConfig,
  otherwise: () => void,
): Scenario {
  if (!scenario.components.some((component) => component.id === id && component.kind === 'service')) otherwise();
  const components = scenario.components.map((component) =>
    component.id === id && component.kind === 'service' ? change(component) : component,
  );
  return { ...scenario, components };
}
