/**
 * Priorities and panic: how a caller spreads its load over groups of endpoints, when some are not healthy. A group is a
 * locality in Istio's failover: the nearest has priority 0. Source: Envoy, `load_balancer_impl.cc`
 * (`recalculatePerPriorityState`, `recalculatePerPriorityPanic`, `recalculateLoadInTotalPanic`, `choosePriority`).
 *
 * Counts every endpoint as one. Left out: degraded and excluded hosts, weights, zone-aware routing.
 */

export interface LocalityBalancing {
  /**
   * Below this share of healthy endpoints, in percent, a group uses all of its endpoints, healthy or not. Envoy: 50.
   * Istio: 0, never.
   */
  readonly panicThresholdPercent: number;
  /** A group counts as this many percent of its healthy share: at 140, as Envoy has it, it is full down to 72 %. */
  readonly overprovisioningPercent: number;
}

/** How the load is spread: plain data, one place for each priority. */
export interface LocalityLoad {
  /** Whole percent, 100 in all. */
  readonly percent: Int32Array;
  /** 1 for a group that uses all of its endpoints. */
  readonly inPanic: Uint8Array;
  /** How much each group can take, from 0 to 100. */
  readonly health: Int32Array;
}

export const createLocalityLoad = (priorities: number): LocalityLoad => ({
  percent: new Int32Array(priorities),
  inPanic: new Uint8Array(priorities),
  health: new Int32Array(priorities),
});

/**
 * Spreads the load anew; to be called when the health of an endpoint changes. `hosts` and `healthy` count the endpoints
 * of each priority. The first group gets what it can take, the next what is left, and so on. When all groups together
 * cannot take everything, each gets in proportion, and those below the threshold panic; when all panic, load goes by
 * the number of endpoints. Percentages are rounded down, and what is left over goes to the first group that takes any.
 */
export function spreadLoad(
  config: LocalityBalancing,
  hosts: readonly number[],
  healthy: readonly number[],
  load: LocalityLoad,
): void {
  const groups = hosts.length;
  let total = 0;
  for (let i = 0; i < groups; i++) {
    const share = (config.overprovisioningPercent * (healthy[i] as number)) / (hosts[i] as number);
    load.health[i] = hosts[i] === 0 ? 0 : Math.min(100, Math.floor(share));
    total += load.health[i] as number;
  }
  distribute(load, load.health, Math.min(100, total));
  let panics = 0;
  for (let i = 0; i < groups; i++) {
    const share = hosts[i] === 0 ? 0 : (100 * (healthy[i] as number)) / (hosts[i] as number);
    load.inPanic[i] = total < 100 && share < config.panicThresholdPercent ? 1 : 0;
    panics += load.inPanic[i] as number;
  }
  if (panics === groups) distribute(load, hosts, sumOf(hosts));
}

/** Gives each group `100 * part / whole` percent, until 100 are given. */
function distribute(load: LocalityLoad, parts: Readonly<ArrayLike<number>>, whole: number): void {
  let left = 100;
  let first = 0;
  for (let i = parts.length - 1; i >= 0; i--) if ((parts[i] as number) > 0) first = i;
  for (let i = 0; i < parts.length; i++) {
    load.percent[i] = whole === 0 ? 0 : Math.min(left, Math.floor((100 * (parts[i] as number)) / whole));
    left -= load.percent[i] as number;
  }
  load.percent[first] = (load.percent[first] as number) + left;
}

const sumOf = (numbers: readonly number[]): number => {
  let sum = 0;
  for (let i = 0; i < numbers.length; i++) sum += numbers[i] as number;
  return sum;
};

/** The priority of one try; `draw` is uniform in (0, 1). */
export function choosePriority(load: LocalityLoad, draw: number): number {
  let left = Math.floor(draw * 100);
  let priority = 0;
  while (left >= (load.percent[priority] as number)) left -= load.percent[priority++] as number;
  return priority;
}
