/**
 * Traces as plain data, shaped after OpenTelemetry: what views, exporters and analyses read.
 */
import type { Outcome, Reason } from '../outcome';
import type { Mark, SpanKind, SpanKindName, TimeCategory } from './span-kinds';

export type AttributeValue = string | number | boolean;
export type Attributes = Readonly<Record<string, AttributeValue>>;

export interface Trace {
  /** 32 hexadecimal digits. */
  readonly traceId: string;
  /** Number of the client request, and the name of its class; for a component's own calls 0 and null. */
  readonly request: number;
  readonly requestClass: string | null;
  readonly startMs: number;
  /** End of its first span; null while that is under way. */
  readonly endMs: number | null;
  /** How its first span ended; `unfinished` while it is under way. */
  readonly outcome: Outcome;
  readonly reason: Reason;
  /** A call in it needed more than one try. */
  readonly retried: boolean;
  /** Something in it had to start first. */
  readonly cold: boolean;
  /** Parents before their children, in the order in which they began. The first one is the root. */
  readonly spans: readonly Span[];
  /** Spans that are not recorded because a limit was reached. */
  readonly droppedSpans: number;
}

export interface Span {
  readonly spanId: string;
  readonly parentSpanId: string | null;
  readonly name: string;
  readonly kind: SpanKind;
  /** What it is in the simulator. */
  readonly what: SpanKindName;
  /** Component that made the span, and its replica, counted from 1. */
  readonly component: string;
  readonly replica: number;
  readonly startMs: number;
  /** Null while it is under way. */
  readonly endMs: number | null;
  /** `error` after a failure; a server does not count it as its own error when the caller was wrong (HTTP 4xx). */
  readonly status: 'unset' | 'error';
  readonly outcome: Outcome;
  readonly reason: Reason;
  /** Names after the OpenTelemetry semantic conventions; what they have no name for begins with `faultline.`. */
  readonly attributes: Attributes;
  readonly events: readonly SpanEvent[];
  /** Stretches of its own time, in order of their start; `endMs` as of the span. */
  readonly phases: readonly Phase[];
  /** Spans of other traces that led to it, where no parent can be named. */
  readonly links: readonly SpanLink[];
}

export interface SpanEvent {
  readonly name: Mark;
  readonly atMs: number;
  readonly attributes: Attributes;
}

export interface Phase {
  readonly category: TimeCategory;
  readonly startMs: number;
  readonly endMs: number | null;
}

export interface SpanLink {
  readonly traceId: string;
  readonly spanId: string;
}
