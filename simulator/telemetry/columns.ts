/**
 * Growable typed arrays side by side: rows are appended while a run is recorded and handed out as one table.
 */
const arrayTypes = { f64: Float64Array, u32: Uint32Array, u16: Uint16Array, u8: Uint8Array } as const;
type ArrayTypes = typeof arrayTypes;
export type Layout = Readonly<Record<string, keyof ArrayTypes>>;
type Table<L extends Layout> = { [K in keyof L]: InstanceType<ArrayTypes[L[K]]> };
type Row<L extends Layout> = { readonly [K in keyof L]: number };

export class Columns<const L extends Layout> {
  private readonly names: readonly (keyof L & string)[];
  private capacity = 64;
  private arrays: Table<L>;
  private rows = 0;

  constructor(private readonly layout: L) {
    this.names = Object.keys(layout) as (keyof L & string)[];
    this.arrays = this.allocate(this.capacity);
  }

  add(row: Row<L>): void {
    if (this.rows === this.capacity) this.grow();
    for (const name of this.names) (this.arrays[name] as Float64Array)[this.rows] = row[name];
    this.rows++;
  }

  /** Hands out what was added as arrays of the exact length, and begins anew. */
  take(): Table<L> & { readonly length: number } {
    const taken = { length: this.rows } as Record<string, unknown>;
    for (const name of this.names) taken[name] = (this.arrays[name] as Float64Array).slice(0, this.rows);
    this.rows = 0;
    return taken as Table<L> & { readonly length: number };
  }

  private grow(): void {
    const old = this.arrays;
    this.capacity *= 2;
    this.arrays = this.allocate(this.capacity);
    for (const name of this.names) (this.arrays[name] as Float64Array).set(old[name] as Float64Array);
  }

  private allocate(length: number): Table<L> {
    return Object.fromEntries(
      this.names.map((name) => [name, new arrayTypes[this.layout[name] as keyof ArrayTypes](length)]),
    ) as Table<L>;
  }
}
