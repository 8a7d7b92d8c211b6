/**
 * Records the traces of a run: a span for each client request, two for each try (one at its caller, one at the replica
 * that it reaches), and those of proxies beside them; messages carry the context of their sender, for links. It only watches; a run with and without it is the same run (SPEC T1).
 *
 * Models: head sampling where a trace begins, by a draw of its own; components that do not hand the context on, behind
 * which every try begins another trace, sampled anew.
 * Memory is bounded: traces that ended are kept as `KeptTraces` says; of those under way at most `limits.traces`, of
 * spans at most `limits.spans`, of one trace at most `limits.spansPerTrace`. What finds no room is dropped and counted.
 * Leaves out: the cost of tracing itself, exporters that fall behind, clocks that differ between machines.
 */
import type { Message } from '../../components/messaging/message';
import type { MessageKind, SlotCode } from '../../components/observer';
import type { ComponentPlan, Plan } from '../../components/plan';
import { type Call, slotState, type Try } from '../../components/records';
import { childLineage } from '../../random';
import { Bystander } from '../bystander';
import { outcomeCode, reasonCode } from '../codes';
import type { Clock } from '../run-statistics';
import { type HeadSampling, headSampling } from './head-sampling';
import { type KeepLimits, KeptTraces, type KeptTracesData } from './kept-traces';
import { MessageContexts, type MessageContextsData } from './message-contexts';
import { keepsMessages } from './messaging';
import { contextOf, type OpenWait, readTrace } from './read-trace';
import { Recording, type RecordingData, type RecordingLimits, spanInt, traceFlag, traceInt } from './recording';
import { markCode, spanKindCode } from './span-kinds';
import type { SpanLink, Trace } from './trace';
import { callInt, tryInt, UnderWay, type UnderWayData } from './under-way';

export interface TraceOptions {
  /** Share of the traces that are recorded; the scenario's own when left out. */
  readonly sampling?: number | undefined;
  /** Records only the traces of this client request, whatever the sampling, and as if every component propagated. */
  readonly onlyRequest?: number | undefined;
  readonly keep?: Partial<KeepLimits> | undefined;
  readonly limits?: Partial<RecordingLimits> | undefined;
}

/** A saved recorder: plain data, owned by the caller. */
export interface TraceRecorderData {
  readonly recording: RecordingData;
  readonly kept: KeptTracesData;
  readonly underWay: UnderWayData;
  readonly contexts: MessageContextsData;
  /** By trace. */
  readonly links: readonly (readonly SpanLink[])[];
}

const keepAtMost: KeepLimits = { recent: 100, each: 25 };
const recordAtMost: RecordingLimits = { traces: 20_000, spans: 131_072, spansPerTrace: 2_000 };
const none = -1;
/** Links of one span, at most: the limit of OpenTelemetry's SDKs. */
const mostLinks = 128;
const noLinks: readonly SpanLink[] = [];

const flags = <T>(of: readonly T[], test: (one: T) => boolean): Uint8Array =>
  Uint8Array.from(of, (one) => (test(one) ? 1 : 0));

export class TraceRecorder extends Bystander {
  private readonly recording: Recording;
  private readonly kept: KeptTraces;
  private readonly isSampled: HeadSampling;
  private readonly onlyRequest: number;
  private clock: Clock = { nowMs: 0 };
  /** By link: its caller's component; 1 where the caller does not hand the context of a request on. */
  private readonly callerOf: Int32Array;
  private readonly breaksAt: Uint8Array;
  /** By service: its component. */
  private readonly componentOf: Int32Array;
  private readonly underWay = new UnderWay();
  /** The senders of messages; of those that the call about to begin delivers; of those that a trace processes. */
  private readonly contexts = new MessageContexts();
  private delivered: SpanLink[] = [];
  private linksOfTrace: (readonly SpanLink[])[] = [];
  /** By service: 1 where it keeps what it is sent for others. By link: 1 where proxies stand beside its ends. */
  private readonly keepsMessages: Uint8Array;
  private readonly proxyOfCaller: Uint8Array;
  private readonly proxyOfCallee: Uint8Array;

