/**
 * The shortest scenario for cases of one client and one service.
 */
import type { ScenarioInput } from '../scenario';

type Component = ScenarioInput['components'][number];
export type ServiceInput = Extract<Component, { kind: 'service' }>;
export type ClientInput = Extract<Component, { kind: 'client' }>;
export type LinkInput = NonNullable<ScenarioInput['connections']>[number];
type Step = ServiceInput['endpoints'][string]['steps'][number];

export interface Pair {
  readonly workload: ClientInput['workload'];
  readonly service?: Partial<ServiceInput>;
  readonly steps?: readonly Step[];
  readonly link?: Partial<LinkInput>;
  readonly faults?: ScenarioInput['faults'];
}

/** A client that calls one service, named `server`; without steps it answers at once. */
export const clientAndServer = (pair: Pair): ScenarioInput => ({
  version: 1,
  durationMs: 1_000,
  components: [
    { id: 'client', kind: 'client', workload: pair.workload, classes: [{ name: 'request', to: 'server' }] },
    server('server', pair.steps ?? atOnce, pair.service),
  ],
  connections: [{ from: 'client', to: 'server', ...pair.link }],
  faults: pair.faults ?? [],
});

export const server = (id: string, steps: readonly Step[], more: Partial<ServiceInput> = {}): ServiceInput => ({
  id,
  kind: 'service',
  endpoints: { request: { steps: [...steps] } },
  ...more,
});

/** Work that takes no time. */
export const atOnce: readonly Step[] = [{ kind: 'work', time: 0 }];

export const callTo = (to: string): Step => ({ kind: 'call', to, endpoint: 'request' });

/** Makes a share of the requests of a component fail, from the start. */
export const failing = (target: string, rate: number) => ({ atMs: 0, target, kind: 'errors', rate }) as const;
