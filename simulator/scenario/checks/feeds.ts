/**
 * Checks of connections that feed a consumer with messages: an event source that fits both ends, and its settings.
 */
import { endpointIndex } from '../../components/plan/names';
import { pushes, sourcesFrom } from '../event-sources';
import { endpointsOf } from '../kinds';
import type { ConnectionConfig } from '../schema/connection';
import type { EventSource, EventSourceChange, EventSourceOf } from '../schema/event-source';
import type { MessageQueueConfig } from '../schema/queue';
import type { ComponentConfig, Scenario } from '../schema/scenario';
import type { Report } from './report';
import { callableOf } from './targets';

/** A batch of a queue may be larger than this only when its mapping gathers messages for a second or more. */
const mostWithoutWindow = 10;
const leastWindowMs = 1_000;

export function checkFeed(scenario: Scenario, connection: ConnectionConfig, path: string, report: Report): void {
  const find = (id: string) => scenario.components.find((component) => component.id === id);
  const from = find(connection.from);
  const to = find(connection.to);
  if (from === undefined || to === undefined) return;
  if (pushes(from)) checkPush(scenario, connection, from, to, path, report);
  else checkPoll(scenario, connection, from, path, report);
}

/** Whether it runs its own servers, which may poll or be called. */
const hasReplicas = ({ kind }: ComponentConfig): boolean => kind === 'service' || kind === 'monolith';

/** A consumer that polls: every connection from what it polls says how. */
function checkPoll(
  scenario: Scenario,
  connection: ConnectionConfig,
  from: ComponentConfig,
  path: string,
  report: Report,
): void {
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

/** A consumer that is pushed to: a service may say how, queues and topics take what they get. */
function checkPush(
  scenario: Scenario,
  connection: ConnectionConfig,
  from: ComponentConfig,
  to: ComponentConfig,
  path: string,
  report: Report,
): void {
  const { eventSource, invocation } = connection;
  const at = `${path}.eventSource`;
  if (to.kind === 'function') {
    if (invocation !== 'asynchronous') {
      report(`${path}.invocation`, 'reference', `asynchronous, as "${from.id}" invokes a function`, invocation);
    }
    checkEndpoint(scenario, to.id, undefined, `${path}.to`, report);
  } else if (hasReplicas(to)) {
    if (eventSource?.kind === 'asynchronous') checkSource(scenario, connection, eventSource, at, report);
    else if (eventSource !== undefined) report(`${at}.kind`, 'reference', 'asynchronous, or none', eventSource.kind);
    else checkEndpoint(scenario, connection.to, undefined, `${path}.to`, report);
    return;
  }
  if (to.kind !== 'function' && to.kind !== 'topic' && (to.kind !== 'queue' || to.fifo)) {
    report(`${path}.to`, 'reference', 'the id of a function, service, standard queue or topic', to.id);
  }
  if (eventSource !== undefined) report(at, 'unknownField', `nothing: a ${to.kind} takes each event`, eventSource);
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
  { from, to, invocation }: ConnectionConfig,
  source: EventSource,
  path: string,
  report: Report,
): void {
  const consumer = callableOf(scenario, to);
  if (consumer === undefined) return;
  const fits = hasReplicas(consumer) || (consumer.kind === 'function' && source.kind !== 'workers');
  if (!fits) {
    const expected = `a service or monolith${source.kind === 'workers' ? ', whose replicas poll' : ', or a function'}`;
    report(`${path}.kind`, 'reference', `${expected}, at the other end`, consumer.kind);
  }
  if (consumer.kind === 'function' && invocation === 'asynchronous') {
    const expected = 'synchronous: an event source mapping waits for the function';
    report(`${path}.kind`, 'reference', expected, invocation);
  }
  checkEndpoint(scenario, to, source.endpoint, `${path}.endpoint`, report);
  const keeper = callableOf(scenario, from);
  if (keeper?.kind === 'queue' && source.kind === 'queue') checkBatches(keeper, source, path, report);
  if (keeper?.kind === 'queue' && consumer.kind === 'function' && keeper.visibilityTimeoutMs < consumer.timeoutMs) {
    const expected = `from a queue with a visibility time-out of at least the function's time-out, ${consumer.timeoutMs}`;
    report(`${path}.kind`, 'range', expected, keeper.visibilityTimeoutMs);
  }
  if (source.kind === 'workers' && source.batchSize > mostWithoutWindow) {
    report(`${path}.batchSize`, 'range', `at most ${mostWithoutWindow}`, source.batchSize);
  }
  if ('onFailure' in source) checkDestination(scenario, source.onFailure, `${path}.onFailure`, report);
}

function checkEndpoint(
  scenario: Scenario,
  to: string,
  endpoint: string | undefined,
  path: string,
  report: Report,
): void {
  const consumer = callableOf(scenario, to);
  const offered = consumer === undefined ? [] : endpointsOf(consumer);
  if (endpointIndex(offered, endpoint, '') >= 0) return;
  report(path, 'reference', `an endpoint of ${to}, named in eventSource: ${offered.join(', ')}`, endpoint);
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
