import { describe, expect, it } from 'vitest';
import { Engine } from '../../experiment';
import { describeProblem, readScenario, type Scenario, type ScenarioInput } from '../../scenario';
import { logOf } from '../../testing/log';
import { link, scenario, service } from '../../testing/scenarios';

type Service = Extract<ScenarioInput['components'][number], { kind: 'service' }>;
type Faults = NonNullable<ScenarioInput['faults']>;
type Deploy = Extract<Faults[number], { kind: 'deploy' }>;

const deploy = (atMs: number, target: string, version: string, more: Partial<Deploy> = {}): Deploy => ({
  atMs,
  target,
  kind: 'deploy',
  version,
  ...more,
});

/** A client that sends a request every `everyMs`. */
const steady = (to: string, everyMs: number, untilMs: number) => ({
  id: 'client',
  kind: 'client' as const,
  workload: {
    kind: 'trace' as const,
    arrivals: Array.from({ length: Math.floor(untilMs / everyMs) }, (_, i) => ({ atMs: i * everyMs })),
  },
  classes: [{ name: 'request', to }],
});

const withB = (more: Partial<Service>, faults: Faults, everyMs = 2, latencyMs = 0): Scenario =>
  scenario({
    durationMs: 400,
    components: [steady('B', everyMs, 400), service('B', 10, { replicas: 3, startUpMs: 20, ...more })],
    connections: [link('client', 'B', { latencyMs })],
    faults,
  });

/** What each slot runs, `-` for an empty one, a star for one without traffic. */
function slotsAt(of: Scenario, atMs: number, interventions: Faults = []): string {
  const engine = new Engine(of, { interventions: interventions as never });
  engine.run(atMs);
  const { replicas } = engine.world.services[
    engine.world.services.length - 1
  ] as (typeof engine.world.services)[number];
  return replicas
    .map(({ phase, version, isMember }) => (phase === 0 ? '-' : `${version}${isMember ? '' : '*'}`))
    .join(' ');
}

const failures = (lines: readonly string[]) =>
  lines.filter((line) => / (error|refused|timeout) /.test(line) && !line.includes(' at '));

describe('rolling deployments', () => {
  const faults = [deploy(100, 'B', 'v2', { maxSurge: 1, maxUnavailable: 0 })];

  it('[PL9] [PL10] replaces one replica after the other, without an error', () => {
    const run = withB({ maxReplicas: 4 }, faults);
    expect([99, 101, 121, 140, 160, 190, 250].map((atMs) => slotsAt(run, atMs))).toEqual([
      'v1 v1 v1 -',
      'v1 v1 v1 v2*',
      'v1* v1 v1 v2',
      'v2* v1 v1 v2',
      'v2 v2* v1 v2',
      'v2 v2 - v2',
      'v2 v2 - v2',
    ]);
    expect(failures(logOf(run, 400))).toEqual([]);
  });

  it('[PL10] what is on its way to a replica that ends is refused, unless a preStop hook waits for it', () => {
    const late = { maxReplicas: 4, concurrency: 4 };
    expect(failures(logOf(withB(late, faults, 2, 5), 400)).every((line) => line.endsWith('connectionRefused'))).toBe(
      true,
    );
    expect(failures(logOf(withB(late, faults, 2, 5), 400)).length).toBeGreaterThan(0);
    expect(failures(logOf(withB({ ...late, preStopMs: 6 }, faults, 2, 5), 400))).toEqual([]);
  });

  it('[PL10] a replica that does not finish in drainMs is killed with what it has', () => {
    const slow = withB({ maxReplicas: 4, drainMs: 4 }, faults, 20);
    expect(failures(logOf(slow, 400)).every((line) => line.endsWith('error crashed'))).toBe(true);
    expect(failures(logOf(slow, 400)).length).toBeGreaterThan(0);
  });

  it('[PL9] never has fewer available than desired - maxUnavailable, nor more than desired + maxSurge', () => {
    for (const [maxSurge, maxUnavailable] of [
      [0, 1],
      [1, 0],
      [1, 1],
      [3, 0],
      [0, 3],
      [2, 2],
    ] as const) {
      const run = withB({ maxReplicas: 6 }, [deploy(100, 'B', 'v2', { maxSurge, maxUnavailable })]);
      const engine = new Engine(run);
      for (let atMs = 90; atMs < 300; atMs++) {
        engine.run(atMs);
        const { replicas } = engine.world.services[0] as (typeof engine.world.services)[number];
        const alive = replicas.filter(({ phase }) => phase === 1 || phase === 2);
        expect(alive.filter(({ isMember }) => isMember).length).toBeGreaterThanOrEqual(3 - maxUnavailable);
        expect(alive.length).toBeLessThanOrEqual(3 + maxSurge);
      }
      expect(slotsAt(run, 390).replace(/[- ]+/g, ' ').trim()).toBe('v2 v2 v2');
    }
  });

  it('[PL9] rolls back on the way', () => {
    const back = [...faults, deploy(130, 'B', 'v1', { maxSurge: 1, maxUnavailable: 0 })];
    const run = withB({ maxReplicas: 4 }, back);
    expect(slotsAt(run, 390).replace(/[- ]+/g, ' ').trim()).toBe('v1 v1 v1');
    expect(failures(logOf(run, 400))).toEqual([]);
  });

  it('[PL13] a version with a bug fails its share of requests, and no others', () => {
    const buggy = { maxReplicas: 4, versions: { v2: { errorRate: 1 } } };
    const lines = failures(logOf(withB(buggy, faults), 400));
    expect(Number(lines[0]?.split(' ')[0])).toBeGreaterThanOrEqual(130);
    expect(lines.at(-1)).toMatch(/error injectedError$/);
    expect(failures(logOf(withB({ maxReplicas: 4, versions: { v2: { slowFactor: 2 } } }, faults), 400))).toEqual([]);
  });

  it('[K5] [PL9] goes on from a snapshot as if it had not been interrupted', () => {
    const run = withB({ maxReplicas: 5, memory: { limitMb: 100, baseMb: 10, perRequestMb: 1 } }, faults, 2, 3);
    const whole = new Engine(run);
    whole.run(400);
    for (const atMs of [105, 121, 127, 145, 160]) {
      const first = new Engine(run);
      first.run(atMs);
      const second = new Engine(run);
      second.restore(first.save());
      second.run(400);
      expect(second.world.save()).toEqual(whole.world.save());
    }
  });
});

