/**
 * The program of an endpoint: its steps compiled, one after the other.
 */
import { createStream } from '../../random';
import { registry } from '../registry';
import type { ServerStep } from './forms';
import type { CellPlan } from './meters';
import type { EndpointContext, StepContext } from './step-context';
import type { CacheStepPlan, planCacheStep } from './steps/cache';
import { type CallsPlan, type ChoosePlan, planCalls, planChoice, planDetached, planGatewayCall } from './steps/calls';
import { type EndPlan, type FailPlan, type PassPlan, planEnd } from './steps/end';
import type { GatewayPlan, planGatewayStep } from './steps/gateway';
import type { ItemPlan, planItem } from './steps/item';
import { type LockPlan, type PrimaryOnlyPlan, planLock } from './steps/lock';
import { type EnterModulePlan, planEnterModule } from './steps/module';
import type { planStore, StorePlan } from './steps/store';
import type { planTransactionStep, TransactionStepPlan } from './steps/transaction';
import { planFunctionWork, planWork, type WorkPlan } from './steps/work';

export type StepPlan =
  | WorkPlan
  | CallsPlan
  | ChoosePlan
  | EndPlan
  | FailPlan
  | PassPlan
  | CacheStepPlan
  | ItemPlan
  | LockPlan
  | PrimaryOnlyPlan
  | StorePlan
  | EnterModulePlan
  | TransactionStepPlan
  | GatewayPlan;

interface Planners {
  readonly cache: typeof planCacheStep;
  readonly gateway: typeof planGatewayStep;
  readonly item: typeof planItem;
  readonly store: typeof planStore;
  readonly transaction: typeof planTransactionStep;
}

/** The compilation of steps that packs bring along. */
export const planners = registry<Planners>('The compilation of steps', {
  cache: 'stores',
  gateway: 'gateways',
  item: 'messaging',
  store: 'messaging',
  transaction: 'transactions',
});

export function planSteps(context: EndpointContext, steps: readonly ServerStep[]): StepPlan[] {
  const siteOf = siteCounter(context.endpoint);
  const labelled = (label: string | undefined) => (label === undefined ? null : indexOfLabel(context, steps, label));
  return steps.map((step, position) => {
    const stream = (purpose: string) =>
      createStream(context.names.seed, `${purpose} ${context.endpoint} ${position}`, context.server.id);
    return planStep({ ...context, stream, siteOf, labelled }, step);
  });
}

function planStep(context: StepContext, step: ServerStep): StepPlan {
  switch (step.kind) {
    case 'work':
      return planWork(context, step);
    case 'functionWork':
      return planFunctionWork(context, step);
    case 'choose':
      return planChoice(context, step);
    case 'call':
    case 'parallel':
      return planCalls(context, step);
    case 'gatewayCall':
      return planGatewayCall(context, step);
    case 'gateway':
      return planners.get('gateway')(context, step);
    case 'detached':
      return planDetached(context, step);
    case 'end':
      return planEnd(step);
    case 'cacheRead':
    case 'cacheWrite':
    case 'cacheDrop':
      return planners.get('cache')(context, step);
    case 'itemRead':
    case 'itemUnchanged':
    case 'itemChanged':
      return planners.get('item')(context, step);
    case 'lock':
      return planLock(context, step);
    case 'fail':
      return { kind: 'fail' };
    case 'primaryOnly':
      return { kind: 'primaryOnly' };
    case 'pass':
      return { kind: 'pass' };
    case 'store':
      return planners.get('store')(context, step);
    case 'enterModule':
      return planEnterModule(context, step);
    default:
      return planners.get('transaction')(context, step);
  }
}

function indexOfLabel({ server, endpoint }: EndpointContext, steps: readonly ServerStep[], label: string): number {
  const index = steps.findIndex((step) => step.label === label);
  if (index < 0) throw new Error(`No step of ${server.id}.${endpoint} is labelled "${label}".`);
  return index;
}

/**
 * Numbers the calls of one endpoint for the keys of random draws: by callee and how many calls to it stand before, so
 * that a further call to someone else leaves the draws of all others as they were.
 */
function siteCounter(endpoint: string): (to: string) => number {
  const seen = new Map<string, number>();
  return (to) => {
    const before = seen.get(to) ?? 0;
    seen.set(to, before + 1);
    return createStream(before, endpoint, to).k0;
  };
}

/** Hands out the cells of one component. */
export function cellsOf(cells: CellPlan[]): Pick<EndpointContext, 'takeCell' | 'sharedCell'> {
  const shared = new Map<string, number>();
  const takeCell = (cell: CellPlan) => cells.push(cell) - 1;
  const sharedCell = (name: string, create: () => object) => {
    const known = shared.get(name) ?? takeCell({ create });
    shared.set(name, known);
    return known;
  };
  return { takeCell, sharedCell };
}
