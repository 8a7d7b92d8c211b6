import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeProblem, type ScenarioInput } from '../../scenario';
import { anyScenario } from '../../testing/arbitrary';
import { link, poisson, scenario, service } from '../../testing/scenarios';
import { conduct } from '../experiment';
import { runScenario } from '../run';
import { readChallenge } from './challenge';
import { changesBetween } from './changes';
import { type GradeReport, grade } from './grade';

const exponential = { kind: 'exponential' as const, meanMs: 20 };

const shop = (change: (input: Omit<ScenarioInput, 'version'>) => Omit<ScenarioInput, 'version'> = (input) => input) =>
  scenario(
    change({
      durationMs: 10_000,
      components: [
        poisson('A', 60),
        service('A', 1, { concurrency: 8, queue: { limit: 8 } }, ['B']),
        service('B', 0, { concurrency: 1, endpoints: { request: { steps: [{ kind: 'work', time: exponential }] } } }),
      ],
      connections: [link('client', 'A', { timeoutMs: 1_000 }), link('A', 'B')],
    }),
  );

/** The shop with so many replicas of B. */
const replicas = (count: number) => ({
  ...shop(),
  components: shop().components.map((one) => (one.id === 'B' ? { ...one, replicas: count } : one)),
});

const challenge = (more: object = {}) => ({
  version: 1,
  scenario: shop(),
  mayChange: ['connections.A->B', { path: 'components.B.replicas', atLeast: 1, atMost: 5 }],
  objectives: [
    { measure: 'failedShare', atMost: 0.02 },
    { measure: 'classes.*.latency.p99Ms', atMost: 160, grade: 'good' },
    { measure: 'classes.*.latency.p99Ms', atMost: 140, grade: 'best' },
  ],
  seeds: [11, 12],
  heldOut: [{ name: 'rush', set: { 'components.client.workload.ratePerSecond': 100 } }],
  ...more,
});

const problems = (submission: unknown, of: unknown = challenge()) => {
  const planned = grade(submission, of);
  return planned.ok ? [] : planned.problems.map(describeProblem);
};

function verdict(submission: unknown, of: unknown = challenge()): GradeReport {
  const planned = grade(submission, of);
  if (!planned.ok) throw new Error(planned.problems.map(describeProblem).join('\n'));
  return conduct(planned.value);
}

const refused = (submission: unknown, of?: unknown) => verdict(submission, of).refused.map(describeProblem);

