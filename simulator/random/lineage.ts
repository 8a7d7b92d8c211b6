/**
 * Lineage: a 32-bit name for one try of one call inside a request, made from the lineage of the work that called. It
 * depends on the path of calls alone, never on time, so a change elsewhere leaves it as it was.
 */

/** Moves the root away from 0, which `mix` maps to itself: the first 32 bits of the fraction of sqrt(2). */
const OFFSET = 0x6a09e667;

/** Lineage of a request itself, before any call. */
export const rootLineage = 0;

/**
 * The lineage of one try: of the call at `site` (which call of which endpoint), its `copy` (of a parallel step that
 * makes the same call many times) and its `tryNumber`; whole numbers from 0 up. For one parent, no two of site < 4096,
 * copy < 8192, try < 128 share a lineage. Beyond that, and between parents, lineages coincide as rarely as random
 * 32-bit numbers do, and harmlessly: two tries of one request would share a draw.
 */
export function childLineage(parent: number, site: number, copy: number, tryNumber: number): number {
  const place = site + Math.imul(copy, 1 << 12) + Math.imul(tryNumber, 1 << 25);
  const child = mix((mix((parent + OFFSET) | 0) + place) | 0);
  // Long rows of retries must not come round to the draws of the first ones.
  return tryNumber < 128 ? child : mix((child + (tryNumber >>> 7)) | 0);
}

/** A bijection of 32-bit integers with good avalanche: C. Wellons and T. Ettinger's `lowbias32`. */
function mix(value: number): number {
  let x = value ^ (value >>> 16);
  x = Math.imul(x, 0x21f0aaad);
  x ^= x >>> 15;
  x = Math.imul(x, 0x735a2d97);
  return x ^ (x >>> 15);
}
