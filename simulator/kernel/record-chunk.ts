/**
 * The memory of neighbouring records: a block for the core of each, and blocks for spare fields where they are needed.
 */
import { type Layout, shiftOf } from './record-fields';

const chunkBits = 10;
export const chunkRecords = 2 ** chunkBits;
export const chunkOf = (id: number): number => id >> chunkBits;
export const placeOf = (id: number): number => id & (chunkRecords - 1);

export interface Chunk {
  /** Four views of one piece of memory. */
  readonly f64: Float64Array;
  readonly i32: Int32Array;
  readonly i16: Int16Array;
  readonly u8: Uint8Array;
  /** By index of the spare field. */
  readonly spare: (Float64Array | null)[];
}

/** A saved chunk: plain data. */
export interface ChunkData {
  readonly core: Int32Array;
  readonly spare: readonly (Float64Array | null)[];
}

export function createChunk({ doubles, spare }: Layout): Chunk {
  const buffer = new ArrayBuffer(8 * doubles * chunkRecords);
  return {
    f64: new Float64Array(buffer),
    i32: new Int32Array(buffer),
    i16: new Int16Array(buffer),
    u8: new Uint8Array(buffer),
    spare: spare.map(() => null),
  };
}

/** Gives a record its initial values. */
export function refresh(chunk: Chunk, { core, spare, doubles }: Layout, place: number): void {
  for (const { storage, initial, index } of core)
    chunk[storage][((place * doubles) << shiftOf[storage]) + index] = initial;
  for (const { initial, index } of spare) {
    const block = chunk.spare[index] as Float64Array | null;
    if (block !== null) block[place] = initial;
  }
}

/** Copies the first records of a chunk. */
export function saveChunk(chunk: Chunk, { doubles }: Layout, records: number): ChunkData {
  return {
    core: chunk.i32.slice(0, 2 * doubles * records),
    spare: chunk.spare.map((block) => block?.slice(0, records) ?? null),
  };
}

/** Puts saved records in their place. */
export function restoreChunk(chunk: Chunk, { spare }: Layout, data: ChunkData): void {
  chunk.i32.set(data.core);
  for (const { initial, index } of spare) {
    const saved = data.spare[index] as Float64Array | null;
    chunk.spare[index] = saved === null ? null : new Float64Array(chunkRecords).fill(initial);
    if (saved !== null) chunk.spare[index]?.set(saved);
  }
}
