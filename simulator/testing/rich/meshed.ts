/**
 * Services of a mesh in several zones and versions, with every policy of a caller, every way to shed load and every
 * fault of a process, for tests that must not leave one out.
 */
import type { ScenarioInput } from '../../scenario';
import { retryConditions } from '../../scenario/retry-conditions';

type Component = ScenarioInput['components'][number];
type Link = NonNullable<ScenarioInput['connections']>[number];

const clients: Component[] = [
  {
    id: 'visitors',
    kind: 'client',
    role: { en: 'Visitors', ko: '방문자' },
    position: { x: 0, y: 10 },
    zone: 'eu/a',
    workload: { kind: 'closed', users: 6, thinkTime: { kind: 'exponential', meanMs: 80 } },
    classes: [
      {
        name: 'browse',
        label: { en: 'Browse', ko: '둘러보기' },
        weight: 3,
        to: 'front',
        endpoint: 'browse',
        priority: 2,
        keys: { count: 50, first: 10, skew: 1 },
        records: { kind: 'uniform', min: 1, max: 3 },
        request: {
          credentials: 'invalid',
          callers: { count: 4 },
          headers: { 'x-user-group': 'tester', 'x-version': 'v2', 'x-trial': 'yes' },
          validProbability: 0.9,
        },
      },
      { name: 'pay', to: 'front', endpoint: 'pay', keys: null, request: { credentials: 'none', callers: null } },
    ],
  },
  {
    id: 'batches',
    kind: 'client',
    zone: null,
    workload: {
      kind: 'open',
      process: 'constant',
      ratePerSecond: 15,
      rateProfile: [
        { atMs: 600, ratePerSecond: 60, change: 'step' },
        { atMs: 1_200, ratePerSecond: 10, change: 'ramp' },
      ],
      batchSize: {
        kind: 'weighted',
        of: [
          { records: 1, weight: 3 },
          { records: 4, weight: 1 },
        ],
      },
    },
    classes: [
      { name: 'pay', to: 'front', records: { kind: 'geometric', mean: 1.5 }, request: { credentials: 'valid' } },
    ],
  },
  {
    id: 'replayed',
    kind: 'client',
    workload: {
      kind: 'trace',
      arrivals: [
        { atMs: 5, class: 'browse', count: 3 },
        { atMs: 300, class: 'browse' },
        { atMs: 900, count: 8 },
      ],
    },
    classes: [{ name: 'browse', to: 'front' }],
  },
];

const front: Component = {
  id: 'front',
  kind: 'service',
  role: 'Entrance',
  position: { x: 100, y: 10 },
  replicas: 3,
  concurrency: 12,
  threadHeldWhileWaiting: true,
  queue: { limit: 30, discipline: 'fifo', patience: null },
  startUpMs: 20,
  restartAfterMs: 100,
  memory: { limitMb: 900, baseMb: 100, perRequestMb: 2, leakMbPerRequest: 0.5, restartMs: 200 },
  shedding: { kind: 'concurrencyLimit', limit: 30, shares: [{ upTo: 0, share: 0.7 }] },
  maxReplicas: 6,
  version: 'v1',
  versions: { v1: { needs: { carts: ['cart-1'] } }, v2: { needs: { carts: ['cart-2'] }, slowFactor: 1.2 } },
  zones: ['eu/a', 'eu/b', 'us/a'],
  drainMs: 200,
  preStopMs: 20,
  autoscaling: {
    minReplicas: 2,
    maxReplicas: 5,
    targetUtilization: 0.6,
    metric: 'cpu',
    intervalMs: 400,
    tolerance: 0.1,
    scaleDownStabilizationMs: 800,
  },
  endpoints: {
    browse: {
      label: 'Browse',
      priority: 1,
      steps: [
        { kind: 'work', time: { kind: 'lognormal', meanMs: 3, cv: 0.8 }, perRecord: 0.2 },
        { kind: 'call', to: 'carts', endpoint: 'show', probability: 0.9, required: false, records: 2 },
        {
          kind: 'parallel',
          calls: [{ to: 'search', endpoint: 'find', probability: 0.8, required: false, copies: 3, records: 1 }],
          waitFor: 2,
        },
        {
          kind: 'choose',
          options: [
            { to: 'rating', endpoint: 'stars', probability: 0.5 },
            { to: 'stock', endpoint: 'count', probability: 0.3 },
          ],
        },
      ],
    },
    pay: {
      steps: [
        { kind: 'work', time: { kind: 'normal', meanMs: 5, sdMs: 1 } },
        { kind: 'call', to: 'carts', endpoint: 'empty' },
        { kind: 'parallel', calls: [{ to: 'rating', endpoint: 'stars' }], waitFor: null },
      ],
    },
  },
  sidecar: true,
  mtls: 'permissive',
  authorization: [
    { action: 'allow', from: null, endpoints: null },
    { action: 'deny', from: ['rating'], endpoints: ['pay'] },
  ],
  tracing: { propagates: false },
};

