/**
 * Which components are workloads of the mesh, what they are called there, and who applies the policies of a connection.
 */
import { versionNames } from '../../components/plan/versions';
import { memberOf, policyOwner } from '../../scenario/mesh/membership';
import type { ConnectionConfig } from '../../scenario/schema/connection';
import type { Scenario } from '../../scenario/schema/scenario';
import type { Words } from '../common/result';
import type { CalleeNames } from './export-route';
import { kubernetesNames } from './names';
import { reasons } from './reasons';

export interface Workloads {
  /** The name of the Kubernetes Service, the label `app` and the service account of each component. */
  readonly names: ReadonlyMap<string, string>;
  /** The id of the component with this name. */
  readonly ids: ReadonlyMap<string, string>;
}

export function workloadsOf({ components }: Pick<Scenario, 'components'>): Workloads {
  const names = kubernetesNames(components.map(({ id }) => id));
  return { names, ids: new Map([...names].map(([id, name]) => [name, id])) };
}

/** Whether a mesh without settings could have this component as a caller, or as a callee that speaks HTTP. */
const callers: readonly string[] = ['client', 'service', 'monolith'];
const callees: readonly string[] = ['service', 'monolith'];

/**
 * Null where a proxy applies the policies of a connection, else why none does. Without a mesh they are written as if
 * every caller had a proxy: that is what exporting them is for.
 */
export function whyNoProxy(scenario: Scenario, { from, to }: Pick<ConnectionConfig, 'from' | 'to'>): Words | null {
  const kindOf = (id: string) => scenario.components.find((component) => component.id === id)?.kind ?? '';
  if (!callees.includes(kindOf(to))) return reasons.notHttp;
  if (scenario.mesh === null || scenario.mesh.dataPlane === 'none') {
    return callers.includes(kindOf(from)) ? null : reasons.noProxy;
  }
  return policyOwner(scenario, from, to) === 'library' ? reasons.noProxy : null;
}

/** Whether the callee's waypoint applies them, for all callers together. */
export const isAtWaypoint = (scenario: Scenario, to: string): boolean =>
  scenario.mesh?.dataPlane === 'ambient' && memberOf(scenario, to)?.waypoint === true;

/** How a callee and its versions are called. */
export function calleeNames(scenario: Scenario, { names }: Workloads, to: string): CalleeNames {
  const callee = scenario.components.find((component) => component.id === to);
  const versions = callee !== undefined && 'versions' in callee ? versionNames(callee) : [];
  return { host: names.get(to) ?? to, subsets: kubernetesNames(versions) };
}
