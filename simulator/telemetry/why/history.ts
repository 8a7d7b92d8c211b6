/**
 * What must be known of the past of a run to say why something happens at a moment: faults in force, times without a
 * free thread or a free place in a bulkhead, what failed last. Plain data of bounded size; it only watches.
 */
import type { Plan } from '../../components/plan';
import type { Call, CallerState, LinkState, Try } from '../../components/records';
import type { World } from '../../components/world';
import { cloneData } from '../../kernel';
import type { Intervention } from '../../scenario/schema/intervention';
import { Bystander } from '../bystander';
import { outcomeCode } from '../codes';
import { reasons } from '../outcome';
import {
  callOver,
  type EpisodeData,
  markEpisodes,
  newEpisodes,
  queueChanged,
  refused,
  slotChanged,
  tryArrived,
} from './episodes';
import type { Applied } from './fault-log';
import { reasonRules } from './reason-rules';
import { ask, type Demand, mark, newDemand, newShortage, type Shortage } from './shortage';

/** What is known of a caller's bulkhead for a link. */
interface Bulkhead {
  readonly demand: Demand;
  /** The last time in which it had no place left; null before the first one. */
  full: Shortage | null;
  /** When a place became free that nobody has taken yet; NaN when none is free. */
  freeAtMs: number;
}

/** How a try over a link last failed. */
export interface Failure {
  readonly sentMs: number;
  readonly atMs: number;
  readonly reason: number;
  readonly origin: number;
  readonly service: number;
}

/** Requests that a limit turned away at a component, in a row without a second's pause. */
export interface LimitEpisode {
  sinceMs: number;
  lastMs: number;
  offered: number;
  refused: number;
}

export interface HistoryData {
  readonly applied: Applied[];
  readonly episodes: EpisodeData;
  /** By link and replica of the caller. */
  readonly bulkheads: Bulkhead[][];
  /** By link; null before the first one. */
  readonly failures: (Failure | null)[];
  /** By service. */
  readonly limits: LimitEpisode[];
}

const quietMs = 1_000;
/** By reason code. */
const isLimit = reasons.map((reason) => reasonRules[reason].by === 'limit');

/** The time without a free place that lasts at a moment, or null. */
export function fullBulkhead(data: HistoryData, link: number, caller: number, nowMs: number): Shortage | null {
  const { full = null, freeAtMs = 0 } = data.bulkheads[link]?.[caller] ?? {};
  return freeAtMs < nowMs ? null : full;
}

export class History extends Bystander {
  data: HistoryData;

  constructor(
    readonly plan: Plan,
    readonly world: () => World,
  ) {
    super();
    this.data = {
      applied: [],
      episodes: newEpisodes(plan),
      bulkheads: plan.links.map(({ callers }) =>
        Array.from({ length: callers }, () => ({ demand: newDemand(), full: null, freeAtMs: Number.NaN })),
      ),
      failures: plan.links.map(() => null),
      limits: plan.services.map(() => ({ sinceMs: 0, lastMs: Number.NEGATIVE_INFINITY, offered: 0, refused: 0 })),
    };
  }

  save(): HistoryData {
    return cloneData(this.data);
  }

  restore(data: HistoryData): void {
    this.data = cloneData(data);
  }

  override intervened(intervention: Intervention, scheduled: boolean): void {
    const { nowMs } = this;
    this.data.applied.push({ intervention, scheduled, atMs: nowMs });
    markEpisodes(this.data.episodes, nowMs);
    for (const { demand, full } of this.data.bulkheads.flat()) mark(demand, full, nowMs);
  }

  override callStarted(call: Call): void {
    if (this.linkState(call).maxConcurrent === null) return;
    this.bulkhead(call).demand.asked++;
    const full = this.fullNow(call);
    if (full !== null) ask(full, false, this.nowMs);
  }

  override bulkheadRefused(call: Call): void {
    this.bulkhead(call).demand.refused++;
    const full = this.fullNow(call);
    if (full !== null) full.refused++;
  }

  override trySent(_sent: Try, call: Call): void {
    if (call.tries > 1 || this.hasFreePlace(call)) return;
    const bulkhead = this.bulkhead(call);
    const { inBulkhead } = this.linkState(call).callers[call.caller] as CallerState;
    if (this.fullNow(call) === null) bulkhead.full = newShortage(inBulkhead, this.nowMs);
    bulkhead.freeAtMs = Number.NaN;
  }

  override callEnded(call: Call): void {
    callOver(this.data.episodes, call);
    this.leaveBulkhead(call);
  }

  override callDropped(call: Call): void {
    this.leaveBulkhead(call);
  }

  private leaveBulkhead(call: Call): void {
    const full = this.fullNow(call);
    if (full === null) return;
    if (call.tries > 0) full.served++;
    if (this.hasFreePlace(call)) this.bulkhead(call).freeAtMs = this.nowMs;
  }

  private hasFreePlace(call: Call): boolean {
    const { maxConcurrent, callers } = this.linkState(call);
    return maxConcurrent === null || (callers[call.caller] as CallerState).inBulkhead < maxConcurrent;
  }

  private bulkhead(call: Call): Bulkhead {
    return (this.data.bulkheads[call.link] as Bulkhead[])[call.caller] as Bulkhead;
  }

  private fullNow(call: Call): Shortage | null {
    return fullBulkhead(this.data, call.link, call.caller, this.nowMs);
  }

  override tryLeft(left: Try, call: Call, outcome: number, reason: number): void {
    if (outcome === outcomeCode.success) return;
    const { sentMs, service, origin } = left;
    this.data.failures[call.link] = { sentMs, atMs: this.nowMs, reason, origin, service };
  }

  override tryArrived(arrived: Try): void {
    tryArrived(this.data.episodes, arrived);
    const limit = this.data.limits[arrived.service] as LimitEpisode;
    limit.offered++;
  }

  override tryEnded(ended: Try): void {
    const { component } = this.plan.services[ended.service] as Plan['services'][number];
    if (ended.origin !== component || !isLimit[ended.reason]) return;
    const limit = this.data.limits[ended.service] as LimitEpisode;
    if (limit.lastMs < this.nowMs - quietMs) Object.assign(limit, { sinceMs: this.nowMs, offered: 1, refused: 0 });
    limit.lastMs = this.nowMs;
    limit.refused++;
  }

  override queueChanged(waiter: Try, entered: boolean): void {
    queueChanged(this.data.episodes, waiter, entered, this.nowMs);
  }

  override slotChanged(holder: Try, state: 0 | 1 | 2): void {
    slotChanged(this.data.episodes, this.world(), holder, state);
  }

  override refused(turnedAway: Try): void {
    refused(this.data.episodes, turnedAway, this.nowMs);
  }

  private linkState(call: Call): LinkState {
    return this.world().links[call.link] as LinkState;
  }

  private get nowMs(): number {
    return this.world().nowMs;
  }
}
