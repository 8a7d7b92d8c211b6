/**
 * Time and value axes of a prediction: between run time, values in ms and shares of the picture.
 */
import type { CurvePrediction } from '@/content/model';
import type { CurvePoint } from '@/progress/record';
import { type Curve, clamp, heightAt, steps } from './curve';

/** The part of the picture left of `fromMs` shows the given curve, when there is one. */
export interface Axes {
  readonly startMs: number;
  readonly fromMs: number;
  readonly endMs: number;
  readonly minMs: number;
  readonly maxMs: number;
}

/** At most this much of the drawn span is shown of the given curve: enough to see where things stood. */
const givenShare = 1 / 4;

export function axesOf({ fromMs, spanMs, minMs, maxMs }: CurvePrediction, given: readonly CurvePoint[] = []): Axes {
  const earliestMs = fromMs - spanMs * givenShare;
  const startMs = Math.min(fromMs, Math.max(earliestMs, given[0]?.[0] ?? fromMs));
  return { startMs, fromMs, endMs: fromMs + spanMs, minMs, maxMs };
}

export const shareOfTime = ({ startMs, endMs }: Axes, atMs: number): number => (atMs - startMs) / (endMs - startMs);

/** Where a moment lies on the drawing area, which begins at `fromMs`. */
export const drawnShareOf = ({ fromMs, endMs }: Axes, atMs: number): number => (atMs - fromMs) / (endMs - fromMs);

export const heightOf = ({ minMs, maxMs }: Axes, value: number): number =>
  clamp(Math.log(value / minMs) / Math.log(maxMs / minMs));

/** Rounded to two digits: nobody predicts more. */
export const valueAtHeight = ({ minMs, maxMs }: Axes, height: number): number =>
  Number((minMs * (maxMs / minMs) ** height).toPrecision(2));

/** The curve as it is kept: one point for each drawn step, and one at the moment that is compared. */
export function pointsOf(axes: Axes, curve: Curve, compareAtMs: number): readonly CurvePoint[] {
  const stepMs = (axes.endMs - axes.fromMs) / steps;
  const moments = [...curve.map((_, i) => Math.round(axes.fromMs + i * stepMs)), compareAtMs];
  return [...new Set(moments)]
    .sort((a, b) => a - b)
    .flatMap((atMs) => {
      const height = heightAt(curve, drawnShareOf(axes, atMs));
      return height === null ? [] : [[atMs, valueAtHeight(axes, height)] as const];
    });
}

/** The value of a kept curve at a moment; null outside of it. */
export function valueAt(points: readonly CurvePoint[], atMs: number): number | null {
  const after = points.findIndex(([moment]) => moment >= atMs);
  const [to, from] = [points[after], points[after - 1]];
  if (!to) return null;
  if (to[0] === atMs) return to[1];
  if (!from) return null;
  return from[1] * (to[1] / from[1]) ** ((atMs - from[0]) / (to[0] - from[0]));
}

/** Powers of ten, and the ends of the axis unless they nearly coincide with one. */
export function valueTicks({ minMs, maxMs }: Axes): readonly number[] {
  const powers: number[] = [];
  for (let power = 10 ** Math.ceil(Math.log10(minMs) - 1e-9); power <= maxMs; power *= 10) powers.push(power);
  const isClear = (end: number) => powers.every((power) => Math.abs(Math.log10(end / power)) > 0.3);
  return [...powers, ...[minMs, maxMs].filter(isClear)].sort((a, b) => a - b);
}

/** Two to four round distances from `fromMs`. */
export function timeTicks({ fromMs, endMs }: Axes): readonly number[] {
  const span = endMs - fromMs;
  const power = 10 ** Math.floor(Math.log10(span / 2));
  const step = [5, 2, 1].map((factor) => factor * power).find((size) => span / size >= 2) ?? power;
  const ticks: number[] = [];
  for (let distance = step; distance <= span; distance += step) ticks.push(distance);
  return ticks;
}
