/**
 * The endpoints that a caller may choose from: of those it knows, the ones that are not ejected, not excluded and of
 * the wanted version; or all of them, in a panic. It changes rarely and is read for every try, so it keeps a list.
 */

/** Plain data. */
export interface EndpointSet {
  /** 1 for an endpoint that may be chosen. */
  readonly isEligible: Uint8Array;
  /** The eligible endpoints in order of index, in the first `count` places. */
  readonly eligible: Int32Array;
  count: number;
}

/** What a choice answers when there is nothing to choose from (Envoy: 503, "no healthy upstream"). */
export const noEndpoint = -1;

/** Endpoints 0 to `endpoints - 1`, all eligible. */
export function createEndpointSet(endpoints: number): EndpointSet {
  const set = {
    isEligible: new Uint8Array(endpoints).fill(1),
    eligible: new Int32Array(endpoints),
    count: 0,
  };
  list(set);
  return set;
}

/** Lets an endpoint be chosen, or not. */
export function setEligible(set: EndpointSet, endpoint: number, isEligible: boolean): void {
  set.isEligible[endpoint] = isEligible ? 1 : 0;
  list(set);
}

function list(set: EndpointSet): void {
  set.count = 0;
  for (let endpoint = 0; endpoint < set.isEligible.length; endpoint++) {
    if (set.isEligible[endpoint] === 1) set.eligible[set.count++] = endpoint;
  }
}
