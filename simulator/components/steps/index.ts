/**
 * The handler of each kind of step but work and calls.
 */
import type { StepPlan } from '../plan/steps';
import type { World } from '../world';
import { cacheDropHandler, cacheReadHandler, cacheWriteHandler } from './cache';
import { endHandler, failHandler, passHandler } from './end';
import { gatewayHandler } from './gateway';
import { type StepHandler, type StepResult, stepResult } from './handler';
import { itemChangedHandler, itemReadHandler, itemUnchangedHandler } from './item';
import { lockHandler, primaryOnlyHandler } from './lock';
import { enterModuleHandler } from './module';
import { prepareHandler, settleHandler } from './prepare';
import { storeHandler } from './store';
import {
  againHandler,
  applyHandler,
  crashHandler,
  gotoHandler,
  logEndHandler,
  logHandler,
  rejectHandler,
  unlessAmbiguousHandler,
} from './transaction';

type OwnStepPlan = Exclude<StepPlan, { kind: 'work' | 'calls' | 'choose' }>;

const handlers: { readonly [K in OwnStepPlan['kind']]: StepHandler<Extract<OwnStepPlan, { kind: K }>> } = {
  end: endHandler,
  fail: failHandler,
  pass: passHandler,
  cacheRead: cacheReadHandler,
  cacheWrite: cacheWriteHandler,
  cacheDrop: cacheDropHandler,
  itemRead: itemReadHandler,
  itemUnchanged: itemUnchangedHandler,
  itemChanged: itemChangedHandler,
  lock: lockHandler,
  primaryOnly: primaryOnlyHandler,
  store: storeHandler,
  enterModule: enterModuleHandler,
  apply: applyHandler,
  reject: rejectHandler,
  crash: crashHandler,
  prepare: prepareHandler,
  settle: settleHandler,
  goto: gotoHandler,
  unlessAmbiguous: unlessAmbiguousHandler,
  again: againHandler,
  log: logHandler,
  logEnd: logEndHandler,
  gateway: gatewayHandler,
};

const handlerOf = (step: StepPlan) => handlers[(step as OwnStepPlan).kind] as StepHandler<StepPlan> | undefined;

export const runStep = (world: World, id: number, step: OwnStepPlan): StepResult =>
  (handlers[step.kind] as StepHandler<OwnStepPlan>).run(world, id, step);

export const wakeStep = (world: World, id: number, step: StepPlan): StepResult =>
  handlerOf(step)?.wake?.(world, id, step) ?? stepResult.next;

/** Gives back what a step keeps for a request that ends. */
export function releaseHeld(world: World, id: number, steps: readonly StepPlan[]): void {
  const holder = world.try(id);
  const step = steps[holder.holding] as StepPlan;
  holder.holding = -1;
  handlerOf(step)?.release?.(world, id, step);
}
