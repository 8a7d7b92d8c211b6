/**
 * Lists recorded traces by what they have in common.
 */
import type { Trace } from './trace';
import type { TraceRecorder } from './trace-recorder';

export interface TraceFilter {
  /** Only traces whose first span ended without success; only such with a retry; only such with a cold start. */
  readonly failed?: boolean | undefined;
  readonly retried?: boolean | undefined;
  readonly cold?: boolean | undefined;
  /** Only traces that ended and lasted longer than this, such as the 99th percentile of their class. */
  readonly slowerThanMs?: number | undefined;
  /** Only those of this class, or of this client request. */
  readonly requestClass?: string | undefined;
  readonly request?: number | undefined;
}

/** The recorded traces that fit, the latest first. Those under way count up to now. */
export function listTraces(recorder: TraceRecorder, filter: TraceFilter = {}): Trace[] {
  return recorder
    .all()
    .filter((trace) => fits(trace, filter))
    .sort((one, other) => other.startMs - one.startMs);
}

function fits(trace: Trace, filter: TraceFilter): boolean {
  if (filter.failed === true && (trace.outcome === 'success' || trace.outcome === 'unfinished')) return false;
  if (filter.retried === true && !trace.retried) return false;
  if (filter.cold === true && !trace.cold) return false;
  if (filter.requestClass !== undefined && trace.requestClass !== filter.requestClass) return false;
  if (filter.slowerThanMs !== undefined && !(durationOf(trace) > filter.slowerThanMs)) return false;
  return filter.request === undefined || trace.request === filter.request;
}

/** In ms; NaN while it is under way. */
const durationOf = ({ startMs, endMs }: Trace) => (endMs === null ? Number.NaN : endMs - startMs);
