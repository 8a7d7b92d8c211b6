/**
 * Connections: event sources, deliveries, and what a function may use. Calls of an API gateway stand in its routes.
 */
import { writePath } from '../../../experiment/paths/parse';
import { entryName } from '../../../experiment/paths/resolve';
import { plainConnection } from '../../../scenario/plain-connection';
import type { ConnectionConfig } from '../../../scenario/schema/connection';
import type { ComponentConfig } from '../../../scenario/schema/scenario';
import { type Deployed, type DeployedOf, isDeployed } from '../names';
import { reasons } from '../reasons';
import { getAtt, ref, sub, type Values } from '../template';
import { type FieldReasons, listFields } from '../unsupported';
import { bucketName } from './bucket-name';
import { callsLeadTo } from './circles';
import { type Draft, logicalIdOf } from './draft';
import { exportQueueMapping, exportStreamMapping } from './event-sources';
import { exportPush } from './pushes';

const notWritten: FieldReasons<ConnectionConfig, 'from' | 'to' | 'eventSource' | 'invocation'> = {
  latencyMs: reasons.duration,
  crossZoneMs: reasons.duration,
  crossRegionMs: reasons.duration,
  locality: reasons.caller,
  timeoutMs: reasons.caller,
  retryPolicy: reasons.caller,
  retryBudget: reasons.caller,
  hedging: reasons.caller,
  deadline: reasons.caller,
  adaptiveThrottling: reasons.caller,
  breaker: reasons.caller,
  bulkhead: reasons.caller,
  circuitBreaker: reasons.caller,
  protocol: reasons.caller,
  loadBalancing: reasons.caller,
  outlierDetection: reasons.caller,
  trafficSplit: reasons.caller,
  headerRoutes: reasons.caller,
  mirror: reasons.caller,
  faultInjection: reasons.failure,
  filledIn: reasons.simulation,
};

/** Must run after the gateways, which use connections too. */
export function exportConnections(draft: Draft): void {
  draft.scenario.connections.forEach((link, index) => {
    const path = writePath(['connections', entryName(draft.scenario.connections, index)]);
    if (!exportConnection(draft, link, path)) return;
    listFields(link, plainConnection(link.from, link.to), notWritten, path, draft.unsupported);
  });
}

/** Writes a connection; false where it is not in the template, which is listed. */
function exportConnection(draft: Draft, link: ConnectionConfig, path: string): boolean {
  const find = (id: string) => draft.scenario.components.find((one) => one.id === id) as ComponentConfig;
  const from = find(link.from);
  const to = find(link.to);
  if (from.kind === 'objectStore' || from.kind === 'topic') return exportPush(draft, from, link, path);
  if (from.kind === 'apiGateway') {
    const used = draft.used.has(`${from.id}->${to.id}`);
    if (!used) draft.unsupported(path, reasons.unusedConnection);
    return used && listInvocation(draft, link, path);
  }
  if (from.kind === 'client') draft.unsupported(path, reasons.sender);
  else if (!isDeployed(from) || !isDeployed(to)) draft.unsupported(path, reasons.otherEnd);
  else if (from.kind !== 'function') return exportPolled(draft, from, to, link, path);
  else if (to.kind === 'apiGateway') draft.unsupported(path, reasons.caller);
  else return exportUse(draft, from, to, link, path);
  return false;
}

function listInvocation(draft: Draft, { invocation }: ConnectionConfig, path: string): true {
  if (invocation !== 'synchronous') draft.unsupported(`${path}.invocation`, reasons.asynchronousCall);
  return true;
}

function exportPolled(
  draft: Draft,
  from: Exclude<Deployed, { kind: 'function' | 'apiGateway' | 'objectStore' | 'topic' }>,
  to: Deployed,
  link: ConnectionConfig,
  path: string,
): boolean {
  const { eventSource } = link;
  const at = `${path}.eventSource`;
  if (to.kind !== 'function' || (eventSource?.kind !== 'queue' && eventSource?.kind !== 'stream')) {
    draft.unsupported(path, reasons.delivery);
    return false;
  }
  if (eventSource.kind === 'queue') exportQueueMapping(draft, from.id, to.id, eventSource, at);
  else exportStreamMapping(draft, { id: from.id, kind: from.kind as 'stream' | 'table' }, to.id, eventSource, at);
  return listInvocation(draft, link, path);
}

/** What the code of a function calls is a permission of it. */
function exportUse(
  draft: Draft,
  from: DeployedOf<'function'>,
  to: Exclude<Deployed, { kind: 'apiGateway' }>,
  link: ConnectionConfig,
  path: string,
): true {
  const order = draft.scenario.components.indexOf(to);
  draft.policies[from.id]?.push({ order, policy: policyFor(draft, from, to) });
  return listInvocation(draft, link, path);
}

/** A policy template of AWS SAM. */
function policyFor(draft: Draft, from: DeployedOf<'function'>, to: Exclude<Deployed, { kind: 'apiGateway' }>): Values {
  const name = logicalIdOf(draft, to.id);
  switch (to.kind) {
    case 'queue':
      return { SQSSendMessagePolicy: { QueueName: getAtt(name, 'QueueName') } };
    case 'topic':
      return { SNSPublishMessagePolicy: { TopicName: getAtt(name, 'TopicName') } };
    case 'stream':
      return { KinesisCrudPolicy: { StreamName: ref(name) } };
    case 'table':
      return { DynamoDBCrudPolicy: { TableName: ref(name) } };
    case 'objectStore':
      return { S3CrudPolicy: { BucketName: bucketName(draft, to.id) } };
    case 'function':
      return { LambdaInvokePolicy: { FunctionName: functionName(draft, from.id, to.id) } };
  }
}

/** Functions that call each other in a circle cannot refer to each other; then the name is given as far as it is known. */
function functionName(draft: Draft, from: string, to: string): Values {
  const name = logicalIdOf(draft, to);
  return callsLeadTo(draft.scenario, to, from) ? sub(`\${AWS::StackName}-${name}-`) : ref(name);
}
