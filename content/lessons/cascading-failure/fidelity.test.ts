/**
 * The checks that the fidelity cards under the figures promise.
 */
import { describe, expect, it } from 'vitest';
import { seed } from './scenario';
import { runOf } from './testing/run';
import { connection, requestClass, service, summariesOf, summary } from './testing/summaries';

const summaries = await summariesOf(seed);
const run = (id: string) => summary(summaries, id);
const measuredSeconds = 40;
/** Mean of a lognormal time with median 70 ms and sigma 0.5, the work of B. */
const meanWorkSeconds = (70 * Math.exp(0.5 ** 2 / 2)) / 1_000;

function expectWithin(share: number, value: number, expected: number): void {
  expect(Math.abs(value / expected - 1)).toBeLessThan(share);
}

describe('fidelity cards', () => {
  it('figure 1: busy threads of B = rate × mean work time, within 5 %', () => {
    const rate = connection(run('healthy'), 'A->B').calls / measuredSeconds;
    expectWithin(0.05, service(run('healthy'), 'B').meanWorking, rate * meanWorkSeconds);
  });

  it('figure 2: threads held in A = rate × 24 ms, within 10 %', () => {
    const rate = connection(run('errors'), 'A->B').calls / measuredSeconds;
    expectWithin(0.1, service(run('errors'), 'A').meanHeld, rate * 0.024);
  });

  it('figure 3: threads held in A = calls per second × mean wait, within 5 %', () => {
    const { succeeded, response } = service(run('slow'), 'B');
    const waitSeconds = (Number(response.meanMs) + 20) / 1_000;
    expectWithin(0.05, service(run('slow'), 'A').meanHeld, (succeeded / measuredSeconds) * waitSeconds);
  });

  it('figure 4: B finishes as many as threads ÷ mean work time, within 5 %', () => {
    const finished = service(run('timeout-250ms'), 'B').succeeded / measuredSeconds;
    expectWithin(0.05, finished, 32 / (15 * meanWorkSeconds));
  });

  it('figure 5: never more than 2 × 6 calls in progress', () => {
    const { playback, topology } = runOf('bulkhead');
    const toB = topology.connections.findIndex(({ id }) => id === 'A->B');
    const most = Math.max(...playback.rows.map((row) => row.connections[toB]?.inProgress ?? 0));
    expect(playback.rows.length).toBe(240);
    expect(most).toBe(12);
  });

  it('figure 6: 2 retries at both layers make 9 tries for each checkout, within 2 %', () => {
    const layers = run('errors-retries-in-layers');
    const tries = requestClass(layers, 'checkout').triesPerRequest * connection(layers, 'A->B').triesPerCall;
    expectWithin(0.02, tries, 9);
  });
});
