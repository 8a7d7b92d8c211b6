/**
 * The entry into a module of a monolith: its errors are drawn, and it leaks. SPEC PL3, PL4.
 */
import { uniform } from '../../random';
import { reasonCode } from '../../telemetry/codes';
import { leak } from '../memory';
import type { EnterModulePlan } from '../plan/steps/module';
import { failing, type ModuleState } from '../records';
import { replicaOf, servicePlanOf } from '../threads';
import { failHere } from './fail-here';
import { type StepHandler, stepResult } from './handler';
import { wakeAt } from './wake';

export const enterModuleHandler: StepHandler<EnterModulePlan> = {
  run(world, id, step) {
    const by = world.try(id);
    const faults = replicaOf(world, by).modules[step.module] as ModuleState;
    const leaks = servicePlanOf(world, by).config.modules?.[step.module]?.leakMbPerRequest ?? 0;
    leak(world, by, leaks + faults.leakMbPerRequest);
    if (faults.errorRate === 0 || uniform(step.errors, by.key, by.lineage) >= faults.errorRate) return stepResult.next;
    if (faults.errorAfterMs >= 0) {
      wakeAt(world, id, world.nowMs + faults.errorAfterMs);
      return stepResult.waits;
    }
    by.failing = failing.fault;
    return stepResult.next;
  },

  wake: (world, id) => failHere(world, id, reasonCode.injectedError),
};
