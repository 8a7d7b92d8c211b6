/**
 * Random scenarios in which every policy of a connection has any value, zero, fractions and no limit included, with a
 * mesh or without, with versions, access rules and two callers of one service.
 */
import fc from 'fast-check';
import { readScenario, type Scenario, type ScenarioInput } from '../../../scenario';
import { retryConditions } from '../../../scenario/retry-conditions';

type Link = NonNullable<ScenarioInput['connections']>[number];
type Component = ScenarioInput['components'][number];

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const ms = fc.oneof(
  fc.integer({ min: 1, max: 100_000 }),
  fc.constantFrom(0.25, 0.5, 1.5, 12.125, 60_000, 90_000, 3_600_000, 5_400_000),
);
const timeMs = fc.oneof(ms, fc.constant(0));
const limit = fc.oneof(fc.nat(2_000), fc.constantFrom(0, 1, 2_147_483_647, 2_147_483_648, 4_294_967_295));
const percent = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(0.5, 33.3));
const weights = orNull(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }));

const loadBalancing = fc.oneof(
  fc.record({ policy: fc.constant('roundRobin' as const), weights }),
  fc.record({ policy: fc.constant('random' as const) }),
  fc.record({
    policy: fc.constant('leastRequest' as const),
    choiceCount: fc.integer({ min: 1, max: 4 }),
    selection: fc.constantFrom('withReplacement' as const, 'distinct' as const, 'fullScan' as const),
    weights,
  }),
  fc.record({ policy: fc.constant('ringHash' as const), minimumRingSize: fc.integer({ min: 1, max: 4_096 }), weights }),
);

const retryPolicy = fc.record({
  numRetries: fc.nat(4),
  retryOn: fc.uniqueArray(fc.constantFrom(...retryConditions), { maxLength: 5 }),
  retriableStatusCodes: fc.uniqueArray(fc.constantFrom(409, 429, 500, 503, 599), { maxLength: 3 }),
  perTryTimeoutMs: orNull(ms),
  backOff: fc.oneof(
    fc.record({
      baseMs: timeMs,
      factor: fc.constantFrom(1, 2, 3),
      maxMs: timeMs,
      jitter: fc.constantFrom(
        'none' as const,
        'full' as const,
        'equal' as const,
        'decorrelated' as const,
        'envoy' as const,
      ),
    }),
    fc.integer({ min: 1, max: 500 }).map((baseMs) => ({ baseMs, maxMs: 10 * baseMs })),
  ),
  avoidPreviousHosts: fc.boolean(),
  hostSelectionAttempts: fc.constantFrom(0, 5, 7),
});

const retryBudget = fc.oneof(
  fc.record({ kind: fc.constant('budgetPercent' as const), budgetPercent: percent, minRetryConcurrency: fc.nat(9) }),
  fc.record({ kind: fc.constant('maxRetries' as const), maxRetries: limit.filter((one) => one <= 1_000_000) }),
  fc.record({ kind: fc.constant('tokenDeposit' as const), depositPerRequest: fc.constantFrom(0.1, 0.2) }),
  fc.record({ kind: fc.constant('tokenRatio' as const), maxTokens: fc.constantFrom(10, 20) }),
);

const outlierDetection = fc.record({
  consecutive5xx: fc.nat(9),
  consecutiveGatewayErrors: fc.nat(9),
  splitExternalLocalOriginErrors: fc.boolean(),
  consecutiveLocalOriginFailures: fc.nat(9),
  intervalMs: ms,
  baseEjectionTimeMs: ms,
  maxEjectionTimeMs: orNull(ms),
  maxEjectionPercent: percent,
  alwaysEjectOneHost: fc.boolean(),
  ejectionTimeDecays: fc.boolean(),
  successRate: orNull(fc.record({ minimumHosts: fc.integer({ min: 2, max: 9 }) })),
  panicThresholdPercent: percent,
});

const version = fc.constantFrom('v1', 'v2', 'Canary_3');

const condition = fc.oneof(
  fc.constantFrom('gold', 'silver').map((exact) => ({ 'x-user': { exact } })),
  fc.constant({ 'x-user': { prefix: 'g' }, 'x-test': { present: true as const } }),
);

const link = (from: string, to: string): fc.Arbitrary<Link> =>
  fc.record({
    from: fc.constant(from),
    to: fc.constant(to),
    latencyMs: fc.constantFrom(0, 3),
    timeoutMs: orNull(ms),
    retryPolicy,
    retryBudget: orNull(retryBudget),
    hedging: orNull(fc.record({ afterMs: ms, maxHedges: fc.nat(2) })),
    deadline: fc.record({ propagates: fc.boolean() }),
    adaptiveThrottling: orNull(fc.record({ windowMs: ms })),
    breaker: orNull(fc.record({ kind: fc.constant('consecutiveFailures' as const), openMs: ms })),
    bulkhead: orNull(fc.record({ maxConcurrent: fc.integer({ min: 1, max: 9 }) })),
    circuitBreaker: orNull(
      fc.record({ maxConnections: limit, maxPendingRequests: limit, maxRequests: limit, maxRetries: limit }),
    ),
    protocol: fc.constantFrom('http1' as const, 'http2' as const, 'grpc' as const),
    loadBalancing,
    outlierDetection: orNull(outlierDetection),
    trafficSplit: orNull(
      fc
        .uniqueArray(fc.record({ version, weight: fc.nat(100) }), { selector: (one) => one.version, minLength: 1 })
        .filter((routes) => routes.some(({ weight }) => weight > 0)),
    ),
    headerRoutes: orNull(
      fc.array(fc.record({ match: fc.array(condition, { minLength: 1, maxLength: 2 }), version }), {
        minLength: 1,
        maxLength: 2,
      }),
    ),
    mirror: orNull(fc.record({ version: orNull(version), percent })),
    faultInjection: orNull(
      fc.record({
        delay: orNull(fc.record({ percent, fixedMs: ms })),
        abort: orNull(fc.record({ percent, httpStatus: fc.integer({ min: 400, max: 599 }) })),
      }),
    ),
  });

