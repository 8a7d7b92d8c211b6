import { describe, expect, it } from 'vitest';
import { Engine } from '../../experiment';
import { readScenario, type Scenario, type ScenarioInput } from '../../scenario';
import { logOf } from '../../testing/log';
import { link, scenario, service } from '../../testing/scenarios';

type Service = Extract<ScenarioInput['components'][number], { kind: 'service' }>;
type Faults = NonNullable<ScenarioInput['faults']>;
type Deploy = Extract<Faults[number], { kind: 'deploy' }>;
type Policies = Parameters<typeof link>[2];
type Canary = NonNullable<Deploy['canary']>;

const deploy = (atMs: number, canary: Canary, more: Partial<Deploy> = {}): Deploy => {
  return { atMs, target: 'B', kind: 'deploy', version: 'v2', strategy: 'canary', canary, ...more };
};

const endMs = 1_000;

/** A request every millisecond to four replicas that start in 20 ms; there is room for eight. */
const shop = (
  versions: Service['versions'],
  faults: Faults,
  more: Partial<Service> = {},
  policies: Policies = {},
): Scenario =>
  scenario({
    durationMs: endMs,
    components: [
      {
        id: 'client',
        kind: 'client',
        workload: { kind: 'open', process: 'constant', ratePerSecond: 1_000 },
        classes: [{ name: 'request', to: 'B' }],
      },
      service('B', 2, { replicas: 4, maxReplicas: 8, startUpMs: 20, versions: versions ?? {}, ...more }),
    ],
    connections: [link('client', 'B', policies)],
    faults,
  });

const steps = [
  { weightPercent: 20, pauseMs: 100 },
  { weightPercent: 50, pauseMs: 100 },
];

/** What the rollout did, with times from its beginning at 100 ms. */
const story = (run: Scenario) => logOf(run, endMs).filter((line) => /B v\d /.test(line));

function slotsAt(of: Scenario, atMs: number): string {
  const engine = new Engine(of);
  engine.run(atMs);
  const { replicas } = engine.world.services[0] as (typeof engine.world.services)[number];
  return replicas
    .map(({ phase, version, isMember }) => (phase === 0 ? '-' : `${version}${isMember ? '' : '*'}`))
    .join(' ');
}

const failures = (run: Scenario) =>
  logOf(run, endMs).filter((line) => / (error|refused|timeout) /.test(line) && !line.includes(' at '));

function meters(run: Scenario) {
  const engine = new Engine(run);
  engine.run(endMs);
  const { counters, gauges } = engine.plan;
  const counted = counters.map(({ name }, index) => [name, engine.world.counters[index]] as const);
  const weight = gauges.findIndex(({ name }) => name === 'canaryWeightPercent');
  return { ...Object.fromEntries(counted), weight: engine.world.gauges[weight] };
}

