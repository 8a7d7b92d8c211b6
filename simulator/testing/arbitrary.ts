/**
 * Random small scenarios for property tests: a chain or a fan of services with every policy and fault in play.
 */
import '../packs/all';
import fc from 'fast-check';
import type * as z from 'zod/mini';
import { describeProblem, readScenario, type Scenario, type ScenarioInput } from '../scenario';
import type { RetryCondition } from '../scenario/retry-conditions';
import { settings } from '../scenario/schema/settings';

type ServiceInput = Extract<ScenarioInput['components'][number], { kind: 'service' }>;

const time = fc.oneof(
  fc.integer({ min: 0, max: 40 }),
  fc.record({ kind: fc.constant('exponential' as const), meanMs: fc.integer({ min: 1, max: 40 }) }),
  fc.record({
    kind: fc.constant('lognormal' as const),
    medianMs: fc.integer({ min: 1, max: 30 }),
    sigma: fc.constant(0.7),
  }),
);

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const queue = fc.oneof(
  fc.record({
    limit: orNull(fc.nat(5)),
    discipline: fc.constantFrom('fifo' as const, 'lifo' as const, 'priority' as const),
    patience: orNull(fc.integer({ min: 1, max: 60 })),
  }),
  fc.constant({ discipline: 'priority' as const, preemptive: true }),
);

