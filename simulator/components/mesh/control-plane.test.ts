import { describe, expect, it } from 'vitest';
import { Engine } from '../../experiment';
import { readScenario, type ScenarioInput } from '../../scenario';
import { logOf } from '../../testing/log';
import { link, scenario, service, trace } from '../../testing/scenarios';

type Faults = NonNullable<ScenarioInput['faults']>;

const quick = { id: 'istiod', kind: 'controlPlane' as const, pushConcurrency: 1, pushMs: 20, endpointDelayMs: 50 };

/** client -> A (two replicas) -> B (two replicas), B slow; the control plane pushes to one proxy at a time. */
const shop = (faults: Faults, timesMs: readonly number[], more: Partial<Parameters<typeof service>[2]> = {}) =>
  scenario({
    mesh: { proxy: { latencyMs: 0 }, defaults: 'none', controlPlane: 'istiod' },
    components: [
      trace('A', timesMs),
      service('A', 0, { replicas: 2 }, ['B']),
      service('B', 10, { replicas: 2, ...more }),
      quick,
    ],
    connections: [link('client', 'A'), link('A', 'B')],
    faults,
    durationMs: 10_000,
  });

const ends = (run: ReturnType<typeof scenario>) =>
  logOf(run, 10_000).filter((line) => /#\d+ (ok|error|timeout|refused)/.test(line) && !/ at \w/.test(line));

const configure = (atMs: number) => ({ atMs, target: 'A->B', kind: 'configure' as const, set: { timeoutMs: 5 } });

describe('the control plane', () => {
  it('[MS10] a change reaches the proxies one after the other: instances of one caller differ for a while', () => {
    expect(ends(shop([configure(0)], [90, 100, 125, 126, 145, 146]))).toEqual([
      '100 #1 ok',
      '110 #2 ok',
      '130 #3 error callTimeout',
      '136 #4 ok',
      '150 #5 error callTimeout',
      '151 #6 error callTimeout',
    ]);
  });

  it('[MS11] while it is down nothing is pushed and traffic goes on; when it is back it pushes', () => {
    const faults: Faults = [
      { atMs: 0, target: 'istiod', kind: 'crash' },
      configure(10),
      { atMs: 1_000, target: 'istiod', kind: 'recover' },
    ];
    expect(ends(shop(faults, [900, 901, 1_200, 1_201]))).toEqual([
      '910 #1 ok',
      '911 #2 ok',
      '1205 #3 error callTimeout',
      '1206 #4 error callTimeout',
    ]);
  });

  it('[MS10] takes an instance that is down out of the endpoints, and back in', () => {
    const faults: Faults = [
      { atMs: 0, target: 'B#1', kind: 'crash' },
      { atMs: 1_000, target: 'B#1', kind: 'recover' },
    ];
    const at = [20, 21, 22, 23, 500, 501, 502, 503, 1_500, 1_501, 1_502, 1_503];
    const log = logOf(shop(faults, at), 10_000);
    const refused = log.filter((line) => line.endsWith('error connectionRefused'));
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.every((line) => Number(line.split(' ')[0]) < 100)).toBe(true);
    const reached = (from: number, to: number) =>
      log.filter((line) => line.endsWith('at B#1') && Number.parseFloat(line) >= from && Number.parseFloat(line) < to);
    expect(reached(500, 1_000)).toEqual([]);
    expect(reached(1_500, 1_600).length).toBeGreaterThan(0);
  });

  it('[MS11] while it is down, dead endpoints stay in the configuration', () => {
    const faults: Faults = [
      { atMs: 0, target: 'istiod', kind: 'crash' },
      { atMs: 1, target: 'B#1', kind: 'crash' },
    ];
    expect(ends(shop(faults, [5_000, 5_001, 5_002, 5_003])).filter((line) => line.includes('error'))).toHaveLength(2);
  });

  it('[MS12] an instance that starts while it is down reaches nobody until it is back', () => {
    const faults: Faults = [
      { atMs: 0, target: 'istiod', kind: 'crash' },
      { atMs: 10, target: 'A#1', kind: 'crash' },
      { atMs: 20, target: 'A#1', kind: 'recover' },
      { atMs: 1_000, target: 'istiod', kind: 'recover' },
    ];
    const log = ends(shop(faults, [500, 501, 1_500, 1_501]));
    expect(log.filter((line) => line.includes('noHealthyUpstream'))).toHaveLength(1);
    expect(log.slice(2)).toEqual(['1510 #3 ok', '1511 #4 ok']);
  });

  describe('instances that are added', () => {
    /** B grows from one replica to two at 100 ms; the second is ready at once. */
    const grown = (faults: Faults, timesMs: readonly number[]) =>
      logOf(
        scenario({
          mesh: { proxy: { latencyMs: 0 }, defaults: 'none', controlPlane: 'istiod' },
          components: [
            trace('A', timesMs),
            service('A', 0, {}, ['B']),
            service('B', 10, { replicas: 1, maxReplicas: 2 }),
            quick,
          ],
          connections: [link('client', 'A'), link('A', 'B')],
          faults: [{ atMs: 100, target: 'B', kind: 'scale', replicas: 2 }, ...faults],
          durationMs: 10_000,
        }),
        10_000,
      ).filter((line) => line.endsWith('at B#2'));

    it('[MS10] get requests when the proxies have been told of them', () => {
      expect(grown([], [110, 112, 114, 116])).toEqual([]);
      expect(grown([], [1_000, 1_002, 1_004, 1_006]).length).toBeGreaterThan(0);
    });

    it('[MS11] get none while the control plane is down, and theirs when it is back', () => {
      const down = { atMs: 0, target: 'istiod', kind: 'crash' as const };
      const back = { atMs: 5_000, target: 'istiod', kind: 'recover' as const };
      expect(grown([down], [1_000, 1_002, 1_004, 9_000, 9_002])).toEqual([]);
      expect(grown([down, back], [9_000, 9_002, 9_004, 9_006]).length).toBeGreaterThan(0);
    });

    it('[MS10] and have no proxy before they are there', () => {
      const engine = new Engine(shop([], [0], { maxReplicas: 5 }));
      engine.run(1_000);
      const gauge = engine.plan.gauges.findIndex(({ name }) => name === 'proxiesUpToDate');
      expect(engine.world.gauges[gauge]?.value).toBe(4);
    });
  });

  it('[MS10] counts pushes and the proxies that are up to date, and converges as the arithmetic says', () => {
    const engine = new Engine(shop([configure(0)], [0]));
    const { plan, world } = engine;
    const gauge = plan.gauges.findIndex(({ name }) => name === 'proxiesUpToDate');
    const counter = plan.counters.findIndex(({ name }) => name === 'pushes');
    const seen = [50, 119, 121, 141, 161, 181].map((atMs) => {
      engine.run(atMs);
      return [world.gauges[gauge]?.value, world.counters[counter]];
    });
    expect(seen).toEqual([
      [0, 0],
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
    ]);
  });

  it('[MS10] a snapshot during a push changes nothing', () => {
    const run = shop([configure(0), { atMs: 60, target: 'B#1', kind: 'crash' }], [90, 100, 125, 126, 145, 146, 300]);
    const straight = new Engine(run);
    straight.run(2_000);
    const cut = new Engine(run);
    cut.run(130);
    const saved = cut.save();
    cut.run(1_000);
    cut.restore(saved);
    cut.run(2_000);
    expect(cut.world.save()).toEqual(straight.world.save());
  });

  it('[MS10] refuses a name that is no control plane, and connections to it', () => {
    const input: ScenarioInput = {
      version: 1,
      mesh: { controlPlane: 'B' },
      components: [service('B', 1), quick],
      connections: [{ from: 'B', to: 'istiod' }],
    };
    const read = readScenario(input);
    expect(read.ok ? [] : read.problems.map(({ path }) => path).sort()).toEqual([
      'connections[0]',
      'mesh.controlPlane',
    ]);
  });
});
