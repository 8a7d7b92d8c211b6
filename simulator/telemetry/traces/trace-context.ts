/**
 * W3C trace context: the `traceparent` header, and the ids that it carries.
 * Source: W3C Recommendation "Trace Context" (level 1, 2021-11-23), section 3.2.
 */

/** What a caller hands on, so that the spans of the callee join its trace. */
export interface TraceContext {
  /** 32 lower-case hexadecimal digits, not all zero. */
  readonly traceId: string;
  /** 16 lower-case hexadecimal digits, not all zero: the span that calls. */
  readonly spanId: string;
  /** Whether the caller may have recorded the trace; callees do as it did. */
  readonly sampled: boolean;
}

/** The header of a context, in version 00: 55 characters. */
export const formatTraceparent = ({ traceId, spanId, sampled }: TraceContext): string =>
  `00-${traceId}-${spanId}-${sampled ? '01' : '00'}`;

const version00 = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;
/** A later version may append fields after a further dash; its first four are read as those of version 00. */
const laterVersion = /^(?!00|ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
const allZero = /^0+$/;

/**
 * Reads a header; null when it is not valid, and the receiver must begin a trace of its own. Not valid are: another
 * form, upper-case digits, version ff, a trace id or span id of zeros, more than four fields in version 00.
 */
export function parseTraceparent(header: string): TraceContext | null {
  const match = version00.exec(header) ?? laterVersion.exec(header);
  const [, traceId = '', spanId = '', flags = ''] = match ?? [];
  if (match === null || allZero.test(traceId) || allZero.test(spanId)) return null;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & 1) === 1 };
}