const work = (time: NonNullable<Parameters<typeof String>[0]>) => [{ kind: 'work' as const, time }];

const others: Component[] = [
  {
    id: 'carts',
    kind: 'service',
    replicas: 4,
    concurrency: 8,
    maxReplicas: 8,
    version: 'v1',
    versions: {
      v1: { provides: ['cart-1'] },
      v2: { replicas: 1, errorRate: 0.2, slowFactor: 2, provides: ['cart-1', 'cart-2'], needs: {} },
      v3: { provides: ['cart-2'] },
    },
    zones: ['eu/a', 'eu/b'],
    queue: { discipline: 'priority', preemptive: true },
    memory: { limitMb: 300, restartMs: null },
    autoscaling: null,
    endpoints: {
      show: {
        steps: work({
          kind: 'mixture',
          of: [
            { weight: 3, distribution: { kind: 'constant', ms: 4 } },
            { weight: 1, distribution: { kind: 'exponential', meanMs: 20 } },
            { weight: 1, distribution: { kind: 'uniform', minMs: 1, maxMs: 9 } },
            { weight: 1, distribution: { kind: 'lognormal', medianMs: 4, sigma: 1 } },
            { weight: 1, distribution: { kind: 'pareto', scaleMs: 2, shape: 3 } },
            { weight: 1, distribution: { kind: 'normal', meanMs: 9, sdMs: 2 } },
            { weight: 1, distribution: { kind: 'empirical', valuesMs: [3, 5] } },
          ],
        }),
      },
      empty: { steps: work({ kind: 'empirical', valuesMs: [2, 3, 20] }) },
    },
    mtls: 'strict',
  },
  {
    id: 'search',
    kind: 'service',
    replicas: 3,
    concurrency: 4,
    queue: { discipline: 'processorSharing', limit: 20 },
    shedding: { kind: 'rateLimit', ratePerSecond: 300, burst: 20 },
    zones: ['eu/a', 'us/a'],
    endpoints: { find: { steps: work({ kind: 'pareto', scaleMs: 3, shape: 2.5 }) } },
    sidecar: false,
    mtls: 'disable',
  },
  {
    id: 'rating',
    kind: 'service',
    replicas: 2,
    concurrency: null,
    memory: null,
    shedding: null,
    zones: null,
    maxReplicas: null,
    restartAfterMs: null,
    endpoints: { stars: { steps: work({ kind: 'constant', ms: 7 }) } },
  },
  {
    id: 'stock',
    kind: 'service',
    replicas: 2,
    concurrency: 2,
    shedding: { kind: 'controlledDelay', intervalMs: 40, targetMs: 4, lifoAbove: 6 },
    maxReplicas: 6,
    autoscaling: { maxReplicas: 3, targetUtilization: 0.7, metric: 'threads', intervalMs: 300 },
    endpoints: { count: { steps: work({ kind: 'uniform', minMs: 1, maxMs: 8 }) } },
  },
  {
    id: 'plane',
    kind: 'controlPlane',
    role: 'istiod',
    position: { x: 0, y: 200 },
    debounceAfterMs: 20,
    debounceMaxMs: 200,
    pushConcurrency: 3,
    pushMs: 5,
    endpointDelayMs: 30,
  },
];

const toFront = ['visitors', 'batches', 'replayed'].map(
  (from, index): Link => ({
    from,
    to: 'front',
    timeoutMs: 900,
    latencyMs: 2,
    loadBalancing: (['ringHash', 'random', 'roundRobin'] as const)[index],
  }),
);

