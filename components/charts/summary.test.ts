/** The text alternatives of the charts, and the series behind them. */
import { describe, expect, it } from 'vitest';
import { demoRow, demoTopology } from '@/components/stage/panel/testing/demo-run';
import { latencySeries, rateSeries } from './series';
import { latencySummary, rateSummary } from './summary';

const faults = [
  { atMs: 2_000, target: 'B', kind: 'crash' },
  { atMs: 8_000, target: 'A->B', kind: 'configure', set: { numRetries: 1 } },
] as const;
const rows = Array.from({ length: 40 }, (_, nth) => demoRow((nth + 1) * 250, faults));
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('latency', () => {
  const series = latencySeries(rows, demoTopology, 'browse', 'en');

  it('marks the class in question and leaves gaps where nothing was answered', () => {
    expect(series.map(({ name, ink }) => [name, ink])).toEqual([
      ['checkout', false],
      ['browse', true],
    ]);
    expect(series[0]?.p99.at(-1)?.value).toBeNaN();
    expect(series[1]?.p99.at(-1)?.value).toBeGreaterThan(0);
  });

  it('is told in a sentence, silence included', () => {
    const told = plain(latencySummary(series, 10_000, 'en'));
    expect(told).toMatch(/^Latency p99 at 0:10\.0: checkout no answers, browse \d+ ms\./);
    expect(told).toMatch(/Highest so far: checkout \d+ ms at 0:0\d\.\d\.$/);
  });
});

describe('rates', () => {
  it('add every class, and show tries only once somebody retries', () => {
    const series = rateSeries(rows);
    expect(series.tries).not.toBeNull();
    expect(rateSeries(rows.slice(0, 20)).tries).toBeNull();
    const [offered, goodput, failed] = [series.offered, series.goodput, series.failed].map(
      (line) => line.at(-1)?.value,
    );
    expect(goodput as number).toBeCloseTo((offered as number) - (failed as number));
    expect(rateSummary(series, 10_000, 'ko')).toMatch(/^0:10\.0 시점의 초당 요청 수: 재시도 포함 \d+, /);
  });

  it('say so when nothing has run', () => {
    expect(rateSummary(rateSeries([]), 0, 'en')).toBe('Nothing has run yet.');
  });
});
