/**
 * Which services are in the mesh, and which of them have a proxy that understands HTTP.
 *
 * Models services alone as members: a client stands outside; caches, databases and queues speak protocols of their own,
 * which the mesh would pass on as TCP.
 */
import type { Scenario } from '../schema/scenario';
import type { ServiceConfig } from '../schema/service';

type MeshedScenario = Pick<Scenario, 'mesh' | 'components'>;

/** The service of this id if its instances have proxies. */
export function memberOf({ mesh, components }: MeshedScenario, id: string): ServiceConfig | null {
  if (mesh === null || mesh.dataPlane === 'none') return null;
  const service = components.find((component) => component.id === id);
  return service?.kind === 'service' && service.sidecar ? service : null;
}

/** Whether the caller has a proxy and the callee is one that a proxy speaks HTTP to. */
export const hasOutboundProxy = (scenario: MeshedScenario, from: string, to: string): boolean =>
  memberOf(scenario, from) !== null &&
  scenario.components.some((component) => component.id === to && component.kind === 'service');

/**
 * Whose code applies the policies of a connection: the caller's proxy, the callee's waypoint, or a library in the
 * caller.
 */
export function policyOwner(scenario: MeshedScenario, from: string, to: string): 'proxy' | 'waypoint' | 'library' {
  if (scenario.mesh?.dataPlane === 'ambient') {
    return memberOf(scenario, from) !== null && memberOf(scenario, to)?.waypoint ? 'waypoint' : 'library';
  }
  return hasOutboundProxy(scenario, from, to) ? 'proxy' : 'library';
}
