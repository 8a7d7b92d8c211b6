/**
 * The handler of each kind of step but work and calls.
 */
import type { StepPlan } from '../plan/steps';
import { registry } from '../registry';
import type { World } from '../world';
import { endHandler, failHandler, passHandler } from './end';
import { type StepHandler, type StepResult, stepResult } from './handler';

type OwnStepPlan = Exclude<StepPlan, { kind: 'work' | 'calls' | 'choose' }>;

export const stepHandlers = registry<{
  [K in OwnStepPlan['kind']]: StepHandler<Extract<OwnStepPlan, { kind: K }>>;
}>('The step', {
  end: 'core',
  fail: 'core',
  pass: 'core',
  cacheRead: 'stores',
  cacheWrite: 'stores',
  cacheDrop: 'stores',
  lock: 'stores',
  primaryOnly: 'stores',
  enterModule: 'stores',
  itemRead: 'messaging',
  itemUnchanged: 'messaging',
  itemChanged: 'messaging',
  store: 'messaging',
  apply: 'transactions',
  reject: 'transactions',
  crash: 'transactions',
  prepare: 'transactions',
  settle: 'transactions',
  goto: 'transactions',
  unlessAmbiguous: 'transactions',
  again: 'transactions',
  log: 'transactions',
  logEnd: 'transactions',
  gateway: 'gateways',
});
stepHandlers.fill({ end: endHandler, fail: failHandler, pass: passHandler });

const handlerOf = (step: StepPlan) =>
  stepHandlers.find((step as OwnStepPlan).kind) as StepHandler<StepPlan> | undefined;

export const runStep = (world: World, id: number, step: OwnStepPlan): StepResult =>
  (stepHandlers.get(step.kind) as StepHandler<OwnStepPlan>).run(world, id, step);

export const wakeStep = (world: World, id: number, step: StepPlan): StepResult =>
  handlerOf(step)?.wake?.(world, id, step) ?? stepResult.next;

/** Gives back what a step keeps for a request that ends. */
export function releaseHeld(world: World, id: number, steps: readonly StepPlan[]): void {
  const holder = world.try(id);
  const step = steps[holder.holding] as StepPlan;
  holder.holding = -1;
  handlerOf(step)?.release?.(world, id, step);
}
