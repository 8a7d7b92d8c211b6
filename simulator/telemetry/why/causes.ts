/**
 * Why, at this moment, no thread of a replica is free, no place in a bulkhead, calls take long: found by following who
 * waits for whom until something is there that is not as usual, or more is asked for than can be done. The questions
 * lead to one another, so they stand in one file.
 */
import type { Plan } from '../../components/plan';
import { type Call, type CallerState, type LinkState, type Try, threadUse, tryPhase } from '../../components/records';
import type { World } from '../../components/world';
import { reasonCode } from '../codes';
import { type Reason, reasons } from '../outcome';
import type { WhyLink, WhyPlace } from './chain';
import { demandAt, type Episode, episodeIn } from './episodes';
import { lastSetBy } from './fault-log';
import { bulkheadDemand, crowdOf, type Failure, fullBulkhead } from './history';
import { wantedLock } from './locks';
import { reasonRules } from './reason-rules';
import {
  atComponent,
  atReplica,
  delaying,
  faultAt,
  faultAtService,
  faultOn,
  isExcused,
  link,
  onLink,
  rootOf,
  type Scene,
  slowing,
  type Window,
} from './roots';
import { withoutFault } from './setups';
import { type Demand, type Shortage, wasFelt, wasSoBefore } from './shortage';
import { medianTime, shareWithin } from './usual-time';
import { calleeOf, callsOf, type Group, groupsOf, holdersOf, mostCalled, mostWaitedFor } from './waiting';

/** Questions already asked, so that services that wait for each other in a circle come to an end. */
type Asked = ReadonlySet<string>;
const nothingAsked: Asked = new Set();

const linkPlan = ({ world }: Scene, index: number) => world.plan.links[index] as Plan['links'][number];
const callerAt = (world: World, index: number, caller: number) =>
  (world.links[index] as LinkState).callers[caller] as CallerState;
const orNull = (root: WhyLink | null) => (root === null ? null : [root]);
const behind = (first: WhyLink, rest: readonly WhyLink[] | null) => (rest === null ? null : [first, ...rest]);

/** Why all threads of a replica are taken at this moment; ends with a root. Empty when one is free. */
export function whyNoThread(scene: Scene, service: number, replica: number, asked: Asked = nothingAsked): WhyLink[] {
  const { world, history } = scene;
  const episode = episodeIn(history.episodes, service, replica, world.nowMs, world.nowMs);
  if (episode === null) return [];
  const inner = excusing(scene, episode, demandAt(history.episodes, service, replica));
  const holders = holdersOf(world, service, replica);
  const waiting = holders.filter(({ thread }) => thread === threadUse.held);
  const callee = mostWaitedFor(world, episode, waiting);
  const place = atReplica(world.plan, service, replica);
  const taken = link('noFreeThread', episode.sinceMs, place, {
    threads: episode.size,
    working: holders.length - waiting.length,
    held: waiting.length,
    waitingFor: callee === null ? null : calleeOf(world.plan, callee),
  });
  // Work that was under way when the episode began belongs to it.
  const window = { fromMs: earliest(holders, 'arrivedMs', episode.sinceMs), toMs: world.nowMs };
  const key = `threads ${service} ${replica}`;
  const calls = waiting.flatMap((holder) => callsOf(world, holder)).filter((call) => call.link === callee);
  const deeper =
    callee === null || asked.has(key) ? null : whyCallsTakeLong(inner, callee, calls, window, new Set([...asked, key]));
  const fault = orNull(faultAt(inner, service, replica, window, slowing));
  return [taken, ...(deeper ?? fault ?? [overload('threads', place, episode)])];
}

/**
 * Why a try has to wait for the lock of a row at this moment: what keeps its holder, or that so many want one row. Ends
 * with a root; empty when it waits for none.
 */
export function whyLocked(scene: Scene, waiter: Try): WhyLink[] {
  const { world } = scene;
  const wanted = wantedLock(world, waiter);
  if (wanted === null) return [];
  const { holder, waiting } = wanted;
  const place = atReplica(world.plan, holder.service, holder.replica);
  const taken = link('rowLocked', holder.arrivedMs, place, { holder: holder.request, waiting });
  const window = { fromMs: holder.arrivedMs, toMs: world.nowMs };
  const deeper = whyOwnCallsTakeLong(scene, [holder], window, nothingAsked);
  const fault = orNull(faultAt(scene, holder.service, holder.replica, window, slowing));
  return [taken, ...(deeper ?? fault ?? [manyWant(place, world.nowMs, waiting)])];
}

/** One row is locked by one at a time. */
const manyWant = (place: WhyPlace, atMs: number, waiting: number) =>
  link('overload', atMs, place, { of: 'lock', offered: waiting + 1, served: 1, windowMs: 0, retries: 0 });