  constructor(
    private readonly plan: Plan,
    options: TraceOptions = {},
  ) {
    super();
    const { components, tracing } = plan.scenario;
    this.recording = new Recording({ ...recordAtMost, ...options.limits });
    this.kept = new KeptTraces(this.recording, { ...keepAtMost, ...options.keep }, plan.seed, plan.classes.length);
    this.onlyRequest = options.onlyRequest ?? none;
    this.keepsMessages = flags(plan.services, ({ component }) =>
      keepsMessages(plan.components[component] as ComponentPlan),
    );
    this.proxyOfCaller = flags(plan.links, ({ mesh }) => mesh?.hops.some(({ callersSide }) => callersSide) ?? false);
    this.proxyOfCallee = flags(plan.links, ({ mesh }) => mesh?.hops.some(({ callersSide }) => !callersSide) ?? false);
    this.isSampled = headSampling(plan, options.sampling ?? tracing.sampling);
    this.callerOf = Int32Array.from(plan.links, ({ from }) => from);
    this.componentOf = Int32Array.from(plan.services, ({ component }) => component);
    const drops = components.map((one) => this.onlyRequest < 0 && 'tracing' in one && !one.tracing.propagates);
    this.breaksAt = flags(plan.links, ({ from }) => drops[from] === true);
  }

  /** Gives it the clock of the run that it watches. */
  attach(clock: Clock): void {
    this.clock = clock;
  }

  /** Joins a run under way: of its tries and calls so far, as many as there are numbers for, it knows nothing. */
  join(tries: number, calls: number): void {
    this.underWay.forget(tries, calls);
  }

  /** True while a call or a try that is under way may add to a trace. */
  get isBusy(): boolean {
    return this.underWay.traces().length > 0;
  }

  /** The traces that can be read: those kept, and those whose first span has not ended. */
  all(): Trace[] {
    const open = this.underWay.traces().filter((row) => !this.hasEnded(row));
    const waits = this.openWaits();
    return [...new Set([...this.kept.all(), ...open])].map((row) =>
      readTrace(this.recording, this.plan, row, waits, this.linksOfTrace[row]),
    );
  }

  /** What calls wait for that have no try under way: a place in the bulkhead, or the end of a back-off. */
  private openWaits(): OpenWait[] {
    const { underWay } = this;
    return underWay.tracedCalls().flatMap((id): OpenWait[] => {
      const span = underWay.call(id, callInt.span);
      if (span < 0 || underWay.call(id, callInt.tries) > 0) return [];
      const category = underWay.call(id, callInt.cause) < 0 ? 'bulkhead' : 'backOff';
      return [{ span, startMs: underWay.idleSince(id), category }];
    });
  }

  private hasEnded(trace: number): boolean {
    return (this.recording.trace(trace, traceInt.flags) & traceFlag.ended) !== 0;
  }

  save(): TraceRecorderData {
    return {
      recording: this.recording.save(),
      kept: this.kept.save(),
      underWay: this.underWay.save(),
      contexts: this.contexts.save(),
      links: Array.from(this.linksOfTrace, (links) => links ?? []),
    };
  }

  restore(data: TraceRecorderData): void {
    this.recording.restore(data.recording);
    this.kept.restore(data.kept);
    this.underWay.restore(data.underWay);
    this.contexts.restore(data.contexts);
    this.linksOfTrace = [...data.links];
    this.delivered = [];
  }

  override callStarted(call: Call): void {
    const { id, parent } = call;
    if (parent < 0) {
      this.beginRequest(call);
      return;
    }
    const { underWay } = this;
    const trace = underWay.try(parent, tryInt.trace);
    underWay.beginCall(id, trace, underWay.try(parent, tryInt.innermost), call.startMs);
    if (trace >= 0) this.recording.addTrace(trace, traceInt.open, 1);
  }

  /** A call that is about to begin takes this message along. */
  override messageDelivered(message: Message): void {
    const context = this.contexts.of(message.key, message.lineage);
    if (context !== undefined && this.delivered.length < mostLinks) this.delivered.push(context);
  }

  /** A call that no work made: a client's request, or a component's own. */
  private beginRequest(call: Call): void {
    const links = this.delivered;
    if (links.length > 0) this.delivered = [];
    const { id, key, lineage, caller } = call;
    const from = this.callerOf[call.link] as number;
    const span = this.beginTrace(call, from, key, lineage, spanKindCode.request);
    const trace = span < 0 ? none : this.recording.span(span, spanInt.trace);
    this.underWay.beginCall(id, trace, span, call.startMs);
    if (span < 0) return;
    this.describe(span, call, from, caller, lineage, 0);
    this.linksOfTrace[trace] = links;
  }

