/**
 * Steps of an API gateway, compiled: labels and names turned into indices.
 */
import { createStream, type Stream } from '../../../random';
import type { Quota } from '../../../scenario/schema/api-gateway/usage-plan';
import type {
  CacheKeepStep,
  DecideStep,
  GatewayStep,
  LimitConnectionsStep,
  OpenStep,
  PushStep,
  ReceiveStep,
  ThrottleStep,
  ValidateStep,
} from '../forms/gateway';
import type { StepContext } from '../step-context';

export type GatewayPlan =
  | AuthorizePlan
  | DecideStep
  | ApiKeyPlan
  | ThrottleStep
  | LimitConnectionsStep
  | OpenStep
  | ReceiveStep
  | PushStep
  | ValidateStep
  | CanaryPlan
  | CacheLookupPlan
  | CacheKeepStep
  | AnswerPlan
  | FailurePlan;

type Form<D extends GatewayStep['does']> = Extract<GatewayStep, { does: D }>;

export interface AuthorizePlan extends Omit<Form<'authorize'>, 'granted'> {
  readonly granted: number;
}

export interface ApiKeyPlan extends Omit<Form<'apiKey'>, 'usagePlans'> {
  /** Position of a key in `GatewayState.apiKeys`. */
  readonly keys: ReadonlyMap<string, number>;
  /** By usage plan. */
  readonly quotas: readonly (Quota | null)[];
}

export interface CanaryPlan extends Omit<Form<'canary'>, 'to'> {
  readonly to: number;
  readonly stream: Stream;
}

export interface CacheLookupPlan extends Omit<Form<'lookUp'>, 'hit'> {
  readonly hit: number;
}

export interface AnswerPlan extends Omit<Form<'answer'>, 'from'> {
  /** Component that answered; -1 for the gateway itself. */
  readonly from: number;
}

export interface FailurePlan extends Omit<Form<'fail'>, 'to'> {
  /** Component that was called. */
  readonly to: number;
}

export function planGatewayStep(context: StepContext, step: GatewayStep): GatewayPlan {
  const { names, server, labelled } = context;
  const componentOf = (id: string) => names.componentIndex.get(id) as number;
  switch (step.does) {
    case 'authorize':
      return { ...step, granted: labelled(step.granted) as number };
    case 'apiKey':
      return planApiKey(step);
    case 'canary':
      return { ...step, to: labelled(step.to) as number, stream: createStream(names.seed, 'canary', server.id) };
    case 'lookUp':
      return { ...step, hit: labelled(step.hit) as number };
    case 'answer':
      return { ...step, from: step.from === null ? -1 : componentOf(step.from) };
    case 'fail':
      return { ...step, to: componentOf(step.to) };
    case 'decide':
    case 'throttle':
    case 'validate':
    case 'keep':
    case 'limitConnections':
    case 'open':
    case 'receive':
    case 'push':
      return step;
  }
}

function planApiKey({ usagePlans, ...step }: Form<'apiKey'>): ApiKeyPlan {
  const keys = usagePlans.flatMap((plan) => plan.apiKeys);
  return {
    ...step,
    keys: new Map(keys.map((key, index) => [key, index])),
    quotas: usagePlans.map((plan) => plan.quota),
  };
}
