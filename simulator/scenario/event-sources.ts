/**
 * Which connections feed a consumer with messages, and how: what the author wrote, or the default of the source.
 */
import type { ConnectionConfig } from './schema/connection';
import type { EventSource, EventSourceOf } from './schema/event-source';
import type { ComponentConfig, Scenario } from './schema/scenario';

/** Kinds of component that keep messages for others, and the event sources that fit each. */
const sourceKinds: Readonly<Partial<Record<ComponentConfig['kind'], readonly EventSource['kind'][]>>> = {
  queue: ['queue', 'workers'],
};

/** An event source that says all. */
export type FeedSource = EventSource;
export type { EventSourceOf };

/** The kinds of event source that a connection from this component may have; empty for one that keeps no messages. */
export const sourcesFrom = (config: ComponentConfig | undefined): readonly EventSource['kind'][] =>
  (config && sourceKinds[config.kind]) ?? [];

/** How a connection feeds its consumer; null when it does not. */
export function eventSourceOf(scenario: Scenario, connection: ConnectionConfig): FeedSource | null {
  const from = scenario.components.find((component) => component.id === connection.from);
  return sourcesFrom(from).length === 0 ? null : (connection.eventSource ?? null);
}
