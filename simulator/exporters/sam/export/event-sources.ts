/**
 * Event source mappings: how a function gets what a queue, a stream or a table keeps.
 */
import type { EventSourceOf } from '../../../scenario/schema/event-source';
import { pascalCase } from '../names';
import { reasons } from '../reasons';
import { getAtt, present, type Value } from '../template';
import { addEvent, type Draft, logicalIdOf } from './draft';
import { wholeSeconds } from './units';

/** Ages of records that Lambda takes (AWS Lambda API reference, CreateEventSourceMapping, 2026). */
const leastRecordAgeS = 60;
const mostRecordAgeS = 604_800;

export function exportQueueMapping(
  draft: Draft,
  from: string,
  to: string,
  source: EventSourceOf<'queue'>,
  path: string,
): void {
  listForEveryKind(draft, source, path);
  const properties = present({
    Queue: getAtt(logicalIdOf(draft, from), 'Arn'),
    BatchSize: source.batchSize,
    MaximumBatchingWindowInSeconds: windowOf(draft, source.windowMs, path),
    ScalingConfig: source.maximumConcurrency === null ? undefined : { MaximumConcurrency: source.maximumConcurrency },
    FunctionResponseTypes: responseTypes(source),
  });
  addEvent(draft, to, pascalCase(from), 'SQS', properties);
}

export function exportStreamMapping(
  draft: Draft,
  from: { readonly id: string; readonly kind: 'stream' | 'table' },
  to: string,
  source: EventSourceOf<'stream'>,
  path: string,
): void {
  listForEveryKind(draft, source, path);
  if (source.pollIntervalMs !== undefined) draft.unsupported(`${path}.pollIntervalMs`, reasons.behavior);
  const name = logicalIdOf(draft, from.id);
  const properties = present({
    Stream: getAtt(name, from.kind === 'table' ? 'StreamArn' : 'Arn'),
    StartingPosition: 'LATEST',
    BatchSize: source.batchSize,
    MaximumBatchingWindowInSeconds: windowOf(draft, source.windowMs, path),
    ParallelizationFactor: source.parallelizationFactor === 1 ? undefined : source.parallelizationFactor,
    BisectBatchOnFunctionError: source.bisectBatchOnFunctionError ? true : undefined,
    MaximumRetryAttempts: source.maximumRetryAttempts === -1 ? undefined : source.maximumRetryAttempts,
    MaximumRecordAgeInSeconds: recordAge(draft, source.maximumRecordAgeMs, `${path}.maximumRecordAgeMs`),
    FunctionResponseTypes: responseTypes(source),
    DestinationConfig:
      source.onFailure === null
        ? undefined
        : { OnFailure: { Type: 'SQS', Destination: getAtt(logicalIdOf(draft, source.onFailure), 'Arn') } },
  });
  addEvent(draft, to, pascalCase(from.id), from.kind === 'table' ? 'DynamoDB' : 'Kinesis', properties);
}

function listForEveryKind(
  draft: Draft,
  { endpoint, recordFailureRate }: { readonly endpoint?: string | undefined; readonly recordFailureRate: number },
  path: string,
): void {
  if (endpoint !== undefined) draft.unsupported(`${path}.endpoint`, reasons.handler);
  if (recordFailureRate > 0) draft.unsupported(`${path}.recordFailureRate`, reasons.failure);
}

const windowOf = (draft: Draft, windowMs: number, path: string): number | undefined =>
  windowMs === 0 ? undefined : wholeSeconds(windowMs, `${path}.windowMs`, draft.unsupported);

const responseTypes = ({
  reportBatchItemFailures,
}: {
  readonly reportBatchItemFailures: boolean;
}): Value | undefined => (reportBatchItemFailures ? ['ReportBatchItemFailures'] : undefined);

function recordAge(draft: Draft, ms: number | null, path: string): number | undefined {
  if (ms === null) return undefined;
  const seconds = wholeSeconds(ms, path, draft.unsupported);
  if (seconds >= leastRecordAgeS && seconds <= mostRecordAgeS) return seconds;
  draft.unsupported(path, reasons.leastRecordAge);
  return Math.min(mostRecordAgeS, Math.max(leastRecordAgeS, seconds));
}
