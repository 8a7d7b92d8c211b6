import { describe, expect, it } from 'vitest';
import { Engine } from '../../experiment';
import type { ScenarioInput } from '../../scenario';
import { readScenario } from '../../scenario';
import { logOf } from '../../testing/log';
import { link, scenario, service, trace } from '../../testing/scenarios';

type Mesh = NonNullable<ScenarioInput['mesh']>;

/** client -> A -> B, A and B in the mesh; proxies take 1 ms for each message. */
const shop = (mesh: Mesh, more: Parameters<typeof service>[2] = {}, aMore: Parameters<typeof service>[2] = {}) =>
  scenario({
    mesh: { proxy: { latencyMs: 1 }, ztunnel: { latencyMs: 0.25 }, waypoint: { latencyMs: 2 }, ...mesh },
    components: [trace('A', [0]), service('A', 10, aMore, ['B']), service('B', 5, more)],
    connections: [link('client', 'A', { latencyMs: 3 }), link('A', 'B', { latencyMs: 3 })],
  });

const endOf = (run: ReturnType<typeof scenario>) => logOf(run).at(-1);

describe('proxies on the way', () => {
  it('[MS1] a call between services of the mesh passes two proxies each way, one from outside passes one', () => {
    expect(logOf(shop({}))).toEqual(['0 #1 sent', '4 #1 try 1 at A', '19 #1 try 1 at B', '33 #1 ok']);
  });

  it('[MS1] passes none without sidecars, and one where one side has none', () => {
    expect(endOf(shop({ dataPlane: 'none' }))).toBe('27 #1 ok');
    expect(endOf(shop({}, { sidecar: false }, { sidecar: false }))).toBe('27 #1 ok');
    expect(endOf(shop({}, { sidecar: false }))).toBe('31 #1 ok');
  });

  it('[MS1] ambient passes two ztunnels, and the waypoint of the callee if it has one', () => {
    expect(endOf(shop({ dataPlane: 'ambient' }))).toBe('28.5 #1 ok');
    expect(endOf(shop({ dataPlane: 'ambient' }, { waypoint: true }))).toBe('32.5 #1 ok');
  });

  it('[MS1] a proxy draws its time anew for each message, with a median of 0.5 ms and a 99th percentile of 2 ms', () => {
    const run = scenario({
      mesh: {},
      components: [
        trace(
          'A',
          Array.from({ length: 20_000 }, (_, i) => i),
        ),
        service('A', 0),
      ],
      connections: [link('client', 'A')],
      durationMs: 25_000,
    });
    const engine = new Engine(run, { statistics: 'exact' });
    const oneWay: number[] = [];
    const arrived = engine.world.observer.tryArrived.bind(engine.world.observer);
    engine.world.observer.tryArrived = (one) => {
      oneWay.push(one.arrivedMs - one.sentMs);
      arrived(one);
    };
    engine.run(25_000);
    oneWay.sort((a, b) => a - b);
    expect(oneWay).toHaveLength(20_000);
    expect(oneWay[10_000]).toBeCloseTo(0.5, 1);
    expect(oneWay[19_800]).toBeGreaterThan(1.85);
    expect(oneWay[19_800]).toBeLessThan(2.15);
  });

  it('[MS2] counts 0.2 ms of processor for a request at a sidecar, and 60 MB for each', () => {
    const engine = new Engine(shop({}, { replicas: 3 }));
    engine.run(100);
    const { plan, world } = engine;
    const named = (list: typeof plan.counters, values: readonly number[]) =>
      list.map(({ component, name }, index) => [plan.components[component]?.config.id, name, values[index]]);
    expect(named(plan.counters, world.counters)).toEqual([
      ['A', 'proxyRequests', 2],
      ['A', 'proxyCpuMs', 0.4],
      ['B', 'proxyRequests', 1],
      ['B', 'proxyCpuMs', 0.2],
    ]);
    expect(
      named(
        plan.gauges,
        world.gauges.map(({ value }) => value),
      ),
    ).toEqual([
      ['A', 'proxyMemoryMb', 60],
      ['B', 'proxyMemoryMb', 180],
    ]);
  });
});

