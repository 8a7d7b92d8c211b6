/**
 * What must be known of the past of a run to say why something happens at a moment: faults in force, times without a
 * free thread or a free place in a bulkhead, what failed last. Plain data of bounded size; it only watches.
 */

import { callerOf } from '../../components/calls/access';
import type { Outages } from '../../components/interventions/outage-state';
import type { Plan } from '../../components/plan';
import type { Call, CallerState, Try } from '../../components/records';
import type { World } from '../../components/world';
import { cloneData } from '../../kernel';
import type { Intervention } from '../../scenario/schema/intervention';
import { Bystander } from '../bystander';
import { outcomeCode, reasonCode } from '../codes';
import { type Reason, reasons } from '../outcome';
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
import { type Applied, startOf } from './fault-log';
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
  readonly endpoint: number;
  /** The least of the time-outs of the try and of the call and what a deadline left; Infinity without any. */
  readonly limitMs: number;
  /** Of a call that its caller turned away, or kept in line: how many may be under way or in line, and were; else null. */
  readonly allowed: number | null;
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
const isLimit = reasons.map((reason) => reasonRules[reason].by === 'limit' || reason === 'shed');

/** Callers come and go while a run is under way; each is known from when it is first asked for. */
function bulkheadAt(data: HistoryData, link: number, caller: number): Bulkhead {
  const bulkheads = data.bulkheads[link] as Bulkhead[];
  while (bulkheads.length <= caller) bulkheads.push({ demand: newDemand(), full: null, freeAtMs: Number.NaN });
  return bulkheads[caller] as Bulkhead;
}

/** The time without a free place that lasts at a moment, or null. */
export function fullBulkhead(data: HistoryData, link: number, caller: number, nowMs: number): Shortage | null {
  const { full, freeAtMs } = bulkheadAt(data, link, caller);
  return freeAtMs < nowMs ? null : full;
}

/** Calls (at a bulkhead) or tries (at a connection pool) that a caller has under way or in line: no more may be. */
export function crowdOf({ inBulkhead, pending, pools }: CallerState, reason: number): number {
  if (reason !== reasonCode.overflow) return inBulkhead + pending.length;
  return pools === null ? 0 : pools.requests + pools.pending;
}

/** How many calls have asked for a place in a bulkhead in the whole run. */
export const bulkheadDemand = (data: HistoryData, link: number, caller: number): Demand =>
  bulkheadAt(data, link, caller).demand;

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
      bulkheads: plan.links.map(() => []),
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

  override intervened(intervention: Intervention, scheduled: boolean, outages: Outages | null): void {
    const { nowMs } = this;
    const source = outages === null ? undefined : startOf(this.data.applied, outages);
    this.data.applied.push({
      intervention,
      source: source?.intervention ?? intervention,
      scheduled: source?.scheduled ?? scheduled,
      atMs: nowMs,
    });
    markEpisodes(this.data.episodes, nowMs);
    for (const { demand, full } of this.data.bulkheads.flat()) mark(demand, full, nowMs);
  }

  override callStarted(call: Call): void {
    if (this.caller(call).settings.bulkhead === null) return;
    this.bulkhead(call).demand.asked++;
    const full = this.fullNow(call);
    if (full !== null) ask(full, false, this.nowMs);
  }

  override callRefused(call: Call, reason: number): void {
    this.noteRefusal(call, reason);
    if (reason !== reasonCode.bulkheadFull) return;
    this.bulkhead(call).demand.refused++;
    const full = this.fullNow(call);
    if (full !== null) full.refused++;
  }

  /** A policy that stops calls because of failures is none itself. */
  private noteRefusal(call: Call, reason: number): void {
    if (reasonRules[reasons[reason] as Reason].by !== 'bulkhead') return;
    const { link, endpoint, startMs } = call;
    const { from, to: service } = this.plan.links[link] as Plan['links'][number];
    const allowed = crowdOf(this.caller(call), reason);
    const at = { sentMs: startMs, atMs: this.nowMs, reason, origin: from };
    this.data.failures[link] = { ...at, service, endpoint, limitMs: Number.POSITIVE_INFINITY, allowed };
  }

  override trySent(sent: Try, call: Call): void {
    if (sent.tryNumber > 1 || this.hasFreePlace(call)) return;
    const bulkhead = this.bulkhead(call);
    const { inBulkhead } = this.caller(call);
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
    const { settings, inBulkhead } = this.caller(call);
    return settings.bulkhead === null || inBulkhead < settings.bulkhead.maxConcurrent;
  }

  private bulkhead(call: Call): Bulkhead {
    return bulkheadAt(this.data, call.link, call.caller);
  }

  private fullNow(call: Call): Shortage | null {
    return fullBulkhead(this.data, call.link, call.caller, this.nowMs);
  }

  override tryLeft(left: Try, call: Call, outcome: number, reason: number): void {
    if (outcome === outcomeCode.success || reason === reasonCode.cancelled) return;
    const { origin } = left;
    const ofTry = reason === reasonCode.tryTimeout || outcome !== outcomeCode.timeout;
    const sentMs = ofTry ? left.sentMs : call.startMs;
    const atMs = this.nowMs;
    // The call spent most of its time before it could send anything: in line for a place or a connection.
    const hadToWait = !ofTry && left.tryNumber === 1 && left.sentMs - call.startMs > atMs - left.sentMs;
    const inPool = this.caller(call).settings.circuitBreaker !== null;
    const limited = inPool ? reasonCode.overflow : reasonCode.bulkheadFull;
    const allowed = hadToWait ? crowdOf(this.caller(call), limited) : null;
    this.noteFailure(call, { sentMs, atMs, reason, origin, allowed });
  }

  /** A try that is late counts as failed for its caller's policies, also where the caller goes on waiting for it. */
  override timedOut(call: Call, wholeCall: boolean): void {
    if (wholeCall) return;
    const at = { sentMs: call.startMs, atMs: this.nowMs };
    this.noteFailure(call, { ...at, reason: reasonCode.tryTimeout, origin: -1, allowed: null });
  }

  private noteFailure(call: Call, failure: Omit<Failure, 'service' | 'endpoint' | 'limitMs'>): void {
    const { retryPolicy, timeoutMs } = this.caller(call).settings;
    const limits = [retryPolicy.perTryTimeoutMs, timeoutMs, call.deadlineMs - call.startMs];
    const limitMs = Math.min(...limits.map((limit) => limit ?? Number.POSITIVE_INFINITY));
    const { to: service } = this.plan.links[call.link] as Plan['links'][number];
    const { endpoint } = call;
    this.data.failures[call.link] = { ...failure, service, endpoint, limitMs };
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

  override slotChanged(holder: Try, state: number): void {
    slotChanged(this.data.episodes, this.world(), holder, state);
  }

  override refused(turnedAway: Try): void {
    refused(this.data.episodes, turnedAway, this.nowMs);
  }

  private caller(call: Call): CallerState {
    return callerOf(this.world(), call);
  }

  private get nowMs(): number {
    return this.world().nowMs;
  }
}
