/**
 * A database. What it models, simplifies and leaves out: `fidelity/database.ts`.
 */
import type { DatabaseConfig } from '../../scenario/schema/database';
import type { ServerStep } from '../plan/forms';
import type { ServerConfig, ServerEndpoint } from '../plan/server';

/** Replicas that became the primary; requests that waited for a row lock. */
export const databaseCounter = { failovers: 0, lockWaits: 1 } as const;

export const lowerDatabase = (database: DatabaseConfig): ServerConfig => ({
  id: database.id,
  kind: 'database',
  replicas: database.nodes,
  concurrency: database.workers,
  threadHeldWhileWaiting: false,
  queue: { limit: null, discipline: 'fifo', patience: null },
  host: 'connections',
  maxPresent: database.maxConnections,
  endpoints: Object.fromEntries(
    Object.entries(database.queries).map(([name, query]) => [name, lowerQuery(database, query)]),
  ),
  counters: Object.keys(databaseCounter),
  gauges: [],
});

function lowerQuery(database: DatabaseConfig, query: DatabaseConfig['queries'][string]): ServerEndpoint {
  const onPrimary = query.kind === 'write' || database.readsFrom === 'primary';
  const steps: ServerStep[] = [{ kind: 'work', time: query.time }];
  if (query.lock !== null) steps.unshift({ kind: 'lock', ...query.lock, waits: databaseCounter.lockWaits });
  if (query.kind === 'write') steps.unshift({ kind: 'primaryOnly' });
  return { label: query.label, priority: 0, steps, pinned: onPrimary };
}