  /** Begins a trace at a component if the draw says so; returns its first span, or -1. */
  private beginTrace(of: Call | Try, component: number, key: number, lineage: number, kind: number): number {
    if (this.onlyRequest >= 0) {
      if (of.request !== this.onlyRequest) return none;
    } else if (!this.isSampled(component, key, lineage)) {
      return none;
    }
    const { recording } = this;
    const { nowMs } = this.clock;
    const trace = recording.beginTrace(nowMs, of.request, of.requestClass);
    if (trace < 0) return none;
    const span = recording.beginSpan(trace, none, kind, nowMs);
    if (span < 0) {
      recording.dropTrace(trace);
      return none;
    }
    this.linksOfTrace[trace] = noLinks;
    recording.setTrace(trace, traceInt.component, component);
    recording.setTrace(trace, traceInt.key, key);
    recording.setTrace(trace, traceInt.lineage, lineage);
    recording.setTrace(trace, traceInt.open, 1);
    return span;
  }

  override trySent(sent: Try, call: Call): void {
    const { id, tryNumber, lineage } = sent;
    const from = this.callerOf[sent.link] as number;
    const { underWay, recording } = this;
    const parent = underWay.call(call.id, callInt.span);
    if (underWay.trySent(call.id) === 1 && parent >= 0) {
      this.markIdle(call, parent, tryNumber === 1 ? markCode.bulkhead : markCode.backOff);
    }
    const begins = call.parent >= 0 && this.breaksAt[sent.link] === 1;
    const above = begins ? none : underWay.call(call.id, callInt.trace);
    const span = begins
      ? this.beginTrace(sent, from, sent.key, lineage, spanKindCode.call)
      : this.beginTry(above, parent);
    underWay.beginTry(id, begins && span >= 0 ? recording.span(span, spanInt.trace) : above, span);
    if (span < 0) return;
    this.describe(span, sent, from, call.caller, lineage, tryNumber);
    if (tryNumber === 1) return;
    recording.setSpan(span, spanInt.cause, underWay.call(call.id, callInt.cause));
    this.flag(recording.span(span, spanInt.trace), traceFlag.retried);
  }

  /** The span of a try in the trace of its call, or -1. */
  private beginTry(trace: number, parent: number): number {
    if (trace < 0) return none;
    this.recording.addTrace(trace, traceInt.open, 1);
    return this.beginSpan(trace, parent, spanKindCode.call);
  }

  /** A span below another; -1 when there is no room, or was none for the other. */
  private beginSpan(trace: number, parent: number, kind: number): number {
    if (parent >= 0) return this.recording.beginSpan(trace, parent, kind, this.clock.nowMs);
    this.recording.dropSpan(trace);
    return none;
  }

  /** Marks the time since a call has had no try under way. */
  private markIdle(call: Call, span: number, kind: number): void {
    const since = this.underWay.idleSince(call.id);
    const { nowMs } = this.clock;
    if (span >= 0 && nowMs > since) this.recording.mark(span, kind, since, nowMs, call.link);
  }

  override messageLost(_kind: unknown, message: Try): void {
    const span = this.underWay.try(message.id, tryInt.callerSpan);
    const { nowMs } = this.clock;
    if (span >= 0) this.recording.mark(span, markCode.messageLost, nowMs, nowMs, message.losses);
  }

  override tryArrived(arrived: Try): void {
    const { id } = arrived;
    const trace = this.underWay.try(id, tryInt.trace);
    if (trace < 0) return;
    this.enterProxy(trace, arrived);
    if (this.keepsMessages[arrived.service] === 1) this.noteContexts(arrived);
    const span = this.beginSpan(trace, this.underWay.try(id, tryInt.innermost), spanKindCode.serve);
    this.underWay.setTry(id, tryInt.innermost, span);
    if (span < 0) return;
    const component = this.componentOf[arrived.service] as number;
    this.describe(span, arrived, component, arrived.replica, arrived.lineage, arrived.tryNumber);
  }

