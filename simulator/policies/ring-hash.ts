/**
 * Consistent hashing on a ring: every endpoint has many points on a circle, and a key belongs to the endpoint of the
 * next point. When an endpoint goes, only its own keys move. Sources: Karger et al. (1997); libketama; Envoy,
 * `ring_hash_lb.cc`.
 *
 * A ring never changes; an endpoint that is not eligible is skipped, to the next point. (Envoy builds a ring of the
 * healthy hosts instead, which gives each of them a few more points.) Hashes are the simulator's own, of 32 bits.
 */
import { type EndpointSet, noEndpoint } from './endpoint-set';
import { hashInteger, hashText } from './hash';

export interface HashRing {
  /** Points in rising order, and whose they are. */
  readonly points: Uint32Array;
  readonly owners: Int32Array;
}

/** Envoy's default for `minimum_ring_size`, and Istio's for `minimumRingSize`. */
export const minimumRingSize = 1_024;
/** Envoy's greatest `maximum_ring_size`, and its default. */
const maximumRingSize = 8_388_608;

/** Spreads the numbers of an endpoint's points; the golden ratio. */
const STEP = 0x9e3779b9 | 0;
/** Room for the number of an endpoint below its point, in a number that is exact. */
const OWNERS = 2 ** 20;

/**
 * The ring of endpoints with these names and weights (all above 0, by default 1). The lightest has a whole number of
 * points, such that the ring has `size` or a few more; the others have as many times more as they weigh.
 */
export function createHashRing(
  names: readonly string[],
  weights: readonly number[] = names.map(() => 1),
  size: number = minimumRingSize,
): HashRing {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const lightest = Math.min(...weights);
  const perWeight = Math.min(Math.ceil((lightest / total) * size) / lightest, maximumRingSize / total);
  const marked: number[] = [];
  let target = 0;
  for (const [owner, name] of names.entries()) {
    target += perWeight * (weights[owner] as number);
    const base = hashText(name);
    // Sums run over all endpoints, so that shares that are not whole differ by one point, not by many.
    for (let point = 0; marked.length < target; point++) {
      marked.push(hashInteger(base + Math.imul(point, STEP)) * OWNERS + owner);
    }
  }
  const sorted = Float64Array.from(marked).sort();
  return {
    points: Uint32Array.from(sorted, (mark) => Math.floor(mark / OWNERS)),
    owners: Int32Array.from(sorted, (mark) => mark % OWNERS),
  };
}

/**
 * The endpoint for a key (`hash`: whole, from 0 to 2^32 - 1). `attempt` counts the choices made for one try before
 * this one: each moves on by one point, which need not be another endpoint's.
 */
export function pickByRing(ring: HashRing, set: EndpointSet, hash: number, attempt = 0): number {
  const size = ring.points.length;
  if (set.count === 0 || size === 0) return noEndpoint;
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ring.points[middle] as number) < hash) low = middle + 1;
    else high = middle;
  }
  let at = (low + attempt) % size;
  for (let steps = 0; steps < size; steps++) {
    const owner = ring.owners[at] as number;
    if (set.isEligible[owner] === 1) return owner;
    at = at + 1 === size ? 0 : at + 1;
  }
  return noEndpoint;
}
