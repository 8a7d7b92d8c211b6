import { describe, expect, it } from 'vitest';
import { readScenario, type ScenarioInput } from '../../scenario';
import { logOf } from '../../testing/log';
import { link, scenario, service, trace } from '../../testing/scenarios';

type Link = NonNullable<ScenarioInput['connections']>[number];

const canary = { v1: { replicas: 3 }, v2: { replicas: 1, errorRate: 1 } };

const routed = (more: Partial<Link>, count = 1, b: Parameters<typeof service>[2] = {}) =>
  scenario({
    components: [
      trace(
        'B',
        Array.from({ length: count }, (_, i) => i),
      ),
      service('B', 5, b),
    ],
    connections: [link('client', 'B', more)],
  });

const problemsOf = (input: Omit<ScenarioInput, 'version'>) => {
  const read = readScenario({ version: 1, ...input });
  return read.ok ? [] : read.problems.map(({ path }) => path);
};

describe('routes', () => {
  it('[MS7] a split sends each request to a version by weight, drawn for each, and to its replicas in turn', () => {
    const run = routed(
      {
        trafficSplit: [
          { version: 'v1', weight: 9 },
          { version: 'v2', weight: 3 },
        ],
      },
      4_000,
      { replicas: 4, versions: canary },
    );
    const lines = logOf(run);
    const at = (replica: number) =>
      lines.filter((line) => line.endsWith(`at B#${replica}`) && line.includes('try')).length;
    const failed = lines.filter((line) => line.endsWith('error injectedError')).length;
    expect(failed).toBe(at(4));
    expect(at(4) / 4_000).toBeGreaterThan(0.225);
    expect(at(4) / 4_000).toBeLessThan(0.275);
    expect(Math.max(at(1), at(2), at(3)) - Math.min(at(1), at(2), at(3))).toBeLessThan(3);
  });

  it('[MS7] a retry stays with the version of its call, and a version without a weight gets nothing', () => {
    const run = routed(
      {
        trafficSplit: [
          { version: 'v1', weight: 0 },
          { version: 'v2', weight: 1 },
        ],
        retryPolicy: { numRetries: 2, backOff: { baseMs: 0 } },
      },
      1,
      { replicas: 4, versions: canary },
    );
    expect(logOf(run).filter((line) => / try \d at/.test(line))).toEqual([
      '0 #1 try 1 at B#4',
      '5 #1 try 2 at B#4',
      '10 #1 try 3 at B#4',
    ]);
  });

  it('[MS7] a version may be slower than another', () => {
    const versions = { v1: { replicas: 1, slowFactor: 3 } };
    expect(logOf(routed({}, 1, { versions })).at(-1)).toBe('15 #1 ok');
  });

  it('[MS8] sends a copy to the other version and ignores how it ends', () => {
    const run = routed(
      {
        trafficSplit: [{ version: 'v1', weight: 1 }],
        mirror: { version: 'v2' },
        retryPolicy: { numRetries: 3 },
        timeoutMs: 50,
      },
      1,
      { replicas: 4, versions: canary },
    );
    const lines = logOf(run);
    expect(lines.filter((line) => / try \d at/.test(line))).toEqual(['0 #1 try 1 at B#1', '0 #1 try 1 at B#4']);
    expect(lines).toContain('5 #1 ok');
    expect(lines.filter((line) => line.startsWith('5 '))).toHaveLength(2);
  });

  it('[MS8] copies as many as it says', () => {
    const lines = logOf(routed({ mirror: { percent: 25 } }, 2_000, { replicas: 2 }));
    const tries = lines.filter((line) => / try 1 at/.test(line)).length;
    expect(tries - 2_000).toBeGreaterThan(430);
    expect(tries - 2_000).toBeLessThan(570);
    expect(lines.filter((line) => line.endsWith(' ok'))).toHaveLength(2_000);
  });

  it('[MS9] a fault delays first, then aborts without sending anything', () => {
    const delay = { percent: 100, fixedMs: 40 };
    expect(logOf(routed({ faultInjection: { delay } }))).toEqual(['0 #1 sent', '40 #1 try 1 at B', '45 #1 ok']);
    expect(logOf(routed({ faultInjection: { delay, abort: { percent: 100 } } }))).toEqual(
      ['0 #1 sent', '40 #1 error injectedAbort at client', '40 #1 error injectedAbort'].filter(
        (line) => line !== '40 #1 error injectedAbort at client',
      ),
    );
    expect(logOf(routed({ faultInjection: {} })).at(-1)).toBe('5 #1 ok');
  });

  it('[MS9] time-outs and retries do not act with faults, and act again without', () => {
    const policies: Partial<Link> = { timeoutMs: 20, retryPolicy: { numRetries: 3, perTryTimeoutMs: 10 } };
    const delay = { percent: 100, fixedMs: 40 };
    const faults = { ...policies, faultInjection: { delay } };
    expect(logOf(routed(faults, 1, { versions: { v1: { replicas: 1, slowFactor: 10 } } })).at(-1)).toBe('90 #1 ok');
    const failing = { faultInjection: { abort: { percent: 100 } }, retryPolicy: { numRetries: 3 } };
    expect(logOf(routed(failing))).toHaveLength(2);
    const lifted = scenario({
      components: [trace('B', [100]), service('B', 50)],
      connections: [link('client', 'B', faults)],
      faults: [{ atMs: 50, target: 'client->B', kind: 'configure', set: { faultInjection: null } }],
    });
    expect(logOf(lifted).at(-1)).toBe('120 #1 timeout callTimeout');
  });

  it('[MS7] refuses versions that the callee does not have, and rules that a ztunnel cannot follow', () => {
    const components = [
      trace('A', [0]),
      service('A', 1, {}, ['B']),
      service('B', 1, { replicas: 4, versions: canary }),
    ];
    const rules = { trafficSplit: [{ version: 'v3', weight: 1 }], mirror: { version: 'v9' } };
    expect(problemsOf({ components, connections: [link('client', 'A'), link('A', 'B', rules)] })).toEqual([
      'connections[1].trafficSplit[0].version',
      'connections[1].mirror.version',
    ]);
    const ambient = { dataPlane: 'ambient' as const };
    const split = { trafficSplit: [{ version: 'v2', weight: 1 }] };
    const connections = [link('client', 'A'), link('A', 'B', split)];
    expect(problemsOf({ mesh: ambient, components, connections })).toEqual(['connections[1].trafficSplit']);
    const withWaypoint = [
      ...components.slice(0, 2),
      service('B', 1, { replicas: 4, versions: canary, waypoint: true }),
    ];
    expect(problemsOf({ mesh: ambient, components: withWaypoint, connections })).toEqual([]);
    expect(problemsOf({ components: [service('B', 1, { replicas: 3, versions: canary })] })).toEqual([
      'components[0].versions',
    ]);
  });

  describe('by header', () => {
    const groups: readonly { name: string; headers: Record<string, string> }[] = [
      { name: 'tester', headers: { 'x-user-group': 'tester', 'x-region': 'eu-west' } },
      { name: 'employee', headers: { 'x-user-group': 'employee', 'x-region': 'us-east' } },
      { name: 'guest', headers: {} },
    ];
    const arrivals = groups.map((group, i) => ({ atMs: 10 * i, class: group.name }));
    const users = {
      id: 'client',
      kind: 'client' as const,
      workload: { kind: 'trace' as const, arrivals },
      classes: groups.map(({ name, headers }) => ({ name, to: 'A', endpoint: 'request', request: { headers } })),
    };
    const versions = { v2: { replicas: 1 }, v3: { replicas: 1 } };
    const shop = (more: Partial<Link>, faults: ScenarioInput['faults'] = []) => ({
      components: [users, service('A', 0, {}, ['B']), service('B', 1, { replicas: 3, versions })],
      connections: [link('client', 'A'), link('A', 'B', more)],
      faults,
    });
    /** The replica of B that each user reached: 1 runs v2, 2 runs v3, 3 runs v1. */
    const reached = (more: Partial<Link>, faults: ScenarioInput['faults'] = []) =>
      logOf(scenario(shop(more, faults))).flatMap((line) => / try \d at B#(\d)$/.exec(line)?.[1] ?? []);
    const trafficSplit = [{ version: 'v1', weight: 1 }];

    it('[MS13] the first route that fits decides, before weights; headers go on with the calls of a service', () => {
      const toV2 = { match: [{ 'x-user-group': { exact: 'tester' } }], version: 'v2' };
      const toV3 = { match: [{ 'x-user-group': { present: true as const } }], version: 'v3' };
      expect(reached({ trafficSplit, headerRoutes: [toV2] })).toEqual(['1', '3', '3']);
      expect(reached({ trafficSplit, headerRoutes: [toV2, toV3] })).toEqual(['1', '2', '3']);
      expect(reached({ trafficSplit, headerRoutes: [toV3, toV2] })).toEqual(['2', '2', '3']);
    });

    it('[MS13] all headers of one condition must fit, and one of several conditions', () => {
      const both = { 'x-user-group': { prefix: 'te' }, 'x-region': { prefix: 'eu-' } };
      const other = { 'x-user-group': { prefix: 'te' }, 'x-region': { exact: 'eu' } };
      const to = (match: NonNullable<Link['headerRoutes']>[number]['match']) =>
        reached({ trafficSplit, headerRoutes: [{ match, version: 'v2' }] });
      expect(to([both])).toEqual(['1', '3', '3']);
      expect(to([other])).toEqual(['3', '3', '3']);
      expect(to([other, { 'x-region': { exact: 'us-east' } }])).toEqual(['3', '1', '3']);
    });

    it('[MS13] a version that no replica runs has no host', () => {
      const headerRoutes = [{ match: [{ 'x-user-group': { exact: 'tester' } }], version: 'v2' }];
      const gone = { atMs: 0, target: 'B', kind: 'deploy' as const, version: 'v1', maxUnavailable: 3 };
      const lines = logOf(scenario(shop({ trafficSplit, headerRoutes }, [gone])));
      expect(lines.filter((line) => line.startsWith('0 #1 ')).at(-1)).toBe('0 #1 error noHealthyUpstream');
    });

    it('[MS13] may be changed on the way', () => {
      const headerRoutes = [{ match: [{ 'x-user-group': { present: true as const } }], version: 'v2' }];
      const change = { atMs: 5, target: 'A->B', kind: 'configure' as const, set: { headerRoutes: null } };
      expect(reached({ trafficSplit, headerRoutes }, [change])).toEqual(['1', '3', '3']);
    });

    it('[MS13] [S2] refuses headers that nobody carries, and versions that there are not', () => {
      const headerRoutes: NonNullable<Link['headerRoutes']> = [
        { match: [{ 'x-user-group': { exact: 'tester' } }, { 'x-usergroup': { exact: 'tester' } }], version: 'v4' },
      ];
      const configure = { atMs: 0, target: 'A->B', kind: 'configure' as const, set: { headerRoutes } };
      expect(problemsOf(shop({ headerRoutes })).sort()).toEqual([
        'connections[1].headerRoutes[0].match[1].x-usergroup',
        'connections[1].headerRoutes[0].version',
      ]);
      expect(problemsOf(shop({}, [configure])).sort()).toEqual([
        'faults[0].set.headerRoutes[0].match[1].x-usergroup',
        'faults[0].set.headerRoutes[0].version',
      ]);
      const wrong = { match: [{ 'X-User': { exact: 'tester' } }], version: 'v2' };
      expect(problemsOf(shop({ headerRoutes: [wrong] })).length).toBeGreaterThan(0);
    });
  });
});