  /** Its records become messages, which carry the context of the span that sent them. */
  private noteContexts({ id, key, lineage, records }: Try): void {
    const span = this.underWay.try(id, tryInt.callerSpan);
    if (span < 0) return;
    const context = contextOf(this.recording, this.plan, span);
    for (let record = 0; record < Math.min(records, mostLinks); record++) {
      this.contexts.note(key, childLineage(lineage, 0, record, 0), context);
    }
  }

  /** A request passes the proxies beside its caller and its callee; so does its answer. */
  override messageSent(kind: MessageKind, message: Try, arriveMs: number): void {
    if (this.proxyOfCaller[message.link] === 0 && this.proxyOfCallee[message.link] === 0) return;
    if (kind === 'request') this.leaveProxy(message);
    else this.answerProxies(message, arriveMs);
  }

  private leaveProxy(message: Try): void {
    const { id, callerProxyMs } = message;
    const caller = this.underWay.try(id, tryInt.callerSpan);
    if (caller < 0 || this.proxyOfCaller[message.link] === 0) return;
    const span = this.beginSpan(this.underWay.try(id, tryInt.trace), caller, spanKindCode.proxyOut);
    if (span < 0) return;
    const [component, replica] = [
      this.recording.span(caller, spanInt.component),
      this.recording.span(caller, spanInt.replica),
    ];
    this.describe(span, message, component, replica, message.lineage, message.tryNumber);
    this.markWork(span, this.clock.nowMs, callerProxyMs);
    this.underWay.setTry(id, tryInt.proxyOut, span);
    this.underWay.setTry(id, tryInt.innermost, span);
  }

  /** A request that arrives has been in the callee's proxy for a while. */
  private enterProxy(trace: number, arrived: Try): void {
    const { id, calleeProxyMs, link, replica, lineage, tryNumber } = arrived;
    const parent = this.underWay.try(id, tryInt.innermost);
    if (this.proxyOfCallee[link] === 0 || parent < 0) return;
    const startMs = this.clock.nowMs - calleeProxyMs;
    const span = this.recording.beginSpan(trace, parent, spanKindCode.proxyIn, startMs);
    if (span < 0) return;
    const component = this.componentOf[arrived.service] as number;
    this.describe(span, arrived, component, replica, lineage, tryNumber);
    this.markWork(span, startMs, calleeProxyMs);
    this.underWay.setTry(id, tryInt.proxyIn, span);
    this.underWay.setTry(id, tryInt.innermost, span);
  }

  private answerProxies(
    { id, call, outcome, reason, origin, callerProxyMs, calleeProxyMs }: Try,
    arriveMs: number,
  ): void {
    const { nowMs } = this.clock;
    const [before, after] = [this.underWay.try(id, tryInt.proxyOut), this.underWay.try(id, tryInt.proxyIn)];
    if (after >= 0) {
      this.markWork(after, nowMs, calleeProxyMs);
      this.finish(after, outcome, reason, origin, nowMs + calleeProxyMs);
    }
    if (before >= 0 && call >= 0) this.markWork(before, arriveMs - callerProxyMs, callerProxyMs);
  }

  private markWork(span: number, fromMs: number, lengthMs: number): void {
    if (lengthMs > 0) this.recording.mark(span, markCode.work, fromMs, fromMs + lengthMs, 0);
  }

  override queueChanged(waiter: Try, entered: boolean): void {
    this.changePhase(waiter.id, entered ? markCode.queue : none);
  }

  override slotChanged(holder: Try, state: SlotCode): void {
    const starts = state === slotState.starting;
    this.changePhase(holder.id, state === 1 ? markCode.work : starts ? markCode.init : none);
    const trace = this.underWay.try(holder.id, tryInt.trace);
    if (starts && trace >= 0) this.flag(trace, traceFlag.cold);
  }

  /** The span at the replica goes over to another phase, or to none. */
  private changePhase(id: number, kind: number): void {
    const open = this.underWay.try(id, tryInt.openMark);
    if (open < 0) {
      if (kind === none) return;
    } else if (kind === this.recording.markKind(open)) return;
    const span = this.underWay.try(id, tryInt.innermost);
    const { nowMs } = this.clock;
    if (open >= 0) this.recording.endMark(open, nowMs);
    this.underWay.setTry(
      id,
      tryInt.openMark,
      kind >= 0 && span >= 0 ? this.recording.mark(span, kind, nowMs, Number.NaN, 0) : none,
    );
  }

