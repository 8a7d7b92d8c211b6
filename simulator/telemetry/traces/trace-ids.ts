/**
 * Trace ids and span ids, made from what a span is: seed, client request and lineage. So a span has the same id in every
 * run of a scenario and seed, and in variants of it.
 */
import type { Stream } from '../../random';
import { threefry, word0, word1 } from '../../random/threefry';

/** Two 32-bit words: half a trace id, or a span id. */
export interface Words {
  readonly high: number;
  readonly low: number;
}

const hex = (word: number) => (word >>> 0).toString(16).padStart(8, '0');

/** 16 hexadecimal digits. */
export const spanIdText = ({ high, low }: Words): string => hex(high) + hex(low);

/** 32 hexadecimal digits, never all zero: of the trace that this request, or this try in it, begins. */
export function traceIdText(stream: Stream, key: number, lineage: number): string {
  const first = encrypt(stream.k0, stream.k1, key, lineage);
  return spanIdText(first) + spanIdText(encrypt(first.high, first.low, key, lineage));
}

/** The id of a trace's first span. */
export const firstSpanId = (stream: Stream, key: number, lineage: number): Words =>
  encrypt(stream.k1, stream.k0, key, lineage);

/** The id of a span below another: by the lineage of its try and its kind, and for further spans their number. */
export const childSpanId = (parent: Words, lineage: number, kindAndNumber: number): Words =>
  encrypt(parent.high, parent.low, lineage, kindAndNumber);

/** Never zero, which W3C trace context forbids. */
function encrypt(k0: number, k1: number, c0: number, c1: number): Words {
  threefry(k0, k1, c0, c1);
  const [high, low] = [word0(), word1()];
  return high === 0 && low === 0 ? { high: 0, low: 1 } : { high, low };
}
