/**
 * Records the case of one client request, and why it has to wait where it waits, while that can still be seen.
 */
import { callerOf } from '../../components/calls/access';
import type { MessageKind } from '../../components/observer';
import type { Plan } from '../../components/plan';
import { type Call, callPurpose, type Try } from '../../components/records';
import { replicaOf } from '../../components/threads';
import { timeOfWork } from '../../components/work-time';
import type { World } from '../../components/world';
import { Bystander } from '../bystander';
import { outcomeCode } from '../codes';
import type { CallCase, Stage, TryCase } from './case';
import { whyLocked, whyNoConnection, whyNoPlace, whyNoThread, whyStopped } from './causes';
import type { History } from './history';
import { stepOf } from './locks';
import type { Scene } from './roots';

export class CaseRecorder extends Bystander {
  /** The request itself; null before it is sent. */
  root: CallCase | null = null;
  private readonly calls = new Map<number, CallCase>();
  private readonly tries = new Map<number, TryCase>();

  /** `history` must hear of everything before this does. */
  constructor(
    private readonly history: History,
    private readonly request: number,
    /** Called at the moment at which the request ends. */
    private readonly ended: (root: CallCase) => void,
  ) {
    super();
  }

  private get world(): World {
    return this.history.world();
  }

  private get scene(): Scene {
    return { world: this.world, history: this.history.data, excuses: [] };
  }

  override callStarted(call: Call): void {
    if (call.request !== this.request || call.purpose === callPurpose.detached) return;
    const { timeoutMs, retryPolicy, bulkhead } = callerOf(this.world, call).settings;
    const made: CallCase = {
      request: call.request,
      requestClass: call.requestClass,
      link: call.link,
      endpoint: call.endpoint,
      caller: call.caller,
      startMs: call.startMs,
      timeoutMs,
      perTryTimeoutMs: retryPolicy.perTryTimeoutMs,
      leftMs: call.deadlineMs - call.startMs,
      places: bulkhead?.maxConcurrent ?? null,
      endMs: null,
      outcome: outcomeCode.unfinished,
      reason: 0,
      tries: [],
      noPlace: [],
      whyStopped: [],
    };
    this.calls.set(call.id, made);
    if (call.purpose === callPurpose.request) this.root = made;
    else if (call.parent >= 0) this.addToStage(call, made);
  }

  /** The calls of one step stand in one stage. */
  private addToStage(call: Call, made: CallCase): void {
    const parent = this.tries.get(call.parent);
    if (parent === undefined) return;
    const { step } = this.world.try(call.parent);
    const last = parent.stages.at(-1);
    if (last?.kind === 'calls' && last.step === step && last.toMs === null) last.calls.push(made);
    else {
      const plan = stepOf(this.world, this.world.try(call.parent));
      const waitFor = plan?.kind === 'calls' ? plan.waitFor : null;
      this.begin(parent, { kind: 'calls', step, fromMs: this.nowMs, toMs: null, calls: [made], waitFor });
    }
  }

  override trySent(sent: Try, call: Call): void {
    const from = this.calls.get(call.id);
    if (from === undefined) return;
    if (sent.tryNumber === 1 && this.nowMs > from.startMs) this.findNoPlace(from);
    const made: TryCase = {
      link: sent.link,
      service: sent.service,
      replica: sent.replica,
      endpoint: sent.endpoint,
      sentMs: this.nowMs,
      leftMs: null,
      leftOutcome: outcomeCode.unfinished,
      leftReason: 0,
      arrivedMs: null,
      endedMs: null,
      outcome: outcomeCode.unfinished,
      reason: 0,
      origin: -1,
      losses: 0,
      usualThereMs: null,
      usualBackMs: null,
      stages: [],
      refusal: null,
    };
    this.tries.set(sent.id, made);
    from.tries.push(made);
  }

  override messageSent(kind: MessageKind, message: Try): void {
    const made = this.tries.get(message.id);
    if (made === undefined) return;
    const { latency, there, back } = this.history.plan.links[message.link] as Plan['links'][number];
    const usual = latency.sample(kind === 'request' ? there : back, message.key, message.lineage);
    if (kind === 'request') made.usualThereMs = usual;
    else made.usualBackMs = usual;
  }

  override messageLost(_kind: MessageKind, message: Try): void {
    const made = this.tries.get(message.id);
    if (made !== undefined) made.losses++;
  }

  override tryArrived(arrived: Try): void {
    const made = this.tries.get(arrived.id);
    if (made !== undefined) made.arrivedMs = this.nowMs;
  }

  override queueChanged(waiter: Try, entered: boolean): void {
    const made = this.tries.get(waiter.id);
    if (made === undefined) return;
    if (entered) {
      this.begin(made, { kind: 'queue', step: waiter.step, fromMs: this.nowMs, toMs: null, findings: [] });
      this.findNoThread(made);
    } else {
      this.findNoThread(made);
      this.endStage(made);
    }
  }

