/**
 * A scenario in which every kind of component has a part, for tests that must not leave one out.
 */
import type { ScenarioInput } from '../scenario';

export const richScenario: ScenarioInput = {
  version: 1,
  title: { en: 'A shop with everything', ko: '모든 것이 있는 상점' },
  durationMs: 5_000,
  warmUpMs: 500,
  components: [
    {
      id: 'client',
      kind: 'client',
      workload: {
        kind: 'open',
        ratePerSecond: 60,
        rateProfile: [{ atMs: 1_000, ratePerSecond: 120, change: 'ramp' }],
      },
      classes: [
        { name: 'browse', weight: 4, to: 'shop', keys: { count: 500, skew: 0.9 } },
        { name: 'checkout', to: 'shop', keys: { count: 500, skew: 0.9 } },
      ],
    },
    {
      id: 'shop',
      kind: 'service',
      replicas: 2,
      concurrency: 16,
      queue: { limit: 50, patience: { kind: 'exponential', meanMs: 400 } },
      endpoints: {
        browse: {
          steps: [
            { kind: 'work', time: { kind: 'lognormal', medianMs: 4, sigma: 0.5 } },
            { kind: 'lookup', cache: 'cache', otherwise: { to: 'db', endpoint: 'product' } },
          ],
        },
        checkout: {
          priority: 1,
          steps: [
            { kind: 'work', time: { kind: 'exponential', meanMs: 6 } },
            {
              kind: 'parallel',
              calls: [
                { to: 'payment', required: false },
                { to: 'db', endpoint: 'order' },
              ],
            },
          ],
        },
      },
    },
    {
      id: 'payment',
      kind: 'service',
      concurrency: 8,
      threadHeldWhileWaiting: false,
      queue: { discipline: 'lifo' },
      endpoints: { pay: { steps: [{ kind: 'work', time: { kind: 'pareto', scaleMs: 10, shape: 2.5 } }] } },
    },
    { id: 'cache', kind: 'cache', capacity: 200, ttlMs: 2_000, readTime: 0.4 },
    {
      id: 'db',
      kind: 'database',
      nodes: 2,
      workers: 6,
      queries: {
        product: { time: { kind: 'exponential', meanMs: 5 } },
        order: { kind: 'write', time: 3, lock: { row: 'subject' } },
      },
    },
  ],
  connections: [
    { from: 'client', to: 'shop', timeoutMs: 1_000, latencyMs: 5 },
    {
      from: 'shop',
      to: 'payment',
      timeoutMs: 250,
      retryPolicy: { numRetries: 2, perTryTimeoutMs: 100, backOff: { baseMs: 10 } },
      bulkhead: { maxConcurrent: 10, maxPending: 5 },
      loadBalancing: 'leastRequest',
    },
    { from: 'shop', to: 'cache', timeoutMs: 20, latencyMs: 0.3 },
    { from: 'shop', to: 'db', latencyMs: { kind: 'uniform', minMs: 0.2, maxMs: 0.8 }, bulkhead: { maxConcurrent: 20 } },
  ],
  faults: [
    { atMs: 1_500, target: 'payment', kind: 'slow', factor: 4 },
    { atMs: 2_000, target: 'db#1', kind: 'crash' },
    { atMs: 2_500, target: 'shop->payment', kind: 'loss', rate: 0.1 },
    { atMs: 3_000, target: 'db#1', kind: 'recover' },
    { atMs: 3_500, target: 'shop->payment', kind: 'configure', set: { timeoutMs: 100 } },
  ],
};
