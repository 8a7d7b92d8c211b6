import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childLineage, rootLineage } from './lineage';

const int32 = () => fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

/** Every lineage of one parent's calls: sites times copies times tries. */
function children(parent: number, sites: number, copies: number, tries: number): number[] {
  const lineages: number[] = [];
  for (let site = 0; site < sites; site++) {
    for (let copy = 0; copy < copies; copy++) {
      for (let tryNumber = 0; tryNumber < tries; tryNumber++) {
        lineages.push(childLineage(parent, site, copy, tryNumber));
      }
    }
  }
  return lineages;
}

describe('childLineage', () => {
  it('[RN6] tells every site, copy and try of one parent apart', () => {
    const shapes: [number, number, number][] = [
      [64, 16, 16],
      [4, 1, 128],
      [2, 5_000, 3],
      [4_096, 2, 2],
    ];
    fc.assert(
      fc.property(int32(), fc.constantFrom(...shapes), (parent, [sites, copies, tries]) => {
        expect(new Set(children(parent, sites, copies, tries)).size).toBe(sites * copies * tries);
      }),
      { seed: 20261122, numRuns: 40 },
    );
  });

  it('[RN6] tells the tries of one call apart however many there are', () => {
    const lineages = Array.from({ length: 100_000 }, (_, tryNumber) => childLineage(rootLineage, 3, 0, tryNumber));
    expect(new Set(lineages).size).toBe(lineages.length);
  });

  it('[RN6] tells a tree of calls apart', () => {
    let level: number[] = [rootLineage];
    const all = new Set(level);
    let count = 1;
    for (let depth = 0; depth < 5; depth++) {
      level = level.flatMap((parent) => children(parent, 2, 1, 3));
      count += level.length;
      for (const lineage of level) all.add(lineage);
    }
    expect(all.size).toBe(count);
  });

  it('[RN6] is another 32-bit integer when one argument moves', () => {
    fc.assert(
      fc.property(int32(), fc.nat(100), fc.nat(100), fc.nat(100), (parent, site, copy, tryNumber) => {
        const lineage = childLineage(parent, site, copy, tryNumber);
        expect(lineage).toBe(lineage | 0);
        for (const other of [
          childLineage(parent ^ 1, site, copy, tryNumber),
          childLineage(parent, site + 1, copy, tryNumber),
          childLineage(parent, site, copy + 1, tryNumber),
          childLineage(parent, site, copy, tryNumber + 1),
        ]) {
          expect(other).not.toBe(lineage);
        }
      }),
      { seed: 20261122 },
    );
  });

  it('[RN11] keeps its values for ever', () => {
    expect(childLineage(0, 0, 0, 0)).toBe(278611767);
    expect(childLineage(0, 0, 0, 1)).toBe(-1090177527);
    expect(childLineage(0, 0, 1, 0)).toBe(-1645687355);
    expect(childLineage(0, 1, 0, 0)).toBe(150136406);
    expect(childLineage(0, 4_095, 8_191, 127)).toBe(-1440825873);
    expect(childLineage(-5, 7, 4_999, 1_000_000)).toBe(-1591688621);
  });
});
