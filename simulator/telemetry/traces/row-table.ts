/**
 * Rows of numbers in two typed arrays, taken and given back by index: what a recording grows and forgets without making
 * garbage. A table grows by doubling up to its limit; beyond it no row is given out.
 */

/** A saved table: plain data, owned by the caller. */
export interface RowTableData {
  readonly used: number;
  readonly firstFree: number;
  readonly live: number;
  readonly ints: Int32Array;
  readonly floats: Float64Array;
}

const smallest = 64;

export class RowTable {
  /** `ints[row * intFields + field]`, and the same for floats. A free row keeps the next free one in its first int. */
  ints: Int32Array;
  floats: Float64Array;
  /** Rows in use. */
  live = 0;
  private used = 0;
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
      this.live++;
      return free;
    }
    if (this.used >= this.limit) return -1;
    if ((this.used + 1) * this.intFields > this.ints.length) this.grow();
    this.live++;
    return this.used++;
  }

  release(row: number): void {
    this.ints[row * this.intFields] = this.firstFree;
    this.firstFree = row;
    this.live--;
  }

  save(): RowTableData {
    const { used, firstFree, live, intFields, floatFields } = this;
    const [ints, floats] = [this.ints.slice(0, used * intFields), this.floats.slice(0, used * floatFields)];
    return { used, firstFree, live, ints, floats };
  }

  restore(data: RowTableData): void {
    this.used = data.used;
    this.firstFree = data.firstFree;
    this.live = data.live;
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