const connections: Link[] = [
  ...toFront,
  {
    from: 'front',
    to: 'carts',
    latencyMs: { kind: 'lognormal', medianMs: 1, sigma: 0.3 },
    crossZoneMs: 2,
    crossRegionMs: 40,
    invocation: 'synchronous',
    timeoutMs: 300,
    retryPolicy: {
      numRetries: 2,
      retryOn: [...retryConditions],
      retriableStatusCodes: [503, 429],
      perTryTimeoutMs: 80,
      backOff: { baseMs: 5, factor: 2, maxMs: 60, jitter: 'envoy' },
      avoidPreviousHosts: true,
      hostSelectionAttempts: 3,
    },
    retryBudget: { kind: 'budgetPercent', budgetPercent: 25, minRetryConcurrency: 2 },
    deadline: { propagates: true },
    circuitBreaker: { maxConnections: 30, maxPendingRequests: 10, maxRequests: 40, maxRetries: 3 },
    protocol: 'grpc',
    loadBalancing: { policy: 'leastRequest', choiceCount: 2, selection: 'distinct', weights: [1, 1, 2, 1, 1, 1, 1, 1] },
    locality: { distribute: [], failover: [{ from: 'eu', to: 'us' }] },
    outlierDetection: {
      consecutive5xx: 3,
      consecutiveGatewayErrors: 2,
      splitExternalLocalOriginErrors: true,
      consecutiveLocalOriginFailures: 3,
      intervalMs: 200,
      baseEjectionTimeMs: 150,
      maxEjectionTimeMs: 900,
      maxEjectionPercent: 60,
      alwaysEjectOneHost: true,
      ejectionTimeDecays: true,
      successRate: { minimumHosts: 3, requestVolume: 10, stdevFactor: 1.9 },
      panicThresholdPercent: 30,
    },
    headerRoutes: [
      {
        match: [
          { 'x-user-group': { exact: 'tester' }, 'x-version': { prefix: 'v' } },
          { 'x-trial': { present: true } },
        ],
        version: 'v2',
      },
    ],
    trafficSplit: [
      { version: 'v1', weight: 9 },
      { version: 'v2', weight: 1 },
    ],
    mirror: { version: 'v2', percent: 20 },
    faultInjection: null,
  },
  {
    from: 'front',
    to: 'search',
    timeoutMs: 200,
    retryPolicy: { numRetries: 1, perTryTimeoutMs: 50, backOff: { jitter: 'decorrelated' } },
    retryBudget: { kind: 'tokenDeposit', depositPerRequest: 0.2, retryCost: 1, initialTokens: 2, maxTokens: 20 },
    hedging: { afterMs: 15, maxHedges: 1, onPerTryTimeout: true, cancelLoser: true },
    adaptiveThrottling: { acceptMultiplier: 1.5, windowMs: 2_000 },
    protocol: 'http2',
    loadBalancing: { policy: 'ringHash', minimumRingSize: 64, weights: null },
    locality: { distribute: [{ from: 'eu/*', to: { 'eu/a': 80, 'us/a': 20 } }], failover: [] },
  },
  {
    from: 'front',
    to: 'rating',
    retryPolicy: { numRetries: 2, perTryTimeoutMs: null, backOff: { jitter: 'equal' } },
    retryBudget: { kind: 'tokenRatio', maxTokens: 10, tokenRatio: 0.1 },
    breaker: {
      kind: 'failureRate',
      windowCalls: 20,
      minimumCalls: 10,
      failureRatePercent: 50,
      openMs: 200,
      halfOpenCalls: 3,
    },
    protocol: 'http1',
    loadBalancing: { policy: 'roundRobin', weights: [3, 1] },
    filledIn: { by: 'istio', fields: [], unwritten: ['timeoutMs'] },
    faultInjection: { delay: { percent: 10, fixedMs: 30 }, abort: { percent: 5, httpStatus: 500 } },
  },
  {
    from: 'front',
    to: 'stock',
    crossRegionMs: null,
    retryPolicy: { numRetries: 1, backOff: { jitter: 'none' } },
    retryBudget: { kind: 'maxRetries', maxRetries: 3 },
    loadBalancing: { policy: 'random' },
    breaker: {
      kind: 'consecutiveFailures',
      failureThreshold: 3,
      openMs: 150,
      halfOpenMaxConcurrent: 1,
      halfOpenSuccessesToClose: 2,
    },
    bulkhead: { maxConcurrent: 6, maxPending: 3 },
    filledIn: { by: 'envoy', fields: ['timeoutMs'], unwritten: ['retryPolicy'] },
  },
];

