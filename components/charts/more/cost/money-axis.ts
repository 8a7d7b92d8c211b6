/**
 * Where an axis of money carries a tick: from fractions of a cent to thousands of dollars.
 */
import { type Axis, rateAxis } from '../../ticks';

export function moneyAxis(most: number): Axis {
  if (!(most > 0)) return { from: 0, to: 1, ticks: [0] };
  // Small amounts are read as if they were tens.
  const scale = 10 ** (1 - Math.floor(Math.log10(most)));
  const { from, to, ticks } = rateAxis(most * scale);
  return { from, to: to / scale, ticks: ticks.map((tick) => Number((tick / scale).toPrecision(6))) };
}
