/**
 * The axes of a calculated figure: where a value lies, as a share of the picture, and which values carry a tick.
 */
import { rateAxis } from '@/components/charts/ticks';
import type { Calculation, CalculationAxis } from '@/content/calculation';

export interface PlottedAxis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  /** Of a value, 0 at the low end; kept within the picture. */
  readonly shareOf: (value: number) => number;
}

const clamp = (share: number) => Math.min(1, Math.max(0, share));

/** An axis that shows all of these values. RangeError on a logarithmic one without a positive value. */
export function axisOf({ scale }: Pick<CalculationAxis, 'scale'>, values: readonly number[]): PlottedAxis {
  return scale === 'log' ? ofLogarithms(values.filter((value) => value > 0)) : fromZero(values);
}

/** From the least to the greatest of the values that an axis was given. */
export function spanOf({ scale, values, ticks }: Calculation['x']): PlottedAxis {
  const [from, to] = [Math.min(...values), Math.max(...values)];
  const size = scale === 'log' ? Math.log : (value: number) => value;
  const shareOf = (value: number) => clamp((size(value) - size(from)) / (size(to) - size(from)));
  return { from, to, ticks, shareOf };
}

const mostTicks = 5;

function ofLogarithms(values: readonly number[]): PlottedAxis {
  if (values.length === 0) throw new RangeError('A logarithmic axis needs a value above zero.');
  const { from, to, ticks } = logDecades(Math.min(...values), Math.max(...values));
  return { from, to, ticks, shareOf: (value) => clamp(Math.log(value / from) / Math.log(to / from)) };
}

/** Whole powers of ten around the values. */
function logDecades(least: number, most: number) {
  const power = (value: number, round: (power: number) => number) => 10 ** round(Number(Math.log10(value).toFixed(9)));
  const [from, above] = [power(least, Math.floor), power(most, Math.ceil)];
  const to = above > from ? above : from * 10;
  const decades = Math.round(Math.log10(to / from));
  const every = Math.max(1, Math.ceil(decades / mostTicks));
  const ticks = Array.from({ length: Math.floor(decades / every) + 1 }, (_, nth) => from * 10 ** (nth * every));
  return { from, to, ticks: ticks.map((tick) => Number(tick.toPrecision(6))) };
}

function fromZero(values: readonly number[]): PlottedAxis {
  const { to, ticks } = smallRate(Math.max(0, ...values));
  return { from: 0, to, ticks, shareOf: (value) => clamp(value / to) };
}

/** As the axis of a rate, also for values far below one. */
function smallRate(most: number) {
  const unit = most > 0 && most < 10 ? 10 ** (Math.floor(Math.log10(most)) - 1) : 1;
  const { to, ticks } = rateAxis(most / unit);
  return { to: to * unit, ticks: ticks.map((tick) => Number((tick * unit).toPrecision(6))) };
}
