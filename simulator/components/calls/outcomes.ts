/**
 * How tries end at the caller, and what it does then: end the call, wait for another try, or try again.
 * SPEC C4-C7, C21.
 */
import { afterFailure } from '../../policies/hedging';
import { outcomeCode, reasonCode } from '../../telemetry/codes';
import { type Call, tryPhase } from '../records';
import type { World } from '../world';
import { callerOf, linkPlanOf } from './access';
import { giveUpPass, passGates } from './gates';
import { scheduleHedge, stopHedging } from './hedges';
import { judgeHost } from './hosts';
import { leaveTry, lesson } from './leaving';
import { endCall, refuseCall, sendOrEnd } from './life';
import { askBudget, backOff, giveBudgetBack, isRetriableFailure, noteFailure, noteSuccess, takeRetry } from './retries';
import { sendTry } from './sending';

/** The answer of a try reaches the caller, who may have given up long ago. */
export function answerArrives(world: World, id: number): void {
  const answered = world.try(id);
  const callId = answered.call;
  const { outcome, reason, origin, readAt } = answered;
  if (callId >= 0) leaveTry(world, id, outcome, reason, origin, lesson.answer);
  if (answered.cancelTimer >= 0) world.events.cancel(answered.cancelTimer);
  world.observer.tryOver(answered);
  answered.phase = tryPhase.free;
  world.tries.release(id);
  if (callId < 0) return;
  if (outcome === outcomeCode.success) {
    const call = world.call(callId);
    noteSuccess(world, call);
    call.readAt = readAt;
    endCall(world, callId, outcome, reason, origin);
  } else tryFailed(world, callId, outcome, reason, origin, 1);
}

/** The caller's time-out for one try is over. */
export function tryTimesOut(world: World, id: number): void {
  const late = world.try(id);
  const call = world.call(late.call);
  late.timeoutTimer = -1;
  world.observer.timedOut(call, false);
  const { toComponent } = linkPlanOf(world, call.link);
  const { timeout } = outcomeCode;
  const { tryTimeout } = reasonCode;
  const { hedging } = callerOf(world, call).settings;
  if (hedging?.onPerTryTimeout) {
    judgeHost(world, call, callerOf(world, call), late.replica, timeout, tryTimeout, true);
    if (call.backOffTimer < 0 && takeRetry(world, call, 0)) backOff(world, call);
    return;
  }
  leaveTry(world, id, timeout, tryTimeout, toComponent, lesson.failure);
  tryFailed(world, call.id, timeout, tryTimeout, toComponent, 0);
}

/** A try failed, because it was `answered` so (1) or by its time-out. */
function tryFailed(world: World, id: number, outcome: number, reason: number, origin: number, answered: 0 | 1): void {
  const call = world.call(id);
  const isMeant = isRetriableFailure(world, call, outcome, reason, origin);
  if (isMeant) noteFailure(world, call);
  if (hedgesOn(world, call, !isMeant, answered)) return;
  if (isMeant && call.backOffTimer < 0 && takeRetry(world, call, answered)) {
    stopHedging(world, call);
    backOff(world, call);
    return;
  }
  if (call.awaited < 0 && call.backOffTimer < 0) endCall(world, id, outcome, reason, origin);
}

/** Whether hedging decides what follows a failure; `fatal`: the policy does not mean it, another copy would fail too. */
function hedgesOn(world: World, call: Call, fatal: boolean, answered: 0 | 1): boolean {
  const { hedging } = callerOf(world, call).settings;
  if (hedging === null || hedging.afterMs === null) return false;
  const config = { delayMs: hedging.afterMs, maxHedges: hedging.maxHedges };
  const next = afterFailure(config, call.hedges + 1, call.awaited < 0 ? 0 : 1, fatal);
  if (next === 'sendNow') {
    stopHedging(world, call);
    return sendHedge(world, call, answered) || call.awaited >= 0;
  }
  return next === 'wait';
}

/** It is time for a hedge. */
export function hedgeDue(world: World, id: number): void {
  const call = world.call(id);
  call.hedgeTimer = -1;
  if (call.awaited >= 0) sendHedge(world, call, 0);
}

function sendHedge(world: World, call: Call, answered: 0 | 1): boolean {
  if (!askBudget(world, call, answered)) return false;
  if (passGates(world, call) === reasonCode.ok && sendTry(world, call.id, 1) === reasonCode.ok) {
    call.hedges++;
    scheduleHedge(world, call);
    return true;
  }
  giveUpPass(callerOf(world, call), call);
  giveBudgetBack(world, call);
  return false;
}

/** The wait before a retry is over. */
export function backOffEnds(world: World, id: number): void {
  const call = world.call(id);
  call.backOffTimer = -1;
  const refusal = passGates(world, call);
  if (call.awaited < 0) {
    if (refusal === reasonCode.ok) sendOrEnd(world, id);
    else refuseCall(world, call, refusal);
    return;
  }
  if (refusal === reasonCode.ok && sendTry(world, id, 1) === reasonCode.ok) return;
  giveUpPass(callerOf(world, call), call);
  giveBudgetBack(world, call);
}