describe('other deployments', () => {
  it('[PL11] stop-start has a gap: nobody serves until the new ones have started', () => {
    const run = withB({}, [deploy(101, 'B', 'v2', { strategy: 'stopStart' })], 10);
    expect([102, 115, 140].map((atMs) => slotsAt(run, atMs))).toEqual(['- v1* -', 'v2* v2* v2*', 'v2 v2 v2']);
    expect(failures(logOf(run, 400))).toEqual([
      '110 #12 refused noHealthyUpstream',
      '120 #13 refused noHealthyUpstream',
      '130 #14 refused noHealthyUpstream',
    ]);
  });

  it('[PL12] blue/green switches all traffic at one instant; the old ones stay for bakeMs', () => {
    const run = withB({ maxReplicas: 6 }, [deploy(100, 'B', 'v2', { strategy: 'blueGreen', bakeMs: 30 })]);
    expect([101, 121, 149, 170].map((atMs) => slotsAt(run, atMs))).toEqual([
      'v1 v1 v1 v2* v2* v2*',
      'v1* v1* v1* v2 v2 v2',
      'v1* v1* v1* v2 v2 v2',
      '- - - v2 v2 v2',
    ]);
    expect(failures(logOf(run, 400))).toEqual([]);
  });

  it('[PL8] scales by hand, draining those that end', () => {
    const scale = (atMs: number, replicas: number) => ({ atMs, target: 'B', kind: 'scale' as const, replicas });
    const run = withB({ maxReplicas: 5 }, [scale(100, 5), scale(200, 1)]);
    expect([101, 121, 220].map((atMs) => slotsAt(run, atMs))).toEqual([
      'v1 v1 v1 v1* v1*',
      'v1 v1 v1 v1 v1',
      'v1 - - - -',
    ]);
    expect(failures(logOf(run, 400))).toEqual([]);
  });

  it('[PL6] [PL8] a crash while replicas come and go leaves the number that is wanted', () => {
    const run = withB({ maxReplicas: 4, restartAfterMs: 15 }, [
      deploy(100, 'B', 'v2', { maxSurge: 1, maxUnavailable: 0 }),
      { atMs: 122, target: 'B', kind: 'crash' },
    ]);
    expect(slotsAt(run, 390).replace(/[- ]+/g, ' ').trim()).toBe('v2 v2 v2');
  });
});

