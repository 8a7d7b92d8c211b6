import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeProblem, type Read } from '../scenario';
import { meanInterval, studentQuantile } from '../statistics';
import { anyScenario } from '../testing/arbitrary';
import { link, poisson, scenario, service } from '../testing/scenarios';
import { compare } from './compare/compare';
import { conduct, conductInSlices, type Experiment } from './experiment';
import { replicate } from './replicate';
import { runScenario } from './run';

const queue = scenario({
  seed: 4_294_967_294,
  durationMs: 20_000,
  warmUpMs: 2_000,
  components: [
    poisson('B', 50),
    service('B', 0, {
      concurrency: 1,
      endpoints: { request: { steps: [{ kind: 'work', time: { kind: 'exponential', meanMs: 10 } }] } },
    }),
  ],
  connections: [link('client', 'B')],
});
const variant = { scenario: queue, interventions: [] };

/** What an experiment that must be right concludes. */
function concluded<Report>(planned: Read<Experiment<Report>>): Report {
  if (!planned.ok) throw new Error(planned.problems.map(describeProblem).join('\n'));
  return conduct(planned.value);
}

const problems = (planned: Read<unknown>) => (planned.ok ? [] : planned.problems.map(describeProblem));

describe('replicate', () => {
  it('[E1] counts the seeds up from the first; the first run is the plain one', () => {
    const report = concluded(replicate(variant, { replications: 4 }));
    expect(report.runs.map((run) => run.seed)).toEqual([4_294_967_294, 4_294_967_295, 0, 1]);
    const plain = runScenario(queue);
    expect(report.runs[0]).toEqual({ seed: plain.seed, hash: plain.hash, events: plain.events, stopped: null });
    expect(report.measures.goodputPerSecond?.values[0]).toBe(plain.goodputPerSecond);
    expect(report.measures['classes.request.latency.p99Ms']?.values[2]).toBe(
      runScenario(queue, { seed: 0 }).classes[0]?.latency.p99Ms,
    );
  });

  it('[E2] has the mean of every measure with its 95 % Student interval, after the warm-up', () => {
    const { measures, warmUpMs } = concluded(replicate(variant, { replications: 5, seed: 1 }));
    const values = [1, 2, 3, 4, 5].map((seed) => runScenario(queue, { seed }).services[0]?.utilization ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / 5;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 4;
    expect(warmUpMs).toBe(2_000);
    expect(measures['services.B.utilization']).toMatchObject({ count: 5, values });
    expect(measures['services.B.utilization']?.mean).toBeCloseTo(mean, 12);
    expect(measures['services.B.utilization']?.halfWidth).toBeCloseTo(
      studentQuantile(0.95, 4) * Math.sqrt(variance / 5),
      12,
    );
  });

  it('[E2] covers the true mean about as often as it says', () => {
    let covered = 0;
    for (let group = 0; group < 100; group++) {
      const { measures } = concluded(
        replicate(variant, { replications: 5, seed: group * 5, measures: ['offeredPerSecond'] }),
      );
      const { mean, halfWidth } = measures.offeredPerSecond ?? {};
      if (Math.abs((mean ?? 0) - 50) <= (halfWidth ?? 0)) covered++;
    }
    // Of 100 groups 95 are expected, 88 or fewer once in 300 times.
    expect(covered).toBeGreaterThan(88);
  });

  it('[E2] leaves out and counts replications without a value', () => {
    const rare = scenario({
      durationMs: 1_000,
      components: [poisson('B', 1), service('B', 1)],
      connections: [link('client', 'B')],
    });
    const path = 'classes.request.latency.meanMs';
    const report = concluded(replicate({ scenario: rare, interventions: [] }, { replications: 20, measures: [path] }));
    const missing = report.measures[path]?.values.filter((value) => value === null).length ?? 0;
    expect(missing).toBeGreaterThan(0);
    expect(report.measures[path]).toMatchObject({ count: 20 - missing, mean: 1, halfWidth: 0 });
    expect(concluded(replicate(variant, { replications: 1 })).measures.failedShare).toMatchObject({
      mean: 0,
      halfWidth: null,
    });
  });

  it('[E2] says over time what clients saw: mean, interval and spread over the runs, window by window', () => {
    const { windows, runs } = concluded(replicate(variant, { replications: 6, windowMs: 3_000 }));
    expect(windows.map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual(
      Array.from({ length: 7 }, (_, nth) => [3_000 * nth, Math.min(3_000 * (nth + 1), 20_000)]),
    );
    const alone = runs.map(({ seed }) => {
      const other = { ...queue, seed };
      const both = compare(
        { scenario: other, interventions: [] },
        { scenario: other, interventions: [] },
        { windowMs: 3_000 },
      );
      return concluded(both).windows.map(({ a }) => a);
    });
    for (const [nth, { readings }] of windows.entries()) {
      for (const key of ['offeredPerSecond', 'goodputPerSecond', 'failedShare', 'p99Ms'] as const) {
        const values = alone.map((of) => of[nth]?.[key] ?? Number.NaN);
        const sorted = [...values].sort((one, other) => one - other);
        const { mean, halfWidth, count } = meanInterval(values, 0.95);
        expect(readings[key], `${key} in window ${nth}`).toEqual({
          count,
          mean,
          halfWidth,
          median: sorted[2],
          least: sorted[0],
          most: sorted[5],
        });
      }
    }
  });

  it('[E2] asks nobody over time unless told to, and the runs are the same either way', () => {
    const [plain, asked] = [{}, { windowMs: 700 }].map((more) =>
      concluded(replicate(variant, { replications: 2, ...more })),
    );
    expect(plain?.windows).toEqual([]);
    expect(asked?.windows).toHaveLength(29);
    expect({ ...asked, windows: [] }).toEqual(plain);
    expect(problems(replicate(variant, { windowMs: 1 }))).toEqual([
      'windowMs: expected at most 10000 windows, found 20000',
    ]);
    const stopped = concluded(replicate(variant, { replications: 2, windowMs: 5_000, maxEvents: 100 }));
    expect(stopped.windows[0]?.readings.p99Ms).toEqual({
      count: 0,
      mean: null,
      halfWidth: null,
      median: null,
      least: null,
      most: null,
    });
  });

  it('[E3] measures what is asked for, and what does not exist is a problem', () => {
    const measures = ['services.*.wait.p50Ms', 'classes.request.reasons.queueFull'];
    const report = concluded(replicate(variant, { replications: 1, measures }));
    expect(Object.keys(report.measures)).toEqual(['services.B.wait.p50Ms', 'classes.request.reasons.queueFull']);
    expect(report.measures['classes.request.reasons.queueFull']?.mean).toBe(0);
    expect(
      problems(replicate(variant, { measures: ['services.Z.utilization', 'hash', '..', 'services.*.p99'] })),
    ).toEqual([
      'measures[0]: expected one of B after "services", found "services.Z.utilization"',
      'measures[1]: expected the path of a number, found "hash"',
      'measures[2]: expected a path such as classes.browse.latency.p99Ms, found ".."',
      expect.stringMatching(/^measures\[3\]: expected one of id, .* after "services.B", found "services.\*.p99"/),
    ]);
  });

  it('[S1] refuses options that make no sense', () => {
    expect(problems(replicate(variant, { replications: 0 }))).toEqual([
      'replications: expected a number of at least 1, found 0',
    ]);
    expect(problems(replicate(variant, { warmUpMs: 20_000 }))).toEqual([
      'warmUpMs: expected less than the duration, 20000 ms, found 20000',
    ]);
    expect(problems(replicate(variant, { durationMs: 86_400_000, seed: -1 }))).toHaveLength(1);
  });

  it('[E15] keeps the runs beside one that was stopped', () => {
    const report = concluded(replicate(variant, { replications: 3, seed: 1, maxEvents: 4_000 }));
    const events = [1, 2, 3].map((seed) => runScenario(queue, { seed }).events);
    expect(report.runs.map((run) => run.stopped === null)).toEqual(events.map((count) => count <= 4_000));
    const most = Math.max(...events);
    const all = concluded(replicate(variant, { replications: 3, seed: 1, maxEvents: most }));
    expect(all.runs.every((run) => run.stopped === null)).toBe(true);
    const tight = concluded(replicate(variant, { replications: 3, seed: 1, maxEvents: most - 1 }));
    expect(tight.runs.map((run) => run.stopped)).toEqual(
      events.map((count) => (count === most ? expect.stringMatching(/^The run needs more than \d+ events/) : null)),
    );
    expect(tight.measures.goodputPerSecond?.count).toBe(2);
  });

  it('[E8] marks what was ended early', () => {
    const planned = replicate(variant, { replications: 3 });
    const report = planned.ok && planned.value.conclude([null, null, null]);
    expect(report).toMatchObject({ complete: false, runs: [], measures: {} });
    expect(concluded(planned).complete).toBe(true);
  });

  it('tells how far it is', () => {
    const planned = replicate(variant, { replications: 2 });
    const told = planned.ok ? [...conductInSlices(planned.value)] : [];
    expect(told).toEqual([
      { finished: 1, jobs: 2, atMs: 20_000, durationMs: 20_000 },
      { finished: 2, jobs: 2, atMs: 20_000, durationMs: 20_000 },
    ]);
  });

  it('reads again what was read once, unchanged', () => {
    fc.assert(
      fc.property(anyScenario, (run) => {
        const planned = replicate({ scenario: run, interventions: [] }, { replications: 1 });
        const [job] = planned.ok ? planned.value.jobs : [];
        expect(job?.kind === 'run' && job.variant.scenario).toEqual(run);
      }),
      { numRuns: 50 },
    );
  });
});
