/**
 * Reads queues, streams, tables, buckets, topics and subscriptions.
 */
import type { DeployedKind } from '../names';
import type { Reader } from './reader';
import { adopt, type Component, connect, type Sketch } from './sketch';
import { targetAt } from './targets';

/** Types of resource that become a component of their own, beside functions and gateways. */
export const keeperKinds: Readonly<Record<string, DeployedKind>> = {
  'AWS::SQS::Queue': 'queue',
  'AWS::Kinesis::Stream': 'stream',
  'AWS::DynamoDB::Table': 'table',
  'AWS::Serverless::SimpleTable': 'table',
  'AWS::S3::Bucket': 'objectStore',
  'AWS::SNS::Topic': 'topic',
};

export const adoptKeeper = (sketch: Sketch, logicalId: string, kind: DeployedKind): Component =>
  adopt(sketch, logicalId, kind, {});

export function readKeeper(sketch: Sketch, logicalId: string, properties: Reader): void {
  const config = sketch.componentOf[logicalId] as Component;
  if (config.kind === 'queue') readQueue(sketch, config, properties);
  else if (config.kind === 'stream') readStream(config, properties);
  else if (config.kind === 'objectStore') readBucket(sketch, config, properties);
  else if (config.kind === 'table') {
    properties.rest(['AttributeDefinitions', 'KeySchema', 'BillingMode', 'StreamSpecification', 'PrimaryKey']);
  } else readTopic(sketch, config, properties);
}

const orDefault = (value: number | undefined, unitMs: number, defaultMs: number): number =>
  value === undefined ? defaultMs : value * unitMs;

function readQueue(sketch: Sketch, config: Component, properties: Reader): void {
  config.fifo = properties.boolean('FifoQueue') ?? false;
  config.visibilityTimeoutMs = orDefault(properties.number('VisibilityTimeout'), 1_000, 30_000);
  config.retentionMs = orDefault(properties.number('MessageRetentionPeriod'), 1_000, 345_600_000);
  config.delayMs = orDefault(properties.number('DelaySeconds'), 1_000, 0);
  const redrive = properties.below('RedrivePolicy');
  const arn = redrive.raw('deadLetterTargetArn');
  const target = arn === undefined ? undefined : targetAt(sketch, arn, ['queue'], redrive.at('deadLetterTargetArn'));
  const maxReceiveCount = redrive.number('maxReceiveCount') ?? 10;
  redrive.rest([]);
  const isKept = arn === undefined && sketch.isBeyond(['components', config.id, 'deadLetter']);
  if (!isKept) config.deadLetter = target === undefined ? null : { queue: target.id, maxReceiveCount };
  properties.rest(['ContentBasedDeduplication']);
}

function readStream(config: Component, properties: Reader): void {
  const mode = properties.below('StreamModeDetails');
  const onDemand = mode.text('StreamMode') === 'ON_DEMAND';
  const shards = properties.number('ShardCount');
  if (!onDemand) config.shards = shards ?? 1;
  // A number of records that is neither of AWS is the scenario's own.
  if (onDemand) config.recordsPerSecondPerShard = null;
  else config.recordsPerSecondPerShard = config.recordsPerSecondPerShard ?? 1_000;
  config.retentionMs = orDefault(properties.number('RetentionPeriodHours'), 3_600_000, 86_400_000);
  properties.rest([]);
}

function readBucket(sketch: Sketch, config: Component, properties: Reader): void {
  const notifications = properties.below('NotificationConfiguration');
  const lists = [
    ['QueueConfigurations', 'Queue', ['queue']],
    ['TopicConfigurations', 'Topic', ['topic']],
    ['LambdaConfigurations', 'Function', ['function']],
  ] as const;
  for (const [list, field, kinds] of lists) {
    for (const entry of notifications.entries(list)) {
      const target = targetAt(sketch, entry.raw(field), kinds, entry.at(field));
      entry.rest(['Event']);
      if (target !== undefined) deliver(sketch, config, target);
    }
  }
  notifications.rest([]);
  properties.rest(['BucketName']);
}

/** A connection over which a bucket or a topic sends by itself. */
export function deliver(sketch: Sketch, from: Component, to: Component): void {
  const link = connect(sketch, from.id, to.id);
  if (to.kind === 'function') link.invocation = 'asynchronous';
}

function readTopic(sketch: Sketch, config: Component, properties: Reader): void {
  for (const entry of properties.entries('Subscription')) readSubscription(sketch, config, entry);
  properties.rest([]);
}

function readSubscription(sketch: Sketch, topic: Component, entry: Reader): void {
  const target = targetAt(sketch, entry.raw('Endpoint'), ['queue', 'function'], entry.at('Endpoint'));
  entry.rest(['Protocol', 'TopicArn', 'RawMessageDelivery']);
  if (target !== undefined) deliver(sketch, topic, target);
}

/** `AWS::SNS::Subscription` */
export function readSubscriptionResource(sketch: Sketch, properties: Reader): void {
  const topic = targetAt(sketch, properties.raw('TopicArn'), ['topic'], properties.at('TopicArn'));
  if (topic !== undefined) readSubscription(sketch, topic, properties);
}
