/**
 * Reads, changes and conditional changes of the items of a table. What a request has read travels with it: down with
 * its calls and up with their answers (`Try.readAt`), as a version number does. Each event of the run has a number, so
 * that one item is never read and changed by two requests at the same number.
 */
import { type Changes, changedSince, noteChange } from '../../resources/changes';
import { reasonCode } from '../../telemetry/codes';
import { count } from '../meters';
import type { ItemChangedPlan, ItemReadPlan, ItemUnchangedPlan } from '../plan/steps/item';
import { servicePlanOf } from '../threads';
import { failHere } from './fail-here';
import { type StepHandler, stepResult } from './handler';

export const itemReadHandler: StepHandler<ItemReadPlan> = {
  run(world, id) {
    const reader = world.try(id);
    if (reader.readAt <= 0) reader.readAt = world.events.processed;
    return stepResult.next;
  },
};

export const itemUnchangedHandler: StepHandler<ItemUnchangedPlan> = {
  run(world, id, step) {
    const writer = world.try(id);
    const { readAt } = writer;
    writer.readAt = -1;
    const conflicts = readAt > 0 && changedSince(world.cells[step.cell] as Changes, writer.subject, readAt);
    if (!conflicts) return stepResult.next;
    count(world, servicePlanOf(world, writer).firstCounter + step.conflicts);
    return failHere(world, id, reasonCode.conflict);
  },
};

export const itemChangedHandler: StepHandler<ItemChangedPlan> = {
  run(world, id, step) {
    noteChange(world.cells[step.cell] as Changes, world.try(id).subject, world.events.processed);
    return stepResult.next;
  },
};
