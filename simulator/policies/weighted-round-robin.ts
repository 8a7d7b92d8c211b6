/**
 * Weighted round robin by deadlines: the endpoint whose deadline is earliest is next, and its next deadline is one
 * weight-th later, so that an endpoint of weight 3 comes three times as often as one of weight 1, evenly spread.
 * Source: Envoy, `edf_scheduler.h` (earliest deadline first). Envoy uses it when weights differ, with a random start.
 *
 * Looks at every eligible endpoint; meant for tens of them.
 */
import { type EndpointSet, noEndpoint } from './endpoint-set';

/** The schedule of one caller: plain data. */
export interface DeadlineSchedule {
  /** The deadline of each endpoint, and when it was set: of equal deadlines the older comes first. */
  readonly deadline: Float64Array;
  readonly order: Float64Array;
  /** The deadline last met, and how many have been set. */
  now: number;
  orders: number;
}

/** The schedule of endpoints with these weights, all above 0. */
export function createDeadlineSchedule(weights: readonly number[]): DeadlineSchedule {
  return {
    deadline: Float64Array.from(weights, (weight) => 1 / weight),
    order: Float64Array.from(weights, (_, endpoint) => endpoint),
    now: 0,
    orders: weights.length,
  };
}

/**
 * The next endpoint. With `active`, the tries of this caller under way to each, weights are those of Envoy's weighted
 * LEAST_REQUEST: `weight / (active + 1)`, as it is when the endpoint is chosen.
 */
export function pickByDeadline(
  schedule: DeadlineSchedule,
  set: EndpointSet,
  weights: readonly number[],
  active?: readonly number[],
): number {
  let chosen = noEndpoint;
  for (let place = 0; place < set.count; place++) {
    const endpoint = set.eligible[place] as number;
    // A deadline that has passed belongs to an endpoint that was away; it joins as if it were new.
    if ((schedule.deadline[endpoint] as number) < schedule.now) setDeadline(schedule, endpoint, weights, active);
    if (chosen === noEndpoint || isBefore(schedule, endpoint, chosen)) chosen = endpoint;
  }
  if (chosen === noEndpoint) return noEndpoint;
  schedule.now = schedule.deadline[chosen] as number;
  setDeadline(schedule, chosen, weights, active);
  return chosen;
}

function isBefore(schedule: DeadlineSchedule, one: number, other: number): boolean {
  const difference = (schedule.deadline[one] as number) - (schedule.deadline[other] as number);
  return difference < 0 || (difference === 0 && (schedule.order[one] as number) < (schedule.order[other] as number));
}

function setDeadline(
  schedule: DeadlineSchedule,
  endpoint: number,
  weights: readonly number[],
  active: readonly number[] | undefined,
): void {
  const share = (active === undefined ? 1 : (active[endpoint] as number) + 1) / (weights[endpoint] as number);
  schedule.deadline[endpoint] = schedule.now + share;
  schedule.order[endpoint] = schedule.orders++;
}
