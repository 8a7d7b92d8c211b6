/**
 * Which connections feed a consumer with messages, and how: what the author wrote, or the default of the source.
 */
import type { ConnectionConfig } from './schema/connection';
import type { EventSource, EventSourceOf } from './schema/event-source';
import type { ComponentConfig, Scenario } from './schema/scenario';

/** Kinds of component that keep messages for consumers that poll, and the event sources that fit each. */
const polledKinds: Readonly<Partial<Record<ComponentConfig['kind'], readonly EventSource['kind'][]>>> = {
  queue: ['queue', 'workers'],
  stream: ['stream'],
  table: ['stream'],
};

/** How often AWS Lambda reads a shard (AWS Lambda developer guide, "with-kinesis" and "with-ddb", 2026). */
const pollIntervalMs = { stream: 1_000, table: 250 } as const;

export type StreamSource = EventSourceOf<'stream'> & { readonly pollIntervalMs: number };

/** A push that is over when the event was taken; how often it is tried depends on who takes it. */
interface DeliverySource {
  readonly kind: 'delivery';
  /** `managed`: a service of the same cloud; `http`: any other. */
  readonly policy: 'managed' | 'http';
  readonly endpoint?: undefined;
  readonly recordFailureRate: number;
}

/** An event source that says all. */
export type FeedSource = Exclude<EventSource, { kind: 'stream' }> | StreamSource | DeliverySource;

const delivery = (policy: DeliverySource['policy']): DeliverySource => ({
  kind: 'delivery',
  policy,
  recordFailureRate: 0,
});

/** AWS Lambda's defaults. */
const asynchronous: EventSourceOf<'asynchronous'> = {
  kind: 'asynchronous',
  recordFailureRate: 0,
  maximumRetryAttempts: 2,
  maximumEventAgeMs: 21_600_000,
  onFailure: null,
};

/** The kinds of event source that a connection from this component must have one of; empty where it needs none. */
export const sourcesFrom = (config: ComponentConfig): readonly EventSource['kind'][] => polledKinds[config.kind] ?? [];

/** Whether a component pushes what it keeps to its consumers. */
export const pushes = ({ kind }: ComponentConfig): boolean => kind === 'objectStore' || kind === 'topic';

/** How a connection feeds its consumer; null when it does not. */
export function eventSourceOf(scenario: Scenario, connection: ConnectionConfig): FeedSource | null {
  const find = (id: string) => scenario.components.find((component) => component.id === id);
  const from = find(connection.from);
  const to = find(connection.to);
  if (from === undefined || to === undefined) return null;
  const { eventSource } = connection;
  if (pushes(from)) return eventSource?.kind === 'asynchronous' ? eventSource : pushTo(from, to);
  if (sourcesFrom(from).length === 0 || eventSource === undefined) return null;
  if (eventSource.kind !== 'stream') return eventSource;
  const usual = pollIntervalMs[from.kind === 'table' ? 'table' : 'stream'];
  return { ...eventSource, pollIntervalMs: eventSource.pollIntervalMs ?? usual };
}

/** A service stands for a function that an object store invokes, and for a web server that a topic calls. */
function pushTo(from: ComponentConfig, to: ComponentConfig): FeedSource {
  if (to.kind !== 'service' && to.kind !== 'monolith') return delivery('managed');
  return from.kind === 'topic' ? delivery('http') : asynchronous;
}
