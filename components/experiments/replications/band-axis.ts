/**
 * The value axis of a band: latency on a logarithmic scale as everywhere, shares and rates from zero.
 */
import type { Point } from '@/components/charts/path';
import { linearScale, logScale, type Scale } from '@/components/charts/scale';
import { logAxis, rateAxis } from '@/components/charts/ticks';
import type { BandId, Bands } from './bands';

interface BandAxis {
  readonly y: Scale;
  readonly ticks: readonly number[];
}

export function axisOf(id: BandId, bands: Bands, own: readonly Point[], height: number): BandAxis {
  const values = [...bands.spread.lower, ...bands.spread.upper, ...bands.interval.upper, ...own]
    .map(({ value }) => value)
    .filter((value) => !Number.isNaN(value));
  const most = Math.max(0, ...values);
  if (id === 'failedShare') return { y: linearScale(0, 1, height - 8, 8), ticks: [0, 0.5, 1] };
  if (id === 'goodputPerSecond') {
    const axis = rateAxis(most);
    return { y: linearScale(0, axis.to, height - 8, 8), ticks: axis.ticks };
  }
  const axis = logAxis(Math.max(1, Math.min(...values.filter((value) => value > 0), most || 10)), Math.max(most, 100));
  return { y: logScale(axis.from, axis.to, height - 8, 8), ticks: axis.ticks };
}
