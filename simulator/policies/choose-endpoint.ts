/**
 * The choice of an endpoint for a try, by any balancing policy, away from the endpoints that the call has tried.
 * Sources: Envoy, `ZoneAwareLoadBalancerBase::chooseHost` and the retry host predicate `previous_hosts`; Istio sets it
 * for all retries, with 5 reselections.
 */
import { type EndpointSet, noEndpoint } from './endpoint-set';
import {
  type BalancerState,
  pickLeastRequest,
  pickLeastRequestOfAll,
  pickLeastRequestOfDistinct,
  pickRandom,
  pickRoundRobin,
} from './load-balancing';
import { type HashRing, pickByRing } from './ring-hash';
import { type DeadlineSchedule, pickByDeadline } from './weighted-round-robin';

/** A policy, ready for use. */
export type Balancing =
  | { readonly kind: 'random' }
  | { readonly kind: 'roundRobin' }
  | { readonly kind: 'leastRequest'; readonly choices: number; readonly distinct: boolean }
  | { readonly kind: 'leastRequestOfAll' }
  | { readonly kind: 'weightedRoundRobin'; readonly weights: readonly number[] }
  | { readonly kind: 'weightedLeastRequest'; readonly weights: readonly number[] }
  | { readonly kind: 'ringHash'; readonly ring: HashRing };

/** What one caller knows: plain data. The schedule is there for the weighted policies alone. */
export interface WeightedBalancerState extends BalancerState {
  readonly schedule: DeadlineSchedule | null;
}

/** What one choice depends on; one record may serve all choices. */
export interface Choosing {
  /** Numbers uniform in (0, 1): `drawsOfPick` for each choice that may be made, one after the other. */
  readonly draws: Float64Array;
  /** The key of the call, for consistent hashing: whole, from 0 to 2^32 - 1. */
  hash: number;
  /** The endpoints that the call has tried, in the first `triedCount` places. */
  readonly tried: Int32Array;
  triedCount: number;
}

/** Further choices that Istio makes for an endpoint that has been tried (`host_selection_retry_max_attempts`). */
export const istioReselections = 5;

/** How many draws one choice takes. */
export function drawsOfPick(balancing: Balancing): number {
  if (balancing.kind === 'leastRequest') return balancing.choices;
  return balancing.kind === 'random' || balancing.kind === 'leastRequestOfAll' ? 1 : 0;
}

/**
 * Chooses, and chooses again up to `reselections` times while the choice has been tried; the last choice stands,
 * tried or not. Every choice counts as a turn in round robin. `noEndpoint` when no endpoint is eligible.
 */
export function chooseEndpoint(
  balancing: Balancing,
  caller: WeightedBalancerState,
  set: EndpointSet,
  choosing: Choosing,
  reselections: number,
): number {
  for (let attempt = 0; ; attempt++) {
    const endpoint = pick(balancing, caller, set, choosing, attempt);
    if (attempt >= reselections || endpoint === noEndpoint || !wasTried(choosing, endpoint)) return endpoint;
  }
}

function wasTried(choosing: Choosing, endpoint: number): boolean {
  for (let i = 0; i < choosing.triedCount; i++) if (choosing.tried[i] === endpoint) return true;
  return false;
}

function pick(
  balancing: Balancing,
  caller: WeightedBalancerState,
  set: EndpointSet,
  choosing: Choosing,
  attempt: number,
): number {
  const { draws } = choosing;
  switch (balancing.kind) {
    case 'random':
      return pickRandom(set, draws[attempt] as number);
    case 'roundRobin':
      return pickRoundRobin(caller, set);
    case 'leastRequest': {
      const { choices } = balancing;
      const from = attempt * choices;
      if (balancing.distinct) return pickLeastRequestOfDistinct(caller, set, choices, draws, from);
      return pickLeastRequest(caller, set, choices, draws, from);
    }
    case 'leastRequestOfAll':
      return pickLeastRequestOfAll(caller, set, draws[attempt] as number);
    case 'ringHash':
      return pickByRing(balancing.ring, set, choosing.hash, attempt);
    default:
      return pickWeighted(balancing, caller, set);
  }
}

type Weighted = Extract<Balancing, { readonly weights: readonly number[] }>;

function pickWeighted(balancing: Weighted, caller: WeightedBalancerState, set: EndpointSet): number {
  if (caller.schedule === null) throw new Error('Weighted balancing needs a schedule.');
  const active = balancing.kind === 'weightedLeastRequest' ? caller.active : undefined;
  return pickByDeadline(caller.schedule, set, balancing.weights, active);
}
