/**
 * What a function does of its own: it begins with its provisioned environments, ends invocations that take too long,
 * reclaims idle environments, and hands over asynchronous events.
 */
import { reasonCode } from '../../telemetry/codes';
import type { OwnRuntime } from '../own-runtime';
import type { World } from '../world';
import { messageEnded, toDestination } from './destinations';
import { reclaim } from './environments';
import { attemptDue, attemptEnded } from './events';
import { killInvocation } from './kill';
import { countOf } from './meters';
import { makeReady, provision } from './provisioned';
import { functionPlanOf, functionServiceOf, functionStateOf, newFunctionState, recordOf } from './state';
import { environmentOf, wakeFor } from './wakes';

export const functionRuntime: OwnRuntime = {
  start(world, component) {
    const plan = functionPlanOf(world, component);
    world.components[component] = newFunctionState(plan);
    provision(world, component, plan.config.provisionedConcurrency, true);
  },
  wake(world, component, what) {
    if (what === wakeFor.reclaim) reclaim(world, component);
    else if (what === wakeFor.events) attemptDue(world, component);
    else if (what === wakeFor.provisioned) makeReady(world, component);
    else timesOut(world, component, environmentOf(what));
  },
  callEnded(world, component, call) {
    if (call.user === toDestination) messageEnded(world, component, call);
    else attemptEnded(world, component, call);
  },
};

function timesOut(world: World, component: number, environment: number): void {
  recordOf(functionStateOf(world, component), environment).timer = -1;
  countOf(world, functionServiceOf(world, component), 'timeouts');
  killInvocation(world, component, environment, reasonCode.functionTimeout);
}
