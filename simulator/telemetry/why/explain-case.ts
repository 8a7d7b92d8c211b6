/**
 * Makes the chain of a request from its case: from the ending that the client saw, hop by hop, to the root. A failure
 * leads to the failure of a call or to a place; a time that ran out, to what took longest; that may lead to a failure.
 */
import type { Plan } from '../../components/plan';
import type { Setting } from '../../scenario/schema/settings';
import { outcomeCode, reasonCode } from '../codes';
import { type Outcome, outcomes, type Reason, reasons } from '../outcome';
import type { CallCase, TryCase } from './case';
import type { WhyLink } from './chain';
import { lastSetBy } from './fault-log';
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
  type Scene,
  slowing,
} from './roots';
import { tightened, withoutFault, wrongContract } from './setups';
import { medianTime, ownTimeOf } from './usual-time';
import { type Delay, delaysOf, delaysOfTry } from './where-time-went';

/** The scene of the moment at which the request ended, or of now if it has not. */
export interface CaseScene extends Scene {
  readonly request: number;
  readonly requestClass: string;
}

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

const reasonOf = (code: number) => reasons[code] as Reason;
const linkPlan = (scene: Scene, index: number) => scene.world.plan.links[index] as Plan['links'][number];

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
  if (call.whyStopped.length > 0) return [stopped, ...call.whyStopped];
  const fault = faultAtService(scene, linkPlan(scene, call.link).to, { fromMs: call.startMs, toMs: endMs }, ['crash']);
  return [stopped, ...(reason === 'noHealthyUpstream' && fault !== null ? [fault] : setting)];
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

/** The call whose failure ended the work of a try. */
function failingCall(made: TryCase): CallCase | null {
  const stage = made.stages.at(-1);
  if (stage?.kind !== 'calls') return null;
  const failed = stage.calls.filter(({ endMs, outcome }) => endMs !== null && outcome !== outcomeCode.success);
  return failed.findLast(({ reason }) => reason === made.reason) ?? failed.at(-1) ?? null;
}

/** The last call that failed, where what was done about it came after it. */
function failedBefore({ reason, stages }: TryCase): CallCase | null {
  if (reasonRules[reasonOf(reason)].by !== 'ownCalls') return null;
  const calls = stages.flatMap((stage) => (stage.kind === 'calls' ? stage.calls : []));
  return calls.findLast(({ endMs, outcome }) => endMs !== null && outcome !== outcomeCode.success) ?? null;
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
      return [link('failedAt', atMs, place, { reason }), fault ?? withoutFault(scene, failed)];
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

const callerOf = ({ world }: CaseScene, index: number): string =>
  world.plan.scenario.components[(world.plan.links[index] as Plan['links'][number]).from]?.id ?? '';

function overLimit(scene: CaseScene, made: TryCase, atMs: number): WhyLink {
  const { world, history } = scene;
  const set = tightened(scene, made.service, atMs);
  if (set !== null) return set;
  const { sinceMs = 0, offered = 0, refused = 0 } = history.limits[made.service] ?? {};
  const numbers = {
    of: 'limit' as const,
    offered,
    served: offered - refused,
    windowMs: world.nowMs - sinceMs,
    retries: 0,
  };
  return link('overload', sinceMs, atReplica(world.plan, made.service, made.replica), numbers);
}

/** The time-out of a call, that of each try, and what the deadline of the work that calls has left. */
type Limit = 'timeoutMs' | 'perTryTimeoutMs' | 'leftMs';

/** The limit that ended a call: its deadline may be its own time-out, or that of its try, at the callee. */
function limitOf(call: CallCase): Limit {
  if (call.reason === reasonCode.callTimeout) return 'timeoutMs';
  if (Number.isFinite(call.leftMs)) return 'leftMs';
  return call.perTryTimeoutMs === null ? 'timeoutMs' : 'perTryTimeoutMs';
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

/** The limit is too short for what is usual: whoever set it has caused it. */
function tooTight(scene: CaseScene, call: CallCase, setting: Limit, neededMs: number): WhyLink {
  const { world, history } = scene;
  const { id, config } = linkPlan(scene, call.link);
  const reasonOfLimit = {
    timeoutMs: 'callTimeout',
    perTryTimeoutMs: 'tryTimeout',
    leftMs: 'deadlineExceeded',
  } as const;
  const reason = reasonOfLimit[setting];
  const ownLimitMs = setting === 'timeoutMs' ? config.timeoutMs : config.retryPolicy.perTryTimeoutMs;
  const wasTooTight = ownLimitMs !== null && ownLimitMs < neededMs;
  const names: Setting[] = setting === 'perTryTimeoutMs' ? ['perTryTimeoutMs', 'retryPolicy'] : ['timeoutMs'];
  const setBy = wasTooTight ? null : rootOf(lastSetBy(history.applied, id, names, call.startMs));
  const params = { reason, neededMs, limitMs: call[setting] };
  return setBy ?? link('setting', call.startMs, onLink(world.plan, call.link), params);
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

/** A draw of the request itself was longer than usual; chance only where no fault made it longer still. */
function whyLongDraw(scene: CaseScene, delay: Delay, tookMs: number, usualMs: number): WhyLink[] {
  const { plan } = scene.world;
  const { call, made, stage, fromMs } = delay;
  if (made !== null && stage?.kind === 'work') {
    const window = { fromMs, toMs: stage.toMs ?? scene.world.nowMs };
    const fault = faultAt(scene, made.service, made.replica, window, slowing);
    const place = atReplica(plan, made.service, made.replica);
    if (fault !== null) return [link('slowWork', fromMs, place, { tookMs: window.toMs - fromMs, usualMs }), fault];
    const params = { of: 'work' as const, quantile: stage.share, tookMs: stage.usualMs, usualMs };
    return [link('chance', fromMs, place, params)];
  }
  const fault = faultOn(scene, call.link, { fromMs, toMs: delay.toMs }, delaying);
  const place = onLink(plan, call.link);
  if (fault !== null) return [link('slowNetwork', fromMs, place, { tookMs, usualMs, losses: 0 }), fault];
  const quantile = linkPlan(scene, call.link).latency.shareUpTo(tookMs);
  return [link('chance', fromMs, place, { of: 'network', quantile, tookMs, usualMs })];
}
