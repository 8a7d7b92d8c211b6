/**
 * Queues, streams, tables, buckets and topics as resources of CloudFormation.
 */
import * as z from 'zod/mini';
import { type ObjectStoreConfig, objectStore } from '../../../scenario/schema/object-store';
import { type MessageQueueConfig, messageQueue } from '../../../scenario/schema/queue';
import { type StreamConfig, stream } from '../../../scenario/schema/stream';
import { type TableConfig, table } from '../../../scenario/schema/table';
import { type TopicConfig, topic } from '../../../scenario/schema/topic';
import type { Deployed } from '../names';
import { reasons } from '../reasons';
import { getAtt, present, type Value, type Values } from '../template';
import { type FieldReasons, listFields } from '../unsupported';
import { bucketName } from './bucket-name';
import { deadLettersLeadTo } from './circles';
import { type Draft, logicalIdOf } from './draft';
import { metadataOf } from './metadata';
import { wholeHours, wholeSeconds } from './units';

type Names = 'id' | 'kind' | 'role' | 'position';

const ofQueue: FieldReasons<
  MessageQueueConfig,
  Names | 'fifo' | 'visibilityTimeoutMs' | 'deadLetter' | 'retentionMs' | 'delayMs'
> = {
  sendTime: reasons.duration,
  maxInFlight: reasons.behavior,
  poison: reasons.failure,
  staleReceiptDeletes: reasons.behavior,
};

const ofStream: FieldReasons<StreamConfig, Names | 'shards' | 'recordsPerSecondPerShard' | 'retentionMs'> = {
  partitionBy: reasons.partitionKey,
  putTime: reasons.duration,
  poison: reasons.failure,
};

const ofTable: FieldReasons<TableConfig, Names> = {
  writeTime: reasons.duration,
  readTime: reasons.duration,
  shards: reasons.tableShards,
  partitionBy: reasons.partitionKey,
  poison: reasons.failure,
};

const ofPushes = { eventDelay: reasons.duration, duplicateRate: reasons.failure, poison: reasons.failure };
const ofBucket: FieldReasons<ObjectStoreConfig, Names> = {
  putTime: reasons.duration,
  getTime: reasons.duration,
  ...ofPushes,
};
const ofTopic: FieldReasons<TopicConfig, Names> = { publishTime: reasons.duration, ...ofPushes };

const defaults = {
  queue: z.parse(messageQueue, { id: 'any', kind: 'queue' }),
  stream: z.parse(stream, { id: 'any', kind: 'stream' }),
  table: z.parse(table, { id: 'any', kind: 'table' }),
  objectStore: z.parse(objectStore, { id: 'any', kind: 'objectStore' }),
  topic: z.parse(topic, { id: 'any', kind: 'topic' }),
};

function add(draft: Draft, config: Deployed, type: string, properties: Values, dependsOn?: string): void {
  draft.resources[logicalIdOf(draft, config.id)] = {
    Type: type,
    ...(dependsOn !== undefined && { DependsOn: dependsOn }),
    Metadata: metadataOf(config),
    Properties: properties,
  };
}

export function exportQueue(draft: Draft, queue: MessageQueueConfig, path: string): void {
  const { unsupported } = draft;
  listFields(queue, defaults.queue, ofQueue, path, unsupported);
  const properties = present({
    FifoQueue: queue.fifo ? true : undefined,
    VisibilityTimeout: wholeSeconds(queue.visibilityTimeoutMs, `${path}.visibilityTimeoutMs`, unsupported),
    MessageRetentionPeriod: wholeSeconds(queue.retentionMs, `${path}.retentionMs`, unsupported),
    DelaySeconds: queue.delayMs === 0 ? undefined : wholeSeconds(queue.delayMs, `${path}.delayMs`, unsupported),
    RedrivePolicy: redrivePolicy(draft, queue, `${path}.deadLetter`),
  });
  add(draft, queue, 'AWS::SQS::Queue', properties);
}

function redrivePolicy(draft: Draft, { id, deadLetter }: MessageQueueConfig, path: string): Values | undefined {
  if (deadLetter === null) return undefined;
  if (deadLettersLeadTo(draft.scenario, deadLetter.queue, id)) {
    draft.unsupported(path, reasons.circle);
    return undefined;
  }
  const { queue, maxReceiveCount } = deadLetter;
  return { deadLetterTargetArn: getAtt(logicalIdOf(draft, queue), 'Arn'), maxReceiveCount };
}

export function exportStream(draft: Draft, config: StreamConfig, path: string): void {
  const { shards, recordsPerSecondPerShard: rate, retentionMs } = config;
  listFields(config, defaults.stream, ofStream, path, draft.unsupported);
  const onDemand = rate === null;
  if (onDemand && shards !== defaults.stream.shards) draft.unsupported(`${path}.shards`, reasons.onDemand);
  if (!onDemand && rate !== defaults.stream.recordsPerSecondPerShard) {
    draft.unsupported(`${path}.recordsPerSecondPerShard`, reasons.shardLimit);
  }
  const properties = present({
    StreamModeDetails: { StreamMode: onDemand ? 'ON_DEMAND' : 'PROVISIONED' },
    ShardCount: onDemand ? undefined : shards,
    RetentionPeriodHours: wholeHours(retentionMs, `${path}.retentionMs`, draft.unsupported),
  });
  add(draft, config, 'AWS::Kinesis::Stream', properties);
}

export function exportTable(draft: Draft, config: TableConfig, path: string): void {
  listFields(config, defaults.table, ofTable, path, draft.unsupported);
  add(draft, config, 'AWS::DynamoDB::Table', {
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
  });
}

/** `notifies`: what the bucket tells of its puts, beside functions. */
export function exportBucket(
  draft: Draft,
  config: ObjectStoreConfig,
  path: string,
  notifies: { readonly configuration: Value; readonly policy: string } | undefined,
): void {
  listFields(config, defaults.objectStore, ofBucket, path, draft.unsupported);
  const properties = present({
    BucketName: bucketName(draft, config.id),
    NotificationConfiguration: notifies?.configuration,
  });
  add(draft, config, 'AWS::S3::Bucket', properties, notifies?.policy);
}

export function exportTopic(draft: Draft, config: TopicConfig, path: string): void {
  listFields(config, defaults.topic, ofTopic, path, draft.unsupported);
  add(draft, config, 'AWS::SNS::Topic', {});
}
