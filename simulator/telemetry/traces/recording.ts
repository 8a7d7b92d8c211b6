/**
 * Spans under way and kept, as rows of numbers: each trace is a chain of spans, each span has a chain of marks.
 */
import { RowTable, type RowTableData } from './row-table';

/** A saved recording: plain data, owned by the caller. */
export interface RecordingData {
  readonly traces: RowTableData;
  readonly spans: RowTableData;
  readonly marks: RowTableData;
  readonly droppedTraces: number;
  readonly droppedSpans: number;
}

/** Fields of rows; field 0 of the ints belongs to the table while the row is free, and leads on along a chain. */
export const traceInt = {
  flags: 0,
  firstSpan: 1,
  lastSpan: 2,
  spans: 3,
  dropped: 4,
  /** Calls and tries that may still add to it. */
  open: 5,
  /** Bits: which collections keep it. */
  kept: 6,
  request: 7,
  requestClass: 8,
  /** Where it began, and the key and lineage of what began it. */
  component: 9,
  key: 10,
  lineage: 11,
  count: 12,
} as const;

export const spanInt = {
  next: 0,
  trace: 1,
  parent: 2,
  firstMark: 3,
  lastMark: 4,
  /** One of `spanKindCode`. */
  kind: 5,
  component: 6,
  replica: 7,
  link: 8,
  endpoint: 9,
  lineage: 10,
  /** Number of the try, or of the span among others of its parent. */
  number: 11,
  outcome: 12,
  reason: 13,
  origin: 14,
  /** Why the try before this one failed: an index into `reasons`, or 0. */
  cause: 15,
  count: 16,
} as const;

/** Bounds of spans, traces and marks, in ms; NaN: not ended. Marks also have a value. */
export const time = { start: 0, end: 1, count: 2 } as const;
const markTime = { start: 0, end: 1, value: 2, count: 3 } as const;
const markInt = { next: 0, kind: 1, count: 2 } as const;

/** Bits of `traceInt.flags`. */
export const traceFlag = { ended: 1, failed: 2, retried: 4, cold: 8 } as const;

export interface RecordingLimits {
  readonly traces: number;
  readonly spans: number;
  /** Of one trace. */
  readonly spansPerTrace: number;
}

export class Recording {
  readonly traces: RowTable;
  readonly spans: RowTable;
  readonly marks: RowTable;
  /** Traces and spans that were not recorded because the limits were reached. */
  droppedTraces = 0;
  droppedSpans = 0;

  constructor(private readonly limits: RecordingLimits) {
    this.traces = new RowTable(traceInt.count, time.count, limits.traces);
    this.spans = new RowTable(spanInt.count, time.count, limits.spans);
    this.marks = new RowTable(markInt.count, markTime.count, 4 * limits.spans);
  }

  /** A trace without spans that began now; -1 when there is no room. */
  beginTrace(nowMs: number, request: number, requestClass: number): number {
    const row = this.traces.take();
    if (row < 0) {
      this.droppedTraces++;
      return -1;
    }
    const at = row * traceInt.count;
    this.traces.ints.fill(0, at, at + traceInt.count);
    this.setTrace(row, traceInt.firstSpan, -1);
    this.setTrace(row, traceInt.lastSpan, -1);
    this.setTrace(row, traceInt.request, request);
    this.setTrace(row, traceInt.requestClass, requestClass);
    this.traces.floats[row * time.count + time.start] = nowMs;
    this.traces.floats[row * time.count + time.end] = Number.NaN;
    return row;
  }

  /** A span that starts now; -1 when there is no room. The caller sets what is not given. */
  beginSpan(trace: number, parent: number, kind: number, nowMs: number): number {
    const traces = this.traces.ints;
    const of = trace * traceInt.count;
    const full = (traces[of + traceInt.spans] as number) >= this.limits.spansPerTrace;
    const row = full ? -1 : this.takeSpan();
    if (row < 0) {
      this.dropSpan(trace);
      return -1;
    }
    const { ints, floats } = this.spans;
    const at = row * spanInt.count;
    ints[at + spanInt.next] = -1;
    ints[at + spanInt.trace] = trace;
    ints[at + spanInt.parent] = parent;
    ints[at + spanInt.firstMark] = -1;
    ints[at + spanInt.lastMark] = -1;
    ints[at + spanInt.kind] = kind;
    ints[at + spanInt.outcome] = 0;
    ints[at + spanInt.reason] = 0;
    ints[at + spanInt.origin] = -1;
    ints[at + spanInt.cause] = 0;
    floats[row * time.count + time.start] = nowMs;
    floats[row * time.count + time.end] = Number.NaN;
    const last = traces[of + traceInt.lastSpan] as number;
    if (last < 0) traces[of + traceInt.firstSpan] = row;
    else ints[last * spanInt.count + spanInt.next] = row;
    traces[of + traceInt.lastSpan] = row;
    traces[of + traceInt.spans] = (traces[of + traceInt.spans] as number) + 1;
    return row;
  }

