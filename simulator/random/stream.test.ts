import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStream, type Stream, uniform } from './stream';

const key = () =>
  fc.record({
    seed: fc.nat(0xffffffff),
    purpose: fc.string(),
    component: fc.string(),
    request: fc.nat(0xffffffff),
    lineage: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
    index: fc.nat(1_000),
  });

type Key = typeof key extends () => fc.Arbitrary<infer T> ? T : never;

function draw({ seed, purpose, component, request, lineage, index }: Key): number {
  return uniform(createStream(seed, purpose, component), request, lineage, index);
}

function hex(x: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}

/** Pearson's statistic of draws sorted into equally likely cells. */
function chiSquare(cells: number, draws: number, cellOf: (i: number) => number): number {
  const counts = new Array<number>(cells).fill(0);
  for (let i = 0; i < draws; i++) counts[cellOf(i)]! += 1;
  const expected = draws / cells;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

function correlation(a: (i: number) => number, b: (i: number) => number, draws: number): number {
  let sum = 0;
  for (let i = 0; i < draws; i++) sum += (a(i) - 0.5) * (b(i) - 0.5);
  return (12 * sum) / draws;
}

describe('uniform', () => {
  it('[RN3] gives one number for one name, whatever was drawn before', () => {
    fc.assert(
      fc.property(key(), fc.array(key(), { maxLength: 5 }), (wanted, others) => {
        const first = draw(wanted);
        others.map(draw);
        expect(draw(wanted)).toBe(first);
      }),
    );
  });

  it('[RN4] gives another number when any one part of the name changes', () => {
    fc.assert(
      fc.property(key(), (name) => {
        const value = draw(name);
        const changed: Key[] = [
          { ...name, seed: name.seed + 1 },
          { ...name, purpose: `${name.purpose} ` },
          { ...name, component: `${name.component} ` },
          { ...name, request: name.request ^ 1 },
          { ...name, lineage: name.lineage ^ 1 },
          { ...name, index: name.index + 1 },
        ];
        for (const other of changed) expect(draw(other)).not.toBe(value);
      }),
    );
  });

  it('[RN5] lies in the open interval from 0 to 1, on an odd multiple of 2^-53', () => {
    fc.assert(
      fc.property(key(), (name) => {
        const u = draw(name);
        expect(u > 0 && u < 1).toBe(true);
        expect((u * 2 ** 53) % 2).toBe(1);
        expect(1 - (1 - u)).toBe(u);
      }),
    );
  });

  // Between the 0.1 % and the 99.9 % quantile of chi-square with 255 degrees of freedom.
  it.each<[string, (stream: Stream, i: number) => number]>([
    ['requests', (stream, i) => Math.floor(256 * uniform(stream, i, 0))],
    ['lineages', (stream, i) => Math.floor(256 * uniform(stream, 1, i))],
    ['indices', (stream, i) => Math.floor(256 * uniform(stream, 1, 0, i))],
    ['pairs of requests', (stream, i) => pairCell(uniform(stream, 2 * i, 0), uniform(stream, 2 * i + 1, 0))],
    ['pairs of indices', (stream, i) => pairCell(uniform(stream, i, 0, 0), uniform(stream, i, 0, 1))],
    ['low bits', (stream, i) => ((uniform(stream, i, 0) * 2 ** 52) % 256) | 0],
  ])('[RN5] is spread evenly over consecutive %s', (_name, cellOf) => {
    for (const seed of [1, 2, 3]) {
      const stream = createStream(seed, 'test', 'A');
      const statistic = chiSquare(256, 102_400, (i) => cellOf(stream, i));
      expect(statistic).toBeGreaterThan(190.9);
      expect(statistic).toBeLessThan(330.5);
    }
  });

  it('[RN4] is uncorrelated between components, purposes, seeds, requests, lineages and indices', () => {
    const stream = createStream(1, 'service', 'A');
    const others: ((i: number) => number)[] = [
      (i) => uniform(createStream(1, 'service', 'B'), i, 0),
      (i) => uniform(createStream(1, 'arrival', 'A'), i, 0),
      (i) => uniform(createStream(2, 'service', 'A'), i, 0),
      (i) => uniform(stream, i + 1, 0),
      (i) => uniform(stream, i, 1),
      (i) => uniform(stream, i, 0, 1),
    ];
    const draws = 40_000;
    // The correlation of independent draws has a standard deviation of 1 / sqrt(draws) = 0.005.
    for (const other of others) {
      expect(Math.abs(correlation((i) => uniform(stream, i, 0), other, draws))).toBeLessThan(0.02);
    }
  });

  it('[RN11] keeps its values for ever', () => {
    const stream = createStream(1, 'service-time', 'A');
    expect(hex(uniform(stream, 0, 0))).toBe('3fd0d59a3360d6e6');
    expect(hex(uniform(stream, 1, 0))).toBe('3f9552e68fed3060');
    expect(hex(uniform(stream, 0, 1))).toBe('3fee65cf78f7f6a3');
    expect(hex(uniform(stream, 0, 0, 1))).toBe('3fdfd439cb189642');
    expect(hex(uniform(stream, 4_711, 101542737, 2))).toBe('3fecc42e6784d3f5');
    expect(hex(uniform(stream, 2 ** 32 - 1, -1, 7))).toBe('3fd57f6e48045586');
  });
});

function pairCell(a: number, b: number): number {
  return 16 * Math.floor(16 * a) + Math.floor(16 * b);
}

describe('createStream', () => {
  it('[RN3] depends on where the purpose ends and the component begins', () => {
    const names: [string, string][] = [
      ['ab', 'c'],
      ['a', 'bc'],
      ['abc', ''],
      ['', 'abc'],
      ['c', 'ab'],
    ];
    const streams = names.map(([purpose, component]) => createStream(1, purpose, component));
    expect(new Set(streams.map(({ k0, k1 }) => `${k0} ${k1}`)).size).toBe(names.length);
  });

  it('[RN3] takes any finite seed and no other', () => {
    const seeds = [0, 1, 0.5, -1, 2 ** 32 - 1, 2 ** 32, 2 ** 53 - 1, 1e300];
    const streams = seeds.map((seed) => createStream(seed, 'a', 'b'));
    expect(new Set(streams.map(({ k0, k1 }) => `${k0} ${k1}`)).size).toBe(seeds.length);
    expect(createStream(-0, 'a', 'b')).toEqual(createStream(0, 'a', 'b'));
    for (const seed of [NaN, Infinity, -Infinity]) expect(() => createStream(seed, 'a', 'b')).toThrow(RangeError);
  });

  it('[RN11] keeps its keys for ever', () => {
    expect(createStream(1, 'service-time', 'A')).toEqual({ k0: -732697850, k1: -443064453 });
    expect(createStream(4_294_967_295, '', '')).toEqual({ k0: 1616421027, k1: 1529944603 });
    expect(createStream(0, 'latency', 'B')).toEqual({ k0: -1569865122, k1: -1018466488 });
    expect(createStream(2 ** 53 - 1, '가', 'é')).toEqual({ k0: -340890955, k1: -1151094450 });
  });
});