/** A change of each setting of a connection. */
const changed = (
  [
    { timeoutMs: 200, numRetries: 1, perTryTimeoutMs: 40 },
    { loadBalancing: { policy: 'leastRequest', selection: 'fullScan' } },
    { retryPolicy: { numRetries: 3, backOff: { jitter: 'full' } } },
    {
      retryBudget: { kind: 'maxRetries', maxRetries: 1 },
      hedging: { afterMs: null, maxHedges: 2, cancelLoser: false },
    },
    { deadline: { propagates: false }, adaptiveThrottling: { acceptMultiplier: 2, windowMs: 500 } },
    { breaker: { kind: 'consecutiveFailures', failureThreshold: 2, openMs: 100 }, bulkhead: { maxConcurrent: 4 } },
    { circuitBreaker: { maxRequests: 10 }, loadBalancing: { policy: 'leastRequest', selection: 'withReplacement' } },
    { outlierDetection: { consecutive5xx: 2 } },
    { locality: { distribute: [{ from: '*', to: { 'eu/a': 100 } }] }, mirror: { version: null, percent: 10 } },
    { headerRoutes: [{ match: [{ 'x-version': { exact: 'v2' } }], version: 'v3' }] },
    { headerRoutes: null, trafficSplit: [{ version: 'v1', weight: 1 }], faultInjection: { delay: null, abort: null } },
  ] satisfies Extract<NonNullable<ScenarioInput['faults']>[number], { kind: 'configure' }>['set'][]
).map((set, index) => ({ atMs: 1_300 + 60 * index, target: 'front->carts', kind: 'configure' as const, set }));

export const meshedScenario: ScenarioInput = {
  version: 1,
  title: 'A shop in a mesh',
  seed: 11,
  durationMs: 2_500,
  warmUpMs: 100,
  components: [...clients, front, ...others],
  connections,
  mesh: {
    dataPlane: 'sidecar',
    defaults: 'istio',
    controlPlane: 'plane',
    proxy: { latencyMs: { kind: 'exponential', meanMs: 0.5 }, cpuPer1000Rps: 0.3, memoryMb: 50 },
    mtls: { mode: 'permissive', handshakeMs: 2, perRequestMs: 0.1, requestsPerConnection: 50 },
  },
  faults: [
    { atMs: 100, target: 'carts', kind: 'deploy', version: 'v2', strategy: 'rolling', maxUnavailable: 1, maxSurge: 1 },
    { atMs: 200, target: '@eu/a', kind: 'slow', factor: 3, addedMs: 2 },
    { atMs: 300, target: '@eu/a', kind: 'recover' },
    {
      atMs: 350,
      target: 'front',
      kind: 'deploy',
      version: 'v2',
      strategy: 'canary',
      bakeMs: 100,
      canary: {
        steps: [
          { weightPercent: 20, pauseMs: 150 },
          { weightPercent: 60, pauseMs: 150 },
        ],
        analysis: {
          intervalMs: 60,
          failureLimit: 1,
          minRequests: 2,
          maxErrorRate: 0.4,
          maxErrorRateAboveStable: 0.3,
          maxP99Ms: 800,
          maxP99TimesStable: 5,
        },
      },
    },
    { atMs: 400, target: 'stock', kind: 'deploy', version: 'v2', strategy: 'stopStart', canary: null },
    { atMs: 500, target: 'rating', kind: 'scale', replicas: 1 },
    { atMs: 600, target: 'search#2', kind: 'crash' },
    { atMs: 650, target: 'search#1', kind: 'pause' },
    { atMs: 700, target: 'front->search', kind: 'partition' },
    { atMs: 750, target: 'front->search', kind: 'recover' },
    { atMs: 760, target: 'front->rating', kind: 'loss', rate: 0.2 },
    { atMs: 800, target: 'rating', kind: 'errors', rate: 0.5, answerAfterMs: 2 },
    {
      atMs: 850,
      target: 'search',
      kind: 'outages',
      upTime: { kind: 'exponential', meanMs: 200 },
      downTime: 60,
      failure: 'pause',
    },
    { atMs: 900, target: 'front', kind: 'leak', mbPerRequest: 3 },
    { atMs: 950, target: 'plane', kind: 'crash' },
    { atMs: 1_000, target: 'stock', kind: 'deploy', version: 'v3', strategy: 'blueGreen', bakeMs: 50 },
    { atMs: 1_100, target: 'plane', kind: 'recover' },
    { atMs: 1_200, target: 'front', kind: 'configure', set: { shedding: null } },
    ...changed,
  ],
  tracing: { sampling: 0.5 },
};
