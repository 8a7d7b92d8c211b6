/**
 * Checks of connections that feed a consumer with messages: an event source that fits both ends, and its settings.
 */
import { endpointIndex } from '../../components/plan/names';
import { sourcesFrom } from '../event-sources';
import { endpointsOf } from '../kinds';
import type { ConnectionConfig } from '../schema/connection';
import type { EventSource, EventSourceChange, EventSourceOf } from '../schema/event-source';
import type { MessageQueueConfig } from '../schema/queue';
import type { Scenario } from '../schema/scenario';
import type { Report } from './report';
import { callableOf } from './targets';

/** A batch of a queue may be larger than this only when its mapping gathers messages for a second or more. */
const mostWithoutWindow = 10;
const leastWindowMs = 1_000;

export function checkFeed(scenario: Scenario, connection: ConnectionConfig, path: string, report: Report): void {
  const from = scenario.components.find((component) => component.id === connection.from);
  if (from === undefined) return;
  const fitting = sourcesFrom(from);
  const { eventSource } = connection;
  const at = `${path}.eventSource`;
  if (fitting.length === 0) {
    if (eventSource !== undefined) report(at, 'unknownField', `nothing: "${from.id}" keeps no messages`, eventSource);
    return;
  }
  const expected = `how the consumer gets what "${from.id}" keeps, of kind ${fitting.join(' or ')}`;
  if (eventSource === undefined) report(at, 'reference', expected, eventSource);
  else if (!fitting.includes(eventSource.kind)) report(`${at}.kind`, 'reference', expected, eventSource.kind);
  else checkSource(scenario, connection, eventSource, at, report);
}

/** Checks a change of an event source: that the source has the setting, and that all of it fits together afterwards. */
export function checkFeedChange(
  scenario: Scenario,
  target: string,
  change: EventSourceChange | undefined,
  path: string,
  report: Report,
): void {
  const connection = scenario.connections.find((link) => `${link.from}->${link.to}` === target);
  const eventSource = connection?.eventSource;
  if (change === undefined || connection === undefined || eventSource === undefined) return;
  for (const name of Object.keys(change)) {
    if (name in eventSource) continue;
    const expected = `for an event source of kind ${eventSource.kind} one of ${Object.keys(eventSource).join(', ')}`;
    report(`${path}.${name}`, 'unknownField', expected, name);
  }
  checkSource(scenario, connection, { ...eventSource, ...change } as EventSource, path, report);
}

function checkSource(
  scenario: Scenario,
  { from, to }: ConnectionConfig,
  source: EventSource,
  path: string,
  report: Report,
): void {
  const consumer = callableOf(scenario, to);
  if (consumer === undefined) return;
  if (consumer.kind !== 'service' && consumer.kind !== 'monolith') {
    report(path, 'reference', 'a consumer that is a service or a monolith', consumer.kind);
  }
  const offered = endpointsOf(consumer);
  if (endpointIndex(offered, source.endpoint, '') < 0) {
    report(`${path}.endpoint`, 'reference', `an endpoint of ${to}: ${offered.join(', ')}`, source.endpoint);
  }
  const keeper = callableOf(scenario, from);
  if (keeper?.kind === 'queue' && source.kind === 'queue') checkBatches(keeper, source, path, report);
  if (source.kind === 'workers' && source.batchSize > mostWithoutWindow) {
    report(`${path}.batchSize`, 'range', `at most ${mostWithoutWindow}`, source.batchSize);
  }
  if ('onFailure' in source) checkDestination(scenario, source.onFailure, `${path}.onFailure`, report);
}

function checkBatches(queue: MessageQueueConfig, source: EventSourceOf<'queue'>, path: string, report: Report): void {
  const { batchSize, windowMs } = source;
  if (queue.fifo) {
    if (batchSize > mostWithoutWindow) {
      report(`${path}.batchSize`, 'range', `at most ${mostWithoutWindow} from a FIFO queue`, batchSize);
    }
    if (windowMs > 0) report(`${path}.windowMs`, 'range', '0: a FIFO queue has no batching window', windowMs);
    return;
  }
  if (batchSize > mostWithoutWindow && windowMs < leastWindowMs) {
    const expected = `at least ${leastWindowMs} for batches of more than ${mostWithoutWindow}`;
    report(`${path}.windowMs`, 'range', expected, windowMs);
  }
  if (windowMs >= queue.visibilityTimeoutMs && windowMs > 0) {
    report(`${path}.windowMs`, 'range', `less than the visibility time-out, ${queue.visibilityTimeoutMs}`, windowMs);
  }
}

function checkDestination(scenario: Scenario, id: string | null, path: string, report: Report): void {
  if (id === null) return;
  const target = callableOf(scenario, id);
  if (target?.kind !== 'queue' || target.fifo) report(path, 'reference', 'the id of a standard queue', id);
}
