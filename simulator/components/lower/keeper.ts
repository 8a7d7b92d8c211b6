/**
 * What components that keep messages have in common when they are called: a managed service that scales by itself.
 */
import type { Distribution } from '../../scenario/schema/distribution';
import type { ServerStep } from '../plan/forms';
import type { ServerConfig, ServerEndpoint } from '../plan/server';

interface Access {
  readonly time: Distribution;
  readonly stores: boolean;
  /** Time from an event to its first delivery. */
  readonly eventDelay?: Distribution;
}

export function keeper(
  id: string,
  endpoints: Readonly<Record<string, Access>>,
): Omit<ServerConfig, 'kind' | 'counters' | 'gauges'> {
  return {
    id,
    replicas: 1,
    concurrency: null,
    threadHeldWhileWaiting: true,
    queue: { limit: null, discipline: 'fifo', patience: null },
    host: 'threads',
    keepsRecords: true,
    endpoints: Object.fromEntries(Object.entries(endpoints).map(([name, access]) => [name, endpointOf(access)])),
  };
}

function endpointOf({ time, stores, eventDelay }: Access): ServerEndpoint {
  const work: ServerStep = { kind: 'work', time };
  return { priority: 0, steps: stores ? [work, { kind: 'store', eventDelay }] : [work] };
}
