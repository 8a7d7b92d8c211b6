/**
 * Checks of locality load balancing: zones and regions that there are, and outlier detection, without which no zone is
 * ever left.
 */
import type { ConnectionSettings } from '../schema/connection';
import type { Scenario } from '../schema/scenario';
import { regionOf, zoneMatches, zoneOf, zonesOf } from '../zones';
import type { Report } from './report';

interface Ends {
  readonly from: string;
  readonly to: string;
}

/** `settings`: those of a connection, or those that a change of it names. */
export function checkLocality(
  scenario: Scenario,
  { from, to }: Ends,
  settings: Partial<Pick<ConnectionSettings, 'locality' | 'outlierDetection'>>,
  path: string,
  report: Report,
): void {
  const { locality } = settings;
  if (locality === null || locality === undefined) return;
  const at = `${path}.locality`;
  if (zoneOf(scenario, from, 0) === null) report(at, 'reference', `zones at ${from}, the caller`, locality);
  const configured = scenario.connections.find((link) => link.from === from && link.to === to);
  const outliers = settings.outlierDetection === undefined ? configured?.outlierDetection : settings.outlierDetection;
  if (locality.distribute.length === 0 && (outliers ?? null) === null) {
    report(at, 'reference', 'outlierDetection, without which a caller never leaves its zone', locality);
  }
  const zones = [...zonesOf(scenario)];
  const checkZone = (pattern: string, where: string): void => {
    if (zones.some((zone) => zoneMatches(zone, pattern))) return;
    report(`${at}.${where}`, 'reference', `a zone of the scenario: ${zones.join(', ')}`, pattern);
  };
  locality.distribute.forEach((entry, index) => {
    checkZone(entry.from, `distribute[${index}].from`);
    for (const pattern of Object.keys(entry.to)) checkZone(pattern, `distribute[${index}].to.${pattern}`);
  });
  const regions = zones.map(regionOf);
  locality.failover.forEach((entry, index) => {
    for (const end of ['from', 'to'] as const) {
      if (regions.includes(entry[end])) continue;
      report(`${at}.failover[${index}].${end}`, 'reference', 'a region of the scenario', entry[end]);
    }
  });
}