  /** A row for a span. One that served before has kept its marks until now: they are given back. */
  private takeSpan(): number {
    const { used } = this.spans;
    const row = this.spans.take();
    if (row < 0 || row >= used) return row;
    const first = this.span(row, spanInt.firstMark);
    if (first >= 0) this.marks.releaseChain(first, this.span(row, spanInt.lastMark));
    return row;
  }

  /** Marks a stretch of time or, with equal bounds, a moment inside a span; -1 when there is no room. */
  mark(span: number, kind: number, fromMs: number, toMs: number, value: number): number {
    const row = this.marks.take();
    if (row < 0) return -1;
    const { ints, floats } = this.marks;
    const spans = this.spans.ints;
    const of = span * spanInt.count;
    const at = row * markTime.count;
    ints[row * markInt.count + markInt.next] = -1;
    ints[row * markInt.count + markInt.kind] = kind;
    floats[at + markTime.start] = fromMs;
    floats[at + markTime.end] = toMs;
    floats[at + markTime.value] = value;
    const last = spans[of + spanInt.lastMark] as number;
    if (last < 0) spans[of + spanInt.firstMark] = row;
    else ints[last * markInt.count + markInt.next] = row;
    spans[of + spanInt.lastMark] = row;
    return row;
  }

  markKind(row: number): number {
    return this.marks.ints[row * markInt.count + markInt.kind] as number;
  }

  endMark(row: number, nowMs: number): void {
    this.marks.floats[row * markTime.count + markTime.end] = nowMs;
  }

  endSpan(row: number, nowMs: number, outcome: number, reason: number, origin: number): void {
    const { ints, floats } = this.spans;
    const at = row * spanInt.count;
    floats[row * time.count + time.end] = nowMs;
    ints[at + spanInt.outcome] = outcome;
    ints[at + spanInt.reason] = reason;
    ints[at + spanInt.origin] = origin;
  }

  hasEnded(row: number): boolean {
    return !Number.isNaN(this.spans.floats[row * time.count + time.end]);
  }

  endTrace(row: number, nowMs: number): void {
    this.traces.floats[row * time.count + time.end] = nowMs;
  }

  /** Takes a trace back that has no room for its first span. */
  dropTrace(row: number): void {
    this.droppedTraces++;
    this.traces.release(row);
  }

  /** Counts a span that is not recorded, because the limits are reached. */
  dropSpan(trace: number): void {
    this.droppedSpans++;
    this.addTrace(trace, traceInt.dropped, 1);
  }

  /** Gives the rows of a trace back, without touching each: its spans keep their marks until they serve again. */
  forget(trace: number): void {
    const first = this.trace(trace, traceInt.firstSpan);
    if (first >= 0) this.spans.releaseChain(first, this.trace(trace, traceInt.lastSpan));
    this.traces.release(trace);
  }

  trace(row: number, field: number): number {
    return this.traces.ints[row * traceInt.count + field] as number;
  }

  setTrace(row: number, field: number, value: number): void {
    this.traces.ints[row * traceInt.count + field] = value;
  }

  /** Returns the sum. */
  addTrace(row: number, field: number, amount: number): number {
    const { ints } = this.traces;
    const at = row * traceInt.count + field;
    const sum = (ints[at] as number) + amount;
    ints[at] = sum;
    return sum;
  }

  span(row: number, field: number): number {
    return this.spans.ints[row * spanInt.count + field] as number;
  }

  setSpan(row: number, field: number, value: number): void {
    this.spans.ints[row * spanInt.count + field] = value;
  }

  /** Rows of a trace's spans, in the order in which they began. */
  spansOf(trace: number): number[] {
    const rows: number[] = [];
    for (let row = this.trace(trace, traceInt.firstSpan); row >= 0; row = this.span(row, spanInt.next)) rows.push(row);
    return rows;
  }

  /** The marks of a span, in the order in which they were made. */
  marksOf(span: number): { kind: number; fromMs: number; toMs: number; value: number }[] {
    const { ints, floats } = this.marks;
    const found: { kind: number; fromMs: number; toMs: number; value: number }[] = [];
    let row = this.span(span, spanInt.firstMark);
    for (; row >= 0; row = ints[row * markInt.count + markInt.next] as number) {
      const at = row * markTime.count;
      found.push({
        kind: ints[row * markInt.count + markInt.kind] as number,
        fromMs: floats[at + markTime.start] as number,
        toMs: floats[at + markTime.end] as number,
        value: floats[at + markTime.value] as number,
      });
    }
    return found;
  }

  save(): RecordingData {
    const { traces, spans, marks, droppedTraces, droppedSpans } = this;
    return { traces: traces.save(), spans: spans.save(), marks: marks.save(), droppedTraces, droppedSpans };
  }

  restore(data: RecordingData): void {
    this.traces.restore(data.traces);
    this.spans.restore(data.spans);
    this.marks.restore(data.marks);
    this.droppedTraces = data.droppedTraces;
    this.droppedSpans = data.droppedSpans;
  }
}
