/**
 * Every quoted number lies where its sentence needs it, at the lesson's seed and at others, and the comparisons that
 * the text makes hold at all of them: the lesson does not rest on one lucky run.
 */
import { describe, expect, it } from 'vitest';
import { readNumberAt } from '@/content/read-path';
import { numbers } from './numbers';
import { seed as lessonSeed } from './scenario';
import { connection, requestClass, service, summariesOf, summary } from './testing/summaries';

const seeds = [lessonSeed, 1, 2, 3, 4, 5];
const bySeed = new Map(await Promise.all(seeds.map(async (seed) => [seed, await summariesOf(seed)] as const)));

describe.each(seeds)('seed %i', (seed) => {
  const summaries = bySeed.get(seed) ?? new Map();
  const run = (id: string) => summary(summaries, id);
  const browse = (id: string) => requestClass(run(id), 'browse');
  const checkout = (id: string) => requestClass(run(id), 'checkout');

  it.each(numbers)('$id is within its range', ({ run: id, path, holds: [least, most] }) => {
    const value = readNumberAt(run(id), path);
    expect(value).toBeGreaterThanOrEqual(least);
    expect(value).toBeLessThanOrEqual(most);
  });

  it('answers every request while all is well', () => {
    expect(run('healthy').failedShare).toBe(0);
    expect(run('healthy').offeredPerSecond).toBeGreaterThan(54);
    expect(run('healthy').offeredPerSecond).toBeLessThan(66);
  });

  it('errors leave browse as it was, and A with less to do', () => {
    expect(Math.abs(Number(browse('errors').waited.p99Ms) - Number(browse('healthy').waited.p99Ms))).toBeLessThan(10);
    expect(service(run('errors'), 'A').utilization).toBeLessThan(Number(service(run('healthy'), 'A').utilization));
    expect(checkout('errors').failedShare).toBeGreaterThan(0.985);
  });

  it('slowness hurts browse although B makes no mistake', () => {
    expect(service(run('slow'), 'B')).toMatchObject({ errors: 0, refused: 0 });
    expect(browse('slow').failedShare).toBeGreaterThan(0.5);
  });

  it('the shorter the time-out, the more browse requests are answered', () => {
    const failed = ['slow', 'timeout-2s', 'timeout-1s', 'timeout-250ms'].map((id) => browse(id).failedShare);
    expect(failed[2]).toBeLessThan(Number(failed[1]));
    expect(failed[3]).toBe(0);
    expect(Math.abs(Number(failed[0]) - Number(failed[1]))).toBeLessThan(0.12);
  });

  it('the time-out makes B busier, and slower', () => {
    const [without, having] = [service(run('slow'), 'B'), service(run('timeout-250ms'), 'B')];
    expect(having.utilization).toBeGreaterThan(1.8 * Number(without.utilization));
    expect(having.response.p99Ms).toBeGreaterThan(Number(without.response.p99Ms));
  });

  it('goodput: time-out better than nothing, bulkhead better than time-out', () => {
    const goodput = (id: string) => run(id).goodputPerSecond;
    expect(goodput('timeout-250ms')).toBeGreaterThan(goodput('slow'));
    expect(goodput('bulkhead-6')).toBeGreaterThan(goodput('timeout-250ms'));
    expect(goodput('timeout-250ms')).toBeLessThan(0.5 * goodput('healthy'));
  });

  it('the bulkhead costs checkout practically nothing', () => {
    expect(Math.abs(checkout('bulkhead-6').failedShare - checkout('slow').failedShare)).toBeLessThan(0.05);
    expect(service(run('bulkhead-6'), 'B').arrived).toBeLessThan(service(run('slow'), 'B').arrived);
    expect(checkout('bulkhead-6').timedOutShare).toBeLessThan(0.2 * checkout('slow').timedOutShare);
  });

  it('a time-out on top of the bulkhead loses checkouts', () => {
    expect(checkout('bulkhead-6-timeout-1s').failedShare).toBeGreaterThan(checkout('bulkhead-6').failedShare + 0.04);
  });

  it('a smaller bulkhead is as good for browse', () => expect(browse('bulkhead-3').failedShare).toBe(0));

  it('twice the threads still refuse browse requests, fewer of them', () => {
    expect(service(run('slow-double-threads'), 'A').utilization).toBeGreaterThan(0.95);
    expect(browse('slow-double-threads').refusedShare).toBeLessThan(browse('slow').refusedShare);
  });

  it('client retries leave goodput where it was', () => {
    const [without, having] = [run('slow').goodputPerSecond, run('slow-client-retries').goodputPerSecond];
    expect(Math.abs(having - without)).toBeLessThan(2.5);
  });

  it('percentiles do not add', () => {
    const own = 15 * Math.exp(0.4 * 2.3263);
    const sum = Number(service(run('healthy'), 'B').response.p99Ms) + own + 100;
    expect(Math.round(own)).toBe(38);
    expect(checkout('healthy').latency.p99Ms).toBeLessThan(sum);
    expect(checkout('healthy').latency.p99Ms).toBeGreaterThan(Number(service(run('healthy'), 'B').response.p99Ms));
  });

  it('slow calls take about 1.2 s, and about 35 checkouts arrive per second', () => {
    const mean = Number(service(run('slow'), 'B').response.meanMs) + 20;
    expect(mean).toBeGreaterThan(1_120);
    expect(mean).toBeLessThan(1_290);
    expect(connection(run('timeout-250ms'), 'A->B').calls / 40).toBeGreaterThan(33);
    expect(connection(run('timeout-250ms'), 'A->B').calls / 40).toBeLessThan(38);
  });
});