/** Zones of everybody, with regions, without, or none; and preferences among them. */
const zones = orNull(fc.constantFrom(['eu/a', 'eu/b', 'us/c'], ['a', 'b', 'c']));
const share = fc.integer({ min: 1, max: 99 });
const locality = orNull(
  fc.oneof(
    fc.record({
      distribute: fc.uniqueArray(
        fc
          .record({
            from: fc.constantFrom('*', 'eu/*', 'eu/a', 'us/c', 'a'),
            to: fc.tuple(fc.constantFrom('eu/a', 'eu/*', 'a'), fc.constantFrom('eu/b', 'us/*', '*', 'b'), share),
          })
          .map(({ from, to: [one, other, percent] }) => ({ from, to: { [one]: percent, [other]: 100 - percent } })),
        { maxLength: 2, selector: ({ from }) => from },
      ),
    }),
    fc.record({
      failover: fc.uniqueArray(fc.record({ from: fc.constantFrom('eu', 'us'), to: fc.constantFrom('eu', 'us') }), {
        maxLength: 2,
        selector: ({ from }) => from,
      }),
    }),
  ),
);

/** A connection with a preference that fits the zones there are; failover needs outlier detection. */
function withLocality(link: Link, found: Link['locality'], known: readonly string[] | null): Link {
  if (!found || known === null) return link;
  const { distribute = [], failover = [] } = found;
  if (distribute.length === 0 && !link.outlierDetection) return link;
  const named = [
    ...distribute.flatMap(({ from, to }) => [from, ...Object.keys(to)]),
    ...failover.map(({ from }) => from),
  ];
  const isKnown = (name: string) => name === '*' || name.includes('/') || name.length > 1;
  const hasRegions = known.some((zone) => zone.includes('/'));
  const fits = named.every((name) => name === '*' || isKnown(name) === hasRegions);
  return fits ? { ...link, locality: found } : link;
}

const authorization = fc.array(
  fc.record({
    action: fc.constantFrom('allow' as const, 'deny' as const),
    from: orNull(fc.uniqueArray(fc.constantFrom('web', 'Cart_DB', 'client'), { maxLength: 2 })),
    endpoints: orNull(fc.uniqueArray(fc.constantFrom('buy', 'Sell_2'), { maxLength: 2 })),
  }),
  { maxLength: 3 },
);

const mtls = fc.option(fc.constantFrom('disable' as const, 'permissive' as const, 'strict' as const), {
  nil: undefined,
});

const service = (id: string, calls: readonly string[]): fc.Arbitrary<Component> =>
  fc
    .record({
      replicas: fc.constant(3),
      concurrency: orNull(fc.integer({ min: 1, max: 9 })),
      drainMs: timeMs,
      mtls,
      authorization,
      propagates: fc.boolean(),
    })
    .map(({ propagates, mtls: mode, ...rest }) => {
      const work = { kind: 'work' as const, time: 2 };
      const steps = [work, ...calls.map((to) => ({ kind: 'call' as const, to, endpoint: 'buy' }))];
      return {
        id,
        kind: 'service' as const,
        ...rest,
        ...(mode !== undefined && { mtls: mode }),
        versions: { v1: { replicas: 1 }, v2: { replicas: 1, errorRate: 0.1 }, Canary_3: { replicas: 1 } },
        endpoints: { buy: { steps }, Sell_2: { steps: [work] } },
        tracing: { propagates },
      };
    });

const mesh = orNull(
  fc.record({
    dataPlane: fc.constantFrom('sidecar' as const, 'none' as const),
    defaults: fc.constantFrom('istio' as const, 'envoy' as const, 'none' as const),
    mtls: fc.record({
      mode: fc.constantFrom('disable' as const, 'permissive' as const, 'strict' as const),
      handshakeMs: fc.nat(3),
      requestsPerConnection: orNull(fc.integer({ min: 1, max: 1_000 })),
    }),
  }),
);

export const anyMeshedScenario: fc.Arbitrary<Scenario> = fc
  .record({
    services: fc.tuple(service('web', ['Cart_DB', 'cart-db']), service('Cart_DB', ['cart-db']), service('cart-db', [])),
    connections: fc.tuple(
      link('client', 'web'),
      link('web', 'Cart_DB'),
      link('web', 'cart-db'),
      link('Cart_DB', 'cart-db'),
    ),
    mesh,
    zones,
    localities: fc.array(locality, { minLength: 4, maxLength: 4 }),
    sampling: fc.constantFrom(0, 0.01, 0.05, 0.123456, 0.07, 1),
  })
  .map(({ services, connections, sampling, zones: known, localities, ...rest }) => {
    const read = readScenario({
      version: 1,
      components: [
        {
          id: 'client',
          kind: 'client',
          workload: { kind: 'open', ratePerSecond: 5 },
          ...(known !== null && { zone: known[0] }),
          classes: [{ name: 'buy', to: 'web', request: { headers: { 'x-user': 'gold', 'x-test': '1' } } }],
        },
        ...services.map((one) => (known === null ? one : { ...one, zones: known })),
      ],
      connections: connections.map((one, index) => withLocality(one, localities[index], known)),
      tracing: { sampling },
      ...rest,
    });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return read.value;
  });
