/**
 * What buckets and topics send by themselves: to functions as events, to queues and topics with a policy that lets them.
 */
import type { ConnectionConfig } from '../../../scenario/schema/connection';
import { type DeployedOf, pascalCase } from '../names';
import { reasons } from '../reasons';
import { getAtt, ref, type Value, type Values } from '../template';
import { bucketArn } from './bucket-name';
import { addEvent, type Draft, deployedOf, logicalIdOf } from './draft';

const objectCreated = 's3:ObjectCreated:*';

/** Writes a delivery; false where there is none of this kind in AWS, which is listed. */
export function exportPush(
  draft: Draft,
  from: DeployedOf<'objectStore' | 'topic'>,
  link: ConnectionConfig,
  path: string,
): boolean {
  const to = deployedOf(draft, link.to);
  if (from.kind === 'objectStore' && hasConsumer(draft, from.id)) {
    draft.unsupported(path, reasons.onlyOneNotification);
    return false;
  }
  const source = ref(logicalIdOf(draft, from.id));
  if (to?.kind === 'function') {
    if (from.kind === 'topic') addEvent(draft, to.id, pascalCase(from.id), 'SNS', { Topic: source });
    else addEvent(draft, to.id, pascalCase(from.id), 'S3', { Bucket: source, Events: objectCreated });
    if (link.invocation !== 'asynchronous') draft.unsupported(`${path}.invocation`, reasons.asynchronousCall);
    return true;
  }
  const reachable = to?.kind === 'queue' || (to?.kind === 'topic' && from.kind === 'objectStore');
  if (to === undefined || !reachable) {
    draft.unsupported(path, to === undefined ? reasons.otherEnd : reasons.delivery);
    return false;
  }
  if (to.kind === 'queue' && to.fifo) {
    draft.unsupported(path, reasons.fifoDestination);
    return false;
  }
  const sender = from.kind === 'topic' ? 'sns.amazonaws.com' : 's3.amazonaws.com';
  const arn = from.kind === 'topic' ? source : bucketArn(draft, from.id);
  draft.senders[to.id]?.push({ service: sender, arn });
  if (from.kind === 'topic') subscribe(draft, from.id, to.id);
  else notify(draft, from.id, to);
  return true;
}

function subscribe(draft: Draft, topic: string, queue: string): void {
  const name = draft.names.take(`${logicalIdOf(draft, topic)}To${logicalIdOf(draft, queue)}`, 'Subscription');
  draft.resources[name] = {
    Type: 'AWS::SNS::Subscription',
    Properties: {
      TopicArn: ref(logicalIdOf(draft, topic)),
      Protocol: 'sqs',
      Endpoint: getAtt(logicalIdOf(draft, queue), 'Arn'),
      RawMessageDelivery: true,
    },
  };
}

function notify(draft: Draft, bucket: string, { id, kind }: DeployedOf<'queue' | 'topic'>): void {
  const name = logicalIdOf(draft, id);
  const configuration: Value =
    kind === 'queue'
      ? { QueueConfigurations: [{ Event: objectCreated, Queue: getAtt(name, 'Arn') }] }
      : { TopicConfigurations: [{ Event: objectCreated, Topic: ref(name) }] };
  draft.notifications[bucket] = { configuration, policy: senderPolicyName(draft, id) };
}

const hasConsumer = (draft: Draft, bucket: string): boolean =>
  draft.notifications[bucket] !== undefined ||
  Object.values(draft.events).some((events) =>
    Object.values(events).some(({ Type, Properties }) => {
      const { Bucket } = Properties as { readonly Bucket?: Values };
      return Type === 'S3' && Bucket?.Ref === logicalIdOf(draft, bucket);
    }),
  );

function senderPolicyName(draft: Draft, id: string): string {
  const known = draft.senderPolicies[id];
  if (known !== undefined) return known;
  const name = draft.names.take(logicalIdOf(draft, id), 'Policy');
  draft.senderPolicies[id] = name;
  return name;
}

/** Policies of the queues and topics that buckets and topics send to. */
export function exportSenderPolicies(draft: Draft): void {
  for (const [id, senders] of Object.entries(draft.senders)) {
    if (senders.length === 0) continue;
    const target = deployedOf(draft, id);
    const name = logicalIdOf(draft, id);
    const queue = target?.kind === 'queue';
    const resource = queue ? getAtt(name, 'Arn') : ref(name);
    draft.resources[senderPolicyName(draft, id)] = {
      Type: queue ? 'AWS::SQS::QueuePolicy' : 'AWS::SNS::TopicPolicy',
      Properties: {
        [queue ? 'Queues' : 'Topics']: [ref(name)],
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: senders.map(({ service, arn }) => ({
            Effect: 'Allow',
            Principal: { Service: service },
            Action: queue ? 'sqs:SendMessage' : 'sns:Publish',
            Resource: resource,
            Condition: { ArnEquals: { 'aws:SourceArn': arn } },
          })),
        },
      },
    };
  }
}
