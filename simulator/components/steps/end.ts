/**
 * Steps that end the request here.
 */
import type { EndPlan, FailPlan, PassPlan } from '../plan/steps/end';
import { servicePlanOf } from '../threads';
import { type StepHandler, stepResult } from './handler';

export const endHandler: StepHandler<EndPlan> = {
  run(world, id, step) {
    const ended = world.try(id);
    ended.outcome = step.outcome;
    ended.reason = step.reason;
    ended.origin = servicePlanOf(world, ended).component;
    return stepResult.ends;
  },
};

/** The failure of the calls before it stands in the record already. */
export const failHandler: StepHandler<FailPlan> = { run: () => stepResult.ends };

export const passHandler: StepHandler<PassPlan> = { run: () => stepResult.next };
