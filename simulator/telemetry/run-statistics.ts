/**
 * The statistics of a run: counts and distributions for each class, service and connection since the measurement
 * began. Distributions are log-linear histograms with a bounded error, or, for validation, every single value of what
 * clients measure.
 */
import type { Message, MessageFate } from '../components/messaging/message';
import type { Observer } from '../components/observer';
import type { ComponentPlan, Plan } from '../components/plan';
import type { Call, Try } from '../components/records';
import { cloneData } from '../kernel';
import { breakerPhase } from '../policies/circuit-breaker';
import { ExactSample, type ExactSampleState, Histogram, type HistogramState } from '../statistics';
import { outcomeCode, reasonCode } from './codes';
import { outcomes, reasons } from './outcome';

/** `histogram`: little memory, error up to 0.4 %; `exact`: keeps every value of client requests, not those of services. */
export type StatisticsMode = 'histogram' | 'exact';

export type Distribution = Histogram | ExactSample;

export interface ClassStatistics {
  offered: number;
  tries: number;
  readonly byOutcome: number[];
  readonly byReason: number[];
  /** Of requests that succeeded; of those that succeeded or timed out. In ms. */
  readonly latency: Distribution;
  readonly waited: Distribution;
}

export interface ServiceStatistics {
  arrived: number;
  started: number;
  /** Of those that started or gave up in the queue: how many had to wait. */
  waited: number;
  gaveUp: number;
  readonly byOutcome: number[];
  /** In ms: wait for a thread; arrival to good answer; the same less the time without a thread. */
  readonly wait: Histogram;
  readonly response: Histogram;
  readonly residence: Histogram;
}

export interface LinkStatistics {
  calls: number;
  tries: number;
  callTimeouts: number;
  tryTimeouts: number;
  /** Tries sent in answer to a failure, and beside others that were under way. */
  retries: number;
  hedges: number;
  /** Failures that would have been tried again but for the retry budget. */
  retriesSuppressed: number;
  /** Calls turned away by their own caller. */
  bulkheadRefusals: number;
  throttled: number;
  circuitOpenRefusals: number;
  overflows: number;
  noHealthyUpstream: number;
  /** Times that a circuit breaker opened, and that a replica was ejected and came back, over all callers. */
  circuitOpened: number;
  ejections: number;
  returns: number;
}

/** Of a component that keeps messages, in ms. */
export interface MessageStatistics {
  /** From the time it came here to its first delivery, and until it was processed and gone. */
  readonly waited: Distribution;
  readonly lasted: Distribution;
}

export interface Clock {
  readonly nowMs: number;
}

/** Saved statistics: plain data, owned by the caller. */
export interface RunStatisticsData {
  readonly classes: readonly object[];
  readonly services: readonly object[];
  readonly links: readonly object[];
  readonly keepers: readonly object[];
}

/** What counts the calls that their own caller turned away, by reason. */
const refusalCounters = new Map(
  (
    [
      ['bulkheadFull', 'bulkheadRefusals'],
      ['clientThrottled', 'throttled'],
      ['circuitOpen', 'circuitOpenRefusals'],
      ['overflow', 'overflows'],
      ['noHealthyUpstream', 'noHealthyUpstream'],
    ] as const
  ).map(([reason, counter]) => [reasonCode[reason], counter] as const),
);

const zeros = (length: number) => new Array<number>(length).fill(0);
const increment = (counts: number[], index: number) => {
  counts[index] = (counts[index] as number) + 1;
};

export class RunStatistics implements Observer {
  classes: readonly ClassStatistics[] = [];
  services: readonly ServiceStatistics[] = [];
  links: readonly LinkStatistics[] = [];
  /** By service; empty for those that keep no messages. */
  keepers: readonly Partial<MessageStatistics>[] = [];
  private clock: Clock = { nowMs: 0 };

  constructor(
    private readonly plan: Plan,
    private readonly mode: StatisticsMode,
  ) {
    this.reset();
  }

  /** Gives it the clock of the run that it watches. */
  attach(clock: Clock): void {
    this.clock = clock;
  }

  /** Forgets all: the measurement begins now. */
  reset(): void {
    const distribution = (): Distribution => (this.mode === 'exact' ? new ExactSample() : new Histogram());
    this.classes = this.plan.classes.map(() => ({
      offered: 0,
      tries: 0,
      byOutcome: zeros(outcomes.length),
      byReason: zeros(reasons.length),
      latency: distribution(),
      waited: distribution(),
    }));
    this.services = this.plan.services.map(() => ({
      arrived: 0,
      started: 0,
      waited: 0,
      gaveUp: 0,
      byOutcome: zeros(outcomes.length),
      wait: new Histogram(),
      response: new Histogram(),
      residence: new Histogram(),
    }));
    this.links = this.plan.links.map(() => ({
      calls: 0,
      tries: 0,
      callTimeouts: 0,
      tryTimeouts: 0,
      retries: 0,
      hedges: 0,
      retriesSuppressed: 0,
      bulkheadRefusals: 0,
      throttled: 0,
      circuitOpenRefusals: 0,
      overflows: 0,
      noHealthyUpstream: 0,
      circuitOpened: 0,
      ejections: 0,
      returns: 0,
    }));
    this.keepers = this.plan.services.map(({ config }) =>
      config.keepsRecords === true ? { waited: distribution(), lasted: distribution() } : {},
    );
  }

