/**
 * Growing columns of numbers: where `Playback` keeps what chunks brought, in order of time. Columns are replaced when
 * they grow, so read `data` afresh and never keep a column across an `append`.
 */

export type Column = Float64Array | Uint32Array | Uint16Array | Uint8Array;

export class Log<C extends Record<string, Column>> {
  readonly data: C;
  length = 0;

  constructor(
    empty: C,
    private readonly timeColumn: keyof C & string,
  ) {
    this.data = { ...empty };
  }

  append(source: Readonly<C> & { readonly length: number }): void {
    const { length } = source;
    for (const name of Object.keys(this.data)) {
      const values = source[name] as Column;
      this.column(name, this.length + length).set(values.subarray(0, length), this.length);
    }
    this.length += length;
  }

  /** Forgets the entries at a moment and after it. */
  truncate(atMs: number): void {
    this.length = countUpTo(this.data[this.timeColumn] as Column, this.length, atMs, true);
  }

  /** How many entries lie at or before a moment. */
  countUpTo(atMs: number): number {
    return countUpTo(this.data[this.timeColumn] as Column, this.length, atMs);
  }

  private column(name: keyof C & string, atLeast: number): Column {
    const old = this.data[name] as Column;
    if (old.length >= atLeast) return old;
    const grown = grow(old, atLeast);
    (this.data as Record<string, Column>)[name] = grown;
    return grown;
  }
}

/** A copy with room for at least `atLeast` numbers, and for some to come. */
export function grow<T extends Column>(column: T, atLeast: number): T {
  const Type = column.constructor as new (length: number) => T;
  const grown = new Type(Math.max(atLeast, column.length * 2, 16));
  grown.set(column);
  return grown;
}

/** In ascending numbers: how many of the first `length` are at most `limit`, or below it. */
export function countUpTo(ascending: ArrayLike<number>, length: number, limit: number, below = false): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = ascending[middle] as number;
    if (below ? value < limit : value <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
