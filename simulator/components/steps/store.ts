/**
 * Stores the records of a request; consumers get them later.
 */
import { storeRecords } from '../messaging/store';
import type { StorePlan } from '../plan/steps/store';
import { type StepHandler, stepResult } from './handler';

export const storeHandler: StepHandler<StorePlan> = {
  run(world, id, step) {
    storeRecords(world, world.try(id), step);
    return stepResult.next;
  },
};
