/**
 * Checks of the mesh: names in authorization policies, and that rules about requests have a proxy that understands them.
 */
import { memberOf } from '../mesh/membership';
import type { AuthorizationPolicy, MeshConfig } from '../schema/mesh';
import type { Scenario } from '../schema/scenario';
import type { ServiceConfig } from '../schema/service';
import { checkDistribution } from './distribution';
import type { Report } from './report';

export function checkMesh(mesh: MeshConfig, report: Report): void {
  for (const name of ['proxy', 'ztunnel', 'waypoint'] as const) {
    checkDistribution(mesh[name].latencyMs, `mesh.${name}.latencyMs`, report);
  }
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
