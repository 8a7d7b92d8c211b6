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
});
