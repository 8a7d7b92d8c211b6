/**
 * Checks of the mesh: names in authorization policies, and that rules about requests have a proxy that understands them.
 */
import { versionNames } from '../../components/plan/versions';
import { memberOf } from '../mesh/membership';
import type { ConnectionSettings } from '../schema/connection';
import type { AuthorizationPolicy, MeshConfig } from '../schema/mesh';
import type { Scenario } from '../schema/scenario';
import type { ServiceConfig } from '../schema/service';
import { checkDistribution } from './distribution';
import type { Report } from './report';

type RoutingRules = Partial<Pick<ConnectionSettings, 'trafficSplit' | 'headerRoutes' | 'mirror' | 'faultInjection'>>;

export function checkMesh(scenario: Scenario, mesh: MeshConfig, report: Report): void {
  const named = scenario.components.find(({ id }) => id === mesh.controlPlane);
  if (mesh.controlPlane !== null && named?.kind !== 'controlPlane') {
    report('mesh.controlPlane', 'reference', 'the id of a control plane', mesh.controlPlane);
  }
  for (const name of ['proxy', 'ztunnel', 'waypoint'] as const) {
    checkDistribution(mesh[name].latencyMs, `mesh.${name}.latencyMs`, report);
  }
}

/** Rules of routes name versions of the callee, and need a proxy that understands HTTP. */
export function checkRouting(
  scenario: Scenario,
  { from, to }: { readonly from: string; readonly to: string },
  rules: RoutingRules,
  path: string,
  report: Report,
): void {
  const callee = scenario.components.find((component) => component.id === to);
  const caller = scenario.components.find((component) => component.id === from);
  if (callee?.kind === 'controlPlane')
    report(path, 'reference', 'no connection to a control plane: it is on no path', to);
  if (caller?.kind === 'controlPlane') report(path, 'reference', 'no connection from a control plane', from);
  const versions = callee !== undefined && 'versions' in callee ? versionNames(callee) : [];
  const checkVersion = (version: string, where: string): void => {
    if (versions.includes(version)) return;
    report(`${path}.${where}.version`, 'reference', `a version of ${to}: ${versions.join(', ')}`, version);
  };
  rules.trafficSplit?.forEach(({ version }, index) => checkVersion(version, `trafficSplit[${index}]`));
  checkHeaders(scenario, rules, path, report);
  rules.headerRoutes?.forEach(({ version }, index) => checkVersion(version, `headerRoutes[${index}]`));
  if (typeof rules.mirror?.version === 'string') checkVersion(rules.mirror.version, 'mirror');
  const isAmbient = scenario.mesh?.dataPlane === 'ambient' && memberOf(scenario, from) !== null;
  if (!isAmbient || memberOf(scenario, to)?.waypoint !== false) return;
  for (const name of ['trafficSplit', 'headerRoutes', 'mirror', 'faultInjection'] as const) {
    if (rules[name] === null || rules[name] === undefined) continue;
    report(`${path}.${name}`, 'reference', `null, or "waypoint": true at ${to}: a ztunnel knows no HTTP`, rules[name]);
  }
}

/** A route waits for headers that some requests carry. */
function checkHeaders(scenario: Scenario, { headerRoutes }: RoutingRules, path: string, report: Report): void {
  const carried = new Set<string>();
  for (const component of scenario.components) {
    if (component.kind !== 'client') continue;
    for (const { request } of component.classes) for (const name of Object.keys(request.headers)) carried.add(name);
  }
  headerRoutes?.forEach(({ match }, route) => {
    match.forEach((condition, index) => {
      for (const name of Object.keys(condition)) {
        if (carried.has(name)) continue;
        const known = carried.size === 0 ? 'there is none' : [...carried].join(', ');
        const at = `${path}.headerRoutes[${route}].match[${index}].${name}`;
        report(at, 'reference', `a header that a class of a client carries: ${known}`, name);
      }
    });
  });
}

/** Versions that run at first share the replicas of a service among them. */
export function checkVersions({ versions, replicas }: ServiceConfig, path: string, report: Report): void {
  const claimed = Object.values(versions).reduce((total, version) => total + version.replicas, 0);
  if (claimed > replicas)
    report(`${path}.versions`, 'limit', `versions with at most ${replicas} replicas in all`, claimed);
}

export function checkAuthorization(scenario: Scenario, service: ServiceConfig, path: string, report: Report): void {
  service.authorization.forEach((policy, index) => {
    checkPolicy(scenario, service, policy, `${path}.authorization[${index}]`, report);
  });
}

function checkPolicy(
  scenario: Scenario,
  service: ServiceConfig,
  policy: AuthorizationPolicy,
  path: string,
  report: Report,
): void {
  policy.from?.forEach((id, index) => {
    if (scenario.components.some((component) => component.id === id)) return;
    report(`${path}.from[${index}]`, 'reference', 'the id of a component', id);
  });
  policy.endpoints?.forEach((name, index) => {
    if (name in service.endpoints) return;
    const offered = Object.keys(service.endpoints).join(', ');
    report(`${path}.endpoints[${index}]`, 'reference', `an endpoint of ${service.id}: ${offered}`, name);
  });
  const knowsNoEndpoints = scenario.mesh?.dataPlane === 'ambient' && memberOf(scenario, service.id)?.waypoint === false;
  if (policy.endpoints !== null && knowsNoEndpoints) {
    report(`${path}.endpoints`, 'reference', 'null, or "waypoint": true: a ztunnel knows no HTTP', policy.endpoints);
  }
}
