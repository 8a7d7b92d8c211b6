/**
 * A pool of records that hold only numbers: allocated and freed by index, so that a run makes no garbage, and saved
 * as one flat array (SPEC K6).
 */

/** A saved pool: plain data, owned by the caller. */
export interface RecordPoolData {
  readonly count: number;
  readonly values: Float64Array;
  readonly free: Int32Array;
}

export class RecordPool<T extends object> {
  /** The records, by id. Freed ones stay until they are used again. */
  readonly all: T[] = [];
  private free: number[] = [];
  private readonly fields: readonly (keyof T)[];

  /** `create` makes the record of an id; its every field is a number. */
  constructor(private readonly create: (id: number) => T) {
    this.fields = Object.keys(create(-1)) as (keyof T)[];
  }

  /** Records in use. */
  get live(): number {
    return this.all.length - this.free.length;
  }

  /** Takes a record; its fields keep what the last user left there. */
  take(): number {
    const id = this.free.pop();
    if (id !== undefined) return id;
    return this.all.push(this.create(this.all.length)) - 1;
  }

  release(id: number): void {
    this.free.push(id);
  }

  save(): RecordPoolData {
    const { all, fields } = this;
    const values = new Float64Array(all.length * fields.length);
    let at = 0;
    for (const record of all) for (const field of fields) values[at++] = record[field] as number;
    return { count: all.length, values, free: Int32Array.from(this.free) };
  }

  restore(data: RecordPoolData): void {
    this.all.length = Math.min(this.all.length, data.count);
    while (this.all.length < data.count) this.all.push(this.create(this.all.length));
    let at = 0;
    for (const record of this.all) {
      for (const field of this.fields) (record[field] as number) = data.values[at++] as number;
    }
    this.free = Array.from(data.free);
  }
}
