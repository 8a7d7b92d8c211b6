/**
 * Makes the chain of a request from its case: from the ending that the client saw, hop by hop, to the root. A failure
 * leads to the failure of a call or to a place; a time that ran out, to what took longest; that may lead to a failure.
 */
import type { Plan } from '../../components/plan';
import { outcomeCode, reasonCode } from '../codes';
import { type Outcome, outcomes, type Reason } from '../outcome';
import type { CallCase, TryCase } from './case';
import { type CaseScene, callerOf, linkPlan, reasonOf } from './case-scene';
import type { WhyLink } from './chain';
import { whyLongDraw } from './draws';
import { failedBefore, failingCall } from './failing-call';
import { lastSetBy } from './fault-log';
import { type Limit, limitOf, overLimit, tooTight } from './limits';
import { reasonRules } from './reason-rules';
import {
  atComponent,
  atReplica,
  delaying,
  faultAt,
  faultAtService,
  faultOn,
  link,
  nowhere,
  onLink,
  rootOf,
  slowing,
} from './roots';
import { controlPlaneDown, withoutFault, wrongContract } from './setups';
import { medianTime, ownTimeOf } from './usual-time';
import { type Delay, delaysOf, delaysOfTry } from './where-time-went';

/** The chain of a request that failed, was slow, or is under way; its last link is the root. */
export function explainCase(scene: CaseScene, root: CallCase): WhyLink[] {
  const { request, requestClass } = scene;
  const endMs = root.endMs ?? scene.world.nowMs;
  const tookMs = endMs - root.startMs;
  const outcome = outcomes[root.outcome] as Outcome;
  if (outcome === 'success' || outcome === 'unfinished') {
    const seen = { request, requestClass, tookMs, ended: root.endMs !== null };
    return [link('slow', root.startMs, nowhere, seen), ...whySlow(scene, root, endMs)];
  }
  const seen = { request, requestClass, outcome, reason: reasonOf(root.reason), tookMs };
  return [link('failed', endMs, nowhere, seen), ...whyCallFailed(scene, root)];
}

function whyCallFailed(scene: CaseScene, call: CallCase): WhyLink[] {
  const { plan, nowMs } = scene.world;
  const place = onLink(plan, call.link);
  const endMs = call.endMs ?? nowMs;
  if (call.outcome === outcomeCode.timeout && call.reason !== reasonCode.tryTimeout) {
    const limit = limitOf(call);
    const params = { limitMs: call[limit] ?? 0, tries: call.tries.length, ofCall: true };
    const rest = whyTimeRanOut(scene, call, limit, delaysOf(plan, call, endMs));
    return [link('timedOut', endMs, place, params), ...rest];
  }
  const last = call.tries.at(-1);
  if (last === undefined || last.leftOutcome === outcomeCode.success) return whyNotSent(scene, call);
  const before = call.tries.at(-2);
  const retried = { failed: call.tries.length - 1, reason: reasonOf(before?.leftReason ?? 0) };
  const rest = whyTryFailed(scene, call, last);
  return before === undefined ? rest : [link('retried', last.sentMs, place, retried), ...rest];
}

/** A call that ended without a try: there was no place for it, or a policy stopped it. */
function whyNotSent(scene: CaseScene, call: CallCase): WhyLink[] {
  const { plan, nowMs } = scene.world;
  const endMs = call.endMs ?? nowMs;
  const place = onLink(plan, call.link);
  const reason = reasonOf(call.reason);
  const setting = [link('setting', endMs, place, { reason, neededMs: null, limitMs: null })];
  if (reasonRules[reason].by === 'bulkhead') {
    const refused = { places: call.places ?? 0, waitedMs: endMs - call.startMs, refused: true };
    const chain = call.noPlace.at(-1)?.chain ?? [];
    return [link('bulkhead', endMs, place, refused), ...(chain.length > 0 ? chain : setting)];
  }
  const stopped = link('stopped', endMs, place, { reason });
  if (reason === 'injectedAbort') {
    const set = lastSetBy(scene.history.applied, linkPlan(scene, call.link).id, ['faultInjection'], endMs);
    const root = rootOf(set);
    return [stopped, ...(root === null ? setting : [root])];
  }
  if (reason === 'noHealthyUpstream') {
    const window = { fromMs: call.startMs, toMs: endMs };
    const fault = faultAtService(scene, linkPlan(scene, call.link).to, window, ['crash']);
    const root = fault ?? controlPlaneDown(scene, call.link, window);
    if (root !== null) return [stopped, root];
  }
  return [stopped, ...(call.whyStopped.length > 0 ? call.whyStopped : setting)];
}

