/**
 * Notices what is worth a sentence in the event feed: first refusals and failures after a quiet time, exhausted
 * threads, goodput lost and back, retries that add load.
 */
import type { RolloutChange } from '../components/observer';
import type { Plan } from '../components/plan';
import { type Call, callPurpose, type ServiceState, type Try, threadUse } from '../components/records';
import type { World } from '../components/world';
import { cloneData } from '../kernel';
import type { Intervention } from '../scenario/schema/intervention';
import type { ConnectionReading, SeriesRow } from './chunk';
import { outcomeCode } from './codes';
import type { Happening } from './happening';
import { type Reason, reasons } from './outcome';

/** A thing is told again only after it has not happened for this long, and something was changed meanwhile. */
const quietMs = 5_000;
const lostShare = 0.8;
const backShare = 0.95;
/** Goodput must be low this long before it counts as lost, and before its return is told. */
const lostForMs = 1_000;
const backAfterMs = 2_000;
const retryFactor = 1.2;
/** Fewer calls than this per second say nothing about a share. */
const fewPerSecond = 4;

interface NarratorState {
  readonly lastSeenMs: Record<string, number>;
  readonly toldMs: Record<string, number>;
  lastChangeMs: number;
  readonly exhausted: boolean[];
  lowSinceMs: number;
  lostToldMs: number;
}

export type NarratorData = Readonly<NarratorState>;

export class Narrator {
  private state: NarratorState;
  private told: Happening[] = [];

  constructor(
    private readonly plan: Plan,
    private readonly world: () => World,
  ) {
    this.state = {
      lastSeenMs: {},
      toldMs: {},
      lastChangeMs: 0,
      exhausted: plan.services.map(() => false),
      lowSinceMs: -1,
      lostToldMs: -1,
    };
  }

  intervened(intervention: Intervention, scheduled: boolean): void {
    this.state.lastChangeMs = this.nowMs;
    this.tell({ atMs: this.nowMs, kind: 'intervention', intervention, scheduled });
  }

  refused(component: number, requestClass: number, reason: number, request: number): void {
    if (!this.isNew(`refusal ${component} ${requestClass} ${reason}`)) return;
    const service = this.plan.services.findIndex((candidate) => candidate.component === component);
    const state = this.world().services[service];
    this.tell({
      atMs: this.nowMs,
      kind: 'firstRefusal',
      component,
      requestClass,
      reason: reasons[reason] as Reason,
      request,
      held: state?.held ?? 0,
      threads: this.threadsOf(service),
      waitingFor: this.waitingFor(service),
    });
  }

  rolloutChanged(service: number, change: RolloutChange): void {
    const { component } = this.plan.services[service] as Plan['services'][number];
    this.state.lastChangeMs = this.nowMs;
    this.tell({ atMs: this.nowMs, kind: 'rollout', component, change });
  }

  requestEnded(call: Call): void {
    if (call.outcome !== outcomeCode.error || call.origin < 0) return;
    if (!this.isNew(`failure ${call.requestClass} ${call.origin} ${call.reason}`)) return;
    const reason = reasons[call.reason] as Reason;
    const { requestClass, origin: component, request } = call;
    this.tell({ atMs: this.nowMs, kind: 'firstFailure', requestClass, component, reason, request });
  }

  timedOut(call: Call): void {
    if (!this.isNew(`timeout ${call.link} ${call.requestClass}`)) return;
    const { link: connection, requestClass, request } = call;
    this.tell({ atMs: this.nowMs, kind: 'firstTimeout', connection, requestClass, request });
  }

  slotChanged(holder: Try, use: number): void {
    const service = holder.service;
    const threads = this.threadsOf(service);
    if (threads === null) return;
    const state = this.world().services[service] as ServiceState;
    const busy = state.working + state.held;
    if (this.state.exhausted[service]) {
      if (busy < 0.75 * threads) this.state.exhausted[service] = false;
      return;
    }
    if (use !== threadUse.held || busy < threads || state.held < threads / 2) return;
    this.state.exhausted[service] = true;
    if (!this.isNew(`exhausted ${service}`)) return;
    const { component } = this.plan.services[service] as Plan['services'][number];
    const waitingFor = this.waitingFor(service);
    this.tell({ atMs: this.nowMs, kind: 'threadsExhausted', component, held: state.held, threads, waitingFor });
  }

  /** Looks at a bucket that has just ended. */
  bucketClosed(row: SeriesRow): void {
    const offered = row.classes.reduce((sum, one) => sum + one.offeredPerSecond, 0);
    const goodput = row.classes.reduce((sum, one) => sum + one.goodputPerSecond, 0);
    if (offered >= fewPerSecond) this.watchGoodput(row.atMs, goodput / offered);
    for (const [index, reading] of row.connections.entries()) this.watchRetries(reading, index);
  }

  take(): Happening[] {
    const { told } = this;
    this.told = [];
    return told;
  }

  save(): NarratorData {
    return cloneData(this.state);
  }

  restore(data: NarratorData): void {
    this.state = cloneData(data);
    this.told = [];
  }

  private get nowMs(): number {
    return this.world().nowMs;
  }

  private watchGoodput(atMs: number, share: number): void {
    const { state } = this;
    if (share < lostShare && state.lowSinceMs < 0) state.lowSinceMs = atMs;
    if (share >= lostShare && state.lostToldMs < 0) state.lowSinceMs = -1;
    if (state.lowSinceMs >= 0 && state.lostToldMs < 0 && atMs - state.lowSinceMs >= lostForMs) {
      state.lostToldMs = atMs;
      this.tell({ atMs, kind: 'goodputLost', share });
    }
    if (state.lostToldMs < 0 || share < backShare) return;
    const afterMs = atMs - state.lowSinceMs;
    state.lowSinceMs = -1;
    state.lostToldMs = -1;
    if (afterMs >= backAfterMs) this.tell({ atMs, kind: 'goodputBack', afterMs });
  }

  private watchRetries(reading: ConnectionReading, connection: number): void {
    const factor = reading.triesPerSecond / reading.callsPerSecond;
    if (reading.callsPerSecond < fewPerSecond || factor < retryFactor || !this.isNew(`retries ${connection}`)) return;
    this.tell({ atMs: this.nowMs, kind: 'retriesAddLoad', connection, factor });
  }

  private isNew(key: string): boolean {
    const { state, nowMs } = this;
    const last = state.lastSeenMs[key];
    const told = state.toldMs[key];
    state.lastSeenMs[key] = nowMs;
    const isNew = last === undefined || (nowMs - last >= quietMs && state.lastChangeMs > (told ?? 0));
    if (isNew) state.toldMs[key] = nowMs;
    return isNew;
  }

  private tell(happening: Happening): void {
    this.told.push(happening);
  }

  private threadsOf(service: number): number | null {
    const config = this.plan.services[service]?.config;
    return config?.concurrency ? config.concurrency * config.replicas : null;
  }

  /** The component that most of a service's calls under way go to, or null when it makes none. */
  private waitingFor(service: number): number | null {
    const world = this.world();
    const counts = new Map<number, number>();
    for (const call of world.calls.all()) {
      if (call.link < 0 || call.purpose !== callPurpose.step) continue;
      const parent = world.try(call.parent);
      if (parent.service !== service || parent.stamp !== call.parentStamp) continue;
      const { toComponent } = this.plan.links[call.link] as Plan['links'][number];
      counts.set(toComponent, (counts.get(toComponent) ?? 0) + 1);
    }
    const [most] = [...counts].sort((one, other) => other[1] - one[1]);
    return most?.[0] ?? null;
  }
}
