import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runScenario } from '../../experiment';
import { resolvePath } from '../../experiment/paths/resolve';
import { readScenario, type Scenario } from '../../scenario';
import { plainConnection } from '../../scenario/plain-connection';
import { matcher } from '../common/listing';
import { describeFileProblem, describePlace, type Exported } from '../common/result';
import { settingsOf } from '../common/settings';
import { exportIstio } from './export';
import { noLimit } from './export-values';
import { importIstio } from './import';
import { anyMeshedScenario } from './testing/any-meshed-scenario';

const read = (input: unknown): Scenario => {
  const result = readScenario(input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

/** The same system without what Istio's resources could say. */
function stripped(scenario: Scenario): Scenario {
  const components = scenario.components.map((component) => {
    if (component.kind !== 'service') return component;
    const { mtls: _mtls, ...rest } = component;
    return { ...rest, authorization: [] };
  });
  const mesh = scenario.mesh && { ...scenario.mesh, mtls: {} };
  const connections = scenario.connections.map(({ from, to, latencyMs, eventSource, invocation }) => ({
    ...plainConnection(from, to),
    latencyMs,
    invocation,
    ...(eventSource !== undefined && { eventSource }),
  }));
  return read({ ...scenario, components, mesh, connections, tracing: {} });
}

function imported(text: string, base?: Scenario): Scenario {
  const { scenario, problems } = importIstio(text, base);
  if (scenario === null) throw new Error(problems.map(describeFileProblem).join('\n'));
  return scenario;
}

/** Settings that the export claims and that are other ones after the text was read into a system without them. */
function lost(scenario: Scenario, { text, exported }: Exported): string[] {
  const result = imported(text, stripped(scenario));
  const isClaimed = matcher(exported);
  return settingsOf(scenario)
    .filter(({ parts, value }) => isClaimed(parts) && !isTranslated(parts, value))
    .flatMap(({ parts, value }) => {
      const found = resolvePath(result, parts);
      const same = found.ok && JSON.stringify(found.value) === JSON.stringify(value);
      return same
        ? []
        : [`${parts.join(' ')}: ${JSON.stringify(value)}, found ${found.ok ? JSON.stringify(found.value) : 'nothing'}`];
    });
}

/**
 * Said in other words: conditions in Envoy's names and in any order; a budget of the kind `maxRetries` as the limit of
 * the same name; no limit by leaving the limits out.
 */
const isTranslated = (parts: readonly (string | number)[], value: unknown): boolean =>
  value === noLimit ||
  parts.includes('retryOn') ||
  parts.includes('retriableStatusCodes') ||
  (parts.includes('retryBudget') && [value, parts.at(-1)].includes('maxRetries'));

/** What is retried at each callee, as Istio says it: the same before and after. */
const retryOnOf = ({ documents }: Exported): string[] => {
  const services = documents as { spec: { hosts?: string[]; http?: { retries: { retryOn?: string } }[] } }[];
  const said = services.flatMap(({ spec }) =>
    (spec.http ?? []).map(({ retries }) => `${spec.hosts}: ${(retries.retryOn ?? '').split(',').sort()}`),
  );
  return [...new Set(said)].sort();
};

const folder = 'content/templates';
const templates = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe('importing what was exported', () => {
  it.each(templates)('[XP5] keeps what Istio can say of the template %s', (name) => {
    const scenario = read(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')));
    const exported = exportIstio(scenario);
    expect(lost(scenario, exported)).toEqual([]);
    expect(importIstio(exported.text, scenario).ignored).toEqual([]);
  });

  it('[XP5] keeps what Istio can say, whatever the policies', () => {
    fc.assert(
      fc.property(anyMeshedScenario, (scenario) => {
        const exported = exportIstio(scenario);
        expect(lost(scenario, exported)).toEqual([]);
        const again = exportIstio(imported(exported.text, stripped(scenario)));
        expect(retryOnOf(again)).toEqual(retryOnOf(exported));
        expect(exportIstio(imported(again.text, stripped(scenario))).text).toBe(again.text);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('[XP5] without the scenario gives one that can run, with the services of the file', () => {
    fc.assert(
      fc.property(anyMeshedScenario, (scenario) => {
        const { text } = exportIstio(scenario);
        const skeleton = imported(text);
        expect(skeleton.components.map(({ id }) => id)).toEqual(expect.arrayContaining(['client', 'ingress', 'web']));
      }),
      { numRuns: 15 },
    );
  });
});

describe('importing localityLbSetting', () => {
  const { components, ...rest } = read({
    version: 1,
    components: [
      {
        id: 'client',
        kind: 'client',
        zone: 'eu/a',
        workload: { kind: 'open', ratePerSecond: 5 },
        classes: [{ name: 'a', to: 'B' }],
      },
      {
        id: 'B',
        kind: 'service',
        replicas: 2,
        zones: ['eu/a', 'us/b'],
        endpoints: { a: { steps: [{ kind: 'work', time: 1 }] } },
      },
    ],
    connections: [{ from: 'client', to: 'B' }],
  });
  const zoned = read({ ...rest, components });
  const nowhere = read({
    ...rest,
    components: components.map((one) => ('zones' in one ? { ...one, zones: null } : { ...one, zone: null })),
  });

  const imports = (setting: string, more = 'outlierDetection: {}', base = zoned) => {
    const text = `{apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: b}, spec: {host: b,
      trafficPolicy: {loadBalancer: {localityLbSetting: ${setting}}, ${more}}}}`;
    const { scenario, ignored, problems } = importIstio(text, base);
    expect(problems).toEqual([]);
    return [scenario?.connections[0]?.locality, ignored.map(({ path }) => path.split('.').at(-1))];
  };
  const unread = [null, ['localityLbSetting']];

  it('[XP5] reads nearest first, failover and shares; zones in all ways that Istio writes them', () => {
    const nearest = { distribute: [], failover: [] };
    expect(imports('{}')).toEqual([nearest, []]);
    expect(imports('{enabled: true, failover: [{from: eu, to: us}]}')).toEqual([
      { distribute: [], failover: [{ from: 'eu', to: 'us' }] },
      [],
    ]);
    expect(imports('{distribute: [{from: "eu/a/*", to: {eu: 70, "us/b/*": 30}}]}', '')).toEqual([
      { distribute: [{ from: 'eu/a', to: { 'eu/*': 70, 'us/b': 30 } }], failover: [] },
      [],
    ]);
    expect(imports('{failoverPriority: [topology.kubernetes.io/region, topology.kubernetes.io/zone]}')).toEqual([
      nearest,
      [],
    ]);
    expect(imports('{enabled: false}')).toEqual([null, []]);
  });

  it('[XP5] notes what the scenario cannot have: other labels, sub-zones, zones it does not know, failover without ejection', () => {
    expect(imports('{failoverPriority: [topology.kubernetes.io/region]}')).toEqual(unread);
    expect(imports('{distribute: [{from: "eu/a/rack1", to: {"eu/a": 100}}]}')).toEqual(unread);
    expect(imports('{distribute: [{from: "eu/a", to: {"asia/*": 100}}]}')).toEqual(unread);
    expect(imports('{failover: [{from: eu, to: asia}]}')).toEqual(unread);
    expect(imports('{}', '')).toEqual(unread);
    expect(imports('{}', 'outlierDetection: {}', nowhere)).toEqual(unread);
  });
});

const example = `
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: reviews, namespace: books}
spec:
  hosts: [reviews.books.svc.cluster.local]
  http:
  - match: [{uri: {prefix: /admin}}]
    timeout: 9s
    route: [{destination: {host: reviews}}]
  - match: [{sourceLabels: {app: page}, headers: {x-user: {exact: tester}, x-beta: {}}}]
    timeout: 1s
    route: [{destination: {host: reviews, subset: v3}}]
  - match: [{sourceLabels: {app: page}}]
    timeout: 1.5s
    retries: {attempts: 3, perTryTimeout: 250ms, retryOn: "gateway-error,reset,429", retryRemoteLocalities: true}
    route:
    - {destination: {host: reviews, subset: v1}, weight: 75}
    - {destination: {host: reviews, subset: v3}, weight: 25}
    mirror: {host: reviews, subset: v3}
    mirrorPercentage: {value: 2.5}
  - timeout: 3s
    fault: {abort: {percentage: {value: 10}, httpStatus: 500}, delay: {percentage: {value: 1}, fixedDelay: 7s}}
    route: [{destination: {host: reviews}}]
---
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: {name: reviews, namespace: books}
spec:
  host: reviews
  trafficPolicy:
    loadBalancer: {simple: RANDOM, warmup: {duration: 60s}}
    connectionPool:
      tcp: {maxConnections: 10, connectTimeout: 30ms}
      http: {http1MaxPendingRequests: 1, http2MaxRequests: 0, maxRequestsPerConnection: 5}
    outlierDetection: {consecutive5xxErrors: 7, baseEjectionTime: 15m}
    retryBudget: {percent: 25}
    tls: {mode: ISTIO_MUTUAL}
  subsets: [{name: v1, labels: {version: v1}}, {name: v3, labels: {version: v3}}]
---
apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: {name: default, namespace: books}
spec: {mtls: {mode: STRICT}}
---
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: reviews, namespace: books}
spec:
  selector: {matchLabels: {app: reviews}}
  rules:
  - from: [{source: {principals: ["cluster.local/ns/books/sa/page"]}}]
    to: [{operation: {paths: ["/read*"], methods: [GET]}}]
  - from: [{source: {namespaces: [ops]}}]
---
apiVersion: telemetry.istio.io/v1
kind: Telemetry
metadata: {name: books, namespace: books}
spec: {tracing: [{providers: [{name: zipkin}], randomSamplingPercentage: 12.5}]}
---
apiVersion: v1
kind: Service
metadata: {name: reviews}
`;

describe('a file from elsewhere', () => {
  const { scenario, ignored } = importIstio(example);
  const toReviews = scenario?.connections.find(({ from, to }) => from === 'page' && to === 'reviews');

  it('[XP5] becomes a scenario with its services, callers and versions', () => {
    expect(scenario?.connections.map(({ from, to }) => `${from}->${to}`)).toEqual([
      'client->ingress',
      'page->reviews',
      'ingress->page',
    ]);
    const reviews = scenario?.components.find(({ id }) => id === 'reviews');
    expect(reviews).toMatchObject({
      versions: { v1: {}, v3: {} },
      authorization: [{ action: 'allow', from: ['page'], endpoints: ['read'] }],
    });
    expect(scenario?.mesh?.mtls).toMatchObject({ mode: 'strict', requestsPerConnection: 5 });
    expect(scenario?.tracing.sampling).toBe(0.125);
  });

  it("[XP5] keeps its settings, with Istio's defaults for what a block leaves out", () => {
    expect(toReviews).toMatchObject({
      timeoutMs: 1_500,
      retryPolicy: {
        numRetries: 3,
        perTryTimeoutMs: 250,
        retryOn: ['gateway-error', 'reset', 'retriable-status-codes'],
        retriableStatusCodes: [429],
        avoidPreviousHosts: true,
      },
      headerRoutes: [{ match: [{ 'x-user': { exact: 'tester' }, 'x-beta': { present: true } }], version: 'v3' }],
      trafficSplit: [
        { version: 'v1', weight: 75 },
        { version: 'v3', weight: 25 },
      ],
      mirror: { version: 'v3', percent: 2.5 },
      faultInjection: null,
      loadBalancing: { policy: 'random' },
      circuitBreaker: { maxConnections: 10, maxPendingRequests: 1, maxRequests: noLimit, maxRetries: noLimit },
      outlierDetection: { consecutive5xx: 7, intervalMs: 10_000, baseEjectionTimeMs: 900_000, maxEjectionPercent: 10 },
      retryBudget: { kind: 'budgetPercent', budgetPercent: 25, minRetryConcurrency: 3 },
    });
  });

  it('[XP5] runs: its requests come through', () => {
    if (scenario === null) throw new Error('no scenario');
    const { goodputPerSecond } = runScenario(scenario, { durationMs: 5_000 });
    expect(goodputPerSecond).toBeGreaterThan(20);
  });

  it('[XP5] lists everything else with its place', () => {
    expect(ignored.map((one) => describePlace(one))).toEqual([
      'document 1, line 8: spec.http[0]',
      'document 1, line 11: spec.http[1]',
      'document 1, line 16: spec.http[2].retries.retryRemoteLocalities',
      'document 1, line 22: spec.http[3]',
      'document 2, line 32: spec.trafficPolicy.loadBalancer.warmup',
      'document 2, line 34: spec.trafficPolicy.connectionPool.tcp.connectTimeout',
      'document 2, line 38: spec.trafficPolicy.tls',
      'document 4, line 53: spec.rules[0].to[0].operation.methods',
      'document 4, line 54: spec.rules[1].from[0].source.namespaces',
      'document 4, line 54: spec.rules[1]',
      'document 5, line 59: spec.tracing[0].providers',
      'document 6, line 62: kind',
    ]);
  });

  it('[XP5] goes into a scenario that has the services, and leaves the rest of it alone', () => {
    const base = read({
      version: 1,
      components: [
        {
          id: 'page',
          kind: 'client',
          workload: { kind: 'open', ratePerSecond: 5 },
          classes: [{ name: 'read', to: 'reviews' }],
        },
        { id: 'reviews', kind: 'service', replicas: 4, endpoints: { read: { steps: [{ kind: 'work', time: 1 }] } } },
      ],
      connections: [{ from: 'page', to: 'reviews', latencyMs: 3, hedging: { afterMs: 5 } }],
    });
    const result = importIstio(example, base);
    expect(result.scenario?.connections[0]).toMatchObject({ timeoutMs: 1_500, hedging: { afterMs: 5 } });
    expect(result.scenario?.components[1]).toMatchObject({ replicas: 4 });
    const reasons = result.ignored.map(({ path, reason }) => `${path}: ${reason.en}`);
    expect(reasons).toEqual(
      expect.arrayContaining([
        'spec.http[2].route[1].destination: the service has no version of this name',
        'spec.http[1]: no class of a client of the scenario carries this header',
        'spec.mtls: the scenario has no mesh ("mesh": null)',
      ]),
    );
  });
});

it('[XP5] a list, as kubectl prints it, is read item by item', () => {
  const items =
    '- {apiVersion: telemetry.istio.io/v1, kind: Telemetry, spec: {tracing: [{randomSamplingPercentage: x}]}}';
  const { problems } = importIstio(`apiVersion: v1\nkind: List\nitems:\n${items}\n${items.replace('x}', '5}')}`);
  expect(problems.map(describeFileProblem)).toEqual([
    expect.stringMatching(/^document 1, line 4: spec\.tracing\[0\]\.randomSamplingPercentage: expected a number/),
  ]);
});

describe('a file that is wrong', () => {
  const service = (spec: string) => `kind: VirtualService\napiVersion: networking.istio.io/v1\nspec:\n${spec}`;

  it.each<readonly [string, string, RegExp]>([
    [
      'a number for a duration',
      service('  http:\n  - timeout: 5'),
      /^document 1, line 5: spec\.http\[0\]\.timeout: expected a text, found 5/,
    ],
    [
      'a duration without a unit',
      service('  http: [{timeout: "5"}]'),
      /spec\.http\[0\]\.timeout: expected a duration such as "5s" or "100ms"/,
    ],
    [
      'a negative number',
      service('  http: [{retries: {attempts: -1}}]'),
      /attempts: expected a number of at least 0, found -1/,
    ],
    ['a text for a list', service('  hosts: a'), /spec\.hosts: expected a list, found "a"/],
    ['no spec', 'kind: VirtualService\napiVersion: networking.istio.io/v1', /spec: expected an object, found nothing/],
    ['no resource', '- 1', /document 1, line 1: expected an object, found a list of 1/],
    ['a text', 'hello', /expected an object, found "hello"/],
    ['nothing', '', /expected at least one of Istio's resources, found nothing/],
    [
      'a second document',
      'kind: A\napiVersion: b\n---\n\nkind: 5\napiVersion: c',
      /^document 2, line 5: kind: expected a text, found 5/,
    ],
    [
      'a bomb',
      'a: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: [*d,*d,*d]',
      /50000 values/,
    ],
    [
      'an impossible value',
      service('  http: [{timeout: 9999999h, route: [{destination: {host: a}}]}]'),
      /timeoutMs: expected a number of at most/,
    ],
  ])('[XP2] with %s gives problems, not a scenario', (_, text, expected) => {
    const { scenario, problems } = importIstio(text);
    expect(scenario).toBeNull();
    expect(problems.map(describeFileProblem).join('\n')).toMatch(expected);
  });

  it('[XP2] never throws, whatever stands where', () => {
    const fields = [...new Set(example.match(/[A-Za-z0-9]+(?=:)/g))];
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 5, depthSize: 'small' },
        fc.constantFrom<unknown>(null, 0, -1, 2.5, true, '', '5s', 'a', 'v1', '__proto__', 1e300),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...fields), tie('any'), { maxKeys: 4, noNullPrototype: true }),
      ),
    })).any;
    const kind = fc.constantFrom(
      'VirtualService',
      'DestinationRule',
      'PeerAuthentication',
      'AuthorizationPolicy',
      'Telemetry',
    );
    const group = (name: string) =>
      /Service|Rule/.test(name) ? 'networking' : name === 'Telemetry' ? 'telemetry' : 'security';
    fc.assert(
      fc.property(kind, fc.dictionary(fc.constantFrom(...fields), value, { noNullPrototype: true }), (name, spec) => {
        const document = { apiVersion: `${group(name)}.istio.io/v1`, kind: name, spec };
        const { scenario, problems } = importIstio(JSON.stringify(document));
        expect(scenario === null).toBe(problems.length > 0);
      }),
      { numRuns: 500 },
    );
  });
});
