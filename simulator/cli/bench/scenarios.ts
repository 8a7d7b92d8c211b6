/**
 * The scenarios of the benchmark.
 */
import { readScenario, type Scenario } from '../../scenario';

function scenarioOf(components: readonly object[], connections: readonly object[]): Scenario {
  const read = readScenario({ version: 1, durationMs: 1_000, components, connections });
  if (!read.ok) throw new Error(`The benchmark has a wrong scenario: ${JSON.stringify(read.problems)}`);
  return read.value;
}

const openClient = (ratePerSecond: number, to: string) => ({
  id: 'client',
  kind: 'client',
  workload: { kind: 'open', process: 'poisson', ratePerSecond },
  classes: [{ name: 'request', to }],
});

const work = (meanMs: number) => ({ kind: 'work', time: { kind: 'exponential', meanMs } });

export const queueAt80Percent = (): Scenario =>
  scenarioOf(
    [
      openClient(80, 'server'),
      { id: 'server', kind: 'service', concurrency: 1, endpoints: { request: { steps: [work(10)] } } },
    ],
    [{ from: 'client', to: 'server' }],
  );

/** One hop of the chain: it works, then calls the next one if there is one. */
const hop = (id: string, replicas: number, meanMs: number, to: string | null) => ({
  id,
  kind: 'service',
  replicas,
  concurrency: 10_000,
  queue: { limit: 100_000 },
  endpoints: { request: { steps: [work(meanMs), ...(to === null ? [] : [{ kind: 'call', to }])] } },
});

/** A connection with everything armed: latency, time-outs of the call and of each try, retries, a bulkhead. */
const armed = (from: string, to: string, timeoutMs: number, latencyMs: number) => ({
  from,
  to,
  latencyMs: { kind: 'constant', ms: latencyMs },
  timeoutMs,
  retryPolicy: { numRetries: 2, perTryTimeoutMs: timeoutMs / 2 },
  bulkhead: { maxConcurrent: 100_000 },
  loadBalancing: 'leastRequest',
});

/** client -> gateway -> sidecar -> service -> sidecar -> database, with retries and time-outs armed. */
export const richChain = (ratePerSecond: number): Scenario =>
  scenarioOf(
    [
      openClient(ratePerSecond, 'gateway'),
      hop('gateway', 2, 0.5, 'sidecar'),
      hop('sidecar', 4, 0.2, 'service'),
      hop('service', 4, 5, 'egress'),
      hop('egress', 4, 0.2, 'database'),
      hop('database', 2, 3, null),
    ],
    [
      armed('client', 'gateway', 2_000, 0.5),
      armed('gateway', 'sidecar', 1_500, 0.25),
      armed('sidecar', 'service', 1_200, 0.02),
      armed('service', 'egress', 800, 0.02),
      armed('egress', 'database', 600, 0.25),
    ],
  );

/** A service so slow that every request of the first second is in flight at its end. */
export const slowService = (ratePerSecond: number, timeoutMs: number | null): Scenario =>
  scenarioOf(
    [
      {
        id: 'client',
        kind: 'client',
        workload: { kind: 'open', process: 'constant', ratePerSecond },
        classes: [{ name: 'request', to: 'server' }],
      },
      {
        id: 'server',
        kind: 'service',
        endpoints: { request: { steps: [{ kind: 'work', time: { kind: 'constant', ms: 3_600_000 } }] } },
      },
    ],
    [{ from: 'client', to: 'server', timeoutMs }],
  );
