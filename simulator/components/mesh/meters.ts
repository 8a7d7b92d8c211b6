/**
 * What the proxies of a service cost.
 */
import { memberOf } from '../../scenario/mesh/membership';
import type { Scenario } from '../../scenario/schema/scenario';

/**
 * Of each service in the mesh. `proxyRequests`: requests that its proxies passed on, at each proxy;
 * `proxyCpuMs`: time of processors that they took, so that `proxyCpuMs` in a millisecond is the number of processors.
 */
export const meshCounter = { proxyRequests: 0, proxyCpuMs: 1 } as const;

/** `proxyMemoryMb`: memory of the proxies of all its instances, and of its waypoint. */
export const meshGauge = { proxyMemoryMb: 0 } as const;

/** The names of counters and gauges that the mesh adds to a service. */
export function meshMeters(scenario: Scenario, id: string): { counters: string[]; gauges: string[] } {
  if (memberOf(scenario, id) === null) return { counters: [], gauges: [] };
  return { counters: Object.keys(meshCounter), gauges: Object.keys(meshGauge) };
}

/** Of a control plane. `pushes`: configurations that reached a proxy. */
export const controlPlaneCounter = { pushes: 0 } as const;

/** `proxiesUpToDate`: proxies that work with the newest configuration. */
export const controlPlaneGauge = { proxiesUpToDate: 0 } as const;
