import { describe, expect, it } from 'vitest';
import { describeProblem, type Read } from '../scenario';
import { link, poisson, scenario, service } from '../testing/scenarios';
import { conduct, type Experiment } from './experiment';
import { doInSlices, type Outcome } from './job';
import { runScenario } from './run';
import { type SweepOptions, sweep } from './sweep';
import type { Variant } from './variant';

const base = scenario({
  durationMs: 5_000,
  components: [
    poisson('B', 50),
    service('B', 0, {
      concurrency: 1,
      queue: { limit: 10 },
      endpoints: { request: { steps: [{ kind: 'work', time: { kind: 'exponential', meanMs: 10 } }] } },
    }),
  ],
  connections: [link('client', 'B', { timeoutMs: 100 })],
});
const variant: Variant = { scenario: base, interventions: [] };

const rate = { path: 'components.client.workload.ratePerSecond', values: [20, 80, 120] };
const retries = { path: 'connections.client->B.retryPolicy.numRetries', values: [0, 2] };

function concluded<Report>(planned: Read<Experiment<Report>>): Report {
  if (!planned.ok) throw new Error(planned.problems.map(describeProblem).join('\n'));
  return conduct(planned.value);
}

const problems = (options: SweepOptions, of = variant) => {
  const planned = sweep(of, options);
  return planned.ok ? [] : planned.problems.map(describeProblem);
};

const set = (path: string, ...values: unknown[]): SweepOptions => ({ knobs: [{ path, values }] });