/** The scene behind a shortage: what was done when it already was so is not the cause. */
const excusing = (scene: Scene, shortage: Shortage, demand: Demand): Scene => ({
  ...scene,
  excuses: [...scene.excuses, (atMs) => wasSoBefore(shortage, demand, atMs, scene.world.nowMs)],
});

function overload(of: 'threads' | 'bulkhead', place: WhyPlace, shortage: Shortage): WhyLink {
  const { offered, servedWhenAsked: served, askedMs, sinceMs, retries } = shortage;
  return link('overload', sinceMs, place, { of, offered, served, windowMs: askedMs - sinceMs, retries });
}

const earliest = (tries: readonly Try[], field: 'sentMs' | 'arrivedMs', latestMs: number) =>
  tries.reduce((from, one) => Math.min(from, one[field]), latestMs);

/** Why calls over a link take long; null when they take no longer than usual. Ends with a root. */
function whyCallsTakeLong(
  scene: Scene,
  index: number,
  calls: readonly Call[],
  window: Window,
  asked: Asked,
): WhyLink[] | null {
  const { world } = scene;
  const groups = groupsOf(world, calls);
  for (const group of groups) {
    const cause = whyGroupWaits(scene, index, group, asked);
    if (cause === null) continue;
    const sinceMs = group.calls.reduce((from, { startMs }) => Math.min(from, startMs), world.nowMs);
    const there = groups.filter(({ stage }) => stage === group.stage).reduce((sum, one) => sum + one.calls.length, 0);
    const slow = { there, calls: calls.length, stage: group.stage };
    return [link('slowCalls', sinceMs, onLink(world.plan, index), slow), ...cause];
  }
  return whyCallsTookLong(scene, index, window, asked);
}

function whyGroupWaits(scene: Scene, index: number, group: Group, asked: Asked): WhyLink[] | null {
  const { world } = scene;
  const { to } = linkPlan(scene, index);
  const tries = group.calls.filter(({ awaited }) => awaited >= 0).map(({ awaited }) => world.try(awaited));
  const since = (field: 'sentMs' | 'arrivedMs') => ({
    fromMs: earliest(tries, field, world.nowMs),
    toMs: world.nowMs,
  });
  switch (group.stage) {
    case 'bulkhead':
      return notEmpty(whyNoPlace(scene, index, group.replica, asked));
    case 'connection':
      return notEmpty(whyNoConnection(scene, index, group.calls[0]?.caller ?? 0, asked));
    case 'backOff':
      return whyLastFailed(scene, index, asked);
    case 'queue':
      return notEmpty(whyNoThread(scene, to, group.replica, asked));
    case 'work':
      return orNull(faultAt(scene, to, group.replica, since('arrivedMs'), slowing));
    case 'calls':
      return whyOwnCallsTakeLong(scene, tries, since('arrivedMs'), asked);
    default:
      return orNull(faultOn(scene, index, since('sentMs'), delaying));
  }
}

const notEmpty = (chain: WhyLink[]) => (chain.length > 0 ? chain : null);

/** Why the calls that these tries wait for take long: those over the link that they wait for most. */
function whyOwnCallsTakeLong(scene: Scene, tries: readonly Try[], window: Window, asked: Asked): WhyLink[] | null {
  const calls = tries.flatMap((one) => callsOf(scene.world, one));
  const index = mostCalled(scene.world, calls);
  const key = `calls ${index}`;
  if (index === null || asked.has(key)) return null;
  const own = calls.filter((call) => call.link === index);
  return whyCallsTakeLong(scene, index, own, window, new Set([...asked, key]));
}

/** The same for a time that has passed: a fault that was in force, or threads that were all taken. */
function whyCallsTookLong(scene: Scene, index: number, window: Window, asked: Asked): WhyLink[] | null {
  const { world, history } = scene;
  const { to } = linkPlan(scene, index);
  const key = `past ${index}`;
  if (asked.has(key)) return null;
  const slow = link('slowCalls', window.fromMs, onLink(world.plan, index), { there: 0, calls: 0, stage: 'over' });
  const fault = faultOn(scene, index, window, delaying) ?? faultAtService(scene, to, window, slowing);
  if (fault !== null) return [slow, fault];
  for (const replica of history.episodes.replicas[to]?.keys() ?? []) {
    const episode = episodeIn(history.episodes, to, replica, window.fromMs, window.toMs);
    if (episode === null || !wasFelt(episode)) continue;
    return [slow, ...whyTaken(scene, to, replica, episode, new Set([...asked, key]))];
  }
  return null;
}

