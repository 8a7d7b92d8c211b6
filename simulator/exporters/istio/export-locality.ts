/**
 * Preference for near zones, as Istio's `localityLbSetting`. Istio knows zones as `region/zone`, by labels of the nodes.
 *
 * Source: istio/istio `pkg/config/validation` (validateLocalityLbSetting): entries must not overlap, a region does not
 * fail over to itself; `pilot/pkg/networking/core/loadbalancer` (GetLocalityLbSetting): without a setting of its own a
 * DestinationRule has that of the mesh, which prefers near zones as soon as there is outlier detection.
 */
import type { ConnectionConfig } from '../../scenario/schema/connection';
import type { LocalityConfig } from '../../scenario/schema/policies/locality';
import { type Place, said, unsaid } from './notes';
import { reasons } from './reasons';

/** `zoned`: the replicas of the callee are in zones, so that Istio would prefer near ones unless told not to. */
export function localityOf({ locality, outlierDetection }: ConnectionConfig, zoned: boolean, place: Place) {
  if (locality === null) return zoned && outlierDetection !== null ? { enabled: false } : undefined;
  const obstacle = obstacleTo(locality);
  if (obstacle !== null) {
    unsaid(place, 'locality', obstacle);
    return undefined;
  }
  said(place, 'locality');
  const { distribute, failover } = locality;
  if (distribute.length > 0) return { enabled: true, distribute };
  return failover.length > 0 ? { enabled: true, failover } : { enabled: true };
}

/** Why Istio would refuse it, or null. */
function obstacleTo({ distribute, failover }: LocalityConfig) {
  const lists = [distribute.map(({ from }) => from), ...distribute.map(({ to }) => Object.keys(to))];
  if (!lists.flat().every(hasRegion)) return reasons.zoneWithoutRegion;
  if (lists.some(overlaps)) return reasons.overlappingZones;
  return failover.some(({ from, to }) => from === to) ? reasons.failoverToItself : null;
}

const hasRegion = (pattern: string): boolean => pattern === '*' || pattern.includes('/');

/** Whether two patterns of a list mean the same zone. */
const overlaps = (patterns: readonly string[]): boolean =>
  patterns.some((one, index) => patterns.slice(index + 1).some((other) => means(one, other) || means(other, one)));

const means = (wide: string, narrow: string): boolean =>
  wide === '*' || wide === narrow || (wide.endsWith('/*') && narrow.startsWith(wide.slice(0, -1)));