describe('contracts', () => {
  type Versions = NonNullable<Service['versions']>;

  /** A calls B; both have two replicas and a second version. */
  const pair = (a: Versions, b: Versions, faults: Faults) =>
    scenario({
      durationMs: 800,
      components: [
        steady('A', 1, 800),
        service('A', 2, { replicas: 2, maxReplicas: 3, startUpMs: 20, versions: a }, ['B']),
        service('B', 2, { replicas: 2, maxReplicas: 3, startUpMs: 20, versions: b }),
      ],
      connections: [link('client', 'A'), link('A', 'B')],
      faults,
    });

  const additive: [Versions, Versions] = [
    { v1: { needs: { B: ['one'] } }, v2: { needs: { B: ['one', 'two'] } } },
    { v1: { provides: ['one'] }, v2: { provides: ['one', 'two'] } },
  ];
  const breaking: [Versions, Versions] = [
    { v1: { needs: { B: ['one'] } }, v2: { needs: { B: ['two'] } } },
    { v1: { provides: ['one'] }, v2: { provides: ['two'] } },
  ];
  const rolling = { maxSurge: 1, maxUnavailable: 0 } as const;

  it('[PL14] an additive change makes no error, in any order of the two deployments', () => {
    for (const strategy of ['rolling', 'stopStart'] as const) {
      for (const apart of [-150, -40, -20, -5, 0, 5, 20, 40, 150]) {
        const how = strategy === 'rolling' ? rolling : { strategy };
        const faults = [deploy(200, 'A', 'v2', how), deploy(200 + apart, 'B', 'v2', how)];
        const lines = logOf(pair(...additive, faults), 800);
        expect(lines.filter((line) => line.includes('contractMismatch'))).toEqual([]);
      }
    }
  });

  it('[PL14] a breaking change fails calls between the versions, only while both are there', () => {
    const faults = [deploy(200, 'A', 'v2', rolling), deploy(300, 'B', 'v2', rolling)];
    const lines = failures(logOf(pair(...breaking, faults), 800));
    const times = lines.map((line) => Number(line.split(' ')[0]));
    expect(lines.every((line) => line.endsWith('error contractMismatch'))).toBe(true);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(220);
    expect(Math.max(...times)).toBeLessThan(400);
    expect(times.length).toBeGreaterThan(50);
  });

  it('[PL14] a breaking change in steps (the callee keeps the old contract first) makes no error', () => {
    const callee: Versions = { v1: { provides: ['one'] }, v2: { provides: ['one', 'two'] }, v3: { provides: ['two'] } };
    const faults = [deploy(100, 'B', 'v2', rolling), deploy(300, 'A', 'v2', rolling), deploy(500, 'B', 'v3', rolling)];
    expect(failures(logOf(pair(breaking[0], callee, faults), 800))).toEqual([]);
  });
});

describe('checks of fleets', () => {
  const problems = (more: Partial<Service>, faults: Faults = []) => {
    const components = [steady('B', 10, 100), service('B', 10, { replicas: 3, ...more })];
    const read = readScenario({ version: 1, components, connections: [link('client', 'B')], faults });
    return read.ok ? [] : read.problems.map(describeProblem);
  };

  it('[PL8] [S2] there must be room for what is asked', () => {
    expect(problems({ maxReplicas: 2 })[0]).toContain('at least 3');
    expect(problems({}, [deploy(1, 'B', 'v2', { maxSurge: 1 })])[0]).toContain('faults[0].maxSurge');
    expect(problems({}, [deploy(1, 'B', 'v2', { strategy: 'blueGreen' })])[0]).toContain('faults[0].strategy');
    expect(problems({}, [deploy(1, 'B', 'v2', { maxSurge: 0, maxUnavailable: 0 })])[0]).toContain(
      'faults[0].maxUnavailable',
    );
    expect(problems({}, [deploy(1, 'B#1', 'v2')])[0]).toContain('faults[0].target');
    expect(problems({}, [{ atMs: 1, target: 'B', kind: 'scale', replicas: 4 }])[0]).toContain('faults[0].replicas');
    expect(problems({ versions: { v2: { needs: { C: ['x'] } } } })[0]).toContain('versions.v2.needs.C');
    expect(problems({ autoscaling: { maxReplicas: 5, targetUtilization: 0.5 } })[0]).toContain('concurrency');
  });
});
