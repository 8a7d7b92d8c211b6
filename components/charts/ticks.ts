/**
 * Where axes carry a tick: round values, few, chosen from the data.
 */

export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

const decadeBelow = (value: number) => 10 ** Math.floor(Math.log10(value) + 1e-9);

/** A value may stand this much above the last tick before the axis grows by another one. */
const overshoot = 1.15;

/** Axis of a latency in ms on a logarithmic scale: whole decades, closed by 1 or 3 of the highest one. */
export function logAxis(least: number, most: number): Axis {
  const from = Math.min(decadeBelow(least), 10);
  const top = decadeBelow(Math.max(most / overshoot, from * 10));
  const last = [top, 3 * top, 10 * top].find((value) => value * overshoot >= most) ?? 10 * top;
  const ticks: number[] = [];
  for (let tick = from; tick <= last * 1.000001; tick *= 10) ticks.push(tick);
  if (ticks.at(-1) !== last && last > (ticks.at(-1) ?? 0) * 1.5) ticks.push(last);
  return { from, to: Math.max(last, most), ticks: ticks.map((tick) => Number(tick.toPrecision(6))) };
}

/** Axis of a rate from zero: at most three ticks above it. */
export function rateAxis(most: number): Axis {
  if (most <= 0) return { from: 0, to: 1, ticks: [0] };
  const highest = Math.max(most, 1);
  const decade = 10 ** Math.floor(Math.log10(highest / 4));
  const step = [1, 2, 3, 5, 10, 20, 30, 50].map((n) => n * decade).find((size) => highest / size < 3.4) ?? highest;
  const ticks = [0, 1, 2, 3].map((n) => Number((n * step).toPrecision(6))).filter((tick) => tick <= highest);
  return { from: 0, to: highest * 1.04, ticks };
}

const timeStepsMs = [100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 30_000, 60_000, 120_000, 300_000, 600_000];

/** Moments along a time axis, at least `leastPx` apart; the end is always among them. */
export function timeTicks(durationMs: number, widthPx: number, leastPx = 72): readonly number[] {
  const fits = (stepMs: number) => (stepMs / durationMs) * widthPx >= leastPx;
  const stepMs = timeStepsMs.find(fits) ?? durationMs;
  const ticks: number[] = [];
  for (let atMs = 0; atMs <= durationMs - stepMs * 0.6; atMs += stepMs) ticks.push(atMs);
  return [...ticks, durationMs];
}