  override tryEnded(ended: Try): void {
    const { id } = ended;
    if (this.underWay.try(id, tryInt.trace) < 0) return;
    this.changePhase(id, none);
    const span = this.underWay.try(id, tryInt.innermost);
    if (span >= 0) this.finish(span, ended.outcome, ended.reason, ended.origin);
    this.underWay.setTry(id, tryInt.innermost, this.underWay.try(id, tryInt.callerSpan));
  }

  override tryLeft(left: Try, call: Call, outcome: number, reason: number): void {
    this.underWay.tryLeft(call.id, reason, this.clock.nowMs);
    const span = this.underWay.try(left.id, tryInt.callerSpan);
    if (span < 0) return;
    const proxy = this.underWay.try(left.id, tryInt.proxyOut);
    if (proxy >= 0) this.finish(proxy, outcome, reason, left.origin);
    this.finish(span, outcome, reason, left.origin);
    if (this.recording.span(span, spanInt.parent) < 0) this.endTrace(this.underWay.try(left.id, tryInt.trace), outcome);
  }

  override tryOver(over: Try): void {
    const trace = this.underWay.try(over.id, tryInt.trace);
    const proxy = this.underWay.try(over.id, tryInt.proxyIn);
    if (trace >= 0 && proxy >= 0 && !this.recording.hasEnded(proxy)) {
      this.finish(proxy, over.outcome, over.reason, over.origin);
    }
    this.underWay.endTry(over.id);
    if (trace >= 0) this.close(trace);
  }

  override callEnded(call: Call): void {
    const trace = this.underWay.call(call.id, callInt.trace);
    if (trace < 0) return;
    const span = this.underWay.call(call.id, callInt.span);
    const { nowMs } = this.clock;
    this.markIdle(call, span, call.tries === 0 ? markCode.bulkhead : markCode.backOff);
    const withoutTry = call.tries === 0 || this.underWay.idleSince(call.id) < nowMs;
    if (span >= 0 && withoutTry) this.recording.mark(span, markCode.callFailed, nowMs, nowMs, call.reason);
    this.endCall(call, call.outcome, call.reason, call.origin);
  }

  override callDropped(call: Call): void {
    if (this.underWay.call(call.id, callInt.trace) >= 0)
      this.endCall(call, outcomeCode.error, reasonCode.crashed, none);
  }

  private endCall(call: Call, outcome: number, reason: number, origin: number): void {
    const trace = this.underWay.call(call.id, callInt.trace);
    const span = this.underWay.call(call.id, callInt.span);
    this.underWay.setCall(call.id, callInt.trace, none);
    if (call.parent < 0) {
      if (span >= 0) this.finish(span, outcome, reason, origin);
      this.endTrace(trace, outcome);
    }
    this.close(trace);
  }

  private endTrace(trace: number, outcome: number): void {
    this.recording.endTrace(trace, this.clock.nowMs);
    this.flag(trace, outcome === outcomeCode.success ? traceFlag.ended : traceFlag.ended | traceFlag.failed);
    this.kept.add(trace);
  }

  /** One call or try fewer can add to a trace. */
  private close(trace: number): void {
    const { recording } = this;
    if (recording.addTrace(trace, traceInt.open, -1) > 0) return;
    if (!this.hasEnded(trace) || recording.trace(trace, traceInt.kept) === 0) recording.forget(trace);
  }

  private finish(span: number, outcome: number, reason: number, origin: number, atMs = this.clock.nowMs): void {
    this.recording.endSpan(span, atMs, outcome, reason, origin);
  }

  private describe(
    span: number,
    of: Call | Try,
    component: number,
    replica: number,
    lineage: number,
    number: number,
  ): void {
    const { ints } = this.recording.spans;
    const at = span * spanInt.count;
    ints[at + spanInt.component] = component;
    ints[at + spanInt.replica] = replica;
    ints[at + spanInt.link] = of.link;
    ints[at + spanInt.endpoint] = of.endpoint;
    ints[at + spanInt.lineage] = lineage;
    ints[at + spanInt.number] = number;
  }

  private flag(trace: number, flag: number): void {
    this.recording.setTrace(trace, traceInt.flags, this.recording.trace(trace, traceInt.flags) | flag);
  }
}
