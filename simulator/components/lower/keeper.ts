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
  /** Steps after the work and before the records are stored, and after that. */
  readonly before?: readonly ServerStep[];
  readonly after?: readonly ServerStep[];
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

function endpointOf({ time, stores, eventDelay, before = [], after = [] }: Access): ServerEndpoint {
  const store: readonly ServerStep[] = stores ? [{ kind: 'store', eventDelay }] : [];
  return { priority: 0, steps: [{ kind: 'work', time }, ...before, ...store, ...after] };
}
