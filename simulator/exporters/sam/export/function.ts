/**
 * A function as `AWS::Serverless::Function`.
 */
import * as z from 'zod/mini';
import { type Destination, type FunctionConfig, lambdaFunction } from '../../../scenario/schema/function';
import { reasons } from '../reasons';
import { lambdaRuntimes } from '../runtimes';
import { present, type Resource, type Value, type Values } from '../template';
import { type FieldReasons, listFields } from '../unsupported';
import { callsLeadTo } from './circles';
import { arnOf, type Draft, deployedOf, logicalIdOf } from './draft';
import { metadataOf } from './metadata';
import { wholeSeconds } from './units';

const notWritten: FieldReasons<
  FunctionConfig,
  | 'id'
  | 'kind'
  | 'role'
  | 'position'
  | 'runtime'
  | 'packageType'
  | 'architecture'
  | 'memoryMb'
  | 'timeoutMs'
  | 'reservedConcurrency'
  | 'provisionedConcurrency'
  | 'eventInvoke'
> = {
  provisioningTimeMs: reasons.behavior,
  coldStart: reasons.duration,
  environmentStart: reasons.duration,
  idleTtlMs: reasons.behavior,
  maxLifeMs: reasons.behavior,
  reuse: reasons.behavior,
  tracing: reasons.code,
  endpoints: reasons.code,
};

const { endpoints: _, ...defaults } = z.parse(lambdaFunction, {
  id: 'any',
  kind: 'function',
  endpoints: { any: { steps: [{ kind: 'work' }] } },
});

export function exportFunction(draft: Draft, config: FunctionConfig, path: string): void {
  const { runtime, packageType, architecture, memoryMb, reservedConcurrency, provisionedConcurrency: kept } = config;
  listFields(config, defaults, notWritten, path, draft.unsupported);
  const events = draft.events[config.id] ?? {};
  const policies = (draft.policies[config.id] ?? []).sort((a, b) => a.order - b.order).map(({ policy }) => policy);
  const resource: Resource = {
    Type: 'AWS::Serverless::Function',
    Metadata: {
      ...metadataOf(config, { Runtime: runtime }),
      ...(packageType === 'image' && { DockerContext: `functions/${config.id}`, Dockerfile: 'Dockerfile' }),
    },
    Properties: present({
      ...(packageType === 'zip' ? zipped(config) : { PackageType: 'Image' }),
      Architectures: [architecture],
      MemorySize: memoryMb,
      Timeout: wholeSeconds(config.timeoutMs, `${path}.timeoutMs`, draft.unsupported),
      ReservedConcurrentExecutions: reservedConcurrency ?? undefined,
      AutoPublishAlias: kept > 0 ? 'live' : undefined,
      ProvisionedConcurrencyConfig: kept > 0 ? { ProvisionedConcurrentExecutions: kept } : undefined,
      ...eventInvoke(draft, config, `${path}.eventInvoke`),
      Policies: policies.length > 0 ? policies : undefined,
      Events: Object.keys(events).length > 0 ? events : undefined,
    }),
  };
  draft.resources[logicalIdOf(draft, config.id)] = resource;
}

const zipped = ({ id, runtime }: FunctionConfig): Values => ({
  Runtime: lambdaRuntimes[runtime].runtime,
  Handler: lambdaRuntimes[runtime].handler,
  CodeUri: `functions/${id}/`,
});

/** What becomes of asynchronous events, where it differs from what AWS does anyway. */
function eventInvoke(draft: Draft, config: FunctionConfig, path: string): Record<string, Value | undefined> {
  const { maxRetryAttempts, maxEventAgeMs, onSuccess, onFailure, deadLetterQueue } = config.eventInvoke;
  const success = destination(draft, config.id, onSuccess, ['queue', 'topic', 'function'], `${path}.onSuccess`);
  const failure = destination(draft, config.id, onFailure, ['queue', 'topic', 'function'], `${path}.onFailure`);
  const dead = destination(draft, config.id, deadLetterQueue, ['queue', 'topic'], `${path}.deadLetterQueue`);
  const destinations = present({ OnSuccess: success?.destination, OnFailure: failure?.destination });
  const settings = present({
    MaximumRetryAttempts: maxRetryAttempts === defaults.eventInvoke.maxRetryAttempts ? undefined : maxRetryAttempts,
    MaximumEventAgeInSeconds:
      maxEventAgeMs === defaults.eventInvoke.maxEventAgeMs
        ? undefined
        : wholeSeconds(maxEventAgeMs, `${path}.maxEventAgeMs`, draft.unsupported),
    DestinationConfig: Object.keys(destinations).length > 0 ? destinations : undefined,
  });
  return {
    EventInvokeConfig: Object.keys(settings).length > 0 ? settings : undefined,
    DeadLetterQueue: dead && { Type: dead.type, TargetArn: dead.arn },
  };
}

const destinationTypes = { queue: 'SQS', topic: 'SNS', function: 'Lambda' } as const;
type DestinationKind = keyof typeof destinationTypes;

function destination(
  draft: Draft,
  from: string,
  to: Destination | null,
  allowed: readonly DestinationKind[],
  path: string,
) {
  if (to === null) return undefined;
  const target = deployedOf(draft, to.to);
  if (target === undefined || !isDestination(target) || !allowed.includes(target.kind)) {
    draft.unsupported(path, target === undefined ? reasons.otherKind : reasons.destination);
    return undefined;
  }
  if (target.kind === 'queue' && target.fifo) {
    draft.unsupported(path, reasons.fifoDestination);
    return undefined;
  }
  if (target.kind === 'function' && callsLeadTo(draft.scenario, target.id, from)) {
    draft.unsupported(path, reasons.circle);
    return undefined;
  }
  if (target.kind === 'function' && to.endpoint !== undefined) {
    draft.unsupported(`${path}.endpoint`, reasons.handler);
  }
  const arn = arnOf(draft, target);
  const type = destinationTypes[target.kind];
  return { type, arn, destination: { Type: type, Destination: arn } };
}

const isDestination = <T extends { readonly kind: string }>(config: T): config is T & { kind: DestinationKind } =>
  Object.hasOwn(destinationTypes, config.kind);
