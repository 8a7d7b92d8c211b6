/**
 * Locality load balancing: how a caller spreads its load over the zones of the callee. Istio gives each zone a priority
 * (failover) or a weight (distribute); Envoy chooses a priority by what is healthy there, then a zone by its weight, then
 * an endpoint of that zone.
 *
 * Sources: istio/istio `pilot/pkg/networking/core/loadbalancer/loadbalancer.go` (applyLocalityFailover,
 * applyLocalityWeights) and `util.LbPriority`; Envoy documentation, "Locality weighted load balancing" and "Priority
 * levels", https://www.envoyproxy.io/docs/envoy/latest/intro/arch_overview/upstream/load_balancing/locality_weight;
 * Envoy, `locality_wrr.cc` (effectiveLocalityWeight); all read 2026-11.
 * Leaves out: sub-zones, `failoverPriority`, zone-aware routing (Envoy's own heuristic), slow start.
 */
import type { LocalityConfig } from '../scenario/schema/policies/locality';
import { regionOf, zoneMatches } from '../scenario/zones';
import { createEndpointSet, type EndpointSet, setEligible } from './endpoint-set';
import { choosePriority, createLocalityLoad, type LocalityLoad, spreadLoad } from './panic-and-locality';
import { createDeadlineSchedule, type DeadlineSchedule, pickByDeadline } from './weighted-round-robin';

/** What a caller knows of the endpoints it may choose from. */
export interface KnownEndpoint {
  readonly endpoint: number;
  /** Null: it says nothing of it. */
  readonly zone: string | null;
  readonly isHealthy: boolean;
}

/** The endpoints of one priority: plain data. */
interface Level {
  /** All of them, for a panic, and the healthy ones of each zone. */
  readonly all: EndpointSet;
  readonly zones: readonly EndpointSet[];
  /** Weight of each zone, less where more than the overprovisioning can bear is unhealthy; zones with a weight. */
  readonly weights: readonly number[];
  readonly weighted: EndpointSet;
  readonly schedule: DeadlineSchedule;
  /** Whose turn it is in each zone; the last place is that of all endpoints. */
  readonly turns: number[];
}

/** What a caller's choice of a zone depends on: plain data, made anew when endpoints come, go or change their health. */
export interface LocalityState {
  readonly load: LocalityLoad;
  readonly levels: readonly Level[];
}

/** An endpoint counts as 1.4, so that a zone is full down to 72 % of healthy endpoints. Envoy's default. */
const overprovisioningPercent = 140;

export function createLocality(
  config: LocalityConfig,
  caller: string | null,
  known: readonly KnownEndpoint[],
  endpoints: number,
  panicThresholdPercent: number,
): LocalityState {
  const weights = weightsFor(config, caller, known);
  const used = weights === null ? known : known.filter(({ zone }) => weights.has(zone ?? ''));
  const priorityOf = ({ zone }: KnownEndpoint) => (weights === null ? lbPriority(config, caller ?? '', zone ?? '') : 0);
  const priorities = [...new Set(used.map(priorityOf))].sort((one, other) => one - other);
  const members = priorities.map((priority) => used.filter((one) => priorityOf(one) === priority));
  const load = createLocalityLoad(priorities.length);
  const healthy = members.map((level) => level.filter(({ isHealthy }) => isHealthy).length);
  const total = members.map((level) => level.length);
  spreadLoad({ panicThresholdPercent, overprovisioningPercent }, total, healthy, load);
  return { load, levels: members.map((level) => createLevel(level, weights, endpoints)) };
}

/** Istio's priority of a zone: 0 the caller's own, 2 its region, 3 another one, 4 another one than that of failover. */
function lbPriority({ failover }: LocalityConfig, caller: string, zone: string): number {
  if (zone === caller) return 0;
  if (regionOf(zone) === regionOf(caller)) return 2;
  const setting = failover.find(({ from }) => from === regionOf(caller));
  return setting === undefined || setting.to === regionOf(zone) ? 3 : 4;
}

/** The weight of each zone that gets anything; null where no entry of `distribute` means the caller. */
function weightsFor(
  { distribute }: LocalityConfig,
  caller: string | null,
  known: readonly KnownEndpoint[],
): Map<string, number> | null {
  const entry = distribute.find(({ from }) => zoneMatches(caller ?? '', from));
  if (entry === undefined) return null;
  const sizes = sizesOf(known);
  const weights = new Map<string, number>();
  for (const [pattern, percent] of Object.entries(entry.to)) {
    const meant = [...sizes.keys()].filter((zone) => !weights.has(zone) && zoneMatches(zone, pattern));
    const total = meant.reduce((sum, zone) => sum + (sizes.get(zone) ?? 0), 0);
    for (const zone of meant) weights.set(zone, Math.ceil((percent * (sizes.get(zone) ?? 0)) / total));
  }
  return weights;
}

/** Endpoints of each zone, in order of the first. */
function sizesOf(known: readonly KnownEndpoint[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { zone } of known) sizes.set(zone ?? '', (sizes.get(zone ?? '') ?? 0) + 1);
  return sizes;
}

/** Without weights of its own a zone weighs as many endpoints as it has. */
function createLevel(members: readonly KnownEndpoint[], given: Map<string, number> | null, endpoints: number): Level {
  const sizes = [...sizesOf(members)];
  const inZone = (zone: string) => members.filter((one) => (one.zone ?? '') === zone);
  const weights = sizes.map(([zone, size]) => {
    const healthy = inZone(zone).filter(({ isHealthy }) => isHealthy).length;
    return (given?.get(zone) ?? size) * Math.min(1, (overprovisioningPercent * healthy) / (100 * size));
  });
  const weighted = setOf(
    weights.flatMap((weight, index) => (weight > 0 ? [index] : [])),
    weights.length,
  );
  return {
    all: setOf(
      members.map(({ endpoint }) => endpoint),
      endpoints,
    ),
    zones: sizes.map(([zone]) =>
      setOf(
        inZone(zone).flatMap(({ endpoint, isHealthy }) => (isHealthy ? [endpoint] : [])),
        endpoints,
      ),
    ),
    weights,
    weighted,
    schedule: createDeadlineSchedule(weights),
    turns: new Array<number>(sizes.length + 1).fill(0),
  };
}

function setOf(eligible: readonly number[], size: number): EndpointSet {
  const set = createEndpointSet(size);
  for (let endpoint = 0; endpoint < size; endpoint++) setEligible(set, endpoint, eligible.includes(endpoint));
  return set;
}

/** Where one choice is made: among these endpoints, which have a turn of their own. */
export interface Locality {
  readonly set: EndpointSet;
  readonly turns: number[];
  readonly turn: number;
}

/** The zone of one try, or in a panic all of a priority; null without any endpoint. `draw` is uniform in (0, 1). */
export function chooseLocality({ load, levels }: LocalityState, draw: number): Locality | null {
  if (levels.length === 0) return null;
  const priority = choosePriority(load, draw);
  const level = levels[priority] as Level;
  const last = level.zones.length;
  if (load.inPanic[priority] === 1) return { set: level.all, turns: level.turns, turn: last };
  const zone = pickByDeadline(level.schedule, level.weighted, level.weights);
  return zone < 0 ? null : { set: level.zones[zone] as EndpointSet, turns: level.turns, turn: zone };
}
