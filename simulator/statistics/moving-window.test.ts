import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MovingWindow } from './moving-window';
import { nearestRank } from './nearest-rank';

interface Entry {
  readonly atMs: number;
  readonly value: number;
}

/** The same in the simplest way. */
class Model {
  private entries: Entry[] = [];

  add(atMs: number, value: number): void {
    this.entries.push({ atMs, value });
  }

  expire(untilMs: number): void {
    this.entries = this.entries.filter(({ atMs }) => atMs > untilMs);
  }

  get count(): number {
    return this.entries.length;
  }

  quantile(p: number): number {
    const sorted = this.entries.map(({ value }) => value).sort((a, b) => a - b);
    return sorted.length === 0 ? NaN : sorted[nearestRank(p, sorted.length) - 1]!;
  }
}

/** 0 and -0 are one value here, in either order. */
const unsigned = (value: number) => value + 0;

const entries = () =>
  fc.array(fc.record({ waitMs: fc.nat(20), value: fc.oneof(fc.nat(5), fc.double({ noNaN: true })) }), {
    maxLength: 400,
  });
const ps = [0, 0.5, 0.5, 0.9, 0.99, 1];

describe('MovingWindow', () => {
  it('[ST7] holds the half-open stretch of time, and gives its quantiles by nearest rank', () => {
    fc.assert(
      fc.property(entries(), fc.integer({ min: 1, max: 2_000 }), (list, windowMs) => {
        const window = new MovingWindow();
        const model = new Model();
        let nowMs = 0;
        for (const [i, { waitMs, value }] of list.entries()) {
          nowMs += waitMs;
          window.add(nowMs, value);
          model.add(nowMs, value);
          if (i % 7 === 0) {
            window.expire(nowMs - windowMs);
            model.expire(nowMs - windowMs);
          }
        }
        expect(window.count).toBe(model.count);
        expect(window.quantiles(ps).map(unsigned)).toEqual(ps.map((p) => unsigned(model.quantile(p))));
        // Asking does not reorder what is kept.
        window.expire(nowMs - windowMs / 2);
        model.expire(nowMs - windowMs / 2);
        expect(window.quantiles(ps).map(unsigned)).toEqual(ps.map((p) => unsigned(model.quantile(p))));
      }),
      { numRuns: 300 },
    );
  });

  it('[ST7] counts each of evenly spaced values once over back-to-back windows', () => {
    const window = new MovingWindow();
    for (let atMs = 10; atMs <= 5_000; atMs += 10) {
      window.add(atMs, atMs);
      if (atMs % 2_500 === 0) {
        window.expire(atMs - 2_500);
        expect(window.count).toBe(250);
        expect(window.quantiles([0])).toEqual([atMs - 2_490]);
      }
    }
  });

  it('[ST7] knows nothing of no values', () => {
    const window = new MovingWindow();
    expect(window.quantiles([0.5, 0.99])).toEqual([NaN, NaN]);
    window.add(1, 5);
    window.reset();
    expect(window.count).toBe(0);
    window.expire(100);
    expect(window.count).toBe(0);
  });

  it('[ST7] refuses quantiles out of order', () => {
    const window = new MovingWindow();
    for (let i = 0; i < 100; i++) window.add(i, i);
    expect(() => window.quantiles([0.99, 0.5])).toThrow(RangeError);
  });

  it('[ST10] goes on after a restore as if nothing had happened', () => {
    const first = new MovingWindow();
    for (let i = 0; i < 100; i++) first.add(i, 100 - i);
    first.expire(49);
    for (let i = 100; i < 120; i++) first.add(i, i);
    const state = structuredClone(first.save());
    const second = new MovingWindow();
    second.add(3, 3);
    second.restore(state);
    for (const window of [first, second]) {
      for (let i = 120; i < 400; i++) window.add(i, i % 37);
      window.expire(60);
    }
    expect(second.save()).toEqual(first.save());
    expect(second.quantiles(ps)).toEqual(first.quantiles(ps));
    expect(state.values.length).toBe(70);
  });
});
