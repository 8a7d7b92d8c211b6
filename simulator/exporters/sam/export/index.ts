/**
 * A scenario as a template of AWS SAM, and the list of what such a template cannot say.
 */
import * as z from 'zod/mini';
import type { Scenario } from '../../../scenario';
import { account } from '../../../scenario/schema/account';
import type { ComponentConfig } from '../../../scenario/schema/scenario';
import type { Unsupported } from '../../common/result';
import { reasons } from '../reasons';
import { metadataKey, present, type Template, unlessEmpty } from '../template';
import { type FieldReasons, listFields, same } from '../unsupported';
import { exportConnections } from './connections';
import { type Draft, startDraft } from './draft';
import { exportFunction } from './function';
import { exportHttpApi } from './gateway/http';
import { exportRestApi } from './gateway/rest';
import { exportWebSocketApi } from './gateway/web-socket';
import { exportBucket, exportQueue, exportStream, exportTable, exportTopic } from './messaging';
import { exportSenderPolicies } from './pushes';

export interface SamTemplate {
  readonly template: Template;
  readonly unsupported: readonly Unsupported[];
}

const notWritten: FieldReasons<Scenario, 'title' | 'components' | 'connections' | 'account' | 'version'> = {
  $schema: reasons.simulation,
  seed: reasons.simulation,
  durationMs: reasons.simulation,
  warmUpMs: reasons.simulation,
  transactions: reasons.code,
  mesh: reasons.otherKind,
  faults: reasons.failure,
  tracing: reasons.code,
};

const ofAccount: FieldReasons<Scenario['account'], never> = {
  concurrency: reasons.quota,
  unreservedMinimum: reasons.quota,
  scaling: reasons.quota,
  synchronousRequestsPerSecond: reasons.quota,
  apiGateway: reasons.quota,
  region: reasons.account,
  freeTier: reasons.account,
};

const defaults: Partial<Scenario> = {
  seed: 1,
  durationMs: 60_000,
  warmUpMs: 0,
  transactions: null,
  mesh: null,
  faults: [],
  tracing: { sampling: 1 },
};

export function writeTemplate(scenario: Scenario): SamTemplate {
  const draft = startDraft(scenario);
  for (const [field, reason] of Object.entries(notWritten)) {
    const key = field as keyof Scenario;
    if (!same(scenario[key], defaults[key])) draft.unsupported(field, reason);
  }
  listFields(scenario.account, z.parse(account, {}), ofAccount, 'account', draft.unsupported);
  const each = (write: (config: ComponentConfig, path: string) => void) =>
    scenario.components.forEach((config) => write(config, `components.${config.id}`));
  each((config, path) => exportGateway(draft, config, path));
  exportConnections(draft);
  each((config, path) => exportOther(draft, config, path));
  exportSenderPolicies(draft);
  const isEmpty = Object.keys(draft.resources).length === 0;
  if (isEmpty && scenario.title !== undefined) draft.unsupported('title', reasons.nothing);
  return { template: assembled(draft), unsupported: draft.listed };
}

function exportGateway(draft: Draft, config: ComponentConfig, path: string): void {
  if (config.kind !== 'apiGateway') return;
  if (config.type === 'rest') exportRestApi(draft, config, path);
  else if (config.type === 'http') exportHttpApi(draft, config, path);
  else exportWebSocketApi(draft, config, path);
}

function exportOther(draft: Draft, config: ComponentConfig, path: string): void {
  switch (config.kind) {
    case 'apiGateway':
      return;
    case 'function':
      return exportFunction(draft, config, path);
    case 'queue':
      return exportQueue(draft, config, path);
    case 'stream':
      return exportStream(draft, config, path);
    case 'table':
      return exportTable(draft, config, path);
    case 'objectStore':
      return exportBucket(draft, config, path, draft.notifications[config.id]);
    case 'topic':
      return exportTopic(draft, config, path);
    case 'client':
      return draft.unsupported(path, reasons.sender);
    default:
      return draft.unsupported(path, reasons.otherKind);
  }
}

function assembled({ scenario, resources, parameters, standIns }: Draft): Template {
  const { title } = scenario;
  const metadata = unlessEmpty(
    present({ Title: title, StandIns: Object.keys(standIns).length === 0 ? undefined : standIns }),
  );
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Transform: 'AWS::Serverless-2016-10-31',
    ...(title !== undefined && { Description: typeof title === 'string' ? title : title.en }),
    ...(metadata !== undefined && { Metadata: { [metadataKey]: metadata } }),
    ...(Object.keys(parameters).length > 0 && { Parameters: parameters }),
    Resources: resources,
  };
}
