/**
 * Records a run for the view: every message, slot, queue entry, refusal and ending, metric rows and the event feed,
 * in chunks. It only watches; a run with and without it is the same run.
 */
import type { MessageKind, Observer, RolloutChange, SlotCode } from '../components/observer';
import type { Plan } from '../components/plan';
import type { Call, Try } from '../components/records';
import type { World } from '../components/world';
import type { Intervention } from '../scenario/schema/intervention';
import { type Chunk, type FlightKind, flightKinds, type SeriesRow } from './chunk';
import { outcomeCode, reasonCode } from './codes';
import { Columns } from './columns';
import type { CostReading } from './cost-reading';
import { MarkRecorder } from './mark-recorder';
import { Narrator, type NarratorData } from './narrator';
import { SeriesCollector, type SeriesData } from './series';

const kindCode = Object.fromEntries(flightKinds.map((kind, index) => [kind, index])) as Record<FlightKind, number>;

/** Index into `slotStates`. */
const starting = 3;

/** What a recorder must know to go on from a snapshot. */
export interface RecorderData {
  readonly series: SeriesData;
  readonly narrator: NarratorData;
}

export class Recorder implements Observer {
  private readonly flights = new Columns({
    departMs: 'f64',
    arriveMs: 'f64',
    kind: 'u8',
    connection: 'u16',
    replica: 'u16',
    tryNumber: 'u16',
    requestClass: 'u16',
    request: 'u32',
  });
  private readonly slots = new Columns({
    atMs: 'f64',
    untilMs: 'f64',
    state: 'u8',
    component: 'u16',
    replica: 'u16',
    slot: 'u16',
    requestClass: 'u16',
    request: 'u32',
  });
  private readonly queues = new Columns({
    atMs: 'f64',
    entered: 'u8',
    component: 'u16',
    replica: 'u16',
    requestClass: 'u16',
    request: 'u32',
  });
  private readonly refusals = new Columns({
    atMs: 'f64',
    reason: 'u8',
    component: 'u16',
    replica: 'u16',
    connection: 'u16',
    requestClass: 'u16',
    request: 'u32',
  });
  private readonly endings = new Columns({
    atMs: 'f64',
    startMs: 'f64',
    outcome: 'u8',
    reason: 'u8',
    requestClass: 'u16',
    request: 'u32',
  });
  private readonly series: SeriesCollector;
  private readonly narrator: Narrator;
  private readonly marks: MarkRecorder;
  private rows: SeriesRow[] = [];

  constructor(
    private readonly plan: Plan,
    private readonly world: () => World,
  ) {
    this.series = new SeriesCollector(plan);
    this.narrator = new Narrator(plan, world);
    this.marks = new MarkRecorder(plan, world);
  }

  /** Ends a metric bucket; to be called when the run stands at its end. */
  closeBucket(cost: CostReading | null = null): void {
    const closed = this.series.close(this.world());
    const row = cost === null ? closed : { ...closed, cost };
    this.rows.push(row);
    this.narrator.bucketClosed(row);
  }

  /** Hands out what was recorded since the last time. */
  take(fromMs: number, toMs: number): Chunk {
    const series = this.rows;
    this.rows = [];
    return {
      fromMs,
      toMs,
      flights: this.flights.take(),
      slots: this.slots.take(),
      queues: this.queues.take(),
      refusals: this.refusals.take(),
      endings: this.endings.take(),
      series,
      happenings: this.narrator.take(),
      marks: this.marks.take(),
    };
  }

  save(): RecorderData {
    return { series: this.series.save(), narrator: this.narrator.save() };
  }

  restore(data: RecorderData): void {
    this.series.restore(data.series);
    this.narrator.restore(data.narrator);
  }

  requestStarted(call: Call): void {
    this.series.requestStarted(call);
  }

  requestEnded(call: Call): void {
    const { nowMs } = this.world();
    const { startMs, outcome, reason, requestClass, request } = call;
    this.endings.add({ atMs: nowMs, startMs, outcome, reason, requestClass, request });
    this.series.requestEnded(call, nowMs);
    this.narrator.requestEnded(call);
  }

