import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScenario, type Scenario, type ScenarioInput } from '../../scenario';
import { anyScenario } from '../../testing/arbitrary';
import { richScenario } from '../../testing/rich-scenario';
import { matcher } from '../common/listing';
import { settingsOf } from '../common/settings';
import { exportIstio } from './export';
import { anyMeshedScenario } from './testing/any-meshed-scenario';
import { definitionProblems } from './testing/resource-definitions';

const read = (input: unknown): Scenario => {
  const result = readScenario(input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

const folder = 'content/templates';
const templates = readdirSync(folder).filter((name) => name.endsWith('.json'));
const template = (name: string): Scenario => read(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')));

/** Settings that are neither in the text nor listed. */
function forgotten(scenario: Scenario): string[] {
  const { exported, unsupported } = exportIstio(scenario);
  const isKnown = matcher([...exported, ...unsupported.map(({ path }) => path)]);
  return settingsOf(scenario)
    .filter(({ parts }) => !isKnown(parts))
    .map(({ parts }) => parts.join(' '));
}

describe('the check of resources', () => {
  it('[XP4] finds unknown fields at any depth, durations, names and values out of range', () => {
    const loadBalancer = { simple: 'SOME', consistentHash: { httpHeaderName: 'a', other: 1 } };
    const trafficPolicy = { zoneAwareLbSetting: {}, outlierDetection: { interval: '5' }, loadBalancer };
    const spec = { host: 'a', trafficPolicy };
    const wrong = { apiVersion: 'networking.istio.io/v1', kind: 'DestinationRule', metadata: { name: 'A_b' }, spec };
    expect(definitionProblems(wrong)).toEqual([
      'metadata.name: A_b',
      'spec.trafficPolicy.zoneAwareLbSetting: unknown field',
      'spec.trafficPolicy.loadBalancer.consistentHash.other: unknown field',
      'spec.trafficPolicy.outlierDetection.interval: 5',
      expect.stringContaining('must be equal to one of the allowed values'),
    ]);
  });
});

describe('an export for Istio', () => {
  it.each(templates)('[XP4] of the template %s fits the resource definitions and forgets nothing', (id) => {
    const { documents, unsupported } = exportIstio(template(id));
    expect(documents.flatMap(definitionProblems)).toEqual([]);
    expect(forgotten(template(id))).toEqual([]);
    expect(unsupported.filter(({ reason }) => reason.en === 'the format has no such setting')).toEqual([]);
    expect(unsupported.every(({ reason }) => reason.en !== '' && /[가-힣]/.test(reason.ko))).toBe(true);
  });

  it('[XP3] [XP4] of any scenario fits the resource definitions and forgets nothing', () => {
    fc.assert(
      fc.property(fc.oneof(anyMeshedScenario, anyScenario), (scenario) => {
        expect(exportIstio(scenario).documents.flatMap(definitionProblems)).toEqual([]);
        expect(forgotten(scenario)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  it('[XP3] of a scenario with every kind lists each with a reason of its own', () => {
    const { unsupported } = exportIstio(read(richScenario));
    expect(unsupported.filter(({ reason }) => reason.en === 'the format has no such setting')).toEqual([]);
    expect(unsupported.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['components.client', 'components.cache', 'components.db', 'connections.shop->db']),
    );
  });
});

type Link = NonNullable<ScenarioInput['connections']>[number];

const pair = (link: Partial<Link>, more: Partial<ScenarioInput> = {}): Scenario =>
  read({
    version: 1,
    components: [
      { id: 'client', kind: 'client', workload: { kind: 'open', ratePerSecond: 5 }, classes: [{ name: 'a', to: 'B' }] },
      { id: 'B', kind: 'service', endpoints: { a: { steps: [{ kind: 'work', time: 1 }] } } },
    ],
    connections: [{ from: 'client', to: 'B', ...link }],
    ...more,
  });

const specOf = (scenario: Scenario, kind: string) =>
  (exportIstio(scenario).documents as { kind: string; spec: Record<string, unknown> }[]).find(
    (one) => one.kind === kind,
  )?.spec;
const routeOf = (link: Partial<Link>) => (specOf(pair(link), 'VirtualService')?.['http'] as unknown[] | undefined)?.[0];
const policyOf = (link: Partial<Link>) => specOf(pair(link), 'DestinationRule')?.['trafficPolicy'];
const reasonFor = (link: Partial<Link>, setting: string) =>
  exportIstio(pair(link)).unsupported.find(({ path }) => path === `connections.client->B.${setting}`)?.reason.en;

describe('values for Istio', () => {
  it('[XP4] no retries are attempts: 0, for leaving them out would mean two', () => {
    expect(routeOf({})).toEqual({ retries: { attempts: 0 }, route: [{ destination: { host: 'b' } }] });
    expect(routeOf({ retryPolicy: { numRetries: 2, retryOn: [] } })).toMatchObject({ retries: { attempts: 0 } });
    expect(reasonFor({ retryPolicy: { perTryTimeoutMs: 5 } }, 'retryPolicy.perTryTimeoutMs')).toMatch(
      /no retry policy/,
    );
  });

  it('[XP4] retries say all of it', () => {
    const retryPolicy = {
      numRetries: 3,
      perTryTimeoutMs: 1_500,
      retryOn: ['reset', 'retriable-status-codes'] as const,
      retriableStatusCodes: [503],
      backOff: { baseMs: 40, maxMs: 400 },
    };
    expect(routeOf({ timeoutMs: 90_000, retryPolicy: { ...retryPolicy, retryOn: [...retryPolicy.retryOn] } })).toEqual({
      timeout: '90s',
      retries: {
        attempts: 3,
        perTryTimeout: '1500ms',
        retryOn: 'reset,503',
        backoff: '40ms',
        retryIgnorePreviousHosts: false,
      },
      route: [{ destination: { host: 'b' } }],
    });
  });

  it("[XP4] the simulator's plain names are written in Envoy's", () => {
    const retryOn = (names: NonNullable<Link['retryPolicy']>['retryOn'], protocol: Link['protocol'] = 'http1') =>
      routeOf({ protocol, retryPolicy: { numRetries: 1, retryOn: names } });
    expect(retryOn(undefined)).toMatchObject({ retries: { retryOn: '5xx' } });
    expect(retryOn(['refused', 'timeout'])).toMatchObject({ retries: { retryOn: '503,reset' } });
    expect(retryOn(['connection'])).toMatchObject({ retries: { retryOn: 'connect-failure,reset' } });
    expect(retryOn(['refused'], 'grpc')).toMatchObject({ retries: { retryOn: 'unavailable,resource-exhausted' } });
  });

  it('[XP4] a limit of 0 is listed, for Istio takes it for none; no limit is left out', () => {
    const circuitBreaker = { maxConnections: 0, maxPendingRequests: 7, maxRequests: 4_294_967_295, maxRetries: 0 };
    expect(policyOf({ circuitBreaker })).toEqual({
      loadBalancer: { simple: 'ROUND_ROBIN' },
      connectionPool: { http: { http1MaxPendingRequests: 7 } },
    });
    expect(reasonFor({ circuitBreaker }, 'circuitBreaker.maxConnections')).toMatch(/0 means/);
    expect(reasonFor({ circuitBreaker }, 'circuitBreaker.maxRetries')).toMatch(/numRetries to 0/);
    expect(reasonFor({ circuitBreaker }, 'circuitBreaker.maxRequests')).toBeUndefined();
    expect(reasonFor({ circuitBreaker: { maxRequests: 3_000_000_000 } }, 'circuitBreaker.maxRequests')).toMatch(
      /2147483647/,
    );
  });

  it('[XP4] outlier detection keeps zeros that mean something, and lists those that do not', () => {
    const outlierDetection = {
      consecutive5xx: 0,
      maxEjectionPercent: 0,
      panicThresholdPercent: 0,
      maxEjectionTimeMs: 9,
    };
    expect(policyOf({ outlierDetection })).toMatchObject({
      outlierDetection: { consecutive5xxErrors: 0, interval: '10s', baseEjectionTime: '30s', minHealthPercent: 0 },
    });
    expect(policyOf({ outlierDetection })).not.toHaveProperty('outlierDetection.maxEjectionPercent');
    expect(reasonFor({ outlierDetection }, 'outlierDetection.maxEjectionPercent')).toMatch(/default is used/);
    expect(reasonFor({ outlierDetection }, 'outlierDetection.maxEjectionTimeMs')).toMatch(/300 s/);
  });

  describe('locality', () => {
    const zoned = (locality: Link['locality'], zones = ['eu/a', 'us/b'], more: Partial<Link> = {}) => {
      const { components, ...rest } = pair({});
      const [client, service] = components;
      return read({
        ...rest,
        components: [
          { ...client, zone: zones[0] },
          { ...service, zones, replicas: 2 },
        ],
        connections: [{ from: 'client', to: 'B', outlierDetection: {}, locality, ...more }],
      });
    };
    const settingOf = (scenario: Scenario) => {
      const policy = specOf(scenario, 'DestinationRule')?.['trafficPolicy'];
      return (policy as { loadBalancer: Record<string, unknown> }).loadBalancer['localityLbSetting'];
    };
    const listed = (scenario: Scenario) =>
      exportIstio(scenario).unsupported.find(({ path }) => path === 'connections.client->B.locality')?.reason.en;

    it('[XP4] is a setting of the load balancer: nearest first, failover, or shares', () => {
      expect(settingOf(zoned({}))).toEqual({ enabled: true });
      const failover = [{ from: 'eu', to: 'us' }];
      expect(settingOf(zoned({ failover }))).toEqual({ enabled: true, failover });
      const distribute = [{ from: 'eu/*', to: { 'eu/a': 80, 'us/*': 20 } }];
      expect(settingOf(zoned({ distribute }, undefined, { outlierDetection: null }))).toEqual({
        enabled: true,
        distribute,
      });
      expect(exportIstio(zoned({ distribute })).documents.flatMap(definitionProblems)).toEqual([]);
    });

    it('[XP4] is switched off where Istio would prefer near zones and the scenario does not', () => {
      expect(settingOf(zoned(null))).toEqual({ enabled: false });
      expect(settingOf(zoned(null, undefined, { outlierDetection: null }))).toBeUndefined();
      expect(policyOf({ outlierDetection: {} })).not.toHaveProperty('loadBalancer.localityLbSetting');
    });

    it('[XP4] is listed where Istio would refuse it', () => {
      const without = zoned({ distribute: [{ from: 'a', to: { a: 50, b: 50 } }] }, ['a', 'b']);
      expect([settingOf(without), listed(without)]).toEqual([undefined, expect.stringMatching(/with their region/)]);
      expect(listed(zoned({ distribute: [{ from: '*', to: { 'eu/a': 50, 'eu/*': 50 } }] }))).toMatch(/same zone/);
      expect(
        listed(
          zoned({
            distribute: [
              { from: 'eu/a', to: { '*': 100 } },
              { from: '*', to: { '*': 100 } },
            ],
          }),
        ),
      ).toMatch(/same zone/);
      expect(listed(zoned({ failover: [{ from: 'eu', to: 'eu' }] }))).toMatch(/to itself/);
      expect(listed(zoned({}))).toBeUndefined();
    });
  });

  it('[XP4] durations below a millisecond are listed', () => {
    expect(routeOf({ timeoutMs: 0.5 })).not.toHaveProperty('timeout');
    expect(reasonFor({ timeoutMs: 0.5 }, 'timeoutMs')).toMatch(/at least 1 ms/);
  });

  it('[XP4] what Istio does not have is listed, not dropped', () => {
    const link: Partial<Link> = { hedging: {}, bulkhead: { maxConcurrent: 3 }, adaptiveThrottling: {}, latencyMs: 4 };
    const listed = exportIstio(pair(link)).unsupported.map(({ path }) => path);
    expect(listed).toEqual(
      expect.arrayContaining([
        'connections.client->B.hedging',
        'connections.client->B.bulkhead',
        'connections.client->B.adaptiveThrottling',
        'connections.*.latencyMs',
      ]),
    );
  });

  it('[XP4] callers that differ get routes and rules of their own', () => {
    const scenario = read({
      version: 1,
      components: [
        {
          id: 'client',
          kind: 'client',
          workload: { kind: 'open', ratePerSecond: 5 },
          classes: [{ name: 'a', to: 'A' }],
        },
        ...['A', 'B'].map((id) => ({
          id,
          kind: 'service',
          endpoints: { a: { steps: [{ kind: 'work', time: 1 }, ...(id === 'A' ? [{ kind: 'call', to: 'B' }] : [])] } },
        })),
      ],
      connections: [
        { from: 'client', to: 'A' },
        { from: 'client', to: 'B', timeoutMs: 10, loadBalancing: 'random' },
        { from: 'A', to: 'B', timeoutMs: 20 },
      ],
    });
    const documents = exportIstio(scenario).documents as { kind: string; metadata: { name: string }; spec: unknown }[];
    expect(documents.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
      'VirtualService a',
      'DestinationRule a',
      'VirtualService b',
      'DestinationRule b-from-client',
      'DestinationRule b-from-a',
      'Telemetry default',
    ]);
    expect(documents[2]?.spec).toMatchObject({
      http: [
        { match: [{ sourceLabels: { app: 'client' } }], timeout: '10ms' },
        { match: [{ sourceLabels: { app: 'a' } }], timeout: '20ms' },
      ],
    });
    expect(documents[3]?.spec).toMatchObject({ workloadSelector: { matchLabels: { app: 'client' } } });
  });

  it('[XP4] a mesh has mTLS, access rules, and policies only where a proxy applies them', () => {
    const scenario = read({
      version: 1,
      mesh: { mtls: { mode: 'strict', requestsPerConnection: 50 } },
      components: [
        {
          id: 'client',
          kind: 'client',
          workload: { kind: 'open', ratePerSecond: 5 },
          classes: [{ name: 'a', to: 'A' }],
        },
        { id: 'A', kind: 'service', endpoints: { a: { steps: [{ kind: 'call', to: 'B' }] } } },
        {
          id: 'B',
          kind: 'service',
          mtls: 'disable',
          authorization: [
            { action: 'allow', from: ['A'], endpoints: ['a'] },
            { action: 'deny' },
            { action: 'deny', from: [] },
          ],
          endpoints: { a: { steps: [{ kind: 'work', time: 1 }] } },
        },
      ],
      connections: [
        { from: 'client', to: 'A', timeoutMs: 10 },
        { from: 'A', to: 'B' },
      ],
    });
    const { documents, unsupported } = exportIstio(scenario, { namespace: 'shop' });
    const specs = (documents as { kind: string; spec: unknown }[]).map(({ kind, spec }) => [kind, spec]);
    expect(specs.slice(1)).toEqual([
      [
        'DestinationRule',
        {
          host: 'b',
          trafficPolicy: {
            loadBalancer: { simple: 'LEAST_REQUEST' },
            connectionPool: { http: { maxRequestsPerConnection: 50 } },
            tls: { mode: 'DISABLE' },
          },
        },
      ],
      ['PeerAuthentication', { mtls: { mode: 'STRICT' } }],
      ['PeerAuthentication', { selector: { matchLabels: { app: 'b' } }, mtls: { mode: 'DISABLE' } }],
      [
        'AuthorizationPolicy',
        {
          selector: { matchLabels: { app: 'b' } },
          action: 'ALLOW',
          rules: [
            {
              from: [{ source: { principals: ['cluster.local/ns/shop/sa/a'] } }],
              to: [{ operation: { paths: ['/a'] } }],
            },
          ],
        },
      ],
      ['AuthorizationPolicy', { selector: { matchLabels: { app: 'b' } }, action: 'DENY', rules: [{}] }],
      ['AuthorizationPolicy', { selector: { matchLabels: { app: 'b' } }, action: 'DENY' }],
      ['Telemetry', { tracing: [{ randomSamplingPercentage: 100 }] }],
    ]);
    expect(unsupported.find(({ path }) => path === 'connections.client->A')?.reason.en).toMatch(/no proxy/);
  });
});
