/**
 * Rule 9: draws come from seeded generators; results are percentiles, not only means; percentiles of hops do not add up.
 */
import { describe, expect, it } from 'vitest';
import { runScenario } from '../../experiment';
import type { ScenarioInput } from '../../scenario';
import { link, poisson, scenario, service } from '../scenarios';

type Service = Extract<ScenarioInput['components'][number], { kind: 'service' }>;

const meanMs = 10;
const exponential = (id: string, calls: readonly string[]): Service => ({
  ...service(id, 0),
  endpoints: {
    request: {
      steps: [
        { kind: 'work', time: { kind: 'exponential', meanMs } },
        ...calls.map((to) => ({ kind: 'call' as const, to, endpoint: 'request' })),
      ],
    },
  },
});

const chain = (...ids: string[]) =>
  scenario({
    components: [
      poisson(ids[0] as string, 400),
      ...ids.map((id, index) => exponential(id, ids.slice(index + 1, index + 2))),
    ],
    connections: ids.map((id, index) => link(ids[index - 1] ?? 'client', id)),
  });

const latencyOf = (run: ReturnType<typeof chain>, seed = 1) => {
  const latency = runScenario(run, { seed, durationMs: 100_000 }).classes[0]?.latency;
  const { meanMs: mean = null, p50Ms = null, p90Ms = null, p99Ms = null } = latency ?? {};
  if (mean === null || p50Ms === null || p90Ms === null || p99Ms === null) throw new Error('No request succeeded.');
  return { meanMs: mean, p50Ms, p90Ms, p99Ms };
};

describe('rule 9: seeded draws, and percentiles', () => {
  it('the same seed gives the same run, another seed another', () => {
    const run = chain('A', 'B');
    expect(runScenario(run, { seed: 7, durationMs: 2_000 })).toEqual(runScenario(run, { seed: 7, durationMs: 2_000 }));
    expect(runScenario(run, { seed: 7, durationMs: 2_000 }).hash).not.toBe(
      runScenario(run, { seed: 8, durationMs: 2_000 }).hash,
    );
  });

  it('[ST1] shows percentiles: those of the exponential distribution, ln 2, ln 10 and ln 100 times the mean', () => {
    const { p50Ms, p90Ms, p99Ms } = latencyOf(chain('A'));
    // 40,000 requests: a standard error of the 99th percentile of 0.5 ms.
    expect(Math.abs(p50Ms - 6.931)).toBeLessThan(0.3);
    expect(Math.abs(p90Ms - 23.026)).toBeLessThan(0.6);
    expect(Math.abs(p99Ms - 46.052)).toBeLessThan(2);
  });

  it('means of hops add up, percentiles do not: two exponential hops are an Erlang distribution', () => {
    const one = latencyOf(chain('A'));
    const two = latencyOf(chain('A', 'B'));
    expect(Math.abs(two.meanMs - 2 * one.meanMs)).toBeLessThan(0.4);
    // Erlang(2): 1 - e^-x (1 + x) is 0.99 at x = 6.638, and 0.5 at 1.678.
    expect(Math.abs(two.p99Ms - 66.38)).toBeLessThan(2.5);
    expect(Math.abs(two.p50Ms - 16.78)).toBeLessThan(0.5);
    expect(two.p99Ms).toBeLessThan(0.8 * 2 * one.p99Ms);
    expect(two.p50Ms).toBeGreaterThan(1.1 * 2 * one.p50Ms);
  });
});