describe('mutual TLS', () => {
  const secured = (mtls: Mesh['mtls'], faults: ScenarioInput['faults'] = []) =>
    scenario({
      mesh: { proxy: { latencyMs: 0 }, mtls },
      components: [trace('A', [0, 100, 200]), service('A', 0, {}, ['B']), service('B', 10)],
      connections: [link('client', 'A'), link('A', 'B')],
      faults,
    });
  const ends = (run: ReturnType<typeof scenario>) => logOf(run).filter((line) => / (ok|error) ?/.test(line));

  it('[MS3] adds a handshake to the first request of each connection and encryption to all', () => {
    const mtls = { handshakeMs: 4, perRequestMs: 1, requestsPerConnection: 2 };
    expect(ends(secured(mtls))).toEqual(['15 #1 ok', '111 #2 ok', '215 #3 ok']);
  });

  it('[MS3] adds nothing where the callee takes plain text only', () => {
    expect(ends(secured({ mode: 'disable', handshakeMs: 4, perRequestMs: 1 }))).toEqual([
      '10 #1 ok',
      '110 #2 ok',
      '210 #3 ok',
    ]);
  });

  it('[MS3] a crash of the callee closes its connections', () => {
    const run = secured({ handshakeMs: 4 }, [
      { atMs: 150, target: 'B', kind: 'crash' },
      { atMs: 160, target: 'B', kind: 'recover' },
    ]);
    expect(ends(run)).toEqual(['14 #1 ok', '110 #2 ok', '214 #3 ok']);
  });

  it('[MS4] a callee that is strict refuses plain text, from outside as from a service without sidecar', () => {
    expect(ends(shop({ mtls: { mode: 'strict' } }))).toEqual(['4 #1 error tlsRequired at A', '8 #1 error tlsRequired']);
    expect(endOf(shop({}, { mtls: 'strict' }))).toBe('33 #1 ok');
    expect(endOf(shop({}, { mtls: 'strict' }, { sidecar: false }))).toMatch(/error tlsRequired$/);
    expect(endOf(shop({ mtls: { mode: 'strict' } }, {}, { mtls: 'permissive' }))).toBe('33 #1 ok');
  });
});

describe('authorization', () => {
  const allow = { action: 'allow' as const };
  const deny = { action: 'deny' as const };
  const permitted = (authorization: NonNullable<Parameters<typeof service>[2]>['authorization'], mesh: Mesh = {}) =>
    endOf(shop(mesh, { authorization })) === '33 #1 ok';

  it('[MS5] denies what a deny policy means, then what no allow policy means if there is one', () => {
    expect(permitted([])).toBe(true);
    expect(permitted([{ ...allow, from: ['A'] }])).toBe(true);
    expect(permitted([{ ...allow, from: ['client'] }])).toBe(false);
    expect(permitted([{ ...allow, from: ['A'], endpoints: ['request'] }])).toBe(true);
    expect(permitted([allow, { ...deny, from: ['A'] }])).toBe(false);
    expect(permitted([{ ...deny, from: ['client'] }])).toBe(true);
    expect(
      permitted([
        { ...allow, from: ['client'] },
        { ...allow, endpoints: ['request'] },
      ]),
    ).toBe(true);
  });

  it('[MS5] denies at the proxy of the callee, before any work, with status 403', () => {
    const lines = logOf(shop({}, { authorization: [{ action: 'deny' }] }));
    expect(lines.slice(-2)).toEqual(['24 #1 error forbidden at A', '28 #1 error forbidden']);
  });

  it('[MS5] does not know a caller in plain text: no policy means it by name', () => {
    const plain: Mesh = { mtls: { mode: 'disable' } };
    expect(permitted([{ ...allow, from: ['A'] }], plain)).toBe(false);
    expect(permitted([{ ...deny, from: ['A'] }], plain)).toBe(true);
  });

  it('[MS5] refuses policies with names that do not exist, and endpoints where no proxy knows them', () => {
    const input = (waypoint: boolean): ScenarioInput => ({
      version: 1,
      mesh: { dataPlane: 'ambient' },
      components: [
        service('B', 5, { waypoint, authorization: [{ action: 'allow', from: ['X'], endpoints: ['request'] }] }),
      ],
    });
    const pathsOf = (waypoint: boolean) => {
      const read = readScenario(input(waypoint));
      return read.ok ? [] : read.problems.map(({ path }) => path);
    };
    expect(pathsOf(true)).toEqual(['components[0].authorization[0].from[0]']);
    expect(pathsOf(false)).toContain('components[0].authorization[0].endpoints');
  });
});
