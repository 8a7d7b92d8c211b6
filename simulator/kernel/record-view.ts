/**
 * Views through which packed records are read and written like objects: an accessor for each field, made from its
 * layout. The accessors are short, so that a compiler puts them where they are used; that is why each storage has its
 * own.
 */
import { type Chunk, chunkRecords, placeOf } from './record-chunk';
import { type Layout, layoutOf, type Storage, type StorageTable } from './record-fields';

interface View {
  readonly id: number;
  readonly chunk: Chunk;
  readonly place: number;
  /** Index of its first double. */
  readonly at: number;
}

type Accessor = PropertyDescriptor & ThisType<View>;

const coreAccessor: { readonly [S in Storage]: (index: number) => Accessor } = {
  f64: (index) => ({
    get() {
      return this.chunk.f64[this.at + index];
    },
    set(value: number) {
      this.chunk.f64[this.at + index] = value;
    },
  }),
  i32: (index) => ({
    get() {
      return this.chunk.i32[(this.at << 1) + index];
    },
    set(value: number) {
      this.chunk.i32[(this.at << 1) + index] = value;
    },
  }),
  i16: (index) => ({
    get() {
      return this.chunk.i16[(this.at << 2) + index];
    },
    set(value: number) {
      this.chunk.i16[(this.at << 2) + index] = value;
    },
  }),
  u8: (index) => ({
    get() {
      return this.chunk.u8[(this.at << 3) + index];
    },
    set(value: number) {
      this.chunk.u8[(this.at << 3) + index] = value;
    },
  }),
};

const spareAccessor = (index: number, initial: number): Accessor => ({
  get() {
    return this.chunk.spare[index]?.[this.place] ?? initial;
  },
  set(value: number) {
    if (this.chunk.spare[index] === null) {
      if (value === initial) return;
      this.chunk.spare[index] = new Float64Array(chunkRecords).fill(initial);
    }
    (this.chunk.spare[index] as Float64Array)[this.place] = value;
  },
});

/** One kind of record. Made once for all pools, so that code sees few kinds of object. */
export interface RecordKind<T> {
  /** Makes a plain record. */
  readonly create: (id: number) => T;
  readonly layout: Layout;
  readonly View: new (chunk: Chunk, id: number) => T;
}

/** What a view calls its own. */
const ownNames = ['chunk', 'place', 'at'] as const;

/** `create` makes a record of numbers, one of them its `id`; an Error if a field has a name that views need. */
export function recordKind<T extends { readonly id: number }>(
  create: (id: number) => T,
  table: StorageTable<T>,
): RecordKind<T> {
  const { id: _, ...initial } = create(0);
  for (const name of ownNames) {
    if (name in initial) throw new Error(`A field cannot be named "${name}".`);
  }
  const layout = layoutOf<T>(initial as Record<string, number>, table);
  const { doubles } = layout;
  class PackedRecord implements View {
    readonly place: number;
    readonly at: number;

    constructor(
      readonly chunk: Chunk,
      readonly id: number,
    ) {
      this.place = placeOf(id);
      this.at = this.place * doubles;
    }
  }
  for (const { name, storage, index } of layout.core) {
    Object.defineProperty(PackedRecord.prototype, name, coreAccessor[storage](index));
  }
  for (const { name, initial: value, index } of layout.spare) {
    Object.defineProperty(PackedRecord.prototype, name, spareAccessor(index, value));
  }
  return { create, layout, View: PackedRecord as unknown as RecordKind<T>['View'] };
}
