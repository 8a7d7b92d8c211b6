/**
 * Whether two runs were sent the same requests: both sequences of arrivals are hashed, bit for bit, and compared one by
 * one until they differ.
 */
import type { Arrival } from './twin-recorder';

/** How two runs' arrivals compare. */
export interface ArrivalComparison {
  /** True: the same client sent the same class at the same time, for every request of the runs. */
  readonly same: boolean;
  readonly a: ArrivalCount;
  readonly b: ArrivalCount;
  /** The first that differ; null on a side that has no more. */
  readonly firstDifference: { readonly a: Arrival | null; readonly b: Arrival | null } | null;
}

export interface ArrivalCount {
  readonly count: number;
  /** Of client, class and time of every request sent, in order. */
  readonly hash: string;
}

const bits = new Float64Array(1);
const words = new Int32Array(bits.buffer);

/** Folds arrivals into a hash of 64 bits. */
class ArrivalHash {
  count = 0;
  private one = 0x2545f491;
  private other = 0x9e3779b9 | 0;

  add({ client, class: name, atMs }: Arrival): void {
    this.count++;
    for (let at = 0; at < client.length; at++) this.fold(client.charCodeAt(at));
    this.fold(-1);
    for (let at = 0; at < name.length; at++) this.fold(name.charCodeAt(at));
    bits[0] = atMs;
    this.fold(words[0] as number);
    this.fold(words[1] as number);
  }

  private fold(word: number): void {
    this.one = Math.imul(this.one ^ word, 0x85ebca6b);
    this.one = Math.imul((this.one << 13) | (this.one >>> 19), 5) ^ this.other;
    this.other = Math.imul(this.other ^ word, 0xc2b2ae35) ^ (this.one >>> 15);
  }

  text(): string {
    return [this.one, this.other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
  }
}

export class ArrivalComparer {
  private readonly hashA = new ArrivalHash();
  private readonly hashB = new ArrivalHash();
  private difference: ArrivalComparison['firstDifference'] = null;

  /** What both runs were sent in the same stretch of time. */
  add(a: readonly Arrival[], b: readonly Arrival[]): void {
    for (const arrival of a) this.hashA.add(arrival);
    for (const arrival of b) this.hashB.add(arrival);
    if (this.difference === null) this.difference = firstDifference(a, b);
    else this.difference = { a: this.difference.a ?? a[0] ?? null, b: this.difference.b ?? b[0] ?? null };
  }

  result(): ArrivalComparison {
    const { hashA, hashB } = this;
    return {
      same: this.difference === null,
      a: { count: hashA.count, hash: hashA.text() },
      b: { count: hashB.count, hash: hashB.text() },
      firstDifference: this.difference,
    };
  }
}

/** A side that has no more in this stretch of time is null; its next arrival comes later. */
function firstDifference(a: readonly Arrival[], b: readonly Arrival[]): ArrivalComparison['firstDifference'] {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const [one, other] = [a[at] ?? null, b[at] ?? null];
    const same = one?.client === other?.client && one?.class === other?.class && one?.atMs === other?.atMs;
    if (!same) return { a: one, b: other };
  }
  return null;
}
