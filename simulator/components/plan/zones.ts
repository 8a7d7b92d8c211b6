/**
 * Where caller and callee of a connection stand.
 */
import type { ConnectionConfig } from '../../scenario/schema/connection';
import type { Scenario } from '../../scenario/schema/scenario';
import { regionOf, zoneOf } from '../../scenario/zones';

/** Zones by replica, null for those without. */
export interface ZonesPlan {
  readonly ofCallers: readonly (string | null)[];
  readonly ofHosts: readonly (string | null)[];
}

/** Null where neither side has a zone. */
export function planZones(
  scenario: Scenario,
  { from, to }: ConnectionConfig,
  callers: number,
  hosts: number,
): ZonesPlan | null {
  const of = (id: string, replicas: number) => Array.from({ length: replicas }, (_, one) => zoneOf(scenario, id, one));
  const plan = { ofCallers: of(from, callers), ofHosts: of(to, hosts) };
  return [...plan.ofCallers, ...plan.ofHosts].some((zone) => zone !== null) ? plan : null;
}

/** What the way between two zones adds to a message; nothing where one of them is not known. */
export function apartMs(config: ConnectionConfig, one: string | null, other: string | null): number {
  if (one === null || other === null || one === other) return 0;
  const { crossZoneMs, crossRegionMs } = config;
  return regionOf(one) === regionOf(other) ? crossZoneMs : (crossRegionMs ?? crossZoneMs);
}