  save(): RunStatisticsData {
    return {
      classes: this.classes.map(saveRecord),
      services: this.services.map(saveRecord),
      links: this.links.map(saveRecord),
      keepers: this.keepers.map(saveRecord),
    };
  }

  restore(data: RunStatisticsData): void {
    this.reset();
    restoreRecords(this.classes, data.classes);
    restoreRecords(this.services, data.services);
    restoreRecords(this.links, data.links);
    restoreRecords(this.keepers, data.keepers);
  }

  requestStarted(call: Call): void {
    (this.classes[call.requestClass] as ClassStatistics).offered++;
  }

  requestEnded(call: Call): void {
    const statistics = this.classes[call.requestClass] as ClassStatistics;
    const lasted = this.clock.nowMs - call.startMs;
    increment(statistics.byOutcome, call.outcome);
    increment(statistics.byReason, call.reason);
    statistics.tries += call.tries;
    if (call.outcome === outcomeCode.success) statistics.latency.record(lasted);
    if (call.outcome === outcomeCode.success || call.outcome === outcomeCode.timeout) statistics.waited.record(lasted);
  }

  callStarted(call: Call): void {
    this.link(call.link).calls++;
  }

  callEnded(call: Call): void {
    this.link(call.link).tries += call.tries;
  }

  callDropped(): void {}

  trySent(sent: Try): void {
    if (sent.tryNumber === 1) return;
    if (sent.hedge === 1) this.link(sent.link).hedges++;
    else this.link(sent.link).retries++;
  }

  tryLeft(): void {}

  tryOver(): void {}

  messageSent(): void {}

  messageLost(): void {}

  tryArrived(arrived: Try): void {
    this.service(arrived).arrived++;
  }

  tryStarted(started: Try): void {
    const statistics = this.service(started);
    statistics.started++;
    if (started.waitedMs > 0) statistics.waited++;
    statistics.wait.record(started.waitedMs);
  }

  tryEnded(ended: Try): void {
    const statistics = this.service(ended);
    increment(statistics.byOutcome, ended.outcome);
    if (ended.outcome !== outcomeCode.success || ended.started === 0) return;
    const lasted = this.clock.nowMs - ended.arrivedMs;
    statistics.response.record(lasted);
    // The sum of its times away is rounded: it may come out longer than the whole.
    statistics.residence.record(Math.max(0, lasted - ended.awayMs));
  }

  queueChanged(): void {}

  slotChanged(): void {}

  environmentChanged(): void {}

  refused(turnedAway: Try): void {
    const statistics = this.service(turnedAway);
    if (turnedAway.reason !== reasonCode.queueTimeout) return;
    statistics.gaveUp++;
    statistics.waited++;
  }

  callRefused(call: Call, reason: number): void {
    const counter = refusalCounters.get(reason);
    if (counter !== undefined) this.link(call.link)[counter]++;
  }

  retrySuppressed(call: Call): void {
    this.link(call.link).retriesSuppressed++;
  }

  breakerChanged(link: number, _caller: number, phase: number): void {
    if (phase === breakerPhase.open) this.link(link).circuitOpened++;
  }

  hostEjected(link: number): void {
    this.link(link).ejections++;
  }

  lockAwaited(): void {}

  hostReturned(link: number): void {
    this.link(link).returns++;
  }

  rolloutChanged(): void {}

  timedOut(call: Call, wholeCall: boolean): void {
    if (wholeCall) this.link(call.link).callTimeouts++;
    else this.link(call.link).tryTimeouts++;
  }

  messageStored(): void {}

  messageDelivered(message: Message): void {
    if (message.receives === 1) this.keeperOf(message).waited?.record(this.clock.nowMs - message.storedMs);
  }

  messageEnded(message: Message, fate: MessageFate): void {
    if (fate === 'processed') this.keeperOf(message).lasted?.record(this.clock.nowMs - message.storedMs);
  }

  intervened(): void {}

  private keeperOf(message: Message): Partial<MessageStatistics> {
    const { service } = this.plan.components[message.component] as ComponentPlan;
    return this.keepers[service] as Partial<MessageStatistics>;
  }

  private service(at: Try): ServiceStatistics {
    return this.services[at.service] as ServiceStatistics;
  }

  private link(index: number): LinkStatistics {
    return this.links[index] as LinkStatistics;
  }
}

function saveRecord(record: object): object {
  const saved: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(record)) {
    saved[key] = isDistribution(value) ? value.save() : cloneData(value);
  }
  return saved;
}

function restoreRecords(records: readonly object[], saved: readonly object[]): void {
  for (const [index, record] of records.entries()) {
    const target = record as Record<string, unknown>;
    for (const [key, value] of Object.entries(saved[index] as object)) {
      const own = target[key];
      if (own instanceof Histogram) own.restore(value as HistogramState);
      else if (own instanceof ExactSample) own.restore(value as ExactSampleState);
      else target[key] = cloneData(value);
    }
  }
}

const isDistribution = (value: unknown): value is Distribution =>
  value instanceof Histogram || value instanceof ExactSample;
