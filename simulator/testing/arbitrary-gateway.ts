/**
 * Random small scenarios with an API gateway for property tests: every feature, and changes under way.
 */
import fc from 'fast-check';
import { describeProblem, readScenario, type Scenario, type ScenarioInput } from '../scenario';

type IdentitySource = 'credentials' | 'tenant' | 'route';

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const time = fc.oneof(
  fc.integer({ min: 0, max: 40 }),
  fc.record({ kind: fc.constant('exponential' as const), meanMs: fc.integer({ min: 1, max: 40 }) }),
);
const throttle = fc.record({ ratePerSecond: fc.constantFrom(0, 5, 40), burst: fc.integer({ min: 0, max: 10 }) });

const called = (to: string, kind: 'function' | 'http') =>
  fc.record({
    kind: fc.constant(kind),
    to: fc.constant(to),
    endpoint: fc.constant('request'),
    timeoutMs: orNull(fc.integer({ min: 50, max: 90 })),
    requestMapping: orNull(time),
  });
const integration = fc.oneof(called('A', 'http'), called('B', 'function'), fc.constant({ kind: 'mock' as const }));

const route = fc.record({
  integration,
  authorizer: orNull(fc.constantFrom('iam', 'own')),
  apiKeyRequired: fc.boolean(),
  requestValidation: fc.boolean(),
  throttling: orNull(throttle),
  cache: orNull(
    fc.record({
      enabled: fc.boolean(),
      ttlMs: orNull(fc.constantFrom(0, 200)),
      keyedBy: fc.constantFrom('subject' as const, 'nothing' as const),
    }),
  ),
});

const gateway = fc.record({
  id: fc.constant('api'),
  kind: fc.constant('apiGateway' as const),
  type: fc.constant('rest' as const),
  routes: fc.record({ 'GET /a': route, 'ANY /{proxy+}': route }),
  authorizers: fc.record({
    iam: fc.constant({ kind: 'iam' as const }),
    own: fc.record({
      kind: fc.constant('lambda' as const),
      to: fc.constant('C'),
      endpoint: fc.constant('request'),
      ttlMs: fc.constantFrom(0, 300),
      identitySources: fc.constantFrom<IdentitySource[]>(['credentials'], ['tenant'], ['tenant', 'route']),
      policyCovers: fc.constantFrom('api' as const, 'route' as const),
    }),
  }),
  throttling: orNull(throttle),
  usagePlans: fc.record({
    plan: fc.record({
      apiKeys: fc.constant<string[]>(['key']),
      throttle: orNull(throttle),
      quota: orNull(fc.record({ limit: fc.nat(20), period: fc.constant('day' as const) })),
    }),
  }),
  cache: fc.record({ ttlMs: fc.constantFrom(0, 100, 500), responseBytes: fc.constantFrom(1, 1_048_576) }),
  canary: orNull(
    fc.record({
      percentTraffic: fc.constantFrom(0, 30, 100),
      routes: fc.record({ 'GET /a': integration }, { requiredKeys: [] }),
      useStageCache: fc.boolean(),
    }),
  ),
  overhead: time,
});

const requestClass = (name: string, endpoint: string) =>
  fc.record({
    name: fc.constant(name),
    to: fc.constant('api'),
    endpoint: fc.constant(endpoint),
    keys: orNull(fc.record({ count: fc.integer({ min: 1, max: 20 }), skew: fc.constantFrom(0, 1) })),
    request: fc.record({
      credentials: fc.constantFrom('valid' as const, 'valid' as const, 'invalid' as const, 'none' as const),
      callers: orNull(fc.record({ count: fc.integer({ min: 1, max: 5 }) })),
      apiKey: orNull(fc.constant('key')),
      validProbability: fc.constantFrom(1, 0.7),
    }),
  });

const atMs = fc.integer({ min: 0, max: 1_200 });
const target = fc.constant('api');
const change = fc.oneof(
  fc.record({ atMs, target, kind: fc.constantFrom('crash' as const, 'pause' as const, 'recover' as const) }),
  fc.record({ atMs, target, kind: fc.constant('flush' as const) }),
  fc.record({ atMs, target, kind: fc.constant('errors' as const), rate: fc.constantFrom(0.3, 1) }),
  fc.record({
    atMs,
    target: fc.constantFrom('A', 'B', 'C'),
    kind: fc.constant('slow' as const),
    factor: fc.integer({ min: 1, max: 10 }),
  }),
  fc.record({
    atMs,
    target,
    kind: fc.constant('configure' as const),
    set: fc.oneof(
      fc.record({ throttling: orNull(throttle), integrationTimeoutMs: fc.constantFrom(50, 29_000) }),
      fc.record({ cacheTtlMs: fc.constantFrom(0, 50), cacheSizeGb: orNull(fc.constant('1.6' as const)) }),
      fc.record({ routes: fc.record({ 'GET /a': fc.record({ throttling: orNull(throttle) }) }) }),
    ),
  }),
);

const backend = (id: string) =>
  fc.record({
    id: fc.constant(id),
    kind: fc.constant('service' as const),
    concurrency: orNull(fc.integer({ min: 1, max: 3 })),
    queue: fc.record({ limit: orNull(fc.nat(3)) }),
    endpoints: time.map((work) => ({ request: { steps: [{ kind: 'work' as const, time: work }] } })),
  });

export const anyGatewayScenario: fc.Arbitrary<Scenario> = fc
  .record({
    api: gateway,
    classes: fc.tuple(requestClass('a', 'GET /a'), requestClass('b', 'POST /b/c'), requestClass('none', 'GET /')),
    services: fc.tuple(backend('A'), backend('B'), backend('C')),
    ratePerSecond: fc.integer({ min: 5, max: 150 }),
    retries: fc.nat(2),
    burst: fc.constantFrom(5, 5_000),
    faults: fc.array(change, { maxLength: 4 }),
    seed: fc.nat(1_000_000),
  })
  .map(({ api, classes, services, ratePerSecond, retries, burst, faults, seed }) => {
    const input: ScenarioInput = {
      version: 1,
      durationMs: 1_500,
      seed,
      account: { apiGateway: { requestsPerSecond: 100, burst } },
      components: [
        { id: 'client', kind: 'client', workload: { kind: 'open', ratePerSecond }, classes },
        api,
        ...services,
      ],
      connections: [
        { from: 'client', to: 'api', retryPolicy: { numRetries: retries, backOff: { baseMs: 5 } } },
        ...services.map(({ id }) => ({ from: 'api', to: id, latencyMs: 2 })),
      ],
      faults,
    };
    const read = readScenario(input);
    if (!read.ok) throw new Error(read.problems.map(describeProblem).join('\n'));
    return read.value;
  });
