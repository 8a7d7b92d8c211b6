/**
 * Where the fields of packed records stand in memory.
 */

/** How a field is stored: as a double, as an integer of 32 or 16 bits with a sign, or as one of 8 bits without. */
export type Storage = 'f64' | 'i32' | 'i16' | 'u8';

/** Fields that are not named are doubles that take memory only where some record differs from the initial value. */
export type StorageTable<T> = { readonly [K in keyof T]?: Storage };

/** A field of the core, with its index for the first record of a block in an array of its storage. */
interface CoreField {
  readonly name: string;
  readonly initial: number;
  readonly storage: Storage;
  readonly index: number;
}

/** A field with blocks of its own, and its place among such fields. */
interface SpareField {
  readonly name: string;
  readonly initial: number;
  readonly index: number;
}

export interface Layout {
  readonly core: readonly CoreField[];
  readonly spare: readonly SpareField[];
  /** Doubles that the core of one record takes. */
  readonly doubles: number;
}

/** How many of a storage fit into a double, as a power of two. */
export const shiftOf = { f64: 0, i32: 1, i16: 2, u8: 3 } as const;

/** `initial` has every field but the id. */
export function layoutOf<T extends object>(initial: Readonly<Record<string, number>>, table: StorageTable<T>): Layout {
  const storageOf = new Map<string, Storage>(Object.entries(table) as [string, Storage][]);
  const core: CoreField[] = [];
  let bytes = 0;
  // Large fields first, so that each lies at a multiple of its size.
  for (const storage of ['f64', 'i32', 'i16', 'u8'] as const) {
    const size = 8 >> shiftOf[storage];
    for (const [name, value] of Object.entries(initial)) {
      if (storageOf.get(name) !== storage) continue;
      core.push({ name, initial: value, storage, index: bytes / size });
      bytes += size;
    }
  }
  const spare = Object.entries(initial)
    .filter(([name]) => !storageOf.has(name))
    .map(([name, value], index) => ({ name, initial: value, index }));
  return { core, spare, doubles: Math.ceil(bytes / 8) };
}
