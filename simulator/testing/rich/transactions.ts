/**
 * A monolith, a database and participants of business transactions with every step that they may take, in an ambient
 * mesh, for tests that must not leave one out.
 */
import type { ScenarioInput } from '../../scenario';

type Component = ScenarioInput['components'][number];
type Steps = Extract<Component, { kind: 'service' }>['endpoints'][string]['steps'];
type Simple = Extract<Steps[number], { kind: 'attempt' }>['steps'];

const everySimpleStep: Simple = [
  { kind: 'work', time: 2 },
  { kind: 'call', to: 'db', endpoint: 'read', probability: 0.5 },
  { kind: 'parallel', calls: [{ to: 'db', endpoint: 'read' }], waitFor: 1 },
  { kind: 'choose', options: [{ to: 'db', endpoint: 'read', probability: 0.5 }] },
  { kind: 'lookup', cache: 'cache', otherwise: { to: 'db', endpoint: 'read' } },
  { kind: 'apply', effects: ['paid'], idempotent: true, outbox: { to: 'stock', endpoint: 'reserve' } },
  { kind: 'undo', effects: ['paid'], idempotent: false },
  { kind: 'reject', probability: 0.02 },
  { kind: 'crash', probability: 0.01, restartMs: 50 },
  { kind: 'prepare', row: 'one', timeoutMs: 40 },
  { kind: 'settle' },
];

const coordinated: Steps = [
  {
    kind: 'saga',
    steps: [
      { to: 'pay', endpoint: 'charge', compensate: 'refund' },
      { to: 'stock', endpoint: 'reserve' },
    ],
    durable: true,
    retryMs: 50,
    maxCompensationTries: 3,
  },
  {
    kind: 'twoPhaseCommit',
    participants: [{ to: 'pay', prepare: 'vote', commit: 'do', abort: 'drop' }, { to: 'stock' }],
    retryMs: 40,
  },
];

const fleet = {
  position: { x: 10, y: 10 },
  threadHeldWhileWaiting: true,
  startUpMs: 10,
  restartAfterMs: 80,
  memory: { limitMb: 500, baseMb: 50, perRequestMb: 1, leakMbPerRequest: 0.1, restartMs: 100 },
  shedding: { kind: 'rateLimit' as const, ratePerSecond: 200, burst: 20 },
  maxReplicas: 4,
  version: 'v1',
  versions: { v2: { errorRate: 0.1 } },
  zones: ['a', 'b'],
  drainMs: 100,
  preStopMs: 10,
  autoscaling: { minReplicas: 1, maxReplicas: 4, targetUtilization: 0.5, intervalMs: 200 },
};

