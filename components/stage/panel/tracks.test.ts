/** What the scrubber's tracks are made of: bars from rates, lanes for faults that overlap. */
import { expect, it } from 'vitest';
import { binSizeMs, ofClasses, ratesInBins, refusedPerSecond } from './bins';
import { lanesOf } from './lanes';
import { demoRow } from './testing/demo-run';

const slow = { atMs: 4_000, target: 'B', kind: 'slow', factor: 15, addedMs: 0 } as const;
const rows = Array.from({ length: 40 }, (_, nth) => demoRow((nth + 1) * 250, [slow]));

it('chooses bars that can be seen', () => {
  expect(binSizeMs(780 / 60_000, 6)).toBe(500);
  expect(binSizeMs(300 / 60_000, 4)).toBe(1_000);
});

it('makes no bars where nothing was refused, and whole ones after', () => {
  const bins = ratesInBins(rows, refusedPerSecond, 500);
  expect(bins[0]?.fromMs).toBe(4_000);
  expect(bins.every((bin) => bin.toMs - bin.fromMs === 500)).toBe(true);
  expect(bins.at(-1)?.toMs).toBe(10_000);
  expect(bins.at(-1)?.perSecond).toBeGreaterThan(bins[0]?.perSecond ?? Number.POSITIVE_INFINITY);
});

it('counts what a bulkhead turns away', () => {
  const [row] = rows;
  const reading = row?.components[0];
  if (row === undefined || reading === undefined) throw new Error('the made-up run has no rows');
  const reasons = [
    { reason: 'bulkheadFull', perSecond: 7 },
    { reason: 'callTimeout', perSecond: 3 },
  ] as const;
  expect(refusedPerSecond({ ...row, components: [{ ...reading, reasons }] })).toBe(7);
});

it('keeps a row at the edge of a bar in the bar that it ends', () => {
  const bins = ratesInBins(
    rows.slice(0, 2),
    ofClasses((reading) => reading.offeredPerSecond),
    500,
  );
  expect(bins).toHaveLength(1);
  expect(bins[0]).toMatchObject({ fromMs: 0, toMs: 500 });
});

it('puts overlapping spans into lanes of their own and uses a lane again when it is free', () => {
  const spans = [
    { fromMs: 0, toMs: 10 },
    { fromMs: 5, toMs: null },
    { fromMs: 10, toMs: 20 },
  ];
  expect(lanesOf(spans)).toEqual([0, 1, 0]);
});
