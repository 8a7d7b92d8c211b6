/**
 * The scenarios of the benchmark of the stage.
 */
import { readFileSync } from 'node:fs';
import { templates } from '@/content/templates';
import { readScenario } from '@/simulator/scenario';
import type { CheckedScenario } from '@/simulator/scenario/checked';

function checked(scenario: unknown): CheckedScenario {
  const read = readScenario(scenario);
  if (!read.ok) throw new Error(`The benchmark has a wrong scenario: ${JSON.stringify(read.problems)}`);
  return read.value;
}

const client = (ratePerSecond: number, to: string) => ({
  id: 'client',
  kind: 'client',
  workload: { kind: 'open', process: 'poisson', ratePerSecond },
  classes: [{ name: 'request', to }],
});

/** Threads without limit, so that only the way takes long. */
const service = (id: string, meanMs: number, to: string | null) => ({
  id,
  kind: 'service',
  replicas: 2,
  endpoints: {
    request: {
      steps: [{ kind: 'work', time: { kind: 'exponential', meanMs } }, ...(to === null ? [] : [{ kind: 'call', to }])],
    },
  },
});

const connection = (from: string, to: string, medianMs: number, numRetries = 0) => ({
  from,
  to,
  latencyMs: { kind: 'lognormal', medianMs, sigma: 0.3 },
  retryPolicy: { numRetries },
});

/** A chain with ways so long that thousands of messages are on them, some of them errors and retries. */
export const longWays = (ratePerSecond: number): CheckedScenario =>
  checked({
    version: 1,
    durationMs: 600_000,
    components: [
      client(ratePerSecond, 'gateway'),
      service('gateway', 1, 'orders'),
      service('orders', 2, 'payments'),
      service('payments', 2, null),
    ],
    connections: [
      connection('client', 'gateway', 800),
      connection('gateway', 'orders', 800),
      connection('orders', 'payments', 800, 1),
    ],
    faults: [{ atMs: 0, target: 'payments', kind: 'errors', rate: 0.08 }],
  });

/** An ordinary chain, for ten minutes of many requests. */
export const shortWays = (ratePerSecond: number): CheckedScenario =>
  checked({
    version: 1,
    durationMs: 600_000,
    components: [client(ratePerSecond, 'gateway'), service('gateway', 1, 'orders'), service('orders', 4, null)],
    connections: [connection('client', 'gateway', 1), connection('gateway', 'orders', 0.5, 1)],
    faults: [
      { atMs: 100_000, target: 'orders', kind: 'errors', rate: 0.3 },
      { atMs: 160_000, target: 'orders', kind: 'recover' },
      { atMs: 300_000, target: 'orders#1', kind: 'slow', factor: 8 },
      { atMs: 380_000, target: 'orders#1', kind: 'recover' },
    ],
  });

/** A gateway before layers of services, each calling one of the next layer. */
export function wideGraph(count: number, layers: number): CheckedScenario {
  const perLayer = Math.floor((count - 2) / layers);
  const nameOf = (layer: number, nth: number) => `s${layer}-${nth}`;
  const places = Array.from({ length: layers }, (_, layer) =>
    Array.from({ length: perLayer }, (__, nth) => ({ layer, nth })),
  ).flat();
  const own = places.map(({ layer, nth }) =>
    service(nameOf(layer, nth), 2, layer + 1 < layers ? nameOf(layer + 1, nth) : null),
  );
  const firsts = places.filter(({ layer }) => layer === 0).map(({ nth }) => nameOf(0, nth));
  const gateway = {
    id: 'gateway',
    kind: 'service',
    endpoints: {
      request: { steps: [{ kind: 'parallel', calls: firsts.map((to) => ({ to })) }] },
    },
  };
  const between = places
    .filter(({ layer }) => layer + 1 < layers)
    .map(({ layer, nth }) => connection(nameOf(layer, nth), nameOf(layer + 1, nth), 20));
  return checked({
    version: 1,
    durationMs: 600_000,
    components: [client(5, 'gateway'), gateway, ...own],
    connections: [
      connection('client', 'gateway', 20),
      ...firsts.map((to) => connection('gateway', to, 20)),
      ...between,
    ],
  });
}

export const allTemplates = (): readonly { readonly id: string; readonly scenario: CheckedScenario }[] =>
  templates.map((id) => {
    const text = readFileSync(new URL(`../../content/templates/${id}.json`, import.meta.url), 'utf8');
    return { id, scenario: checked(JSON.parse(text)) };
  });
