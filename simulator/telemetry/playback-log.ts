/**
 * Columns of numbers in order of time: where `Playback` keeps what chunks brought. They grow by segments, and two
 * branches of a history share the segments of their common past.
 */

export type Column = Float64Array | Uint32Array | Uint16Array | Uint8Array;
type Columns = Record<string, Column>;

const segmentBits = 11;
/** Entries of one segment. */
export const segmentLength = 2 ** segmentBits;

/** The entries of a log: entry `i` stands at `placeOf(i)` of the columns `segmentOf(entries, i)`. */
export interface Entries<C> {
  readonly segments: readonly C[];
}

export const segmentOf = <C>({ segments }: Entries<C>, entry: number): C => segments[entry >>> segmentBits] as C;
export const placeOf = (entry: number): number => entry & (segmentLength - 1);

/** Makes empty columns for so many entries. */
export type MakeColumns<C> = (length: number) => C;

export class Log<C extends Columns> implements Entries<C> {
  readonly segments: C[] = [];
  length = 0;
  /** Segments before this one may be shared: they are copied before they are written. */
  private owned = 0;

  constructor(
    private readonly make: MakeColumns<C>,
    private readonly timeColumn: keyof C & string,
  ) {}

  append(source: Readonly<C> & { readonly length: number }): void {
    for (let from = 0; from < source.length; ) {
      const place = placeOf(this.length);
      if (place === 0) this.segments.push(this.make(segmentLength));
      const to = Math.min(source.length, from + segmentLength - place);
      const segment = this.segments.at(-1) as C;
      for (const name of Object.keys(segment)) {
        (segment[name] as Column).set((source[name] as Column).subarray(from, to), place);
      }
      this.length += to - from;
      from = to;
    }
  }

  /** Forgets the entries at a moment and after it. */
  truncate(atMs: number): void {
    this.length = this.count(atMs, true);
    this.segments.length = Math.ceil(this.length / segmentLength);
    const last = this.segments.length - 1;
    if (last < 0 || last >= this.owned) return;
    this.segments[last] = this.copyOf(this.segments[last] as C);
    this.owned = last;
  }

  /** Another log that begins with the entries before a moment; the two go their own ways from there. */
  fork(atMs: number): Log<C> {
    const other = new Log(this.make, this.timeColumn);
    other.segments.push(...this.segments);
    other.length = this.length;
    this.owned = other.owned = this.segments.length;
    other.truncate(atMs);
    // The last segment has room, into which this log goes on to write.
    this.ownLast();
    return other;
  }

  /** How many entries lie at or before a moment. */
  countUpTo(atMs: number): number {
    return this.count(atMs, false);
  }

  /** When the first entry after a moment comes; null when there is none. */
  momentAfter(atMs: number): number | null {
    return this.momentOf(this.count(atMs, false));
  }

  momentBefore(atMs: number): number | null {
    return this.momentOf(this.count(atMs, true) - 1);
  }

  private momentOf(entry: number): number | null {
    if (entry < 0 || entry >= this.length) return null;
    return (segmentOf(this, entry)[this.timeColumn] as Column)[placeOf(entry)] as number;
  }

  private ownLast(): void {
    const last = this.segments.length - 1;
    if (last < 0 || placeOf(this.length) === 0) return;
    this.segments[last] = this.copyOf(this.segments[last] as C);
    this.owned = last;
  }

  private count(atMs: number, below: boolean): number {
    return countUpTo(this, this.timeColumn, this.length, atMs, below);
  }

  private copyOf(segment: C): C {
    const copy = this.make(segmentLength);
    for (const name of Object.keys(copy)) (copy[name] as Column).set(segment[name] as Column);
    return copy;
  }
}

/** A copy with room for at least `atLeast` numbers, and for some to come. */
export function grow<T extends Column>(column: T, atLeast: number): T {
  const Type = column.constructor as new (length: number) => T;
  const grown = new Type(Math.max(atLeast, column.length * 2, 16));
  grown.set(column);
  return grown;
}

/** Of the first `length` entries, whose column `name` ascends: how many are at most `limit`, or below it. */
export function countUpTo<C extends Columns>(
  entries: Entries<C>,
  name: keyof C & string,
  length: number,
  limit: number,
  below = false,
): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = (segmentOf(entries, middle)[name] as Column)[placeOf(middle)] as number;
    if (below ? value < limit : value <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
