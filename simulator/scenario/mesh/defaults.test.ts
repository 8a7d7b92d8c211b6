import { describe, expect, it } from 'vitest';
import { scenario, service, trace } from '../../testing/scenarios';
import { readScenario, type Scenario, type ScenarioInput } from '..';
import { effectivePolicy } from './effective-policy';
import { policyOwner } from './membership';

type Link = NonNullable<ScenarioInput['connections']>[number];

const meshOf = (mesh: ScenarioInput['mesh'], link: Partial<Link> = {}): Scenario =>
  scenario({
    mesh,
    components: [trace('A', [0]), service('A', 1, {}, ['B']), service('B', 1)],
    connections: [
      { from: 'client', to: 'A' },
      { from: 'A', to: 'B', ...link },
    ],
  });

const policyOf = (run: Scenario, index = 1) => {
  const connection = run.connections[index];
  return connection === undefined
    ? {}
    : Object.fromEntries(effectivePolicy(connection).map(({ path, value, from }) => [path, [value, from]]));
};

const reread = (run: unknown): Scenario => {
  const read = readScenario(run);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};

describe('defaults of the mesh', () => {
  it('[S1] compare what an earlier reading filled in with lists in lists of any depth', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
    const [first, link] = meshOf({}).connections;
    const connections = [first, { ...link, timeoutMs: deep, retryPolicy: { ...link?.retryPolicy, retryOn: deep } }];
    const read = readScenario({ ...meshOf({}), connections });
    expect(read.ok ? [] : read.problems.map(({ path }) => path)).toContain('connections[1].timeoutMs');
  });

  it("[MS6] are Istio's: two retries of what was not processed, elsewhere; no time-out, no limits, least request", () => {
    expect(policyOf(meshOf({}))).toMatchObject({
      timeoutMs: [null, 'istio'],
      'retryPolicy.numRetries': [2, 'istio'],
      'retryPolicy.retryOn': [['connect-failure', 'refused-stream', 'unavailable', 'cancelled'], 'istio'],
      'retryPolicy.avoidPreviousHosts': [true, 'istio'],
      'retryPolicy.backOff.baseMs': [25, 'istio'],
      'retryPolicy.perTryTimeoutMs': [null, 'scenario'],
      'loadBalancing.policy': ['leastRequest', 'istio'],
      'loadBalancing.choiceCount': [2, 'istio'],
      circuitBreaker: [null, 'scenario'],
      outlierDetection: [null, 'scenario'],
    });
  });

  it("[MS6] or Envoy's: no retries, 15 s for all tries, limits of 1,024, round robin", () => {
    expect(policyOf(meshOf({ defaults: 'envoy' }))).toMatchObject({
      timeoutMs: [15_000, 'envoy'],
      'retryPolicy.numRetries': [0, 'envoy'],
      'loadBalancing.policy': ['roundRobin', 'envoy'],
      'circuitBreaker.maxConnections': [1_024, 'envoy'],
      'circuitBreaker.maxPendingRequests': [1_024, 'envoy'],
      'circuitBreaker.maxRequests': [1_024, 'envoy'],
      'circuitBreaker.maxRetries': [3, 'envoy'],
      outlierDetection: [null, 'scenario'],
    });
  });

  it('[MS6] what the scenario says wins; a block that is there is completed', () => {
    const said: Partial<Link> = {
      timeoutMs: 800,
      retryPolicy: { perTryTimeoutMs: 100 },
      circuitBreaker: { maxRequests: 7 },
      outlierDetection: { consecutive5xx: 2 },
    };
    expect(policyOf(meshOf({}, said))).toMatchObject({
      timeoutMs: [800, 'scenario'],
      'retryPolicy.numRetries': [2, 'istio'],
      'circuitBreaker.maxRequests': [7, 'scenario'],
      'circuitBreaker.maxRetries': [4_294_967_295, 'istio'],
      'outlierDetection.consecutive5xx': [2, 'scenario'],
      'outlierDetection.panicThresholdPercent': [0, 'istio'],
      'outlierDetection.successRate': [null, 'istio'],
      'outlierDetection.maxEjectionPercent': [10, 'scenario'],
    });
    expect(policyOf(meshOf({ defaults: 'envoy' }, said))).toMatchObject({
      'retryPolicy.numRetries': [1, 'envoy'],
      'outlierDetection.panicThresholdPercent': [50, 'envoy'],
      'outlierDetection.successRate.stdevFactor': [1.9, 'envoy'],
    });
    expect(policyOf(meshOf({ defaults: 'envoy' }, { circuitBreaker: null }))['circuitBreaker']).toEqual([
      null,
      'scenario',
    ]);
  });

  it('[MS6] [C24] with outlier detection Istio prefers near zones, where both ends are in zones', () => {
    const between = (zones: string[] | null, defaults: 'istio' | 'envoy', link: Partial<Link>) =>
      policyOf(
        scenario({
          mesh: { defaults },
          components: [
            trace('A', [0]),
            { ...service('A', 1, { zones }, ['B']), replicas: 2 },
            { ...service('B', 1), zones, replicas: 2 },
          ],
          connections: [
            { from: 'client', to: 'A' },
            { from: 'A', to: 'B', ...link },
          ],
        }),
      );
    const zones = ['eu/a', 'eu/b'];
    const outlierDetection = {};
    expect(between(zones, 'istio', { outlierDetection })).toMatchObject({
      'locality.distribute': [[], 'istio'],
      'locality.failover': [[], 'istio'],
    });
    const none = { locality: [null, 'scenario'] };
    expect(between(zones, 'istio', {})).toMatchObject(none);
    expect(between(null, 'istio', { outlierDetection })).toMatchObject(none);
    expect(between(zones, 'envoy', { outlierDetection })).toMatchObject(none);
    expect(between(zones, 'istio', { outlierDetection, locality: null })).toMatchObject(none);
  });

  it('[MS6] hold only where a proxy of the caller is', () => {
    expect(meshOf({}).connections[0]).not.toHaveProperty('filledIn');
    expect(meshOf({ dataPlane: 'none' }).connections[1]).not.toHaveProperty('filledIn');
    expect(meshOf({ defaults: 'none' }).connections[1]).not.toHaveProperty('filledIn');
    expect(meshOf({ dataPlane: 'ambient' }).connections[1]).not.toHaveProperty('filledIn');
  });

  it('[MS6] reading what was read changes nothing; with another profile it is as if it had been written so', () => {
    const links: Partial<Link>[] = [
      {},
      { retryPolicy: { perTryTimeoutMs: 100 }, outlierDetection: {} },
      { circuitBreaker: null, loadBalancing: 'random', timeoutMs: 5 },
    ];
    for (const link of links) {
      const istio = meshOf({}, link);
      const envoy = meshOf({ defaults: 'envoy' }, link);
      expect(reread(istio)).toEqual(istio);
      expect(reread(envoy)).toEqual(envoy);
      expect(reread({ ...istio, mesh: envoy.mesh }).connections).toEqual(envoy.connections);
      expect(reread({ ...envoy, mesh: istio.mesh }).connections).toEqual(istio.connections);
    }
  });

  it('[MS6] a value that was changed after reading is the scenario own', () => {
    const read = meshOf({});
    const [first, second] = read.connections;
    const changed = reread({ ...read, connections: [first, { ...second, timeoutMs: 70 }] });
    expect(policyOf(reread({ ...changed, mesh: { ...read.mesh, defaults: 'envoy' } }))).toMatchObject({
      timeoutMs: [70, 'scenario'],
      'retryPolicy.numRetries': [0, 'envoy'],
    });
  });

  it('[MS6] so is a part of a block that was filled in', () => {
    const edited = (run: Scenario, change: (link: Scenario['connections'][number]) => unknown) => {
      const [first, second] = run.connections;
      return policyOf(reread({ ...run, connections: [first, { ...second, ...(second && Object(change(second))) }] }));
    };
    expect(
      edited(meshOf({}), ({ loadBalancing }) => ({ loadBalancing: { ...loadBalancing, choiceCount: 5 } })),
    ).toMatchObject({
      'loadBalancing.policy': ['leastRequest', 'scenario'],
      'loadBalancing.choiceCount': [5, 'scenario'],
    });
    const envoy = meshOf({ defaults: 'envoy' }, { outlierDetection: {} });
    expect(
      edited(envoy, ({ outlierDetection: own }) => ({
        outlierDetection: { ...own, successRate: { ...own?.successRate, stdevFactor: 3 } },
      })),
    ).toMatchObject({
      'outlierDetection.successRate.stdevFactor': [3, 'scenario'],
      'outlierDetection.panicThresholdPercent': [50, 'envoy'],
    });
  });

  it('[MS6] policies act in the proxy of the caller, in the waypoint of the callee, or in a library', () => {
    expect(policyOwner(meshOf({}), 'A', 'B')).toBe('proxy');
    expect(policyOwner(meshOf({}), 'client', 'A')).toBe('library');
    expect(policyOwner(meshOf({ dataPlane: 'none' }), 'A', 'B')).toBe('library');
    expect(policyOwner(meshOf({ dataPlane: 'ambient' }), 'A', 'B')).toBe('library');
  });
});
