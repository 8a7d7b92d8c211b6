/**
 * Istio's `localityLbSetting` as the locality of a connection: where the scenario knows the zones, and the caller is in
 * one of them.
 */
import type { Scenario } from '../../scenario';
import type { ConnectionConfig } from '../../scenario/schema/connection';
import type { LocalityConfig } from '../../scenario/schema/policies/locality';
import { regionOf, zoneMatches, zoneOf, zonesOf } from '../../scenario/zones';
import { ignore, type Path, type Reading } from '../common/reading';
import type { Words } from '../common/result';
import { importReasons } from './import-reasons';
import type { ConnectionChanges } from './import-route';
import type { TrafficPolicyResource } from './schema';

type LocalitySetting = NonNullable<NonNullable<TrafficPolicyResource['loadBalancer']>['localityLbSetting']>;

/** `connection`: as it is with the rest of the policy, for failover needs outlier detection. */
export function localityFrom(
  setting: LocalitySetting,
  scenario: Scenario,
  connection: Pick<ConnectionConfig, 'from' | 'outlierDetection'>,
  reading: Reading,
  path: Path,
): ConnectionChanges {
  if (setting.enabled === false) return { locality: null };
  const read = readSetting(setting);
  const obstacle = 'reason' in read ? read.reason : obstacleTo(read.locality, scenario, connection);
  if ('locality' in read && obstacle === null) return { locality: read.locality };
  ignore(reading, path, obstacle ?? importReasons.localityOther);
  return {};
}

type Read = { readonly locality: LocalityConfig } | { readonly reason: Words };

function readSetting({ distribute, failover, failoverPriority }: LocalitySetting): Read {
  if (failoverPriority && failoverPriority.length > 0) {
    const labels = failoverPriority.join(' ');
    return labels === nearestFirst || labels === `${nearestFirst} topology.istio.io/subzone`
      ? { locality: { distribute: [], failover: [] } }
      : { reason: importReasons.failoverPriority };
  }
  const entries = (distribute ?? []).map(({ from = '', to }) => ({
    from: patternOf(from),
    to: Object.entries(to ?? {}).map(([zone, weight]) => [patternOf(zone), weight] as const),
  }));
  const locality = {
    distribute: entries.map(({ from, to }) => ({ from: from ?? '', to: Object.fromEntries(to) })),
    failover: (failover ?? []).map(({ from = '', to = '' }) => ({ from, to })),
  };
  const isKnown = entries.every(({ from, to }) => from !== null && to.every(([zone]) => zone !== null));
  return isKnown ? { locality } : { reason: importReasons.localityOther };
}

/** The simulator's own order: the caller's zone, then its region, then the rest. */
const nearestFirst = 'topology.kubernetes.io/region topology.kubernetes.io/zone';

/** `eu/a/*` and `eu/a` are the zone `eu/a`, `eu` and `eu/*` all zones of `eu`; null: the simulator has no sub-zones. */
function patternOf(locality: string): string | null {
  const [region = '', zone = '*', subzone = '*'] = locality.split('/');
  if (region === '*') return '*';
  return subzone === '*' ? `${region}/${zone}` : null;
}

/** Why the scenario cannot have this locality, or null. */
function obstacleTo(
  { distribute, failover }: LocalityConfig,
  scenario: Scenario,
  { from, outlierDetection }: Pick<ConnectionConfig, 'from' | 'outlierDetection'>,
): Words | null {
  if (zoneOf(scenario, from, 0) === null) return importReasons.noZones;
  if (distribute.length === 0 && outlierDetection === null) return importReasons.noFailover;
  const zones = [...zonesOf(scenario)];
  const patterns = distribute.flatMap((entry) => [entry.from, ...Object.keys(entry.to)]);
  const regions = failover.flatMap((entry) => [entry.from, entry.to]);
  const isKnown =
    patterns.every((pattern) => zones.some((zone) => zoneMatches(zone, pattern))) &&
    regions.every((region) => zones.some((zone) => regionOf(zone) === region));
  return isKnown ? null : importReasons.noZones;
}