  override slotChanged(holder: Try, use: number): void {
    const made = this.tries.get(holder.id);
    if (made === undefined) return;
    const last = made.stages.at(-1);
    if (use !== 1) {
      if (last?.kind === 'work') this.endStage(made);
      return;
    }
    if (last?.kind === 'work' && last.step === holder.step && last.toMs === null) return;
    this.beginWork(made, holder);
  }

  override lockAwaited(waiter: Try): void {
    const made = this.tries.get(waiter.id);
    if (made !== undefined) this.findLock(made, waiter);
  }

  private beginWork(made: TryCase, holder: Try): void {
    const base = { step: holder.step, fromMs: this.nowMs, toMs: null };
    const step = stepOf(this.world, holder);
    if (step?.kind !== 'work') {
      this.begin(made, { kind: 'wait', ...base });
      return;
    }
    const usualMs = timeOfWork(this.world, holder, step);
    const drawnMs = step.time.sample(step.stream, holder.key, holder.lineage);
    const medianMs = step.time.medianMs + usualMs - drawnMs;
    this.begin(made, { kind: 'work', ...base, usualMs, medianMs, share: step.time.shareUpTo(drawnMs) });
  }

  override refused(turnedAway: Try): void {
    const made = this.tries.get(turnedAway.id);
    if (made === undefined) return;
    const chain = whyNoThread(this.scene, turnedAway.service, turnedAway.replica);
    const { line } = replicaOf(this.world, turnedAway);
    made.refusal = { queued: line.length, chain };
  }

  override callRefused(call: Call): void {
    const made = this.calls.get(call.id);
    if (made !== undefined) this.findNoPlace(made);
  }

  /** Someone gives up waiting: what the request waits for at this moment can be seen only at this moment. */
  override timedOut(call: Call): void {
    if (call.request !== this.request) return;
    for (const [id, waiting] of this.tries) {
      const last = waiting.stages.at(-1);
      if (last?.kind === 'queue' && last.toMs === null) this.findNoThread(waiting);
      if (last?.kind === 'lock' && last.toMs === null) this.findLock(waiting, this.world.try(id));
    }
    for (const pending of this.calls.values()) {
      if (pending.endMs === null && pending.tries.length === 0) this.findNoPlace(pending);
    }
  }

  override tryEnded(ended: Try): void {
    const made = this.tries.get(ended.id);
    if (made === undefined) return;
    this.endStage(made);
    made.endedMs = this.nowMs;
    made.outcome = ended.outcome;
    made.reason = ended.reason;
    made.origin = ended.origin;
  }

  override tryLeft(left: Try, _call: Call, outcome: number, reason: number): void {
    const made = this.tries.get(left.id);
    if (made === undefined) return;
    made.leftMs = this.nowMs;
    made.leftOutcome = outcome;
    made.leftReason = reason;
  }

  override tryOver(over: Try): void {
    this.tries.delete(over.id);
  }

  override callEnded(call: Call): void {
    const made = this.calls.get(call.id);
    if (made === undefined) return;
    made.endMs = this.nowMs;
    made.outcome = call.outcome;
    made.reason = call.reason;
    if (call.outcome !== outcomeCode.success) made.whyStopped = whyStopped(this.scene, call.link, call.caller);
    this.calls.delete(call.id);
    if (made === this.root) this.ended(made);
  }

  override callDropped(call: Call): void {
    this.calls.delete(call.id);
  }

  /** Who had the threads is told as it was when the request came; why they were not free, as it turned out. */
  private findNoThread(made: TryCase): void {
    const last = made.stages.at(-1);
    if (last?.kind !== 'queue') return;
    const chain = whyNoThread(this.scene, made.service, made.replica);
    const [taken] = last.findings[0]?.chain ?? [];
    last.findings.push({ atMs: this.nowMs, chain: taken === undefined ? chain : [taken, ...chain.slice(1)] });
  }

  private findLock(made: TryCase, waiter: Try): void {
    const chain = whyLocked(this.scene, waiter);
    if (chain.length === 0) return;
    const last = made.stages.at(-1);
    const finding = { atMs: this.nowMs, chain };
    if (last?.kind === 'lock' && last.toMs === null) last.findings.push(finding);
    else this.begin(made, { kind: 'lock', step: waiter.step, fromMs: this.nowMs, toMs: null, findings: [finding] });
  }

  private findNoPlace(made: CallCase): void {
    const full = whyNoPlace(this.scene, made.link, made.caller);
    const chain = full.length > 0 ? full : whyNoConnection(this.scene, made.link, made.caller);
    made.noPlace.push({ atMs: this.nowMs, chain });
  }

  private begin(made: TryCase, stage: Stage): void {
    this.endStage(made);
    made.stages.push(stage);
  }

  private endStage(made: TryCase): void {
    const last = made.stages.at(-1);
    if (last !== undefined && last.toMs === null) last.toMs = this.nowMs;
  }

  private get nowMs(): number {
    return this.world.nowMs;
  }
}
