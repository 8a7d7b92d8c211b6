/**
 * What a trace recorder knows of the tries and calls under way, by their ids: rows of numbers, so that a try costs one
 * or two cache lines.
 */

const tryFields = 8;
const callFields = 4;
const nothing = -1;

/** Fields of a try: its trace, its span at the caller, its innermost open span, the open mark of the latter, and the spans of the proxies beside its caller and its callee. */
export const tryInt = { trace: 0, callerSpan: 1, innermost: 2, openMark: 3, proxyOut: 4, proxyIn: 5 } as const;

/** Fields of a call: its trace, the span that its tries stand below, why it lost the last (-1: there was none), and how many it has under way. */
export const callInt = { trace: 0, span: 1, cause: 2, tries: 3 } as const;

/** Saved: plain data, owned by the caller. */
export interface UnderWayData {
  readonly tries: Int32Array;
  readonly calls: Int32Array;
  readonly idleSinceMs: Float64Array;
}

export class UnderWay {
  private tries = new Int32Array(0);
  private calls = new Int32Array(0);
  /** By call: since when it has no try under way. */
  private idleSinceMs = new Float64Array(0);

  /** Knows nothing of so many tries and calls. */
  forget(tries: number, calls: number): void {
    this.tries = new Int32Array(tries * tryFields).fill(nothing);
    this.calls = new Int32Array(calls * callFields).fill(nothing);
    for (let id = 0; id < calls; id++) this.calls[id * callFields + callInt.tries] = 0;
    this.idleSinceMs = new Float64Array(calls);
  }

  try(id: number, field: number): number {
    return this.tries[id * tryFields + field] as number;
  }

  setTry(id: number, field: number, value: number): void {
    this.tries[id * tryFields + field] = value;
  }

  /** A try is sent, with its trace and its span at the caller, or -1. */
  beginTry(id: number, trace: number, span: number): void {
    const at = id * tryFields;
    if (at >= this.tries.length) this.growTries(at);
    const { tries } = this;
    tries[at + tryInt.trace] = trace;
    tries[at + tryInt.callerSpan] = span;
    tries[at + tryInt.innermost] = span;
    tries[at + tryInt.openMark] = nothing;
    tries[at + tryInt.proxyOut] = nothing;
    tries[at + tryInt.proxyIn] = nothing;
  }

  endTry(id: number): void {
    const at = id * tryFields;
    this.tries[at + tryInt.trace] = nothing;
    this.tries[at + tryInt.callerSpan] = nothing;
    this.tries[at + tryInt.innermost] = nothing;
  }

  call(id: number, field: number): number {
    return this.calls[id * callFields + field] as number;
  }

  setCall(id: number, field: number, value: number): void {
    this.calls[id * callFields + field] = value;
  }

  beginCall(id: number, trace: number, span: number, nowMs: number): void {
    const at = id * callFields;
    if (at >= this.calls.length) this.growCalls(at);
    const { calls } = this;
    calls[at + callInt.trace] = trace;
    calls[at + callInt.span] = span;
    calls[at + callInt.cause] = nothing;
    calls[at + callInt.tries] = 0;
    this.idleSinceMs[id] = nowMs;
  }

  idleSince(id: number): number {
    return this.idleSinceMs[id] as number;
  }

  /** A call has one try more; returns how many it has. */
  trySent(call: number): number {
    const at = call * callFields + callInt.tries;
    const tries = (this.calls[at] as number) + 1;
    this.calls[at] = tries;
    return tries;
  }

  /** A call has one try fewer, and why. */
  tryLeft(call: number, cause: number, nowMs: number): void {
    const at = call * callFields;
    this.calls[at + callInt.tries] = (this.calls[at + callInt.tries] as number) - 1;
    this.calls[at + callInt.cause] = cause;
    this.idleSinceMs[call] = nowMs;
  }

  /** Ids of the calls whose trace is known. */
  tracedCalls(): number[] {
    return this.idsOf(this.calls, callFields);
  }

  /** Traces of calls, then of tries. */
  traces(): number[] {
    const calls = this.tracedCalls().map((id) => this.call(id, callInt.trace));
    return [...calls, ...this.idsOf(this.tries, tryFields).map((id) => this.try(id, tryInt.trace))];
  }

  save(): UnderWayData {
    return { tries: this.tries.slice(), calls: this.calls.slice(), idleSinceMs: this.idleSinceMs.slice() };
  }

  restore(data: UnderWayData): void {
    this.tries = data.tries.slice();
    this.calls = data.calls.slice();
    this.idleSinceMs = data.idleSinceMs.slice();
  }

  /** Ids of rows whose first field, the trace, is known. */
  private idsOf(rows: Int32Array, fields: number): number[] {
    const ids: number[] = [];
    for (let at = 0; at < rows.length; at += fields) if ((rows[at] as number) >= 0) ids.push(at / fields);
    return ids;
  }

  private growTries(at: number): void {
    const grown = new Int32Array(Math.max(64 * tryFields, 2 * at)).fill(nothing);
    grown.set(this.tries);
    this.tries = grown;
  }

  private growCalls(at: number): void {
    const length = Math.max(64 * callFields, 2 * at);
    const grown = new Int32Array(length).fill(nothing);
    grown.set(this.calls);
    this.calls = grown;
    const idleSinceMs = new Float64Array(length / callFields);
    idleSinceMs.set(this.idleSinceMs);
    this.idleSinceMs = idleSinceMs;
  }
}