describe('canary deployments', () => {
  it('[PL17] moves the traffic in steps, each when there are replicas for it, and then all of it', () => {
    const run = shop({}, [deploy(100, { steps })]);
    expect(story(run)).toEqual(['120 B v2 20 %', '240 B v2 50 %', '360 B v2 promoted']);
    expect([110, 121, 235, 241, 355, 365, 400].map((atMs) => slotsAt(run, atMs))).toEqual([
      'v1 v1 v1 v1 v2* - - -',
      'v1 v1 v1 v1 v2 - - -',
      'v1 v1 v1 v1 v2 v2* - -',
      'v1 v1 v1 v1 v2 v2 - -',
      'v1 v1 v1 v1 v2 v2 v2* v2*',
      '- - - - v2 v2 v2 v2',
      '- - - - v2 v2 v2 v2',
    ]);
    expect(failures(run)).toEqual([]);
    expect(meters(run)).toMatchObject({ canaryPromotions: 1, canaryRollbacks: 0, weight: { value: 0, max: 50 } });
  });

  it('[PL17] the share that the new version gets is its weight', () => {
    const run = shop({}, [deploy(100, { steps: [{ weightPercent: 20, pauseMs: 800 }] })]);
    const reached = logOf(run, 900).filter((line) => Number.parseFloat(line) > 130 && / at B#\d$/.test(line));
    const own = reached.filter((line) => line.endsWith('B#5')).length;
    expect(own / reached.length).toBeGreaterThan(0.15);
    expect(own / reached.length).toBeLessThan(0.25);
  });

  it('[PL19] rolls back when too many requests of the new version fail, and nobody reaches it from then on', () => {
    const analysis = { intervalMs: 50, maxErrorRate: 0.1 };
    const run = shop({ v2: { errorRate: 0.5 } }, [deploy(100, { steps, analysis })]);
    expect(story(run)).toEqual(['120 B v2 20 %', '170 B v2 rolledBack errors']);
    expect([165, 180].map((atMs) => slotsAt(run, atMs))).toEqual(['v1 v1 v1 v1 v2 - - -', 'v1 v1 v1 v1 - - - -']);
    expect(failures(run).length).toBeGreaterThan(0);
    expect(failures(run).filter((line) => Number.parseFloat(line) > 173)).toEqual([]);
    expect(meters(run)).toMatchObject({ canaryPromotions: 0, canaryRollbacks: 1, failedCanaryChecks: 1 });
  });

  it('[PL19] bears as many failed checks as its limit', () => {
    const analysis = { intervalMs: 50, maxErrorRate: 0.1, failureLimit: 2 };
    const run = shop({ v2: { errorRate: 0.5 } }, [deploy(100, { steps, analysis })]);
    expect(story(run)).toEqual(['120 B v2 20 %', '240 B v2 50 %', '270 B v2 rolledBack errors']);
  });

  it('[PL18] judges latency, alone or beside the stable version', () => {
    const slow = { v2: { slowFactor: 2 } };
    const end = (analysis: Canary['analysis'], version = slow) =>
      story(shop(version, [deploy(100, { steps, analysis })])).at(-1);
    expect(end({ intervalMs: 50, maxP99Ms: 3 })).toBe('170 B v2 rolledBack slow');
    expect(end({ intervalMs: 50, maxP99Ms: 30 })).toBe('360 B v2 promoted');
    expect(end({ intervalMs: 50, maxP99TimesStable: 1.5 })).toBe('170 B v2 rolledBack slow');
    const asSlow = { v1: { slowFactor: 2 }, v2: { slowFactor: 2 } };
    expect(end({ intervalMs: 50, maxP99TimesStable: 3 }, asSlow)).toBe('360 B v2 promoted');
    expect(end({ intervalMs: 50, maxErrorRateAboveStable: 0.01 })).toBe('360 B v2 promoted');
  });

  it('[PL18] a canary that nobody reaches is not promoted', () => {
    const idle = [{ weightPercent: 0, pauseMs: 100 }];
    const run = shop({}, [deploy(100, { steps: idle, analysis: { intervalMs: 50, maxErrorRate: 0.1 } })]);
    expect(story(run)).toEqual(['100 B v2 0 %', '150 B v2 rolledBack tooFewRequests']);
  });

  it('[PL19] to deploy the old version takes no steps', () => {
    const back = deploy(150, { steps }, { version: 'v1' });
    const run = shop({}, [deploy(100, { steps }), back]);
    expect(story(run)).toEqual(['120 B v2 20 %']);
    expect(slotsAt(run, 160)).toBe('v1 v1 v1 v1 - - - -');
    expect(failures(run)).toEqual([]);
  });

  it('[PL17] another canary on the way stands beside the old version; the one before ends', () => {
    const run = shop({}, [deploy(100, { steps }), deploy(150, { steps }, { version: 'v3' })]);
    expect(story(run)).toEqual(['120 B v2 20 %', '170 B v3 20 %', '290 B v3 50 %', '410 B v3 promoted']);
    expect(slotsAt(run, 450).replace(/[- ]+/g, ' ').trim()).toBe('v3 v3 v3 v3');
    expect(failures(run)).toEqual([]);
  });

  it('[PL17] retries of a call find the version that took its place', () => {
    const analysis = { intervalMs: 50, maxErrorRate: 0.1 };
    const retryPolicy = { numRetries: 1, backOff: { baseMs: 1, maxMs: 1, jitter: 'none' as const } };
    const run = shop({ v2: { errorRate: 1 } }, [deploy(100, { steps, analysis })], {}, { retryPolicy });
    const retriedAt = logOf(run, endMs).filter((line) => / try 2 at /.test(line));
    const before = retriedAt.filter((line) => Number.parseFloat(line) < 170);
    expect(before.length).toBeGreaterThan(0);
    expect(before.every((line) => line.endsWith('B#5'))).toBe(true);
    expect(retriedAt.length).toBeGreaterThan(before.length);
    expect(retriedAt.slice(before.length).every((line) => /B#[1-4]$/.test(line))).toBe(true);
    expect(failures(run).filter((line) => Number.parseFloat(line) > 173)).toEqual([]);
  });

  it('[PL17] the old replicas stay for bakeMs', () => {
    const run = shop({}, [deploy(100, { steps }, { bakeMs: 50 })]);
    expect([361, 405, 415].map((atMs) => slotsAt(run, atMs))).toEqual([
      'v1* v1* v1* v1* v2 v2 v2 v2',
      'v1* v1* v1* v1* v2 v2 v2 v2',
      '- - - - v2 v2 v2 v2',
    ]);
  });

  it('[K5] [PL17] goes on from a snapshot as if it had not been interrupted', () => {
    const analysis = { intervalMs: 40, maxErrorRate: 0.2, failureLimit: 3 };
    const run = shop({ v2: { errorRate: 0.3 } }, [deploy(100, { steps, analysis })]);
    const whole = new Engine(run);
    whole.run(endMs);
    for (const atMs of [110, 130, 165, 241, 300]) {
      const first = new Engine(run);
      first.run(atMs);
      const second = new Engine(run);
      second.restore(first.save());
      second.run(endMs);
      expect(second.world.save()).toEqual(whole.world.save());
    }
  });

  it('[S2] needs room, steps, and an analysis that asks for something in time', () => {
    const paths = (fault: Deploy, maxReplicas = 8): readonly string[] => {
      const read = readScenario({
        version: 1,
        components: [service('B', 1, { replicas: 4, maxReplicas })],
        faults: [fault],
      });
      return read.ok ? [] : read.problems.map(({ path }) => path);
    };
    expect(paths(deploy(100, { steps }))).toEqual([]);
    expect(paths(deploy(100, { steps }), 7)).toEqual(['faults[0].strategy']);
    expect(paths(deploy(100, { steps }, { strategy: 'rolling' }))).toEqual(['faults[0].canary']);
    expect(paths(deploy(100, { steps }, { canary: null }))).toEqual(['faults[0].canary']);
    expect(paths(deploy(100, { steps, analysis: { intervalMs: 200 } }))).toEqual(['faults[0].canary.analysis']);
    expect(paths(deploy(100, { steps, analysis: { intervalMs: 201, maxErrorRate: 0 } }))).toEqual([
      'faults[0].canary.analysis.intervalMs',
    ]);
  });
});
