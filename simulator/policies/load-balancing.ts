/**
 * Load balancing: which replica a caller sends its next try to. Each caller decides alone, from what it knows itself.
 * The functions named `pick…` choose from an `EndpointSet` and answer `noEndpoint` when it is empty.
 */
import { type EndpointSet, noEndpoint } from './endpoint-set';

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

/** Any eligible endpoint; `draw` is uniform in (0, 1). Envoy's RANDOM. */
export function pickRandom(set: EndpointSet, draw: number): number {
  return set.count === 0 ? noEndpoint : (set.eligible[Math.floor(draw * set.count)] as number);
}

/**
 * The eligible endpoints in turn, in order of index. Turns go on where they were when the set changes. (Envoy counts
 * turns in the list of healthy hosts, so there a change also moves the turn.)
 */
export function pickRoundRobin(caller: BalancerState, set: EndpointSet): number {
  if (set.count === 0) return noEndpoint;
  const last = set.isEligible.length - 1;
  let chosen = Math.min(caller.turn, last);
  while (set.isEligible[chosen] === 0) chosen = chosen === last ? 0 : chosen + 1;
  caller.turn = chosen === last ? 0 : chosen + 1;
  return chosen;
}

/**
 * The least busy of `choices` endpoints drawn with replacement, the first drawn of those equally busy ("power of d
 * choices", Mitzenmacher 2001). Envoy's LEAST_REQUEST, with 2 choices by default. `draws` holds a number uniform in
 * (0, 1) for each choice, from `firstDraw` on.
 */
export function pickLeastRequest(
  caller: BalancerState,
  set: EndpointSet,
  choices: number,
  draws: Readonly<Float64Array>,
  firstDraw = 0,
): number {
  let best = noEndpoint;
  for (let choice = 0; choice < choices && set.count > 0; choice++) {
    best = lessBusy(caller, best, pickRandom(set, draws[firstDraw + choice] as number));
  }
  return best;
}

/** Most choices without replacement; gRPC allows as many. */
export const mostDistinctChoices = 10;

/** Where the endpoints drawn so far stand in the list, in rising order; of use within one call only. */
const drawn = new Int32Array(mostDistinctChoices);

/** As `pickLeastRequest`, but drawn without replacement; of all endpoints when there are no more than `choices`. */
export function pickLeastRequestOfDistinct(
  caller: BalancerState,
  set: EndpointSet,
  choices: number,
  draws: Readonly<Float64Array>,
  firstDraw = 0,
): number {
  const most = Math.min(choices, mostDistinctChoices, set.count);
  let best = noEndpoint;
  for (let choice = 0; choice < most; choice++) {
    const place = drawDistinct(Math.floor((draws[firstDraw + choice] as number) * (set.count - choice)), choice);
    best = lessBusy(caller, best, set.eligible[place] as number);
  }
  return best;
}

/** The place `left` of those not among the first `count` places drawn, which it joins in order. */
function drawDistinct(left: number, count: number): number {
  let place = left;
  let i = 0;
  for (; i < count && place >= (drawn[i] as number); i++) place++;
  for (let j = count; j > i; j--) drawn[j] = drawn[j - 1] as number;
  drawn[i] = place;
  return place;
}

/**
 * The least busy of all eligible endpoints ("join the shortest queue"; Envoy's LEAST_REQUEST with FULL_SCAN); `draw`,
 * uniform in (0, 1), decides between those equally busy. Looks at every endpoint.
 */
export function pickLeastRequestOfAll(caller: BalancerState, set: EndpointSet, draw: number): number {
  let least = Number.POSITIVE_INFINITY;
  let equals = 0;
  for (let place = 0; place < set.count; place++) {
    const active = caller.active[set.eligible[place] as number] as number;
    if (active < least) {
      least = active;
      equals = 0;
    }
    if (active === least) equals++;
  }
  let skip = Math.floor(draw * equals);
  for (let place = 0; place < set.count; place++) {
    const endpoint = set.eligible[place] as number;
    if ((caller.active[endpoint] as number) === least && skip-- === 0) return endpoint;
  }
  return noEndpoint;
}

const lessBusy = (caller: BalancerState, best: number, other: number): number =>
  best === noEndpoint || (caller.active[other] as number) < (caller.active[best] as number) ? other : best;