/** How a try ended for its caller. */
function whyTryFailed(scene: CaseScene, call: CallCase, made: TryCase): WhyLink[] {
  const { plan, nowMs } = scene.world;
  const leftMs = made.leftMs ?? nowMs;
  if (made.leftOutcome === outcomeCode.timeout) {
    const params = { limitMs: call.perTryTimeoutMs ?? 0, tries: call.tries.length, ofCall: false };
    const rest = whyTimeRanOut(scene, call, 'perTryTimeoutMs', delaysOfTry(plan, call, made, leftMs), made);
    return [link('timedOut', leftMs, onLink(plan, call.link), params), ...rest];
  }
  const failing = failingCall(made) ?? failedBefore(made);
  const { component } = plan.services[made.service] as Plan['services'][number];
  const isPassedOn = made.reason === failing?.reason || reasonRules[reasonOf(made.reason)].by === 'ownCalls';
  if (failing !== null && isPassedOn) {
    const callee = atComponent(plan, linkPlan(scene, failing.link).toComponent).component ?? '';
    const passed = { reason: reasonOf(made.reason), callee };
    const rest = whyCallFailed(scene, failing);
    if (made.origin === component) return rest;
    return [link('passedOn', made.endedMs ?? leftMs, atReplica(plan, made.service, made.replica), passed), ...rest];
  }
  return whyReplicaFailed(scene, call, made);
}

/** A failure that began at the replica called, or on the way there. */
function whyReplicaFailed(scene: CaseScene, call: CallCase, made: TryCase): WhyLink[] {
  const { plan, nowMs } = scene.world;
  const reason = reasonOf(made.leftReason);
  const atMs = made.endedMs ?? made.leftMs ?? nowMs;
  const place = atReplica(plan, made.service, made.replica);
  const setting = link('setting', atMs, place, { reason, neededMs: null, limitMs: null });
  const rule = reasonRules[reason];
  const failed = { service: made.service, replica: made.replica, atMs, place, reason };
  if (reason === 'contractMismatch') return [wrongContract(scene, callerOf(scene, made.link), failed)];
  switch (rule.by) {
    case 'threads': {
      const chain = made.refusal?.chain ?? [];
      // Who is not let in has not waited for a thread.
      const root = reason === 'shed' ? overLimit(scene, made, atMs) : setting;
      return [whyTurnedAway(scene, made, reason), ...(chain.length > 0 ? chain : [root])];
    }
    case 'fault': {
      const window = { fromMs: made.arrivedMs ?? made.sentMs, toMs: atMs };
      const fault = faultAt(scene, made.service, made.replica, window, rule.kinds);
      return [link('failedAt', atMs, place, { reason }), fault ?? withoutFault(scene, made.link, failed)];
    }
    case 'linkFault': {
      const fault = faultOn(scene, made.link, { fromMs: made.sentMs, toMs: atMs }, rule.kinds);
      return [link('failedAt', atMs, onLink(plan, made.link), { reason }), fault ?? setting];
    }
    case 'limit':
      return [link('limited', atMs, place, { reason }), overLimit(scene, made, atMs)];
    case 'time':
      return longest(scene, delaysOfTry(plan, call, made, atMs)) ?? [setting];
    default:
      return [setting];
  }
}

function whyTurnedAway(scene: CaseScene, made: TryCase, reason: Reason): WhyLink {
  const { plan, nowMs } = scene.world;
  const { queue } = plan.services[made.service] as Plan['services'][number];
  const atMs = made.endedMs ?? nowMs;
  return link('refused', atMs, atReplica(plan, made.service, made.replica), {
    reason,
    queued: made.refusal?.queued ?? 0,
    queueLimit: queue.limit,
    waitedMs: atMs - (made.arrivedMs ?? atMs),
  });
}

