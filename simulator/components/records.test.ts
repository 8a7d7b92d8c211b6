import { describe, expect, it } from 'vitest';
import { runScenario } from '../experiment';
import { createStream } from '../random';
import { readScenario } from '../scenario';
import type { RecordCount } from '../scenario/schema/record-count';
import { logOf } from '../testing/log';
import { link, scenario, service, trace } from '../testing/scenarios';
import { recordsOf } from './plan/record-count';

const counts = (config: RecordCount | undefined, draws = 20_000) => {
  const of = recordsOf(config, createStream(1, 'records', 'test'));
  return Array.from({ length: draws }, (_, key) => of(key, 0, 0));
};
const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;

describe('records of a call', () => {
  it('[Q1] adds the time of each record to the work', () => {
    const client = trace('B', [0]);
    const run = scenario({
      components: [
        { ...client, classes: [{ name: 'request', to: 'B', records: 5 }] },
        {
          id: 'B',
          kind: 'service',
          endpoints: {
            request: {
              steps: [
                { kind: 'work', time: 10, perRecord: 2 },
                { kind: 'call', to: 'C', endpoint: 'request' },
                { kind: 'call', to: 'C', endpoint: 'request', records: 3 },
              ],
            },
          },
        },
        { ...service('C', 0), endpoints: { request: { steps: [{ kind: 'work', time: 0, perRecord: 1 }] } } },
      ],
      connections: [link('client', 'B'), link('B', 'C')],
    });
    expect(logOf(run).at(-1)).toBe(`${10 + 5 * 2 + 1 + 3} #1 ok`);
  });

  it('[Q1] draws the time of each record for itself', () => {
    const run = scenario({
      durationMs: 1_000_000,
      components: [
        {
          ...trace('B', [0]),
          workload: { kind: 'open', ratePerSecond: 5 },
          classes: [{ name: 'r', to: 'B', records: 4 }],
        },
        {
          ...service('B', 0),
          endpoints: {
            r: { steps: [{ kind: 'work', time: 0, perRecord: { kind: 'exponential', meanMs: 10 } }] },
          },
        },
      ],
      connections: [link('client', 'B')],
    });
    const { meanMs, p50Ms } = runScenario(run).classes[0]?.latency ?? { meanMs: 0, p50Ms: 0 };
    // Gamma of shape 4: mean 40, median 36.72; with one draw for all four it would be 27.7. Sd of the mean 0.28.
    expect(Math.abs((meanMs ?? 0) - 40)).toBeLessThan(1.4);
    expect(Math.abs((p50Ms ?? 0) - 36.72)).toBeLessThan(2);
  });

  it('[Q2] is a number, or drawn for each call', () => {
    expect(new Set(counts(undefined))).toEqual(new Set([1]));
    expect(new Set(counts(7))).toEqual(new Set([7]));
    expect(new Set(counts({ kind: 'uniform', min: 2, max: 4 }))).toEqual(new Set([2, 3, 4]));
    const geometric = counts({ kind: 'geometric', mean: 4 });
    // Variance of the geometric distribution: mean^2 - mean = 12.
    expect(Math.abs(mean(geometric) - 4)).toBeLessThan(5 * Math.sqrt(12 / 20_000));
    expect(Math.abs(geometric.filter((count) => count === 1).length / 20_000 - 0.25)).toBeLessThan(0.016);
    expect(new Set(counts({ kind: 'geometric', mean: 1 }))).toEqual(new Set([1]));
    const weighted = counts({
      kind: 'weighted',
      of: [
        { records: 1, weight: 3 },
        { records: 10, weight: 1 },
      ],
    });
    expect(Math.abs(weighted.filter((count) => count === 10).length / 20_000 - 0.25)).toBeLessThan(0.016);
    expect(new Set(weighted)).toEqual(new Set([1, 10]));
  });

  it('[Q2] refuses a range that is upside down', () => {
    const client = trace('B', [0]);
    const read = readScenario({
      version: 1,
      components: [
        { ...client, classes: [{ name: 'request', to: 'B', records: { kind: 'uniform', min: 5, max: 4 } }] },
        service('B', 1),
      ],
      connections: [link('client', 'B')],
    });
    expect(read.ok ? [] : read.problems.map((problem) => problem.path)).toEqual([
      'components[0].classes[0].records.max',
    ]);
  });
});
