/**
 * The drawn curve: heights at equal steps of the time axis, from 0 (bottom of the value axis) to 1 (top), null where
 * nothing is drawn. Since the value axis is logarithmic, a straight line between heights is what the eye sees.
 */
export type Curve = readonly (number | null)[];

/** A place on the drawing area: both from 0 to 1, `y` upwards. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Fine enough for a fingertip; every `handleEvery`-th step can be moved by keyboard. */
export const steps = 48;
export const handleEvery = 4;
export const handles = steps / handleEvery;

export const emptyCurve: Curve = Array.from({ length: steps + 1 }, () => null);

export const isEmpty = (curve: Curve): boolean => curve.every((height) => height === null);

/** Draws from one place to the next. What was drawn there before gives way; a curve has no gaps. */
export function drawStroke(curve: Curve, from: Spot, to: Spot): Curve {
  const [first, last] = [Math.round(from.x * steps), Math.round(to.x * steps)];
  const [low, high] = [Math.min(first, last), Math.max(first, last)];
  const drawn = curve.map((height, i) => {
    if (i < low || i > high) return height;
    return first === last ? to.y : mix(from.y, to.y, (i - first) / (last - first));
  });
  return withoutGaps(drawn);
}

/** Moves one handle; the lines to its neighbours follow. The first one set on an empty curve makes a level line. */
export function moveHandle(curve: Curve, handle: number, height: number): Curve {
  if (isEmpty(curve)) return curve.map(() => height);
  const at = handle * handleEvery;
  const isBeside = (i: number) => Math.abs(i - at) < handleEvery;
  const cleared = curve.map((old, i) => (i === at ? height : isBeside(i) && i > 0 && i < steps ? null : old));
  const end = lastDrawn(curve);
  return withoutGaps(cleared).map((filled, i) => (i > Math.max(end, at) ? null : filled));
}

/** Moves the whole curve so that it passes through a place; an empty one becomes a level line there. */
export function passThrough(curve: Curve, { x, y }: Spot): Curve {
  const end = lastDrawn(curve);
  const whole = end < 0 ? curve.map(() => y) : curve.map((height, i) => (i > end ? (curve[end] ?? y) : height));
  const shift = y - (heightAt(whole, x) ?? y);
  return whole.map((height) => (height === null ? null : clamp(height + shift)));
}

/** Null where nothing is drawn. */
export function heightAt(curve: Curve, x: number): number | null {
  const place = clamp(x) * steps;
  const [before, after] = [curve[Math.floor(place)] ?? null, curve[Math.ceil(place)] ?? null];
  return before === null || after === null ? null : mix(before, after, place - Math.floor(place));
}

export const clamp = (value: number): number => Math.max(0, Math.min(1, value));

const mix = (from: number, to: number, share: number): number => from + (to - from) * share;

const lastDrawn = (curve: Curve): number => curve.findLastIndex((height) => height !== null);

/** Bridges gaps with straight lines and begins with a level one; what lies behind the end stays empty. */
function withoutGaps(curve: Curve): Curve {
  const drawn = curve.flatMap((height, i) => (height === null ? [] : [i]));
  return curve.map((height, i) => {
    if (height !== null) return height;
    const before = drawn.findLast((other) => other < i);
    const after = drawn.find((other) => other > i);
    if (after === undefined) return null;
    const [from, to] = [curve[before ?? after] ?? 0, curve[after] ?? 0];
    return before === undefined ? to : mix(from, to, (i - before) / (after - before));
  });
}
