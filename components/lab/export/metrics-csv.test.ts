/**
 * Metrics as a table of text.
 */
import { describe, expect, it } from 'vitest';
import { shop } from '@/components/stage/testing/synthetic-topology';
import type { SeriesRow } from '@/simulator/telemetry/chunk';
import { metricsCsv } from './metrics-csv';

const reading = {
  arrivedPerSecond: 2,
  failedPerSecond: 0,
  p50Ms: Number.NaN,
  p99Ms: 12.34567,
  busy: 1,
  held: 0,
  queued: 3,
};
const row = (atMs: number) =>
  ({
    atMs,
    classes: shop.classes.map(() => ({ offeredPerSecond: atMs / 1_000, p50Ms: Number.NaN })),
    components: shop.components.map(() => reading),
    connections: [],
  }) as unknown as SeriesRow;

describe('metrics as CSV', () => {
  const lines = metricsCsv([row(500), row(1_000)], shop)
    .trimEnd()
    .split('\n');
  const [heading = '', first = '', second = ''] = lines;

  it('has a line for each bucket, as wide as its heading', () => {
    expect(lines).toHaveLength(3);
    expect(heading.startsWith('atMs,')).toBe(true);
    expect(new Set(lines.map((line) => line.split(',').length)).size).toBe(1);
  });

  it('says what there is, and nothing where there is nothing', () => {
    const at = (name: string, line: string) => line.split(',')[heading.split(',').indexOf(name)];
    expect(at('atMs', second)).toBe('1000');
    expect(at('A.p99Ms', first)).toBe('12.346');
    expect(at('A.p50Ms', first)).toBe('');
    expect(at('A.queued', first)).toBe('3');
  });

  it('keeps names from ending cells and from being formulas', () => {
    const named = { ...shop, classes: shop.classes.map((one) => ({ ...one, name: 'a,"b"' })) };
    expect(metricsCsv([], named)).toContain('a,""b""');
  });
});
