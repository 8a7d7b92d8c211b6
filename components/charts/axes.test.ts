/** Scales, ticks and label placement: the arithmetic under every chart. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels } from './place-labels';
import { linearScale, logScale } from './scale';
import { logAxis, rateAxis, timeTicks } from './ticks';

describe('scales', () => {
  it('map ends to ends and come back', () => {
    const scale = linearScale(0, 60_000, 92, 872);
    expect(scale.toPx(0)).toBe(92);
    expect(scale.toPx(60_000)).toBe(872);
    expect(scale.fromPx(482)).toBeCloseTo(30_000);
  });

  it('give equal steps for equal factors on a logarithmic axis', () => {
    const scale = logScale(10, 1000, 100, 0);
    expect(scale.toPx(100)).toBeCloseTo(50);
    expect(scale.toPx(0)).toBe(100);
    expect(scale.fromPx(50)).toBeCloseTo(100);
  });
});

describe('ticks', () => {
  it('close a latency axis at 3 s when the data ends there', () => {
    expect(logAxis(34, 3010).ticks).toEqual([10, 100, 1000, 3000]);
    expect(logAxis(34, 900).ticks).toEqual([10, 100, 1000]);
    expect(logAxis(4, 60).ticks).toEqual([1, 10, 100]);
  });

  it('always hold the data of a latency axis', () => {
    const value = fc.double({ min: 0.2, max: 80_000, noNaN: true });
    fc.assert(
      fc.property(value, value, (a, b) => {
        const axis = logAxis(Math.min(a, b), Math.max(a, b));
        expect(axis.from).toBeLessThanOrEqual(Math.min(a, b));
        expect(axis.to).toBeGreaterThanOrEqual(Math.max(a, b));
        expect(axis.ticks.length).toBeLessThanOrEqual(8);
        expect([...axis.ticks].sort((x, y) => x - y)).toEqual(axis.ticks);
      }),
    );
  });

  it('show a rate with two or three round values above zero', () => {
    expect(rateAxis(130).ticks).toEqual([0, 50, 100]);
    expect(rateAxis(66).ticks).toEqual([0, 20, 40, 60]);
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e6, noNaN: true }), (most) => {
        const { ticks } = rateAxis(most);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(4);
        expect(ticks.at(-1)).toBeGreaterThan(most / 2);
      }),
    );
  });

  it('space the time axis by its width and name its end', () => {
    expect(timeTicks(60_000, 780)).toEqual([0, 10_000, 20_000, 30_000, 40_000, 50_000, 60_000]);
    expect(timeTicks(60_000, 240)).toEqual([0, 20_000, 40_000, 60_000]);
    expect(timeTicks(45_000, 400)).toEqual([0, 10_000, 20_000, 30_000, 45_000]);
  });
});

describe('labels', () => {
  it('stay where they are when nothing touches', () => {
    expect(placeLabels([10, 80, 40], 16, 0, 100)).toEqual([10, 80, 40]);
  });

  it('share the shift when they collide', () => {
    expect(placeLabels([50, 50], 16, 0, 100)).toEqual([42, 58]);
  });

  it('never touch, keep their order and stay inside when there is room', () => {
    const wishes = fc.array(fc.double({ min: -50, max: 250, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(wishes, (wanted) => {
        const placed = placeLabels(wanted, 16, 0, 200);
        const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] as number) - (wanted[b] as number));
        order.slice(1).forEach((index, nth) => {
          expect((placed[index] as number) - (placed[order[nth] as number] as number)).toBeGreaterThan(15.999);
        });
        for (const middle of placed) {
          expect(middle).toBeGreaterThanOrEqual(0);
          expect(middle).toBeLessThanOrEqual(200.001);
        }
      }),
    );
  });
});
