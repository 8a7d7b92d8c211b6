/**
 * Stores the records of a request; consumers get them later.
 */
import { reasonCode } from '../../telemetry/codes';
import { storeRecords } from '../messaging/store';
import type { StorePlan } from '../plan/steps/store';
import { failHere } from './fail-here';
import { type StepHandler, stepResult } from './handler';

export const storeHandler: StepHandler<StorePlan> = {
  run(world, id, step) {
    const reason = storeRecords(world, world.try(id), step);
    return reason === reasonCode.ok ? stepResult.next : failHere(world, id, reason);
  },
};
