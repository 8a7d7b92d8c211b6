/**
 * Which connections feed a consumer with messages, and how: what the author wrote, or the default of the source.
 */
import type { ConnectionConfig } from './schema/connection';
import type { EventSource, EventSourceOf } from './schema/event-source';
import type { ComponentConfig, Scenario } from './schema/scenario';

/** Kinds of component that keep messages for others, and the event sources that fit each. */
const sourceKinds: Readonly<Partial<Record<ComponentConfig['kind'], readonly EventSource['kind'][]>>> = {
  queue: ['queue', 'workers'],
  stream: ['stream'],
  table: ['stream'],
};

/** How often AWS Lambda reads a shard (AWS Lambda developer guide, "with-kinesis" and "with-ddb", 2026). */
const pollIntervalMs = { stream: 1_000, table: 250 } as const;

export type StreamSource = EventSourceOf<'stream'> & { readonly pollIntervalMs: number };

/** An event source that says all. */
export type FeedSource = Exclude<EventSource, { kind: 'stream' }> | StreamSource;

/** The kinds of event source that a connection from this component may have; empty for one that keeps no messages. */
export const sourcesFrom = (config: ComponentConfig | undefined): readonly EventSource['kind'][] =>
  (config && sourceKinds[config.kind]) ?? [];

/** How a connection feeds its consumer; null when it does not. */
export function eventSourceOf(scenario: Scenario, connection: ConnectionConfig): FeedSource | null {
  const from = scenario.components.find((component) => component.id === connection.from);
  const { eventSource } = connection;
  if (sourcesFrom(from).length === 0 || eventSource === undefined) return null;
  if (eventSource.kind !== 'stream') return eventSource;
  return { ...eventSource, pollIntervalMs: eventSource.pollIntervalMs ?? pollIntervalMs[keptBy(from)] };
}

const keptBy = (from: ComponentConfig | undefined) => (from?.kind === 'table' ? 'table' : 'stream');
