import { describe, expect, it } from 'vitest';
import { Engine } from '../../experiment';
import { readScenario, type ScenarioInput } from '../../scenario';
import { logOf } from '../../testing/log';
import { link, scenario, service, trace } from '../../testing/scenarios';

type Link = NonNullable<ScenarioInput['connections']>[number];
type Faults = NonNullable<ScenarioInput['faults']>;

const every = (stepMs: number, count: number) => Array.from({ length: count }, (_, i) => i * stepMs);
const outlierDetection = { consecutive5xx: 1, maxEjectionPercent: 100, panicThresholdPercent: 0, intervalMs: 1_000 };
const nearest: Partial<Link> = { locality: {}, outlierDetection };

/** A client in zone a, and B with replicas in a, b, a, b. */
const shop = (more: Partial<Link>, faults: Faults = [], timesMs = every(1, 8)): Omit<ScenarioInput, 'version'> => ({
  components: [{ ...trace('B', timesMs), zone: 'a' }, service('B', 1, { replicas: 4, zones: ['a', 'b'] })],
  connections: [link('client', 'B', more)],
  faults,
});

const reached = (more: Partial<Link>, faults: Faults = [], timesMs = every(1, 8)) =>
  logOf(scenario(shop(more, faults, timesMs))).flatMap((line) => / at B#(\d)$/.exec(line)?.[1] ?? []);

const problemsOf = (input: Omit<ScenarioInput, 'version'>) => {
  const read = readScenario({ version: 1, ...input });
  return read.ok ? [] : read.problems.map(({ path }) => path);
};

describe('zones', () => {
  it('[C24] a caller stays in its zone, and goes through its replicas as load balancing says', () => {
    expect(reached({}, [], every(1, 4))).toEqual(['1', '2', '3', '4']);
    expect(reached(nearest)).toEqual(['1', '3', '1', '3', '1', '3', '1', '3']);
  });

  it('[C24] [I11] when its zone is gone it learns so by outlier detection, and goes to the next', () => {
    const faults: Faults = [{ atMs: 2, target: '@a', kind: 'crash' }];
    const lines = logOf(scenario(shop(nearest, faults)));
    expect(lines.filter((line) => / error \w+ at B#[13]$/.test(line))).toHaveLength(2);
    expect(reached(nearest, faults).slice(-4)).toEqual(['2', '4', '2', '4']);
  });

  it('[C24] comes back to its zone when the replicas have returned', () => {
    const faults: Faults = [
      { atMs: 2, target: '@a', kind: 'crash' },
      { atMs: 500, target: '@a', kind: 'recover' },
    ];
    const policies = { locality: {}, outlierDetection: { ...outlierDetection, baseEjectionTimeMs: 1_000 } };
    expect(reached(policies, faults, [0, 1, 2, 3, 4, 600, 2_500, 2_501]).slice(-3)).toEqual(['4', '1', '3']);
  });

  it('[C24] with one of two replicas ejected the zone keeps 70 %', () => {
    const faults: Faults = [{ atMs: 0, target: 'B#1', kind: 'crash' }];
    const all = reached({ ...nearest, retryPolicy: { numRetries: 1 } }, faults, every(1, 4_000)).slice(50);
    const own = all.filter((replica) => replica === '3').length / all.length;
    expect(all.filter((replica) => replica === '1').length).toBeLessThan(10);
    expect(own).toBeGreaterThan(0.68);
    expect(own).toBeLessThan(0.72);
  });

  it('[C25] distribute gives each zone its share, to the request', () => {
    const distribute = [{ from: 'a', to: { a: 75, b: 25 } }];
    const all = reached({ locality: { distribute } }, [], every(1, 400));
    const counts = ['1', '2', '3', '4'].map((replica) => all.filter((one) => one === replica).length);
    expect(counts).toEqual([150, 50, 150, 50]);
  });

  it('[C24] [C14] a retry that avoids hosts leaves them for others of the zone', () => {
    const faults: Faults = [{ atMs: 0, target: 'B#1', kind: 'crash' }];
    const retryPolicy = { numRetries: 1, backOff: { baseMs: 0 }, avoidPreviousHosts: true, hostSelectionAttempts: 20 };
    const loadBalancing = { policy: 'random' as const };
    const neverEjects = { ...outlierDetection, consecutive5xx: 0 };
    const run = shop({ ...nearest, outlierDetection: neverEjects, retryPolicy, loadBalancing }, faults, every(2, 100));
    const lines = logOf(scenario(run));
    const at = (nth: number) => lines.flatMap((line) => new RegExp(`try ${nth} at B#(\\d)$`).exec(line)?.[1] ?? []);
    expect(new Set(at(1))).toEqual(new Set(['1', '3']));
    expect(at(2).length).toBeGreaterThan(20);
    expect(new Set(at(2))).toEqual(new Set(['3']));
  });

  it('[C24] minds versions', () => {
    const components = [
      { ...trace('B', every(1, 4)), zone: 'a' },
      service('B', 1, { replicas: 4, zones: ['a', 'b'], versions: { v2: { replicas: 2 } } }),
    ];
    const trafficSplit = [{ version: 'v1', weight: 1 }];
    const run = scenario({ components, connections: [link('client', 'B', { ...nearest, trafficSplit })] });
    const at = logOf(run).flatMap((line) => / at B#(\d)$/.exec(line)?.[1] ?? []);
    expect(at).toEqual(['3', '3', '3', '3']);
  });

  it('[C26] the way between zones and regions takes longer, in each direction', () => {
    const timed = (zones: string[], more: Partial<Link>) =>
      logOf(
        scenario({
          components: [{ ...trace('B', [0]), zone: 'eu/a' }, service('B', 1, { zones })],
          connections: [link('client', 'B', { latencyMs: 2, ...more })],
        }),
      ).at(-1);
    const more = { crossZoneMs: 1, crossRegionMs: 40 };
    expect(timed(['eu/a'], more)).toBe('5 #1 ok');
    expect(timed(['eu/b'], more)).toBe('7 #1 ok');
    expect(timed(['us/a'], more)).toBe('85 #1 ok');
    expect(timed(['us/a'], { crossZoneMs: 1 })).toBe('7 #1 ok');
  });

  it('[K5] [C24] goes on from a snapshot as if it had not been interrupted', () => {
    const faults: Faults = [{ atMs: 20, target: '@a', kind: 'crash' }];
    const run = scenario(shop(nearest, faults, every(1, 100)));
    const whole = new Engine(run);
    whole.run(200);
    for (const atMs of [10, 21, 60]) {
      const first = new Engine(run);
      first.run(atMs);
      const second = new Engine(run);
      second.restore(first.save());
      second.run(200);
      expect(second.world.save()).toEqual(whole.world.save());
    }
  });

  it('[I11] a zone can be slowed, and nothing else happens to it', () => {
    const slow = { atMs: 0, target: '@a', kind: 'slow' as const, addedMs: 9 };
    expect(logOf(scenario(shop(nearest, [slow], [1]))).at(-1)).toBe('11 #1 ok');
    expect(problemsOf(shop({}, [{ ...slow, target: '@c' }]))).toEqual(['faults[0].target']);
    expect(problemsOf(shop({}, [{ atMs: 0, target: '@a', kind: 'scale', replicas: 1 }]))).toEqual(['faults[0].kind']);
  });

  it('[S2] needs zones that there are, and outlier detection to leave one', () => {
    const problems = (policies: Partial<Link>) => problemsOf(shop(policies));
    expect(problems({ locality: {} })).toEqual(['connections[0].locality']);
    expect(problems({ locality: { distribute: [{ from: 'a', to: { a: 50, c: 50 } }] } })).toEqual([
      'connections[0].locality.distribute[0].to.c',
    ]);
    expect(problems({ locality: { distribute: [{ from: 'a', to: { a: 50, b: 40 } }] } }).length).toBe(1);
    expect(problems({ ...nearest, locality: { failover: [{ from: 'eu', to: 'us' }] } })).toEqual([
      'connections[0].locality.failover[0].from',
      'connections[0].locality.failover[0].to',
    ]);
    const { components, ...rest } = shop(nearest);
    const [client, b] = components as [ReturnType<typeof trace>, ReturnType<typeof service>];
    expect(problemsOf({ ...rest, components: [{ ...client, zone: null }, b] })).toEqual(['connections[0].locality']);
  });
});
