/**
 * The host of a function: an execution environment for each invocation, or a refusal (429). Nothing ever waits for an
 * environment that is busy. SPEC L2-L6, L12.
 */
import { reasonCode } from '../../telemetry/codes';
import { answered, type Host } from '../hosts/host';
import type { LinkPlan } from '../plan';
import type { Try } from '../records';
import { servicePlanOf } from '../threads';
import type { World } from '../world';
import { takeEnvironment } from './admission';
import { acceptEvent } from './events';
import { endInvocation, goOn, invoke } from './invocation';
import type { FunctionCounter } from './meter-names';
import { countOf } from './meters';

/** The counter of each reason. */
const throttleCounters: Readonly<Record<number, FunctionCounter>> = {
  [reasonCode.concurrencyLimit]: 'throttledByAccountConcurrency',
  [reasonCode.reservedConcurrencyLimit]: 'throttledByReservedConcurrency',
  [reasonCode.scalingLimit]: 'throttledByScalingRate',
  [reasonCode.invocationRateLimit]: 'throttledByRequestRate',
};

export const environmentsHost: Host = {
  admit(world, id, onCapacity) {
    const arrived = world.try(id);
    const { component } = servicePlanOf(world, arrived);
    const { config, internal } = world.plan.links[arrived.link] as LinkPlan;
    if (config.invocation === 'asynchronous') {
      acceptEvent(world, component, arrived);
      return answered;
    }
    const environment = takeEnvironment(world, component, !internal);
    if (environment < 0) return throttle(world, arrived, ~environment);
    invoke(world, component, arrived, environment, onCapacity);
    return reasonCode.ok;
  },
  /** Not needed: an invocation keeps its environment while its calls are under way. */
  readmit: (world, id, onCapacity) => onCapacity(world, id),
  release(world, id) {
    const holder = world.try(id);
    if (holder.hasThread === 1) endInvocation(world, servicePlanOf(world, holder).component, holder);
  },
  wake(world, id, onCapacity) {
    const holder = world.try(id);
    holder.timer = -1;
    goOn(world, servicePlanOf(world, holder).component, holder, onCapacity);
  },
};

function throttle(world: World, arrived: Try, reason: number): number {
  const service = servicePlanOf(world, arrived);
  countOf(world, service, 'throttles');
  countOf(world, service, throttleCounters[reason] as FunctionCounter);
  return reason;
}
