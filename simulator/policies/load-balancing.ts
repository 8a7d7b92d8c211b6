/**
 * Load balancing: which replica a caller sends its next try to. Each caller decides alone, from what it knows itself.
 */

/** What one caller knows of the replicas it calls: whose turn it is, and its own tries under way to each. */
export interface BalancerState {
  turn: number;
  active: number[];
}

/** Each replica in turn. */
export function roundRobin(caller: BalancerState, replicas: number): number {
  const chosen = caller.turn % replicas;
  caller.turn = (chosen + 1) % replicas;
  return chosen;
}

/** Any replica; `draw` is uniform in (0, 1). */
export const random = (replicas: number, draw: number): number => Math.floor(draw * replicas);

/**
 * The less busy of two drawn at random ("power of two choices", Mitzenmacher 2001; Envoy's default for LEAST_REQUEST),
 * the first drawn when they are equally busy. Busy means tries of this caller that are under way.
 */
export function leastRequest(caller: BalancerState, replicas: number, firstDraw: number, secondDraw: number): number {
  const first = random(replicas, firstDraw);
  const second = random(replicas, secondDraw);
  return (caller.active[second] as number) < (caller.active[first] as number) ? second : first;
}