/** A limit of the caller ran out. If the request's own draws take longer than it allows, nothing else is to blame. */
function whyTimeRanOut(
  scene: CaseScene,
  call: CallCase,
  setting: Limit,
  delays: readonly Delay[],
  made?: TryCase,
): WhyLink[] {
  const { plan } = scene.world;
  const limitMs = call[setting];
  const neededMs = ownTimeOf(plan, call, made);
  const draws = delays.filter((delay) => delay.of === 'draw');
  const others = delays.filter((delay) => delay.of !== 'draw');
  const usualMs = medianTime(plan, call.link, call.endpoint);
  if (limitMs !== null && usualMs > limitMs) return [tooTight(scene, call, setting, usualMs)];
  const first = limitMs !== null && neededMs > limitMs ? [draws, others] : [others, draws];
  const [one = [], other = []] = first;
  return longest(scene, one) ?? longest(scene, other) ?? [tooTight(scene, call, setting, neededMs)];
}

function whySlow(scene: CaseScene, root: CallCase, endMs: number): WhyLink[] {
  const { plan } = scene.world;
  const params = { reason: 'ok' as const, neededMs: endMs - root.startMs, limitMs: null };
  const usual = link('setting', root.startMs, onLink(plan, root.link), params);
  return longest(scene, delaysOf(plan, root, endMs)) ?? [usual];
}

/** The cause of the longest of some delays; null without any. */
function longest(scene: CaseScene, delays: readonly Delay[]): WhyLink[] | null {
  const [delay] = delays;
  return delay === undefined ? null : [...delay.path, ...whyDelayed(scene, delay)];
}

function whyDelayed(scene: CaseScene, delay: Delay): WhyLink[] {
  const { plan } = scene.world;
  const { call, made, fromMs, toMs } = delay;
  const onCall = onLink(plan, call.link);
  const place = made === null ? onCall : atReplica(plan, made.service, made.replica);
  const tookMs = toMs - fromMs;
  const usualMs = tookMs - delay.ms;
  const setting = link('setting', fromMs, place, { reason: 'ok', neededMs: usualMs, limitMs: null });
  switch (delay.of) {
    case 'bulkhead': {
      const waited = { places: call.places ?? 0, waitedMs: tookMs, refused: false };
      return [link('bulkhead', fromMs, onCall, waited), ...orElse(delay.found, setting)];
    }
    case 'queue':
      return [link('queued', fromMs, place, { waitedMs: tookMs }), ...orElse(delay.found, setting)];
    case 'lock':
      return [link('lockWait', fromMs, place, { waitedMs: tookMs }), ...orElse(delay.found, setting)];
    case 'failedTry': {
      if (made === null) return [setting];
      const failed = link('retried', toMs, onCall, { failed: 1, reason: reasonOf(made.leftReason) });
      return [failed, ...whyTryFailed(scene, call, made)];
    }
    case 'work': {
      const fault = made && faultAt(scene, made.service, made.replica, { fromMs, toMs }, slowing);
      return [link('slowWork', fromMs, place, { tookMs, usualMs }), fault ?? setting];
    }
    case 'network': {
      const slow = { tookMs, usualMs, losses: made?.losses ?? 0 };
      return [
        link('slowNetwork', fromMs, onCall, slow),
        faultOn(scene, call.link, { fromMs, toMs }, delaying) ?? setting,
      ];
    }
    case 'draw':
      return whyLongDraw(scene, delay, tookMs, usualMs);
    case 'wait':
      return [isStart(plan, delay) ? link('start', fromMs, place, { tookMs }) : setting];
    default:
      return [setting];
  }
}

/** Before its first work, the environment that serves a request may have to be started. */
const isStart = ({ services }: Plan, { made, toMs }: Delay) =>
  made !== null &&
  services[made.service]?.config.host === 'environments' &&
  made.stages.every(({ fromMs }) => fromMs >= toMs);

const orElse = (chain: readonly WhyLink[], setting: WhyLink) => (chain.length > 0 ? chain : [setting]);
