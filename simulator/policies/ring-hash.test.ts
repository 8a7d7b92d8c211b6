import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEndpointSet, noEndpoint, setEligible } from './endpoint-set';
import { hashInteger, hashText } from './hash';
import { createHashRing, minimumRingSize, pickByRing } from './ring-hash';

const names = (endpoints: number): string[] => Array.from({ length: endpoints }, (_, i) => `replica-${i}`);

/** Whose keys 0 to `keys - 1` are. */
function ownersOf(endpoints: number, keys: number, away: readonly number[] = []): number[] {
  const ring = createHashRing(names(endpoints));
  const set = createEndpointSet(endpoints);
  for (const endpoint of away) setEligible(set, endpoint, false);
  return Array.from({ length: keys }, (_, key) => pickByRing(ring, set, hashInteger(key)));
}

describe('hash', () => {
  it('[P19] has the published values of FNV-1a, mixed by MurmurHash3’s finalizer, for ever', () => {
    // fmix32 of 0, 1 and of FNV-1a("") = 0x811c9dc5, FNV-1a("a") = 0xe40c292c, FNV-1a("foobar") = 0xbf9cf968.
    expect([0, 1, -1].map(hashInteger)).toEqual([0, 0x514e28b7, 0x81f16f39]);
    expect(hashText('')).toBe(hashInteger(0x811c9dc5));
    expect(hashText('a')).toBe(hashInteger(0xe40c292c));
    expect(hashText('foobar')).toBe(hashInteger(0xbf9cf968));
  });

  it('[P19] is a bijection of 32-bit integers', () => {
    const hashes = new Set(Array.from({ length: 100_000 }, (_, i) => hashInteger(i)));
    expect(hashes.size).toBe(100_000);
  });
});

describe('ring hash', () => {
  it('[P19] a ring has at least its size in points, as many for each endpoint as it weighs', () => {
    const points = (endpoints: number, weights?: number[]) => {
      const { owners } = createHashRing(names(endpoints), weights);
      return Array.from({ length: endpoints }, (_, endpoint) => owners.filter((owner) => owner === endpoint).length);
    };
    expect(points(1)).toEqual([minimumRingSize]);
    expect(points(10)).toEqual(Array(10).fill(103));
    expect(points(3, [1, 2, 5])).toEqual([128, 256, 640]);
    expect(createHashRing([]).points).toHaveLength(0);
  });

  it('[P19] gives each endpoint about the same share of keys', () => {
    const owners = ownersOf(10, 100_000);
    for (let endpoint = 0; endpoint < 10; endpoint++) {
      // 103 points make shares that differ by about 1 / sqrt(103) = 10 % of a tenth.
      expect(owners.filter((owner) => owner === endpoint).length / 10_000).toBeGreaterThan(0.7);
      expect(owners.filter((owner) => owner === endpoint).length / 10_000).toBeLessThan(1.3);
    }
  });

  it('[P19] when an endpoint goes only its own keys move, and come back with it', () => {
    const before = ownersOf(10, 20_000);
    const after = ownersOf(10, 20_000, [4]);
    for (const [key, owner] of before.entries()) {
      if (owner === 4) expect(after[key]).not.toBe(4);
      else expect(after[key]).toBe(owner);
    }
    // They are spread over the others, not given to one.
    expect(new Set(after.filter((_, key) => before[key] === 4)).size).toBe(9);
  });

  it('[P19] adding an endpoint moves keys to it alone', () => {
    const names11 = names(11);
    const set = createEndpointSet(11);
    // Eleven rings' worth of points, so that both rings have equally many for each endpoint.
    const ten = createHashRing(names11.slice(0, 10), undefined, 1_000);
    const eleven = createHashRing(names11, undefined, 1_100);
    let moved = 0;
    for (let key = 0; key < 20_000; key++) {
      const now = pickByRing(eleven, set, hashInteger(key));
      if (now === pickByRing(ten, set, hashInteger(key))) continue;
      moved++;
      expect(now).toBe(10);
    }
    expect(moved / 20_000).toBeGreaterThan(0.06);
    expect(moved / 20_000).toBeLessThan(0.13);
  });

  it('[P19] finds the next point, beyond the last one the first', () => {
    const { points, owners } = createHashRing(names(4));
    const found = [...points].map((point) => pickByRing({ points, owners }, createEndpointSet(4), point));
    expect(found).toEqual([...owners]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.nat(2_000), (hash, attempt) => {
        const ring = createHashRing(names(4));
        const next = ring.points.findIndex((point) => point >= hash);
        const at = (Math.max(next, 0) + attempt) % ring.points.length;
        expect(pickByRing(ring, createEndpointSet(4), hash, attempt)).toBe(ring.owners[at]);
      }),
    );
  });

  it('[P19] has no choice when nobody is eligible', () => {
    const set = createEndpointSet(2);
    setEligible(set, 0, false);
    setEligible(set, 1, false);
    expect(pickByRing(createHashRing(names(2)), set, 7)).toBe(noEndpoint);
  });
});
