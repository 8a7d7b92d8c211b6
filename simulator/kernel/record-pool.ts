/**
 * A pool of records that hold only numbers: allocated and freed by index, so that a run makes no garbage (SPEC K6).
 *
 * The first records are plain objects, which are fastest. Those beyond are packed into chunks of typed memory, which
 * take a fifth of the room, and are read through views; only runs with many requests in flight have them.
 */
import {
  type Chunk,
  type ChunkData,
  chunkOf,
  chunkRecords,
  createChunk,
  placeOf,
  refresh,
  restoreChunk,
  saveChunk,
} from './record-chunk';
import type { RecordKind } from './record-view';

/** A saved pool: plain data, owned by the caller. */
export interface RecordPoolData {
  readonly count: number;
  readonly plain: Float64Array;
  readonly packed: readonly ChunkData[];
  readonly free: Int32Array;
}

/** So many records are plain objects; a multiple of what a chunk holds. */
const plainRecords = 2_048;
/** A power of two. */
const recentViews = 256;

export class RecordPool<T extends { readonly id: number }> {
  private readonly plain: T[] = [];
  private readonly chunks: Chunk[] = [];
  /** Views that were used lately, by the last bits of their ids: an event asks for the same records again and again. */
  private readonly recent: T[] = [];
  private readonly fields: readonly (keyof T)[];
  private count = 0;
  private free: number[] = [];

  constructor(private readonly kind: RecordKind<T>) {
    this.fields = Object.keys(kind.create(0)) as (keyof T)[];
  }

  /** Records in use. */
  get live(): number {
    return this.count - this.free.length;
  }

  /** The record of an id that was taken. */
  at(id: number): T {
    return id < plainRecords ? (this.plain[id] as T) : this.view(id);
  }

  /** All records, by id; freed ones stay until they are used again. */
  *all(): Generator<T> {
    for (let id = 0; id < this.count; id++) yield this.at(id);
  }

  /** Takes a record; its fields keep what the last user left there. */
  take(): number {
    return this.free.pop() ?? this.claim();
  }

  release(id: number): void {
    this.free.push(id);
  }

  save(): RecordPoolData {
    const { plain, fields, count, kind } = this;
    const values = new Float64Array(plain.length * fields.length);
    let at = 0;
    for (const record of plain) for (const field of fields) values[at++] = record[field] as number;
    const packed = this.chunks.map((chunk, index) =>
      saveChunk(chunk, kind.layout, Math.min(chunkRecords, count - plainRecords - index * chunkRecords)),
    );
    return { count, plain: values, packed, free: Int32Array.from(this.free) };
  }

  restore(data: RecordPoolData): void {
    this.count = data.count;
    this.free = Array.from(data.free);
    this.restorePlain(data.plain);
    this.chunks.length = Math.min(this.chunks.length, data.packed.length);
    this.recent.length = 0;
    for (const [index, saved] of data.packed.entries()) {
      restoreChunk(this.chunkAt(index), this.kind.layout, saved);
    }
  }

  private restorePlain(values: Float64Array): void {
    const { plain, fields } = this;
    const count = values.length / fields.length;
    plain.length = Math.min(plain.length, count);
    while (plain.length < count) plain.push(this.kind.create(plain.length));
    let at = 0;
    for (const record of plain) {
      for (const field of fields) (record[field] as number) = values[at++] as number;
    }
  }

  /** A record that was never used. */
  private claim(): number {
    const id = this.count++;
    if (id < plainRecords) this.plain.push(this.kind.create(id));
    else refresh(this.chunkAt(chunkOf(id - plainRecords)), this.kind.layout, placeOf(id));
    return id;
  }

  private chunkAt(index: number): Chunk {
    while (this.chunks.length <= index) this.chunks.push(createChunk(this.kind.layout));
    return this.chunks[index] as Chunk;
  }

  private view(id: number): T {
    const recent = this.recent[id & (recentViews - 1)];
    return recent?.id === id ? recent : this.newView(id);
  }

  private newView(id: number): T {
    const view = new this.kind.View(this.chunks[chunkOf(id - plainRecords)] as Chunk, id);
    this.recent[id & (recentViews - 1)] = view;
    return view;
  }
}