const components: Component[] = [
  {
    id: 'client',
    kind: 'client',
    workload: { kind: 'open', ratePerSecond: 30 },
    classes: [
      { name: 'order', to: 'shop', keys: { count: 30, skew: 0.8 } },
      { name: 'local', to: 'shop' },
      { name: 'careful', to: 'shop' },
      { name: 'legacy', to: 'whole', endpoint: 'order' },
    ],
  },
  {
    id: 'shop',
    kind: 'service',
    replicas: 2,
    concurrency: 20,
    endpoints: {
      order: { steps: coordinated },
      local: { steps: everySimpleStep },
      careful: { steps: [{ kind: 'attempt', steps: everySimpleStep, otherwise: everySimpleStep, fails: true }] },
    },
    waypoint: true,
    authorization: [{ action: 'allow', from: null, endpoints: ['order', 'local', 'careful'] }],
  },
  {
    id: 'pay',
    kind: 'service',
    concurrency: 5,
    endpoints: {
      charge: {
        steps: [
          { kind: 'work', time: 4 },
          { kind: 'apply', effects: ['paid'] },
        ],
      },
      refund: { steps: [{ kind: 'undo', effects: ['paid'] }] },
      vote: { steps: [{ kind: 'prepare', row: 'subject', timeoutMs: null }] },
      do: { steps: [{ kind: 'apply', effects: ['paid'] }, { kind: 'settle' }] },
      drop: { steps: [{ kind: 'settle' }] },
    },
  },
  {
    id: 'stock',
    kind: 'service',
    concurrency: 5,
    endpoints: {
      reserve: {
        steps: [
          { kind: 'crash', probability: 0.01, restartMs: null },
          { kind: 'apply', effects: ['stocked'] },
        ],
      },
      prepare: { steps: [{ kind: 'prepare' }] },
      commit: { steps: [{ kind: 'apply', effects: ['stocked'] }, { kind: 'settle' }] },
      abort: { steps: [{ kind: 'settle' }] },
    },
  },
  {
    id: 'whole',
    kind: 'monolith',
    role: 'The old shop',
    ...fleet,
    replicas: 2,
    concurrency: 6,
    queue: { limit: 20, discipline: 'lifo', patience: { kind: 'exponential', meanMs: 200 } },
    modules: {
      orders: {
        label: 'Orders',
        steps: [
          ...everySimpleStep,
          { kind: 'module', module: 'bills' },
          { kind: 'attempt', steps: [{ kind: 'work', time: 1 }], otherwise: [] },
          ...coordinated,
        ],
        leakMbPerRequest: 0.2,
      },
      bills: { steps: [{ kind: 'work', time: 3 }] },
    },
    endpoints: { order: { label: 'Order', priority: 1, module: 'orders' } },
    tracing: { propagates: true },
  },
  {
    id: 'cache',
    kind: 'cache',
    capacity: 50,
    ttlMs: 400,
    expiry: 'absolute',
    eviction: 'lru',
    concurrency: null,
    origin: { to: 'db', endpoint: 'read' },
    coalesce: true,
  },
  {
    id: 'db',
    kind: 'database',
    role: 'Database',
    position: { x: 20, y: 20 },
    nodes: 3,
    readsFrom: 'any',
    workers: 5,
    maxConnections: 40,
    failoverMs: 300,
    queries: {
      read: { label: 'Read', kind: 'read', time: 2, lock: null },
      write: { kind: 'write', time: 3, lock: { row: 'one', timeoutMs: 100 } },
      book: { kind: 'write', time: 3, lock: { row: 'subject', timeoutMs: null } },
    },
  },
  {
    id: 'archive',
    kind: 'database',
    readsFrom: 'primary',
    workers: null,
    maxConnections: null,
    queries: { keep: { kind: 'write', time: 1 } },
  },
];

const between = (from: string, ...to: string[]) => to.map((one) => ({ from, to: one, timeoutMs: 400 }));

export const transactionsScenario: ScenarioInput = {
  version: 1,
  durationMs: 2_500,
  account: { scaling: { kind: 'accountBurst', initialBurst: 100, environmentsPerMinute: 60 }, region: 'us-east-1' },
  components,
  connections: [
    ...between('client', 'shop', 'whole'),
    ...between('shop', 'db', 'cache', 'pay', 'stock'),
    ...between('whole', 'db', 'cache', 'pay', 'stock'),
    ...between('cache', 'db'),
  ],
  transactions: { effects: ['paid', 'stocked'], settleMs: 300, relayPollMs: 30 },
  mesh: {
    dataPlane: 'ambient',
    defaults: 'envoy',
    controlPlane: null,
    ztunnel: { latencyMs: 0.2, cpuPer1000Rps: 0.06, memoryMb: 12 },
    waypoint: { latencyMs: 0.5, cpuPer1000Rps: 0.25, memoryMb: 60 },
    mtls: { mode: 'permissive', requestsPerConnection: null },
  },
  faults: [
    { atMs: 400, target: 'whole.bills', kind: 'slow', factor: 5 },
    { atMs: 600, target: 'whole.orders#2', kind: 'crash' },
    { atMs: 800, target: 'db#1', kind: 'crash' },
    { atMs: 900, target: 'pay', kind: 'pause' },
    { atMs: 1_000, target: 'pay', kind: 'recover' },
    { atMs: 1_100, target: '@a', kind: 'crash' },
    { atMs: 1_200, target: '@a', kind: 'recover' },
    { atMs: 1_300, target: 'stock', kind: 'outages', upTime: 100, downTime: 30, failure: 'crash' },
    {
      atMs: 1_400,
      target: 'whole',
      kind: 'configure',
      set: { shedding: { kind: 'concurrencyLimit', limit: 10, shares: [] } },
    },
    {
      atMs: 1_500,
      target: 'whole',
      kind: 'deploy',
      version: 'v2',
      strategy: 'rolling',
      maxUnavailable: null,
      maxSurge: null,
    },
  ],
};
