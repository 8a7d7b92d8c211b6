/**
 * What instruments say, in both languages.
 */
import { describe, expect, it } from 'vitest';
import type { EndpointReading, SeriesRow } from '@/simulator/telemetry/chunk';
import { fitText, textWidth } from './fit-text';
import { type Moment, readComponent, summaryOf } from './reading';
import { shop } from './testing/synthetic-topology';

const endpoint = (change: Partial<EndpointReading>): EndpointReading => ({
  arrivedPerSecond: 40,
  failedPerSecond: 0,
  p50Ms: 30,
  p99Ms: 80,
  ...change,
});

function moment(change: Partial<SeriesRow['components'][number]> = {}, faults: Moment['faults'] = []): Moment {
  const quiet = { ...endpoint({}), busy: 3, held: 1, queued: 0, endpoints: [], reasons: [] };
  const requests = { offeredPerSecond: 38, goodputPerSecond: 8, failedPerSecond: 30, refusedPerSecond: 30 };
  const classReading = { ...requests, timedOutPerSecond: 0, p50Ms: 1, p99Ms: 2 };
  const a = { ...quiet, endpoints: [endpoint({ failedPerSecond: 32, p99Ms: 3_000 }), endpoint({})], ...change };
  const row: SeriesRow = {
    atMs: 1_000,
    classes: [classReading, { ...classReading, offeredPerSecond: 25, goodputPerSecond: 9, failedPerSecond: 16 }],
    components: [quiet, a, { ...quiet, endpoints: [endpoint({ p99Ms: Number.NaN, arrivedPerSecond: 0 })] }],
    connections: [],
  };
  return { topology: shop, row, faults };
}

/** Numbers and units are held together by spaces that do not break. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value).replace(/\s/g, ' ')) as T;

describe('a reading', () => {
  it('has one line for each endpoint, with failures in words', () => {
    expect(plain(readComponent(moment(), 1, 'en').lines)).toEqual([
      { left: 'checkout', middle: 'p99 3.0 s', right: { text: '80 % failed', failing: true } },
      { left: 'browse', middle: 'p99 80 ms', right: { text: '0 % failed', failing: false } },
    ]);
  });

  it('shows a client what it gets: the rate of each class, and what failed of all', () => {
    const { name, lines } = readComponent(moment(), 0, 'ko');
    expect(name).toBe('클라이언트');
    expect(lines.map(({ left, right }) => [left, right.text])).toEqual([
      ['결제', '38/초'],
      ['둘러보기', '25/초'],
      ['실패', '73%'],
    ]);
  });

  it('says that nobody calls instead of a share of nothing', () => {
    expect(readComponent(moment(), 2, 'en').lines[0]).toMatchObject({ middle: '', right: { text: 'no calls' } });
  });

  it('never claims that more failed than all', () => {
    const late = moment({ endpoints: [endpoint({ arrivedPerSecond: 10, failedPerSecond: 14 }), endpoint({})] });
    expect(plain(readComponent(late, 1, 'en').lines)[0]?.right.text).toBe('100 % failed');
  });

  it('hangs out why it refuses, with a shape for the reason', () => {
    const { badges } = readComponent(moment({ reasons: [{ reason: 'queueFull', perSecond: 56 }] }), 1, 'en');
    expect(badges).toEqual([{ meaning: 'refused', text: '503 queue full · 56/s' }]);
  });

  it('names faults, those of one replica with its number, and strikes the replica that is down', () => {
    const faults = [{ kind: 'crash', target: 'A#2', atMs: 34_000 } as const];
    const reading = readComponent(moment({}, faults), 1, 'en');
    expect(reading.badges).toEqual([{ meaning: 'ejected', text: 'A2 crashed since 0:34' }]);
    expect(reading.crashedReplicas).toEqual([1]);
  });

  it('tells a screen reader the name, the threads and the failures', () => {
    const summary = plain(summaryOf(moment({ busy: 16, held: 15, queued: 32 }), 1, 'en'));
    expect(summary).toContain('A orders, 2 replicas, 16 of 16 threads taken, 15 of them only wait, 32 in the queue');
    expect(summary).toContain('80 % failed');
  });
});

describe('the fitting of texts', () => {
  it('keeps what fits and cuts what does not', () => {
    expect(fitText('orders', 100, 14)).toBe('orders');
    const cut = fitText('결제 승인과 정산을 맡은 서비스', 80, 14);
    expect(cut.endsWith('…')).toBe(true);
    expect(textWidth(cut, 14)).toBeLessThanOrEqual(80);
  });
});