  callStarted(call: Call): void {
    this.series.callStarted(call);
  }

  callEnded(): void {}

  callDropped(): void {}

  trySent(): void {}

  tryLeft(): void {}

  tryOver(): void {}

  messageLost(): void {}

  messageSent(message: MessageKind, sent: Try, arriveMs: number): void {
    if (message === 'request') this.series.trySent(sent);
    const { nowMs } = this.world();
    if (arriveMs <= nowMs) return;
    const { link: connection, replica, tryNumber, requestClass, request } = sent;
    const kind = kindCode[flightKind(message, sent)];
    this.flights.add({ departMs: nowMs, arriveMs, kind, connection, replica, tryNumber, requestClass, request });
  }

  tryArrived(arrived: Try): void {
    this.series.tryArrived(arrived);
  }

  tryStarted(): void {}

  tryEnded(ended: Try): void {
    this.series.tryEnded(ended, this.world().nowMs);
  }

  queueChanged(waiter: Try, entered: boolean): void {
    const { replica, requestClass, request } = waiter;
    const component = this.componentOf(waiter);
    this.queues.add({ atMs: this.world().nowMs, entered: entered ? 1 : 0, component, replica, requestClass, request });
  }

  slotChanged(holder: Try, state: SlotCode, untilMs: number): void {
    const { replica, slot, requestClass, request } = holder;
    if (slot >= 0) {
      const component = this.componentOf(holder);
      this.slots.add({ atMs: this.world().nowMs, untilMs, state, component, replica, slot, requestClass, request });
    }
    if (state === starting) this.marks.coldStart(holder.service);
    this.narrator.slotChanged(holder, state);
  }

  environmentChanged(service: number, slot: number, state: number): void {
    const { component } = this.plan.services[service] as Plan['services'][number];
    const atMs = this.world().nowMs;
    this.slots.add({ atMs, untilMs: 0, state, component, replica: 0, slot, requestClass: 0, request: 0 });
  }

  refused(turnedAway: Try): void {
    const { reason, replica, link: connection, requestClass, request } = turnedAway;
    const component = this.componentOf(turnedAway);
    this.refusals.add({ atMs: this.world().nowMs, reason, component, replica, connection, requestClass, request });
    this.narrator.refused(component, requestClass, reason, request);
  }

  callRefused(call: Call, reason: number): void {
    const { link: connection, caller: replica, requestClass, request } = call;
    const { from: component } = this.plan.links[connection] as Plan['links'][number];
    this.refusals.add({ atMs: this.world().nowMs, reason, component, replica, connection, requestClass, request });
    this.series.reasonAt(component, reason);
    this.narrator.refused(component, requestClass, reason, request);
  }

  retrySuppressed(): void {}

  breakerChanged(link: number): void {
    this.marks.breakerChanged(link);
  }

  hostEjected(link: number, _caller: number, host: number): void {
    this.marks.hostChanged(link, host);
  }

  lockAwaited(): void {}

  hostReturned(link: number, _caller: number, host: number): void {
    this.marks.hostChanged(link, host);
  }

  rolloutChanged(service: number, change: RolloutChange): void {
    this.narrator.rolloutChanged(service, change);
  }

  timedOut(call: Call, wholeCall: boolean): void {
    const { from } = this.plan.links[call.link] as Plan['links'][number];
    this.series.reasonAt(from, wholeCall ? reasonCode.callTimeout : reasonCode.tryTimeout);
    this.narrator.timedOut(call);
  }

  messageStored(): void {}

  messageDelivered(): void {}

  messageEnded(): void {}

  intervened(intervention: Intervention, scheduled: boolean): void {
    this.narrator.intervened(intervention, scheduled);
  }

  private componentOf(at: Try): number {
    return (this.plan.services[at.service] as Plan['services'][number]).component;
  }
}

function flightKind(message: MessageKind, sent: Try): FlightKind {
  if (message === 'request') return sent.tryNumber > 1 ? 'retry' : 'request';
  if (sent.call < 0) return 'abandoned';
  if (sent.outcome === outcomeCode.success) return 'answer';
  return sent.outcome === outcomeCode.refused ? 'refusal' : 'error';
}
