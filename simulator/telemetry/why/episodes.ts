/**
 * Times without a free thread, replica by replica, and what the threads were used for meanwhile. Only what happened
 * since the last moment with a free thread can make a request wait.
 */
import type { Plan } from '../../components/plan';
import { type Call, type Try, threadUse } from '../../components/records';
import { replicaOf } from '../../components/threads';
import type { World } from '../../components/world';
import { hasFreeSlot, type ServerPool } from '../../resources/server-pool';
import { reasonCode } from '../codes';
import { ask, type Demand, mark, newDemand, newShortage, type Shortage, wasFelt } from './shortage';

/** A time in which all threads of a replica were taken. */
export interface Episode extends Shortage {
  /** NaN while it lasts. */
  untilMs: number;
  /** Time of all threads together spent with work, and held for calls by link. */
  workingMs: number;
  readonly heldMs: Record<number, number>;
}

interface ReplicaEpisodes {
  working: number;
  integratedToMs: number;
  /** When a thread became free that nobody has taken yet; NaN when none is free. */
  freeAtMs: number;
  now: Episode | null;
  readonly demand: Demand;
  /** The last ones in which somebody had to wait or was turned away, the latest last. */
  readonly past: Episode[];
}

const keptEpisodes = 16;
const inQueue = -1;

/** Plain data, by service and replica, and by try id. */
export interface EpisodeData {
  readonly replicas: ReplicaEpisodes[][];
  /**
   * By try id: what it does with its thread (`inQueue`: it waits for one), since when it holds it for calls, and the
   * link of the last one back.
   */
  readonly use: number[];
  readonly heldSinceMs: number[];
  readonly lastLink: number[];
}

export const newEpisodes = (plan: Plan): EpisodeData => ({
  replicas: plan.services.map(() => []),
  use: [],
  heldSinceMs: [],
  lastLink: [],
});

const newReplica = (): ReplicaEpisodes => ({
  working: 0,
  integratedToMs: 0,
  freeAtMs: Number.NaN,
  now: null,
  demand: newDemand(),
  past: [],
});

/** Replicas come and go while a run is under way; each is known from when it is first asked for. */
function at(data: EpisodeData, service: number, replica: number): ReplicaEpisodes {
  const replicas = data.replicas[service] as ReplicaEpisodes[];
  while (replicas.length <= replica) replicas.push(newReplica());
  return replicas[replica] as ReplicaEpisodes;
}

/** The last episode of a replica that overlaps a time, its bounds included; null without any. */
export function episodeIn(
  data: EpisodeData,
  service: number,
  replica: number,
  fromMs: number,
  toMs: number,
): Episode | null {
  const { now, freeAtMs, past } = at(data, service, replica);
  if (now !== null && now.sinceMs <= toMs && !(freeAtMs < fromMs)) return now;
  return past.findLast(({ sinceMs, untilMs }) => sinceMs <= toMs && untilMs >= fromMs) ?? null;
}

/** Something is done to the run at this moment. */
export function markEpisodes(data: EpisodeData, nowMs: number): void {
  for (const { demand, now } of data.replicas.flat()) mark(demand, now, nowMs);
}

/** How many have asked for a thread of a replica in the whole run. */
export const demandAt = (data: EpisodeData, service: number, replica: number): Demand =>
  at(data, service, replica).demand;

export function tryArrived(data: EpisodeData, arrived: Try): void {
  data.use[arrived.id] = threadUse.none;
  at(data, arrived.service, arrived.replica).demand.asked++;
}

/** A call of a try is over; the try may have waited for it. */
export function callOver(data: EpisodeData, call: Call): void {
  if (call.parent >= 0) data.lastLink[call.parent] = call.link;
}

export function queueChanged(data: EpisodeData, waiter: Try, entered: boolean, nowMs: number): void {
  if (!entered) return;
  data.use[waiter.id] = inQueue;
  const { now } = at(data, waiter.service, waiter.replica);
  if (now !== null) ask(now, waiter.tryNumber > 1, nowMs);
}

export function refused(data: EpisodeData, turnedAway: Try, nowMs: number): void {
  const { demand, now } = at(data, turnedAway.service, turnedAway.replica);
  demand.refused++;
  if (now === null) return;
  // Who leaves the queue has asked before.
  if (turnedAway.reason !== reasonCode.queueTimeout) ask(now, turnedAway.tryNumber > 1, nowMs);
  now.refused++;
}

export function slotChanged(data: EpisodeData, world: World, holder: Try, use: number): void {
  const before = data.use[holder.id] ?? threadUse.none;
  if (before === use) return;
  const { nowMs } = world;
  const replica = at(data, holder.service, holder.replica);
  integrate(replica, nowMs);
  if (before === threadUse.held) endHold(data, replica, holder, nowMs);
  replica.working += (use === threadUse.working ? 1 : 0) - (before === threadUse.working ? 1 : 0);
  data.use[holder.id] = use;
  if (use === threadUse.held) data.heldSinceMs[holder.id] = nowMs;
  if (use === threadUse.none) giveBack(replica, nowMs);
  else {
    // Who finds the thread that was given back at this very moment has not asked in vain, but has asked.
    if (before === threadUse.none && isOn(replica, nowMs)) ask(replica.now as Episode, holder.tryNumber > 1, nowMs);
    begin(replica, replicaOf(world, holder).pool, nowMs);
  }
}

function integrate(replica: ReplicaEpisodes, nowMs: number): void {
  const { now, freeAtMs, working, integratedToMs } = replica;
  if (now !== null && Number.isNaN(freeAtMs)) now.workingMs += working * (nowMs - integratedToMs);
  replica.integratedToMs = nowMs;
}

function endHold(data: EpisodeData, { now }: ReplicaEpisodes, holder: Try, nowMs: number): void {
  if (now === null) return;
  const index = data.lastLink[holder.id] ?? -1;
  const fromMs = Math.max(data.heldSinceMs[holder.id] as number, now.sinceMs);
  now.heldMs[index] = (now.heldMs[index] ?? 0) + nowMs - fromMs;
}

function giveBack(replica: ReplicaEpisodes, nowMs: number): void {
  if (replica.now === null) return;
  replica.now.served++;
  replica.freeAtMs = nowMs;
}

const isOn = ({ now, freeAtMs }: ReplicaEpisodes, nowMs: number) => now !== null && !(freeAtMs < nowMs);

/** A thread is taken. If it was the last one, an episode begins, or goes on if no thread was free for any time. */
function begin(replica: ReplicaEpisodes, pool: ServerPool, nowMs: number): void {
  if (hasFreeSlot(pool)) return;
  const { now, freeAtMs, past } = replica;
  replica.freeAtMs = Number.NaN;
  if (now !== null && !(freeAtMs < nowMs)) return;
  if (now !== null && wasFelt(now)) {
    now.untilMs = freeAtMs;
    if (past.push(now) > keptEpisodes) past.shift();
  }
  replica.now = { ...newShortage(pool.inUse, nowMs), untilMs: Number.NaN, workingMs: 0, heldMs: {} };
}
