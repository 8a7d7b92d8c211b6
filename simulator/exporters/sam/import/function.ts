/**
 * Reads `AWS::Serverless::Function`: settings, destinations and permissions. Its events are read apart.
 */
import { lambdaRuntimes } from '../runtimes';
import { ignore, isFields, Reader } from './reader';
import { ignoredBecause } from './reasons';
import { adopt, type Component, connect, type Json, ownNames, type Sketch, within } from './sketch';
import { targetAt } from './targets';

export const newFunction = (): Json => ({ endpoints: { handle: { steps: [{ kind: 'work', time: 10 }] } } });

export const adoptFunction = (sketch: Sketch, logicalId: string): Component =>
  adopt(sketch, logicalId, 'function', newFunction());

/** Where the code is, which needs no counterpart. */
const codeFields = ['Handler', 'CodeUri', 'InlineCode', 'ImageUri', 'ImageConfig', 'Layers'];

export function readFunction(sketch: Sketch, logicalId: string, properties: Reader): void {
  const config = sketch.componentOf[logicalId] as Component;
  const seconds = (value: number | undefined) => (value === undefined ? undefined : value * 1_000);
  readRuntime(sketch, logicalId, config, properties);
  config.packageType = properties.text('PackageType') === 'Image' ? 'image' : 'zip';
  const [architecture] = properties.list('Architectures');
  config.architecture = architecture ?? 'x86_64';
  config.memoryMb = properties.number('MemorySize') ?? 128;
  config.timeoutMs = seconds(properties.number('Timeout')) ?? 3_000;
  config.reservedConcurrency = properties.number('ReservedConcurrentExecutions') ?? null;
  const provisioned = properties.below('ProvisionedConcurrencyConfig');
  config.provisionedConcurrency = provisioned.number('ProvisionedConcurrentExecutions') ?? 0;
  provisioned.rest([]);
  readEventInvoke(sketch, config, properties);
  readPolicies(sketch, config, properties);
  for (const name of codeFields) {
    if (properties.raw(name) !== undefined) ignore(sketch.findings, properties.at(name), ignoredBecause.code);
  }
  properties.raw('Events');
  properties.rest(['AutoPublishAlias']);
}

function readRuntime(sketch: Sketch, logicalId: string, config: Component, properties: Reader): void {
  const written = properties.text('Runtime');
  const own = ownNames(sketch, logicalId).Runtime;
  const fits = (name: string) => written === undefined || lambdaRuntimes[name as 'go']?.runtime === written;
  if (typeof own === 'string' && Object.hasOwn(lambdaRuntimes, own) && fits(own)) config.runtime = own;
  else if (written === lambdaRuntimes.go.runtime) config.runtime = config.runtime ?? 'go';
  else if (written !== undefined && Object.hasOwn(lambdaRuntimes, written)) config.runtime = written;
  else if (written !== undefined) ignore(sketch.findings, properties.at('Runtime'), ignoredBecause.runtime);
}

function readEventInvoke(sketch: Sketch, config: Component, properties: Reader): void {
  const settings = properties.below('EventInvokeConfig');
  const invoke = within(config, 'eventInvoke');
  invoke.maxRetryAttempts = settings.number('MaximumRetryAttempts') ?? 2;
  invoke.maxEventAgeMs = (settings.number('MaximumEventAgeInSeconds') ?? 21_600) * 1_000;
  const destinations = settings.below('DestinationConfig');
  const success = destinations.below('OnSuccess');
  const failure = destinations.below('OnFailure');
  setDestination(sketch, config, 'onSuccess', success, 'Destination', ['queue', 'topic', 'function']);
  setDestination(sketch, config, 'onFailure', failure, 'Destination', ['queue', 'topic', 'function']);
  setDestination(sketch, config, 'deadLetterQueue', properties.below('DeadLetterQueue'), 'TargetArn', [
    'queue',
    'topic',
  ]);
  destinations.rest([]);
  settings.rest([]);
}

function setDestination(
  sketch: Sketch,
  config: Component,
  name: string,
  reader: Reader,
  field: string,
  kinds: readonly string[],
): void {
  const invoke = within(config, 'eventInvoke');
  const arn = reader.raw(field);
  const target = arn === undefined ? undefined : targetAt(sketch, arn, kinds, reader.at(field));
  reader.rest(['Type']);
  if (target === undefined) {
    if (arn !== undefined || !sketch.isBeyond(['components', config.id, 'eventInvoke', name])) invoke[name] = null;
    return;
  }
  const known = invoke[name];
  if (!isFields(known) || known.to !== target.id) invoke[name] = { to: target.id };
  connect(sketch, config.id, target.id);
}

/** A function meant by the beginning of the name that CloudFormation gives it, as functions in a circle are. */
function functionNamed(sketch: Sketch, value: unknown): Component | undefined {
  const text = isFields(value) ? value['Fn::Sub'] : undefined;
  const name = typeof text === 'string' ? /^\$\{AWS::StackName\}-([A-Za-z0-9]+)-$/.exec(text)?.[1] : undefined;
  return name === undefined ? undefined : sketch.componentOf[name];
}

/** Policy templates that let a function use another resource, and what names it. */
const policyTemplates: Readonly<Record<string, { readonly field: string; readonly kind: string }>> = {
  SQSSendMessagePolicy: { field: 'QueueName', kind: 'queue' },
  SNSPublishMessagePolicy: { field: 'TopicName', kind: 'topic' },
  SNSCrudPolicy: { field: 'TopicName', kind: 'topic' },
  KinesisCrudPolicy: { field: 'StreamName', kind: 'stream' },
  DynamoDBCrudPolicy: { field: 'TableName', kind: 'table' },
  DynamoDBReadPolicy: { field: 'TableName', kind: 'table' },
  DynamoDBWritePolicy: { field: 'TableName', kind: 'table' },
  S3CrudPolicy: { field: 'BucketName', kind: 'objectStore' },
  S3ReadPolicy: { field: 'BucketName', kind: 'objectStore' },
  S3WritePolicy: { field: 'BucketName', kind: 'objectStore' },
  LambdaInvokePolicy: { field: 'FunctionName', kind: 'function' },
};

function readPolicies(sketch: Sketch, config: Component, properties: Reader): void {
  const value = properties.raw('Policies');
  const list = Array.isArray(value) ? value : value === undefined ? [] : [value];
  list.forEach((policy: unknown, index) => {
    const path = [...properties.at('Policies'), index];
    const name = isFields(policy) ? Object.keys(policy).find((one) => Object.hasOwn(policyTemplates, one)) : undefined;
    const known = name === undefined ? undefined : policyTemplates[name];
    if (name === undefined || known === undefined) {
      ignore(sketch.findings, path, ignoredBecause.permission);
      return;
    }
    const reader = new Reader(sketch.findings, policy, path).below(name);
    const value = reader.raw(known.field);
    const target = functionNamed(sketch, value) ?? targetAt(sketch, value, [known.kind], reader.at(known.field));
    if (target !== undefined) connect(sketch, config.id, target.id);
  });
}
