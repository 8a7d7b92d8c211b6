import { describe, expect, it } from 'vitest';
import type { RunSummary } from '@/simulator/experiment/summary';
import type { QuotedNumber } from '../model';
import { readNumberAt } from '../read-path';
import { inUnit, quotedValue, writeNumber } from './quote';

const summary = {
  goodputPerSecond: 61.2,
  classes: [
    { name: 'browse', waited: { p99Ms: 1_930 }, latency: { p99Ms: null } },
    { name: 'checkout', waited: { p99Ms: 3_020 } },
  ],
  connections: [{ id: 'A->B', triesPerCall: 1.9 }],
} as unknown as RunSummary;

const number = (path: string, holds: readonly [number, number] = [0, 10_000]): QuotedNumber => ({
  id: 'n',
  run: 'slow',
  path,
  format: 'seconds',
  holds,
});

describe('readNumberAt', () => {
  it('finds fields, and items by their name or id', () => {
    expect(readNumberAt(summary, 'goodputPerSecond')).toBe(61.2);
    expect(readNumberAt(summary, 'classes[browse].waited.p99Ms')).toBe(1_930);
    expect(readNumberAt(summary, 'connections[A->B].triesPerCall')).toBe(1.9);
  });

  it.each([
    ['classes[brouse].waited.p99Ms', /no "brouse".*browse, checkout/],
    ['classes[browse].waitd.p99Ms', /no "waitd".*name, waited, latency/],
    ['classes[browse].latency.p99Ms', /empty in this run/],
    ['classes[browse].waited', /not a number/],
    ['classes[browse', /not a path/],
  ])('%s says what is wrong', (path, message) => {
    expect(() => readNumberAt(summary, path)).toThrow(message);
  });
});

describe('quotedValue', () => {
  it('gives the value while it is inside the range, ends included', () => {
    expect(quotedValue(number('goodputPerSecond', [61.2, 70]), summary, 'index.ts')).toBe(61.2);
  });

  it.each([
    [61.3, 70],
    [10, 61.1],
  ] as const)('refuses a value outside %d to %d, naming file and number', (least, most) => {
    expect(() => quotedValue(number('goodputPerSecond', [least, most]), summary, 'index.ts')).toThrow(
      /index\.ts: number "n" is 61\.2/,
    );
  });

  it('is asked for in the unit that it is written in', () => {
    expect(inUnit(number('x'), 1_930)).toBeCloseTo(1.93);
    expect(inUnit({ ...number('x'), format: 'percent' }, 0.77)).toBeCloseTo(77);
    expect(inUnit({ ...number('x'), format: 'ms' }, 80)).toBe(80);
  });

  it('is written as each language writes it', () => {
    const quoted = number('classes[browse].waited.p99Ms');
    expect(writeNumber(quoted, 1_930, 'ko')).toBe('1.9초');
  });
});