/** Why the threads of a replica were all taken in an episode of the past. */
function whyTaken(scene: Scene, service: number, replica: number, episode: Episode, asked: Asked): WhyLink[] {
  const { world } = scene;
  const callee = mostWaitedFor(world, episode, []);
  const place = atReplica(world.plan, service, replica);
  const taken = link('noFreeThread', episode.sinceMs, place, {
    threads: episode.size,
    working: callee === null ? episode.size : 0,
    held: callee === null ? 0 : episode.size,
    waitingFor: callee === null ? null : calleeOf(world.plan, callee),
  });
  const window = { fromMs: episode.sinceMs, toMs: Number.isNaN(episode.untilMs) ? world.nowMs : episode.untilMs };
  const inner = excusing(scene, episode, demandAt(scene.history.episodes, service, replica));
  const deeper = callee === null ? null : whyCallsTookLong(inner, callee, window, asked);
  const fault = orNull(faultAt(inner, service, replica, window, slowing));
  return [taken, ...(deeper ?? fault ?? [overload('threads', place, episode)])];
}

/** Why a caller has no free place for calls over a link at this moment; ends with a root. Empty when one is free. */
export function whyNoPlace(scene: Scene, index: number, caller: number, asked: Asked = nothingAsked): WhyLink[] {
  const { world, history } = scene;
  const { bulkhead } = callerAt(world, index, caller).settings;
  const full = fullBulkhead(history, index, caller, world.nowMs);
  if (full === null) return [];
  const inner = excusing(scene, full, bulkheadDemand(history, index, caller));
  const { id } = linkPlan(scene, index);
  const key = `bulkhead ${index} ${caller}`;
  const inside = [...world.calls.all()].filter(
    (call) => call.link === index && call.caller === caller && call.tries > 0,
  );
  const fromMs = inside.reduce((from, { startMs }) => Math.min(from, startMs), full.sinceMs);
  const window = { fromMs, toMs: world.nowMs };
  const deeper = asked.has(key) ? null : whyCallsTakeLong(inner, index, inside, window, new Set([...asked, key]));
  const place = onLink(world.plan, index);
  const taken = link('noFreePlace', full.sinceMs, place, { places: bulkhead?.maxConcurrent ?? full.size });
  const set = lastSetBy(history.applied, id, ['bulkhead'], world.nowMs);
  const setBy = set === null || isExcused(inner, set.atMs) ? null : orNull(rootOf(set));
  return [taken, ...(deeper ?? setBy ?? [overload('bulkhead', place, full)])];
}

/**
 * Why a caller's proxy has no connection to spare for a link: its limits are below what is under way. Empty when it has
 * no limits. The numbers of the overload are tries at this moment.
 */
export function whyNoConnection(scene: Scene, index: number, caller: number, asked: Asked = nothingAsked): WhyLink[] {
  const { world } = scene;
  const at = callerAt(world, index, caller);
  if (at.settings.circuitBreaker === null) return [];
  const allowed = crowdOf(at, reasonCode.overflow);
  const key = `connections ${index} ${caller}`;
  const inside = [...world.calls.all()].filter(
    (call) => call.link === index && call.caller === caller && call.awaited >= 0,
  );
  const sent = inside.filter(({ awaited }) => world.try(awaited).phase !== tryPhase.pending);
  const fromMs = sent.reduce((from, { startMs }) => Math.min(from, startMs), world.nowMs);
  const deeper = asked.has(key)
    ? null
    : whyCallsTakeLong(scene, index, sent, { fromMs, toMs: world.nowMs }, new Set([...asked, key]));
  const place = onLink(world.plan, index);
  const set = lastSetBy(scene.history.applied, linkPlan(scene, index).id, ['circuitBreaker'], world.nowMs);
  const setBy = set === null ? null : orNull(rootOf(set));
  const taken = link('noFreePlace', fromMs, place, { places: allowed });
  return [taken, ...(deeper ?? setBy ?? [crowd('connections', place, world.nowMs, allowed)])];
}

/** More is wanted at one moment than is allowed at once. */
const crowd = (of: 'bulkhead' | 'connections', place: WhyPlace, atMs: number, allowed: number) =>
  link('overload', atMs, place, { of, offered: allowed + 1, served: allowed, windowMs: 0, retries: 0 });

/** Why a caller's policy stops calls over a link: the last try failed, or those under way are not answered. */
export function whyStopped(scene: Scene, index: number, caller: number): WhyLink[] {
  const { world } = scene;
  const failed = whyLastFailed(scene, index);
  if (failed !== null) return failed;
  const inside = [...world.calls.all()].filter(
    (call) => call.link === index && call.caller === caller && call.awaited >= 0,
  );
  const fromMs = inside.reduce((from, { startMs }) => Math.min(from, startMs), world.nowMs);
  return whyCallsTakeLong(scene, index, inside, { fromMs, toMs: world.nowMs }, nothingAsked) ?? [];
}