describe('sweep', () => {
  it('[E4] [E5] runs every combination on the same seed, the last knob turning fastest', () => {
    const { cells, complete } = concluded(sweep(variant, { knobs: [rate, retries], seed: 3 }));
    expect(complete).toBe(true);
    expect(cells.map((cell) => Object.values(cell.settings))).toEqual([
      [20, 0],
      [20, 2],
      [80, 0],
      [80, 2],
      [120, 0],
      [120, 2],
    ]);
    for (const { settings, runs, measures } of cells) {
      const [ratePerSecond, numRetries] = Object.values(settings) as [number, number];
      const same = scenario({
        ...base,
        components: [poisson('B', ratePerSecond), base.components[1] as never],
        connections: [link('client', 'B', { timeoutMs: 100, retryPolicy: { numRetries } })],
      });
      const plain = runScenario(same, { seed: 3 });
      expect(runs).toEqual([{ seed: 3, hash: plain.hash, events: plain.events, stopped: null }]);
      expect(measures.goodputPerSecond?.mean).toBe(plain.goodputPerSecond);
      expect(measures['connections.client->B.triesPerCall']?.mean).toBe(plain.connections[0]?.triesPerCall);
    }
  });

  it('[E2] [E5] gives each cell the same replications', () => {
    const { cells } = concluded(sweep(variant, { knobs: [retries], replications: 3 }));
    expect(cells.map((cell) => cell.runs.map((run) => run.seed))).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
    expect(cells.map((cell) => cell.measures.offeredPerSecond)).toEqual([
      cells[0]?.measures.offeredPerSecond,
      cells[0]?.measures.offeredPerSecond,
    ]);
    expect(cells[0]?.measures.goodputPerSecond?.halfWidth).toBeGreaterThan(0);
  });

  it('[E4] makes fields that are null, and turns whole parts', () => {
    const { cells } = concluded(sweep(variant, set('connections.client->B.bulkhead.maxConcurrent', 1, 5)));
    expect(cells[0]?.measures.goodputPerSecond?.mean).toBeLessThan(cells[1]?.measures.goodputPerSecond?.mean ?? 0);
    const kinds = set('components.B.endpoints.request.steps[0].time', 10, { kind: 'uniform', minMs: 0, maxMs: 20 });
    expect(concluded(sweep(variant, kinds)).cells).toHaveLength(2);
    expect(concluded(sweep(variant, set('seed', 4, 5))).cells.map((cell) => cell.runs[0]?.seed)).toEqual([4, 5]);
  });

  it('[E4] names the knob and the value that make no scenario, before anything runs', () => {
    expect(problems(set('components.B.replicas', 1, 0, 2))).toEqual([
      'knobs: components.B.replicas = 0: expected a number of at least 1, found 0',
    ]);
    expect(problems(set('components.B.replica', 2))).toEqual([
      'knobs: components.B.replica = 2: expected no field of this name, found 2',
    ]);
    expect(problems(set('components.C.replicas', 2))).toEqual([
      'knobs: components.C.replicas, at components.C: expected one of client, B, found "C"',
    ]);
    expect(problems(set('components.B.queue', { limit: -1 }))).toEqual([
      'knobs: components.B.queue = an object, at components[1].queue.limit: expected a number of at least 0, found -1',
    ]);
    expect(problems(set('a..b', 1))).toEqual([
      'knobs: a..b: expected a path such as components.client.workload.ratePerSecond, found another text',
    ]);
    expect(problems({ knobs: [rate, { path: 'warmUpMs', values: [5_000] }] })).toHaveLength(1);
    expect(problems({ knobs: [] })).toEqual(['knobs: expected at least 1 entries, found a list of 0']);
    expect(
      problems({ knobs: [{ path: 'seed', values: Array.from({ length: 6_000 }, (_, seed) => seed) }, retries] }),
    ).toEqual(['knobs: expected at most 10000 runs, found 12000']);
  });

  it('[E4] names all knobs where only the combination makes no scenario', () => {
    const time = 'components.B.endpoints.request.steps[0].time';
    const uniform = scenario({
      ...base,
      components: [
        poisson('B', 50),
        service('B', 0, {
          endpoints: { request: { steps: [{ kind: 'work', time: { kind: 'uniform', minMs: 1, maxMs: 9 } }] } },
        }),
      ],
    });
    const knobs = [
      { path: `${time}.minMs`, values: [2, 20] },
      { path: `${time}.maxMs`, values: [10, 30] },
    ];
    expect(problems({ knobs }, { scenario: uniform, interventions: [] })).toEqual([
      `knobs: ${time}.maxMs = 10: expected at least minMs, 20, found 10`,
    ]);
    const rates = { path: 'components.client.workload.ratePerSecond', values: [1_000_000] };
    expect(problems({ knobs: [rates, { path: 'durationMs', values: [1_000, 86_400_000] }] })).toEqual([
      'knobs: components.client.workload.ratePerSecond = 1000000, durationMs = 86400000, at components: expected at most 50000000 requests in the duration, found 86400000000',
    ]);
  });

  it('[E4] checks interventions against each cell', () => {
    const on2 = {
      scenario: scenario({ ...base, components: [poisson('B', 50), service('B', 5, { replicas: 2 })] }),
      interventions: [{ atMs: 1, target: 'B#2', kind: 'crash' as const }],
    };
    expect(problems(set('components.B.replicas', 2, 1), on2)).toEqual([
      expect.stringMatching(/^knobs: components\.B\.replicas = 1, at interventions\[0\]\.target: expected a service/),
    ]);
  });

  it('[E6] [E8] concludes the same in whatever order the jobs are done, and marks what was ended early', () => {
    const planned = sweep(variant, { knobs: [rate, retries], replications: 2 });
    if (!planned.ok) throw new Error('wrong sweep');
    const { jobs, conclude } = planned.value;
    const outcomes: (Outcome | null)[] = jobs.map(() => null);
    const underWay = jobs.map((job) => doInSlices(structuredClone(job)));
    // All at once, by turns, the last one first.
    for (let left = jobs.length; left > 0; ) {
      for (let index = jobs.length - 1; index >= 0; index--) {
        if (outcomes[index] !== null) continue;
        const slice = (underWay[index] as (typeof underWay)[number]).next();
        if (!slice.done) continue;
        outcomes[index] = structuredClone(slice.value);
        left--;
        if (left !== 5) continue;
        const early = conclude(outcomes);
        expect(early.complete).toBe(false);
        expect(early.cells.map((cell) => [cell.complete, cell.runs.length])).toEqual([
          [false, 0],
          [false, 0],
          [false, 1],
          [true, 2],
          [true, 2],
          [true, 2],
        ]);
      }
    }
    expect(conclude(outcomes)).toEqual(conduct(planned.value));
  });
});
