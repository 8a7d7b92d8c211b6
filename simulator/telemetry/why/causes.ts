/**
 * Why, at this moment, no thread of a replica is free, no place in a bulkhead, calls take long: found by following who
 * waits for whom until something is there that is not as usual, or more is asked for than can be done. The questions
 * lead to one another, so they stand in one file.
 */
import type { Plan } from '../../components/plan';
import { type Call, type CallerState, type LinkState, type Try, threadUse } from '../../components/records';
import { type Reason, reasons } from '../outcome';
import type { WhyLink, WhyPlace } from './chain';
import { demandAt, type Episode, episodeIn } from './episodes';
import { lastSetBy } from './fault-log';
import { fullBulkhead } from './history';
import { reasonRules } from './reason-rules';
import {
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
import { type Demand, type Shortage, wasFelt, wasSoBefore } from './shortage';
import { calleeOf, callsOf, type Group, groupsOf, holdersOf, mostCalled, mostWaitedFor } from './waiting';

/** Questions already asked, so that services that wait for each other in a circle come to an end. */
type Asked = ReadonlySet<string>;
const nothingAsked: Asked = new Set();

const linkPlan = ({ world }: Scene, index: number) => world.plan.links[index] as Plan['links'][number];
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
  const tries = group.calls.filter(({ currentTry }) => currentTry >= 0).map(({ currentTry }) => world.try(currentTry));
  const since = (field: 'sentMs' | 'arrivedMs') => ({
    fromMs: earliest(tries, field, world.nowMs),
    toMs: world.nowMs,
  });
  switch (group.stage) {
    case 'bulkhead':
      return notEmpty(whyNoPlace(scene, index, group.replica, asked));
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
  const { maxConcurrent } = world.links[index] as LinkState;
  const full = fullBulkhead(history, index, caller, world.nowMs);
  if (full === null) return [];
  const inner = excusing(scene, full, (history.bulkheads[index]?.[caller] as { demand: Demand }).demand);
  const { id } = linkPlan(scene, index);
  const key = `bulkhead ${index} ${caller}`;
  const inside = world.calls.all.filter((call) => call.link === index && call.caller === caller && call.tries > 0);
  const fromMs = inside.reduce((from, { startMs }) => Math.min(from, startMs), full.sinceMs);
  const window = { fromMs, toMs: world.nowMs };
  const deeper = asked.has(key) ? null : whyCallsTakeLong(inner, index, inside, window, new Set([...asked, key]));
  const place = onLink(world.plan, index);
  const taken = link('noFreePlace', full.sinceMs, place, { places: maxConcurrent ?? full.size });
  const set = lastSetBy(history.applied, id, 'bulkhead', world.nowMs);
  const setBy = set === null || isExcused(inner, set.atMs) ? null : orNull(rootOf(set));
  return [taken, ...(deeper ?? setBy ?? [overload('bulkhead', place, full)])];
}

/** How the last try over a link failed, and why; null when none has, or nothing explains it. Ends with a root. */
export function whyLastFailed(scene: Scene, index: number, asked: Asked = nothingAsked): WhyLink[] | null {
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
  switch (rule.by) {
    case 'fault':
      return behind(failed, orNull(faultAtService(scene, service, window, rule.kinds)));
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
      return behind(failed, whyCallsTookLong(scene, index, window, deeper));
  }
}