/** How the last try over a link failed, and why; null when none has, or nothing explains it. Ends with a root. */
function whyLastFailed(scene: Scene, index: number, asked: Asked = nothingAsked): WhyLink[] | null {
  const failure = scene.history.failures[index] ?? null;
  const key = `failure ${index}`;
  if (failure === null || asked.has(key)) return null;
  const { world, history } = scene;
  const reason = reasons[failure.reason] as Reason;
  const { atMs } = failure;
  const failed = link('earlierFailure', atMs, onLink(world.plan, index), { reason });
  const window = { fromMs: failure.sentMs, toMs: atMs };
  const origin = world.plan.services.findIndex(({ component }) => component === failure.origin);
  const service = origin < 0 ? failure.service : origin;
  const rule = reasonRules[reason];
  const deeper = new Set([...asked, key]);
  const passedOn = failedBehind(scene, index, failure);
  if (passedOn !== null) return behind(failed, whyLastFailed(scene, passedOn, deeper));
  switch (rule.by) {
    case 'fault':
      return [failed, faultAtService(scene, service, window, rule.kinds) ?? downOf(scene, index, atMs, reason)];
    case 'linkFault':
      return behind(failed, orNull(faultOn(scene, index, window, rule.kinds)));
    case 'threads': {
      for (const replica of history.episodes.replicas[service]?.keys() ?? []) {
        const episode = episodeIn(history.episodes, service, replica, atMs, atMs);
        if (episode !== null) return [failed, ...whyTaken(scene, service, replica, episode, deeper)];
      }
      return null;
    }
    default:
      return [failed, ...(whyCallsTookLong(scene, index, window, deeper) ?? [withoutTrouble(scene, index, failure)])];
  }
}

/** No fault is known; its first replica stands for all. */
function downOf(scene: Scene, index: number, atMs: number, reason: Reason): WhyLink {
  const { plan } = scene.world;
  const { to: service } = linkPlan(scene, index);
  const place = atComponent(plan, (plan.services[service] as Plan['services'][number]).component);
  return withoutFault(scene, index, { service, replica: 0, atMs, place, reason });
}

/** The link behind this one over which a failure came that was passed on; null when it began here. */
function failedBehind({ world, history }: Scene, index: number, { reason, origin }: Failure): number | null {
  const { from, toComponent } = world.plan.links[index] as Plan['links'][number];
  const { by } = reasonRules[reasons[reason] as Reason];
  const isCallers = by === 'bulkhead' || by === 'earlierFailures';
  if (origin < 0 || origin === (isCallers ? from : toComponent)) return null;
  const behindIt = world.plan.links.filter(
    (other) => (isCallers ? other.from : other.toComponent) === origin && other.index !== index,
  );
  const same = behindIt.find((other) => history.failures[other.index]?.reason === reason);
  const any = behindIt.find((other) => (history.failures[other.index] ?? null) !== null);
  return (same ?? any)?.index ?? null;
}

/** The root of a failure at a time at which nothing else was wrong: a limit that is too low, or a setting. */
function withoutTrouble(scene: Scene, index: number, failure: Failure): WhyLink {
  const { plan } = scene.world;
  const { atMs, allowed } = failure;
  const reason = reasons[failure.reason] as Reason;
  const hasPool = callerAt(scene.world, index, 0).settings.circuitBreaker !== null;
  if (allowed !== null) return crowd(hasPool ? 'connections' : 'bulkhead', onLink(plan, index), atMs, allowed);
  if (reasonRules[reason].by === 'time') return limitTooTight(scene, index, failure);
  return link('setting', atMs, onLink(plan, index), { reason, neededMs: null, limitMs: null });
}

/** The limit of a try is too short for what is usual or, now and then, for what it draws. */
function limitTooTight({ world, history }: Scene, index: number, failure: Failure): WhyLink {
  const { plan } = world;
  const { atMs, sentMs, endpoint, limitMs } = failure;
  const { id } = plan.links[index] as Plan['links'][number];
  const place = onLink(plan, index);
  const reason = reasons[failure.reason] as Reason;
  const neededMs = medianTime(plan, index, endpoint);
  const tookMs = atMs - sentMs;
  // A limit of the callee's own ran out.
  if (tookMs < Math.min(neededMs, limitMs))
    return link('setting', atMs, place, { reason, neededMs: null, limitMs: null });
  if (neededMs <= limitMs) {
    const quantile = shareWithin(plan, index, endpoint, limitMs);
    return link('chance', sentMs, place, { of: 'work', quantile, tookMs, usualMs: neededMs });
  }
  const setBy = rootOf(lastSetBy(history.applied, id, ['perTryTimeoutMs', 'retryPolicy', 'timeoutMs'], sentMs));
  return setBy ?? link('setting', sentMs, place, { reason, neededMs, limitMs });
}