describe('grade', () => {
  it('[E14] gives the highest grade whose objectives all hold, on every traffic and seed', () => {
    expect([1, 2, 3, 4, 5].map((count) => verdict(replicas(count)).grade)).toEqual([
      'none',
      'none',
      'pass',
      'good',
      'best',
    ]);
    // Two replicas are enough for the traffic that everybody sees.
    expect(verdict(replicas(2), challenge({ heldOut: [] })).grade).toBe('pass');
  });

  it('[E14] has the evidence for each objective, traffic and seed: the numbers of the plain runs', () => {
    const report = verdict(replicas(3));
    expect(report.runs.map(({ traffic, seed }) => [traffic, seed])).toEqual([
      ['given', 11],
      ['given', 12],
      ['rush', 11],
      ['rush', 12],
    ]);
    const plain = runScenario(replicas(3), { seed: 12 });
    expect(report.runs[1]).toMatchObject({ hash: plain.hash, events: plain.events });
    const value = plain.classes[0]?.latency.p99Ms;
    expect(report.objectives[1]?.evidence[1]).toEqual({
      traffic: 'given',
      seed: 12,
      measure: 'classes.request.latency.p99Ms',
      value,
      holds: (value ?? 999) <= 160,
    });
    const rush = {
      ...replicas(3),
      components: replicas(3).components.map((one) =>
        one.id === 'client' ? { ...one, workload: { kind: 'open', ratePerSecond: 100 } } : one,
      ),
    };
    expect(report.objectives[0]?.evidence[2]?.value).toBe(
      runScenario(scenario(rush as never), { seed: 11 }).failedShare,
    );
    for (const objective of report.objectives) {
      expect(objective.holds).toBe(objective.evidence.every((one) => one.holds));
    }
  });

  it('[E14] asks for a lower grade before a higher one, and for what cannot be measured', () => {
    const of = (...objectives: object[]) => verdict(replicas(3), challenge({ objectives })).grade;
    const [holds, fails] = [
      { measure: 'offeredPerSecond', atLeast: 1 },
      { measure: 'offeredPerSecond', atMost: 1 },
    ];
    expect(of({ ...fails, grade: 'pass' }, { ...holds, grade: 'best' })).toBe('none');
    expect(of(holds, { ...fails, grade: 'good' }, { ...holds, grade: 'best' })).toBe('pass');
    expect(of(holds, { ...holds, grade: 'best' })).toBe('best');
    expect(of(holds, { ...fails, grade: 'best' })).toBe('pass');
    const refusesAll = challenge({
      scenario: { ...shop(), faults: [{ atMs: 0, target: 'A', kind: 'crash' }] },
      objectives: [{ measure: 'classes.request.latency.p99Ms', atMost: 1e9 }],
    });
    const report = verdict(refusesAll.scenario, refusesAll);
    expect(report.grade).toBe('none');
    expect(report.objectives[0]?.evidence[0]).toMatchObject({ value: null, holds: false });
  });

  it('[E14] judges an objective on the traffic that it names, and on no other', () => {
    const rushed = { measure: 'offeredPerSecond', atLeast: 80 };
    const on = (names: string[]) => verdict(replicas(3), challenge({ objectives: [{ ...rushed, on: names }] }));
    expect(on(['rush']).grade).toBe('pass');
    expect(on(['rush']).objectives[0]?.evidence.map(({ traffic }) => traffic)).toEqual(['rush', 'rush']);
    expect(on(['given', 'rush']).grade).toBe('none');
    expect(problems(shop(), challenge({ objectives: [{ ...rushed, on: ['night'] }] }))).toEqual([
      'challenge.objectives[0].on: expected one of given, rush, found "night"',
    ]);
  });

  it('[E14] adds up what a submission spends, and gives no grade above its budgets', () => {
    const spent = [
      { of: ['components.B.replicas', 'components.B.concurrency'], each: 2 },
      { of: ['components.A.replicas'] },
    ];
    const of = (count: number, budget: object) =>
      verdict(replicas(count), challenge({ budgets: [{ spent, ...budget }] }));
    expect(of(3, { atMost: 7 })).toMatchObject({
      grade: 'pass',
      budgets: [{ spent: 7, atMost: 7, grade: 'pass', holds: true }],
    });
    expect(of(3, { atMost: 6 })).toMatchObject({ grade: 'none', budgets: [{ spent: 7, holds: false }] });
    expect(of(4, { atMost: 9 }).grade).toBe('good');
    expect(of(4, { atMost: 6, grade: 'good' }).grade).toBe('pass');
    const threads = { spent: [{ of: ['components.A.concurrency'] }], atMost: 1_000 };
    const unlimited = {
      ...shop(),
      components: shop().components.map((one) => (one.id === 'A' ? { ...one, concurrency: null } : one)),
    };
    const lax = challenge({ budgets: [threads], mayChange: ['components.A'] });
    expect(verdict(unlimited, lax)).toMatchObject({ grade: 'none', budgets: [{ spent: null, holds: false }] });
    expect(problems(shop(), challenge({ budgets: [{ spent: [{ of: ['components.A.id'] }], atMost: 1 }] }))).toEqual([
      'challenge.budgets[0]: expected the path of a number in the scenario, found "components.A.id"',
    ]);
  });

  it('[E13] refuses what may not be changed, with the path, and runs nothing', () => {
    const wrong = replicas(2);
    const [client, a, b] = wrong.components;
    const submission = {
      ...wrong,
      durationMs: 1_000,
      components: [client, { ...a, concurrency: 100 }, b],
      connections: [shop().connections[0], { ...shop().connections[1], timeoutMs: 100 }],
    };
    expect(refused(submission)).toEqual([
      'durationMs: expected no change of 10000, found 1000',
      'components.A.concurrency: expected no change of 8, found 100',
    ]);
    expect(verdict(submission)).toMatchObject({ complete: true, grade: 'none', objectives: [], runs: [] });
  });

  it('[E13] refuses numbers beyond what is allowed', () => {
    expect(refused(replicas(6))).toEqual([
      'components.B.replicas: expected a number of at least 1 and at most 5, found 6',
    ]);
    const unlimited = challenge({ mayChange: [{ path: 'components.A.concurrency', atMost: 20 }] });
    const submission = {
      ...shop(),
      components: shop().components.map((one) => (one.id === 'A' ? { ...one, concurrency: null } : one)),
    };
    expect(refused(submission, unlimited)).toEqual([
      'components.A.concurrency: expected a number of at most 20, found null',
    ]);
  });

  it('[E13] refuses what was added, taken away or put in another order', () => {
    const { components, connections } = shop();
    const more = scenario({ ...shop(), components: [...components, service('C', 1)] } as never);
    expect(refused(more)).toEqual(['components.C: expected no change of nothing, found an object']);
    expect(refused(more, challenge({ mayChange: ['components.*'] }))).toEqual([]);
    expect(refused({ ...shop(), connections: [...connections].reverse() })).toEqual([
      'connections: expected no change of a list of 2, found a list of 2',
    ]);
    const steps = {
      ...shop(),
      components: components.map((one) =>
        one.kind === 'service' && one.id === 'B' ? { ...one, endpoints: { request: { steps: [] as never[] } } } : one,
      ),
    };
    expect(problems(steps)[0]).toMatch(/^submission\.components\[2\]\.endpoints\.request/);
    const [client, a, b] = components;
    const twice = {
      ...b,
      endpoints: {
        request: {
          steps: [
            { kind: 'work', time: exponential },
            { kind: 'work', time: 1 },
          ],
        },
      },
    };
    expect(refused({ ...shop(), components: [client, a, twice] })).toEqual([
      'components.B.endpoints.request.steps: expected no change of a list of 1, found a list of 2',
    ]);
  });

  it('[E13] does not mind names and places for people, nor another way to write the same', () => {
    const { components } = shop();
    const dressed = {
      ...shop(),
      title: 'Mine',
      seed: 99,
      components: components.map((one) => ({
        ...one,
        role: 'A role',
        position: one.kind === 'service' ? { x: 1, y: 2 } : undefined,
      })),
    };
    expect(refused(dressed)).toEqual([]);
    expect(
      refused({
        ...shop(),
        components: [
          components[0],
          {
            ...components[1],
            endpoints: {
              request: {
                steps: [
                  { kind: 'work', time: 1 },
                  { kind: 'call', to: 'B', endpoint: 'request' },
                ],
              },
            },
          },
          components[2],
        ],
      }),
    ).toEqual([]);
  });

  it('[E13] finds every change of a scenario, and none where there is none', () => {
    fc.assert(
      fc.property(anyScenario, anyScenario, (one, other) => {
        expect(changesBetween(one, structuredClone(one))).toEqual([]);
        const changes = changesBetween(one, other);
        expect(changes.length === 0).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
      { numRuns: 50 },
    );
  });

  it('[E15] a submission that needs more events than allowed does not reach a grade', () => {
    const report = verdict(replicas(5), challenge({ maxEvents: 1_000 }));
    expect(report).toMatchObject({ complete: true, grade: 'none' });
    expect(report.runs[0]?.stopped).toMatch(/more than 1000 events/);
    expect(report.objectives[0]?.evidence[0]).toMatchObject({ value: null, holds: false });
  });

  it('[E8] gives no grade before all was run', () => {
    const planned = grade(replicas(5), challenge());
    const { jobs = [], conclude = undefined } = planned.ok ? planned.value : {};
    expect(conclude?.(jobs.map(() => null))).toMatchObject({ complete: false, grade: null });
  });
});

describe('readChallenge', () => {
  it('[E16] names the place of what is wrong', () => {
    const wrong = (more: object) => {
      const read = readChallenge(challenge(more));
      return read.ok ? [] : read.problems.map(describeProblem);
    };
    expect(wrong({})).toEqual([]);
    expect(wrong({ goals: [] })).toEqual(['goals: expected no field of this name, found a list of 0']);
    expect(wrong({ scenario: { version: 1 } })).toEqual([expect.stringMatching(/^scenario\.components: expected/)]);
    expect(wrong({ mayChange: ['components.Z', 'a..b', 'components[2].replicas'] })).toEqual([
      'mayChange[0]: expected the path of something in the scenario, found "components.Z"',
      'mayChange[1]: expected the path of something in the scenario, found "a..b"',
      'mayChange[2]: expected the name components.B.replicas, found "components[2].replicas"',
    ]);
    expect(wrong({ mayChange: [{ path: 'components.B.replicas', atLeast: 3, atMost: 2 }] })).toEqual([
      'mayChange[0].atMost: expected at least atLeast, 3, found 2',
    ]);
    expect(wrong({ objectives: [{ measure: 'bill.totalUsd', atMost: 2, grade: 'good' }] })).toEqual([
      expect.stringMatching(/^objectives\[0\]\.measure: expected one of .*classes.*, found "bill.totalUsd"/),
      'objectives: expected an objective of grade pass, found none',
    ]);
    expect(wrong({ objectives: [{ measure: 'failedShare' }] })).toEqual([
      'objectives[0]: expected atMost, atLeast or both, found none',
    ]);
    expect(wrong({ objectives: [{ measure: 'failedShare', atMost: '1 %' }] })).toEqual([
      'objectives[0].atMost: expected a number, found "1 %"',
    ]);
    const set = { 'components.client.workload.ratePerSecond': -1 };
    expect(wrong({ heldOut: [{ name: 'given', set }] })).toEqual([
      'heldOut[0].name: expected a name that is not used yet and not "given", found "given"',
      'heldOut[0].set: components.client.workload.ratePerSecond = -1: expected a number of at least 0, found -1',
    ]);
    expect(wrong({ seeds: [] })).toEqual(['seeds: expected at least 1 entries, found a list of 0']);
  });

  it('[E16] a problem of either file says in which it is', () => {
    expect(problems({ ...shop(), seed: -1 })).toEqual(['submission.seed: expected a number of at least 0, found -1']);
    expect(problems(shop(), { ...challenge(), seeds: 1 })).toEqual(['challenge.seeds: expected a list, found 1']);
  });
});
