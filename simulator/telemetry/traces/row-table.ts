/**
 * Rows of numbers in two typed arrays, taken and given back by index: what a recording grows and forgets without making
 * garbage. A table grows by doubling up to its limit; beyond it no row is given out.
 */

/** A saved table: plain data, owned by the caller. */
export interface RowTableData {
  readonly used: number;
  readonly firstFree: number;
  /** Rows in use. */
  readonly live: number;
  readonly ints: Int32Array;
  readonly floats: Float64Array;
}

const smallest = 64;

export class RowTable {
  /** `ints[row * intFields + field]`, and the same for floats. A free row keeps the next free one in its first int. */
  ints: Int32Array;
  floats: Float64Array;
  /** Rows that were ever used: the next fresh one has this number. */
  used = 0;
  private firstFree = -1;

  constructor(
    private readonly intFields: number,
    private readonly floatFields: number,
    private readonly limit: number,
  ) {
    this.ints = new Int32Array(smallest * intFields);
    this.floats = new Float64Array(smallest * floatFields);
  }

  /** A row, with what its last user left there; -1 when the table is full. */
  take(): number {
    const free = this.firstFree;
    if (free >= 0) {
      this.firstFree = this.ints[free * this.intFields] as number;
      return free;
    }
    if (this.used >= this.limit) return -1;
    if ((this.used + 1) * this.intFields > this.ints.length) this.grow();
    return this.used++;
  }

  release(row: number): void {
    this.releaseChain(row, row);
  }

  /** Gives back rows that lead from one to the next by their first int; only the last of them is touched. */
  releaseChain(first: number, last: number): void {
    this.ints[last * this.intFields] = this.firstFree;
    this.firstFree = first;
  }

  private countLive(): number {
    let free = 0;
    for (let row = this.firstFree; row >= 0; row = this.ints[row * this.intFields] as number) free++;
    return this.used - free;
  }

  save(): RowTableData {
    const { used, firstFree, intFields, floatFields } = this;
    const live = this.countLive();
    const [ints, floats] = [this.ints.slice(0, used * intFields), this.floats.slice(0, used * floatFields)];
    return { used, firstFree, live, ints, floats };
  }

  restore(data: RowTableData): void {
    this.used = data.used;
    this.firstFree = data.firstFree;
    while (data.used * this.intFields > this.ints.length) this.grow();
    this.ints.set(data.ints);
    this.floats.set(data.floats);
  }

  private grow(): void {
    const { ints, floats } = this;
    this.ints = new Int32Array(2 * ints.length);
    this.ints.set(ints);
    this.floats = new Float64Array(2 * floats.length);
    this.floats.set(floats);
  }
}
