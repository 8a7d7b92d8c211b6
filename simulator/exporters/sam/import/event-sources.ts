/**
 * Reads the events of a function that come from queues, streams, tables, buckets and topics.
 */

import { deliver } from './messaging';
import { isFields, type Reader } from './reader';
import { type Component, connect, type Json, type Sketch } from './sketch';
import { targetAt } from './targets';

export function readQueueEvent(sketch: Sketch, to: Component, event: Reader): void {
  const from = targetAt(sketch, event.raw('Queue'), ['queue'], event.at('Queue'));
  if (from === undefined) return;
  const source = eventSource(sketch, from, to, 'queue');
  source.batchSize = event.number('BatchSize') ?? 10;
  source.windowMs = (event.number('MaximumBatchingWindowInSeconds') ?? 0) * 1_000;
  const scaling = event.below('ScalingConfig');
  source.maximumConcurrency = scaling.number('MaximumConcurrency') ?? null;
  scaling.rest([]);
  source.reportBatchItemFailures = reportsItems(event);
  event.rest(['Enabled']);
}

export function readStreamEvent(sketch: Sketch, to: Component, event: Reader): void {
  const from = targetAt(sketch, event.raw('Stream'), ['stream', 'table'], event.at('Stream'));
  if (from === undefined) return;
  const source = eventSource(sketch, from, to, 'stream');
  source.batchSize = event.number('BatchSize') ?? 100;
  source.windowMs = (event.number('MaximumBatchingWindowInSeconds') ?? 0) * 1_000;
  source.parallelizationFactor = event.number('ParallelizationFactor') ?? 1;
  source.bisectBatchOnFunctionError = event.boolean('BisectBatchOnFunctionError') ?? false;
  source.maximumRetryAttempts = event.number('MaximumRetryAttempts') ?? -1;
  const age = event.number('MaximumRecordAgeInSeconds') ?? -1;
  source.maximumRecordAgeMs = age < 0 ? null : age * 1_000;
  source.reportBatchItemFailures = reportsItems(event);
  const failure = event.below('DestinationConfig').below('OnFailure');
  const arn = failure.raw('Destination');
  const queue = arn === undefined ? undefined : targetAt(sketch, arn, ['queue'], failure.at('Destination'));
  failure.rest(['Type']);
  source.onFailure = queue?.id ?? null;
  event.rest(['Enabled', 'StartingPosition']);
}

export function readPushEvent(sketch: Sketch, to: Component, event: Reader, field: 'Bucket' | 'Topic'): void {
  const kinds = field === 'Bucket' ? ['objectStore'] : ['topic'];
  const from = targetAt(sketch, event.raw(field), kinds, event.at(field));
  event.rest(['Events']);
  if (from !== undefined) deliver(sketch, from, to);
}

/** The event source of a connection; one of the same kind keeps what a template does not say. */
function eventSource(sketch: Sketch, from: Component, to: Component, kind: string): Json {
  const link = connect(sketch, from.id, to.id);
  const known = link.eventSource;
  const names = Object.keys(isFields(to.endpoints) ? to.endpoints : {});
  const source: Json =
    isFields(known) && known.kind === kind
      ? (known as Json)
      : { kind, ...(names.length > 1 && { endpoint: names[0] }) };
  link.eventSource = source;
  return source;
}

const reportsItems = (event: Reader): boolean =>
  event.list('FunctionResponseTypes').includes('ReportBatchItemFailures');