/** Where processors are shared, patience and a queue without threads mean nothing. */
const capacity = fc.oneof(
  { weight: 4, arbitrary: fc.record({ concurrency: orNull(fc.integer({ min: 1, max: 3 })), queue }) },
  {
    weight: 1,
    arbitrary: fc.record({
      concurrency: fc.integer({ min: 1, max: 3 }),
      queue: fc.record({ discipline: fc.constant('processorSharing' as const), limit: orNull(fc.nat(5)) }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constant({ concurrency: 1, shedding: { kind: 'controlledDelay' as const, intervalMs: 30 } }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      concurrency: fc.constant(2),
      shedding: fc.constantFrom<NonNullable<ServiceInput['shedding']>>(
        { kind: 'rateLimit', ratePerSecond: 20, burst: 3 },
        { kind: 'concurrencyLimit', limit: 4, shares: [{ upTo: 0, share: 0.5 }] },
      ),
    }),
  },
);

/** How processes start again, and what memory they have. */
const life = {
  startUpMs: fc.constantFrom(0, 30),
  restartAfterMs: orNull(fc.constantFrom(0, 80)),
  memory: orNull(
    fc.record({
      limitMb: fc.integer({ min: 20, max: 60 }),
      baseMb: fc.constant(10),
      perRequestMb: fc.nat(5),
      leakMbPerRequest: fc.nat(3),
      restartMs: orNull(fc.constantFrom(0, 50)),
    }),
  ),
};

/** A monolith whose endpoint enters one module, which calls the other before and after its work. */
const monolith = (id: string) =>
  fc
    .record({ concurrency: orNull(fc.integer({ min: 1, max: 3 })), queue, work: time, ...life })
    .map(({ work, ...rest }) => {
      const inner = { kind: 'module' as const, module: 'inner' };
      return {
        id,
        kind: 'monolith' as const,
        ...rest,
        modules: {
          outer: { steps: [inner, { kind: 'work' as const, time: work }, inner] },
          inner: { steps: [{ kind: 'work' as const, time: 3 }] },
        },
        endpoints: { request: { module: 'outer' } },
      };
    });

const service = (id: string, calls: readonly string[]) =>
  fc
    .record({
      replicas: fc.integer({ min: 1, max: 3 }),
      capacity,
      threadHeldWhileWaiting: fc.boolean(),
      work: time,
      parallel: fc.boolean(),
      required: fc.boolean(),
      waitFor: orNull(fc.integer({ min: 1, max: 3 })),
      ...life,
    })
    .map(({ work, parallel, required, waitFor, capacity: { ...room }, ...rest }) => {
      const targets = calls.map((to) => ({ to, endpoint: 'request', required }));
      const callSteps = parallel
        ? [{ kind: 'parallel' as const, waitFor, calls: targets.map((target) => ({ ...target, copies: 2 })) }]
        : targets.map((target) => ({ kind: 'call' as const, ...target }));
      const steps = [{ kind: 'work' as const, time: work }, ...(calls.length > 0 ? callSteps : [])];
      return { id, kind: 'service' as const, ...rest, ...room, endpoints: { request: { steps } } };
    });

type Link = NonNullable<ScenarioInput['connections']>[number];

/** Policies of the caller, each of them on or off. */
const policies = {
  hedging: orNull(
    fc.record({
      afterMs: orNull(fc.integer({ min: 0, max: 30 })),
      maxHedges: fc.nat(2),
      onPerTryTimeout: fc.boolean(),
      cancelLoser: fc.boolean(),
    }),
  ),
  deadline: fc.record({ propagates: fc.boolean() }),
  retryBudget: orNull(
    fc.constantFrom<NonNullable<Link['retryBudget']>>(
      { kind: 'tokenDeposit' as const, initialTokens: 2 },
      { kind: 'budgetPercent' as const, minRetryConcurrency: 1 },
      { kind: 'tokenRatio' as const, maxTokens: 4 },
      { kind: 'maxRetries' as const, maxRetries: 1 },
    ),
  ),
  adaptiveThrottling: orNull(fc.constant({ acceptMultiplier: 1.5, windowMs: 400 })),
  breaker: orNull(
    fc.constantFrom<NonNullable<Link['breaker']>>(
      { kind: 'consecutiveFailures' as const, failureThreshold: 2, openMs: 100 },
      { kind: 'failureRate' as const, windowCalls: 6, minimumCalls: 3, openMs: 80, halfOpenCalls: 2 },
    ),
  ),
  circuitBreaker: orNull(
    fc.record({
      maxConnections: fc.integer({ min: 0, max: 3 }),
      maxPendingRequests: fc.nat(3),
      maxRequests: fc.integer({ min: 1, max: 4 }),
      maxRetries: fc.nat(2),
    }),
  ),
  protocol: fc.constantFrom('http1' as const, 'http2' as const, 'grpc' as const),
  outlierDetection: orNull(
    fc.record({
      consecutive5xx: fc.integer({ min: 1, max: 3 }),
      intervalMs: fc.constantFrom(50, 200),
      baseEjectionTimeMs: fc.constant(150),
      maxEjectionPercent: fc.constantFrom(34, 100),
      panicThresholdPercent: fc.constantFrom(0, 50),
    }),
  ),
};

const retryOn = fc.constantFrom<RetryCondition[]>(
  ['refused', 'error', 'connection', 'timeout'],
  ['5xx'],
  ['connect-failure', 'reset', 'unavailable'],
);

const lambda = (id: string) =>
  fc
    .record({
      reservedConcurrency: orNull(fc.integer({ min: 1, max: 3 })),
      provisionedConcurrency: fc.nat(1),
      provisioningTimeMs: fc.constant(200),
      timeoutMs: fc.constant(1_000),
      idleTtlMs: orNull(fc.integer({ min: 10, max: 400 })),
      maxLifeMs: orNull(fc.integer({ min: 200, max: 900 })),
      reuse: fc.constantFrom('mostRecentlyUsed' as const, 'leastRecentlyUsed' as const, 'newestCreated' as const),
      init: time,
      firstInvoke: fc.nat(10),
      work: time,
      cpuTime: orNull(fc.integer({ min: 0, max: 5 })),
      maxRetryAttempts: fc.nat(2),
    })
    .map(({ init, firstInvoke, work, cpuTime, maxRetryAttempts, ...rest }) => ({
      id,
      kind: 'function' as const,
      ...rest,
      coldStart: { kind: 'distribution' as const, init, firstInvoke },
      eventInvoke: { maxRetryAttempts },
      endpoints: { request: { steps: [{ kind: 'work' as const, time: work, cpuTime }] } },
    }));

const connection = (from: string, to: string) =>
  fc.record({
    ...policies,
    from: fc.constant(from),
    to: fc.constant(to),
    latencyMs: fc.oneof(fc.constant(0), time),
    timeoutMs: orNull(fc.integer({ min: 1, max: 150 })),
    loadBalancing: fc.constantFrom<NonNullable<Link['loadBalancing']>>(
      'roundRobin' as const,
      'random' as const,
      'leastRequest' as const,
      'ringHash' as const,
      { policy: 'leastRequest' as const, selection: 'fullScan' as const },
      { policy: 'leastRequest' as const, selection: 'distinct' as const, choiceCount: 3 },
    ),
    bulkhead: orNull(fc.record({ maxConcurrent: fc.integer({ min: 1, max: 4 }), maxPending: fc.nat(2) })),
    retryPolicy: fc.record({
      numRetries: fc.nat(3),
      retryOn,
      avoidPreviousHosts: fc.boolean(),
      perTryTimeoutMs: orNull(fc.integer({ min: 1, max: 80 })),
      backOff: fc.record({
        baseMs: fc.nat(20),
        jitter: fc.constantFrom('none' as const, 'full' as const, 'decorrelated' as const),
      }),
    }),
  });

const atMs = fc.integer({ min: 0, max: 1_200 });
const place = fc.constantFrom('A', 'B', 'C', 'A#1');
const line = fc.constantFrom('client->A', 'A->B', 'A->C');

/** Changes of settings while a run is under way. */
const changes = (
  [
    { timeoutMs: 30 },
    { numRetries: 0 },
    { bulkhead: null },
    { perTryTimeoutMs: 10 },
    { hedging: { afterMs: 5 } },
    { retryBudget: { kind: 'budgetPercent', budgetPercent: 20 } },
    { retryBudget: null },
    { circuitBreaker: { maxConnections: 1, maxPendingRequests: 1, maxRequests: 1, maxRetries: 1 } },
    { circuitBreaker: null },
    { breaker: { kind: 'consecutiveFailures', failureThreshold: 1, openMs: 50 } },
    { breaker: null },
    { outlierDetection: { consecutive5xx: 1, intervalMs: 70, maxEjectionPercent: 100 } },
    { outlierDetection: null },
    { deadline: { propagates: true } },
    { loadBalancing: 'random' },
  ] satisfies z.input<typeof settings>[]
).map((change) => settings.parse(change));

/** Any fault, recovery or change on the services and connections of `anyScenario`. */
export const anyIntervention = fc.oneof(
  fc.record({ atMs, target: place, kind: fc.constantFrom('crash' as const, 'pause' as const, 'recover' as const) }),
  fc.record({
    atMs,
    target: place,
    kind: fc.constant('slow' as const),
    factor: fc.integer({ min: 1, max: 10 }),
    addedMs: fc.nat(30),
  }),
  fc.record({
    atMs,
    target: place,
    kind: fc.constant('errors' as const),
    rate: fc.constantFrom(0.3, 1),
    answerAfterMs: orNull(fc.constant(2)),
  }),
  fc.record({
    atMs,
    target: fc.constantFrom('A', 'B', 'A#1'),
    kind: fc.constant('outages' as const),
    upTime: fc.constant({ kind: 'exponential' as const, meanMs: 200 }),
    downTime: fc.constant({ kind: 'exponential' as const, meanMs: 60 }),
    failure: fc.constantFrom('crash' as const, 'pause' as const),
  }),
  fc.record({ atMs, target: line, kind: fc.constantFrom('partition' as const, 'recover' as const) }),
  fc.record({ atMs, target: line, kind: fc.constant('loss' as const), rate: fc.constant(0.3) }),
  fc.record({
    atMs,
    target: line,
    kind: fc.constant('configure' as const),
    set: fc.constantFrom(...changes),
  }),
);

/** What can happen to a function beside, or instead of, what can happen to a service. */
const functionIntervention = fc.oneof(
  fc.record({ atMs, target: fc.constantFrom('C', 'C#1', 'C#2'), kind: fc.constant('crash' as const) }),
  fc.record({ atMs, target: fc.constant('C'), kind: fc.constant('recycle' as const) }),
  fc.record({
    atMs,
    target: fc.constant('C'),
    kind: fc.constant('configure' as const),
    set: fc.constantFrom(
      { memoryMb: 1_024 },
      { reservedConcurrency: 1 },
      { reservedConcurrency: null },
      { provisionedConcurrency: 0 },
      { idleTtlMs: 5 },
    ),
  }),
);

const workload = fc.oneof(
  fc.record({
    kind: fc.constant('open' as const),
    process: fc.constantFrom('poisson' as const, 'constant' as const),
    ratePerSecond: fc.integer({ min: 5, max: 120 }),
  }),
  fc.record({
    kind: fc.constant('closed' as const),
    users: fc.integer({ min: 1, max: 6 }),
    thinkTime: fc.constant(25),
  }),
);

export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    workload,
    services: fc.tuple(
      service('A', ['B', 'C']),
      fc.oneof(service('B', []), monolith('B')),
      fc.oneof(service('C', []), lambda('C')),
    ),
    asynchronous: fc.boolean(),
    functionFaults: fc.array(functionIntervention, { maxLength: 3 }),
    connections: fc.tuple(connection('client', 'A'), connection('A', 'B'), connection('A', 'C')),
    faults: fc.array(anyIntervention, { maxLength: 4 }),
    seed: fc.nat(1_000_000),
  })
  .map(({ workload: load, services, asynchronous, functionFaults, connections, faults, ...rest }) => {
    const withFunction = services[2].kind === 'function';
    const possible = faults.filter((fault) => fault.target !== 'C' || fault.kind !== 'pause' || !withFunction);
    const input: ScenarioInput = {
      version: 1,
      durationMs: 1_500,
      components: [
        { id: 'client', kind: 'client', workload: load, classes: [{ name: 'request', to: 'A' }] },
        ...services,
      ],
      connections: connections.map((one) =>
        withFunction && asynchronous && one.to === 'C' ? { ...one, invocation: 'asynchronous' as const } : one,
      ),
      faults: withFunction ? [...possible, ...functionFaults] : possible,
      ...rest,
    };
    const read = readScenario(input);
    if (!read.ok) throw new Error(read.problems.map(describeProblem).join('\n'));
    return read.value;
  });
