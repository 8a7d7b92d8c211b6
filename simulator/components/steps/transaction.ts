/**
 * What steps of business transactions do: make effects durable and undo them, refuse, crash, jump, and keep a log.
 */
import { uniform } from '../../random';
import { type KeyedLedger, noteKey } from '../../resources/keyed-ledger';
import { reasonCode } from '../../telemetry/codes';
import type {
  AgainPlan,
  ApplyPlan,
  CrashPlan,
  GotoPlan,
  LogEndPlan,
  LogPlan,
  RejectPlan,
  UnlessAmbiguousPlan,
} from '../plan/steps/transaction';
import type { Try } from '../records';
import { servicePlanOf } from '../threads';
import { noteEffect } from '../transactions/audit';
import { endSaga, logSaga, storeMessage } from '../transactions/runtime';
import { eventKind, priority, type World } from '../world';
import { failHere } from './fail-here';
import { type StepHandler, type StepResult, stepResult } from './handler';
import { wakeAt } from './wake';

const componentOf = (world: World, by: Try): number => servicePlanOf(world, by).component;

export const applyHandler: StepHandler<ApplyPlan> = {
  run(world, id, step) {
    const by = world.try(id);
    const repeated = step.keys >= 0 && noteKey(world.cells[step.keys] as KeyedLedger, by.request) > 1;
    // What is undone is noted too, so that what arrives late is not applied afterwards.
    if (repeated && step.change === 1) return stepResult.next;
    for (const effect of step.effects) noteEffect(world, by.request, effect, step.change);
    if (step.outbox !== null) storeMessage(world, componentOf(world, by), by, step.outbox);
    return stepResult.next;
  },
};

export const rejectHandler: StepHandler<RejectPlan> = {
  run(world, id, step) {
    const by = world.try(id);
    if (uniform(step.stream, by.key, by.lineage) >= step.probability) return stepResult.next;
    const ended = failHere(world, id, reasonCode.rejected);
    return step.onFailure === null ? ended : jump(by, step.onFailure);
  },
};

/** The crash ends the request, before anything else happens at this instant. */
export const crashHandler: StepHandler<CrashPlan> = {
  run(world, id, step) {
    const by = world.try(id);
    if (uniform(step.stream, by.key, by.lineage) >= step.probability) return stepResult.next;
    world.events.post(eventKind.replicaCrashes, by.service, by.replica);
    if (step.restartMs === null) return stepResult.waits;
    const atMs = world.nowMs + step.restartMs + (servicePlanOf(world, by).config.startUpMs ?? 0);
    world.events.schedule(atMs, priority.intervention, eventKind.replicaRestarts, by.service, by.replica);
    return stepResult.waits;
  },
};

export const gotoHandler: StepHandler<GotoPlan> = { run: (world, id, step) => jump(world.try(id), step.to) };

const ambiguousReasons: readonly number[] = [
  reasonCode.callTimeout,
  reasonCode.tryTimeout,
  reasonCode.crashed,
  reasonCode.connectionLost,
];

/**
 * A failed call may have had its effect all the same when nobody answered, when an earlier try of it was made, or when
 * an earlier life of this request, before a crash, may have made it.
 */
export const unlessAmbiguousHandler: StepHandler<UnlessAmbiguousPlan> = {
  run(world, id, step) {
    const by = world.try(id);
    const ambiguous = ambiguousReasons.includes(by.reason) || by.failedTries > 1 || by.beginAt === step.call;
    return ambiguous ? stepResult.next : jump(by, step.to);
  },
};

/** A count of one step is told from that of another by the step's index. */
const countsOfOneStep = 65_536;

export const againHandler: StepHandler<AgainPlan> = {
  run(world, id, step) {
    const by = world.try(id);
    const none = by.step * countsOfOneStep;
    const done = by.drawn >= none && by.drawn < none + countsOfOneStep ? by.drawn - none : 0;
    if (done >= step.most) return jump(by, step.otherwise);
    by.drawn = none + Math.min(done + 1, countsOfOneStep - 1);
    wakeAt(world, id, world.nowMs + step.afterMs);
    return stepResult.waits;
  },
  wake: (world, id, step) => jump(world.try(id), step.to),
};

export const logHandler: StepHandler<LogPlan> = {
  run(world, id, step) {
    const by = world.try(id);
    logSaga(world, componentOf(world, by), by, step.resumeAt);
    return stepResult.next;
  },
};

export const logEndHandler: StepHandler<LogEndPlan> = {
  run(world, id) {
    const by = world.try(id);
    if (by.logEntry >= 0) endSaga(world, componentOf(world, by), by);
    return stepResult.next;
  },
};

function jump(by: Try, to: number): StepResult {
  by.step = to;
  return stepResult.jump;
}
