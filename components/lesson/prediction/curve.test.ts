/**
 * Drawing a curve by pointer, keyboard and typed value, and keeping it.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axesOf, heightOf, pointsOf, timeTicks, valueAt, valueAtHeight, valueTicks } from './axes';
import { type Curve, drawStroke, emptyCurve, handles, heightAt, moveHandle, passThrough } from './curve';

const prediction = {
  id: 'p',
  question: { en: '', ko: '' },
  requestClass: 'browse',
  fromMs: 34_000,
  spanMs: 26_000,
  minMs: 10,
  maxMs: 3_000,
  compareAtMs: 48_000,
};
const axes = axesOf(prediction);
const unit = fc.double({ min: 0, max: 1, noNaN: true });
const spot = fc.record({ x: unit, y: unit });
const anyMove = fc.oneof(
  fc.tuple(spot, spot).map(
    ([from, to]) =>
      (curve: Curve) =>
        drawStroke(curve, from, to),
  ),
  fc.tuple(fc.nat(handles), unit).map(
    ([handle, height]) =>
      (curve: Curve) =>
        moveHandle(curve, handle, height),
  ),
  spot.map((place) => (curve: Curve) => passThrough(curve, place)),
);

describe('curve', () => {
  it('has no gap and stays on the axis, whatever is done to it', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { minLength: 1, maxLength: 6 }), (moves) => {
        const curve = moves.reduce<Curve>((drawn, move) => move(drawn), emptyCurve);
        const end = curve.findLastIndex((height) => height !== null);
        curve.forEach((height, i) => {
          if (i > end) expect(height).toBeNull();
          else expect(height !== null && height >= 0 && height <= 1).toBe(true);
        });
      }),
    );
  });

  it('follows a stroke, and the last stroke wins', () => {
    const once = drawStroke(emptyCurve, { x: 0, y: 0 }, { x: 0.5, y: 0.5 });
    expect(heightAt(once, 0.25)).toBeCloseTo(0.25);
    expect(heightAt(once, 0.75)).toBeNull();
    expect(heightAt(drawStroke(once, { x: 0.5, y: 1 }, { x: 0, y: 1 }), 0.25)).toBe(1);
  });

  it('begins level when the stroke begins late', () => {
    expect(heightAt(drawStroke(emptyCurve, { x: 0.5, y: 0.3 }, { x: 1, y: 0.9 }), 0)).toBeCloseTo(0.3);
  });

  it('by keyboard: the first handle makes a level line, later ones bend it', () => {
    const level = moveHandle(emptyCurve, 5, 0.4);
    expect(level.every((height) => height === 0.4)).toBe(true);
    const bent = moveHandle(level, 6, 0.8);
    expect(heightAt(bent, 6 / handles)).toBe(0.8);
    expect(heightAt(bent, 5.5 / handles)).toBeCloseTo(0.6);
    expect(heightAt(bent, 5 / handles)).toBe(0.4);
    expect(heightAt(moveHandle(level, handles, 0.9), 1)).toBe(0.9);
  });

  it('by a typed value: keeps the shape and passes through it', () => {
    const drawn = drawStroke(emptyCurve, { x: 0, y: 0.2 }, { x: 1, y: 0.4 });
    const moved = passThrough(drawn, { x: 0.5, y: 0.5 });
    expect(heightAt(moved, 0.5)).toBeCloseTo(0.5);
    expect(heightAt(moved, 1)).toBeCloseTo(0.6);
    expect(heightAt(passThrough(emptyCurve, { x: 0.5, y: 0.5 }), 1)).toBe(0.5);
  });
});

describe('axes', () => {
  it('value and height are each other’s inverse', () => {
    for (const value of [10, 60, 100, 1_900, 3_000]) expect(valueAtHeight(axes, heightOf(axes, value))).toBe(value);
  });

  it('leaves room for the end of a given curve, and no more', () => {
    expect(axes.startMs).toBe(34_000);
    expect(axesOf(prediction, [[30_000, 50]]).startMs).toBe(30_000);
    expect(axesOf(prediction, [[0, 50]]).startMs).toBe(27_500);
  });

  it('keeps the value of the moment that is compared', () => {
    const points = pointsOf(axes, passThrough(emptyCurve, { x: 0.3, y: heightOf(axes, 60) }), prediction.compareAtMs);
    expect(valueAt(points, prediction.compareAtMs)).toBe(60);
    expect(points[0]).toEqual([34_000, 60]);
    expect(points.at(-1)).toEqual([60_000, 60]);
  });

  it('has no value where nothing was drawn', () => {
    expect(pointsOf(axes, emptyCurve, prediction.compareAtMs)).toEqual([]);
    expect(valueAt([[34_000, 60]], 48_000)).toBeNull();
    expect(
      valueAt(
        [
          [40_000, 60],
          [41_000, 60],
        ],
        34_000,
      ),
    ).toBeNull();
  });

  it('reads between the points as the eye does, on the logarithmic axis', () => {
    expect(
      valueAt(
        [
          [0, 10],
          [10, 1_000],
        ],
        5,
      ),
    ).toBeCloseTo(100);
  });

  it('labels powers of ten and ends that stand clear, and a few round times', () => {
    expect(valueTicks(axes)).toEqual([10, 100, 1_000, 3_000]);
    expect(valueTicks({ ...axes, minMs: 8, maxMs: 1_500 })).toEqual([10, 100, 1_000]);
    expect(timeTicks(axes)).toEqual([10_000, 20_000]);
    expect(timeTicks({ ...axes, endMs: axes.fromMs + 10_000 })).toEqual([5_000, 10_000]);
  });
});
