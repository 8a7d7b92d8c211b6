/**
 * Short ways to write scenarios in tests.
 */
import '../packs/all';
import { describeProblem, readScenario, type Scenario, type ScenarioInput } from '../scenario';

type Component = ScenarioInput['components'][number];
type Service = Extract<Component, { kind: 'service' }>;
type LambdaFunction = Extract<Component, { kind: 'function' }>;
type Client = Extract<Component, { kind: 'client' }>;
type Queue = Extract<Component, { kind: 'queue' }>;
type Link = NonNullable<ScenarioInput['connections']>[number];

/** Reads a scenario that must be right. */
export function scenario(input: Omit<ScenarioInput, 'version'>): Scenario {
  const read = readScenario({ version: 1, ...input });
  if (!read.ok) throw new Error(read.problems.map(describeProblem).join('\n'));
  return read.value;
}

/** A service whose only endpoint works for `workMs` and then calls the services in `calls`. */
export function service(
  id: string,
  workMs: number,
  more: Partial<Service> = {},
  calls: readonly string[] = [],
): Service {
  const steps = [
    { kind: 'work' as const, time: workMs },
    ...calls.map((to) => ({ kind: 'call' as const, to, endpoint: 'request' })),
  ];
  return { id, kind: 'service', endpoints: { request: { steps } }, ...more };
}

/** A queue whose visibility time-out is 100 ms. */
export const queue = (id: string, more: Partial<Queue> = {}): Queue => ({
  id,
  kind: 'queue',
  visibilityTimeoutMs: 100,
  ...more,
});

/** A connection that feeds a consumer with messages. */
export const feed = (from: string, to: string, eventSource: NonNullable<Link['eventSource']>): Link => ({
  from,
  to,
  eventSource,
});

/** A function whose handler works for `workMs` and then calls; INIT takes 100 ms, and nothing else is added. */
export function lambda(
  id: string,
  workMs: number,
  more: Partial<LambdaFunction> = {},
  calls: readonly string[] = [],
): LambdaFunction {
  const steps = [
    { kind: 'work' as const, time: workMs },
    ...calls.map((to) => ({ kind: 'call' as const, to, endpoint: 'request' })),
  ];
  const coldStart = { kind: 'distribution', init: 100 } as const;
  return { id, kind: 'function', coldStart, endpoints: { request: { steps } }, ...more };
}

/** A client that sends one request at each of these times. */
export function trace(to: string, timesMs: readonly number[]): Client {
  return {
    id: 'client',
    kind: 'client',
    workload: { kind: 'trace', arrivals: timesMs.map((atMs) => ({ atMs })) },
    classes: [{ name: 'request', to }],
  };
}

/** A client with Poisson arrivals. */
export function poisson(to: string, ratePerSecond: number): Client {
  return {
    id: 'client',
    kind: 'client',
    workload: { kind: 'open', ratePerSecond },
    classes: [{ name: 'request', to }],
  };
}

export const link = (from: string, to: string, more: Partial<Link> = {}): Link => ({ from, to, ...more });
