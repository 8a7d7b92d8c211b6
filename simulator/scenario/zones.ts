/**
 * Zones: `a`, or with their region `eu/a`. Zones without a region are all in the same one.
 */
import type { ComponentConfig, Scenario } from './schema/scenario';

export const regionOf = (zone: string): string => (zone.includes('/') ? (zone.split('/')[0] as string) : '');

/** Zone of a replica or of a client's users; null where nothing is said of it. Replicas are spread over zones in turn. */
export function zoneOf(scenario: Scenario, id: string, replica: number): string | null {
  const zones = zonesAt(scenario.components.find((one) => one.id === id));
  return zones[replica % zones.length] ?? null;
}

/** All zones that the scenario knows. */
export const zonesOf = (scenario: Scenario): ReadonlySet<string> => new Set(scenario.components.flatMap(zonesAt));

function zonesAt(component: ComponentConfig | undefined): readonly string[] {
  if (component?.kind === 'client') return component.zone === null ? [] : [component.zone];
  return component !== undefined && 'zones' in component ? (component.zones ?? []) : [];
}

/** Whether a zone is meant by `eu/a`, `eu/*` or `*`. */
export const zoneMatches = (zone: string, pattern: string): boolean =>
  pattern === '*' || pattern === zone || (pattern.endsWith('/*') && pattern === `${regionOf(zone)}/*`);
