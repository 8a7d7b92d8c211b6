/**
 * How tries end at the caller, and what it does then: end the call, or wait and try again. SPEC C4-C7.
 */
import { backOffMs } from '../../policies/back-off';
import { retryReason } from '../../policies/retry';
import { childLineage, uniform } from '../../random';
import { outcomeCode, reasonCode } from '../../telemetry/codes';
import { tryPhase } from '../records';
import { eventKind, priority, type World } from '../world';
import { linkPlanOf, linkStateOf } from './access';
import { endCall } from './life';
import { forgetTry, sendTry, stopTryTimer } from './tries';

/** The answer of a try reaches the caller, who may have given up long ago. */
export function answerArrives(world: World, id: number): void {
  const answered = world.try(id);
  const callId = answered.call;
  const { outcome, reason, origin } = answered;
  if (callId >= 0) forgetTry(world, callId, outcome, reason);
  world.observer.tryOver(answered);
  answered.phase = tryPhase.free;
  world.tries.release(id);
  if (callId < 0) return;
  if (outcome === outcomeCode.success) endCall(world, callId, outcome, reason, origin);
  else tryFailed(world, callId, outcome, reason, origin);
}

export function tryTimesOut(world: World, id: number): void {
  const call = world.call(id);
  call.tryTimer = -1;
  world.observer.timedOut(call, false);
  forgetTry(world, id, outcomeCode.timeout, reasonCode.tryTimeout);
  tryFailed(world, id, outcomeCode.timeout, reasonCode.tryTimeout, linkPlanOf(world, call.link).toComponent);
}

function tryFailed(world: World, id: number, outcome: number, reason: number, origin: number): void {
  const call = world.call(id);
  const link = linkStateOf(world, call.link);
  const plan = linkPlanOf(world, call.link);
  stopTryTimer(world, call);
  const retryable = plan.config.retryPolicy.retryOn.includes(retryReason(outcome, reason));
  if (call.tries > link.numRetries || !retryable) {
    endCall(world, id, outcome, reason, origin);
    return;
  }
  const lineage = childLineage(call.lineage, call.site, call.copy, 0);
  const wait = backOffMs(plan.backOff, call.tries, uniform(plan.backOffStream, call.key, lineage, call.tries));
  call.tryTimer = world.events.schedule(world.nowMs + wait, priority.clock, eventKind.backOffEnds, 0, id);
}

export function backOffEnds(world: World, id: number): void {
  world.call(id).tryTimer = -1;
  sendTry(world, id);
}
