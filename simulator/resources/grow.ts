/**
 * Typed arrays that grow: a resource starts small and doubles its arrays when it needs more room.
 */

type Numbers = Float64Array | Int32Array | Uint8Array;

/** The same values in an array of at least `length` places, the further ones filled with `fill`; at least doubled. */
export function grown<T extends Numbers>(old: T, length: number, fill = 0): T {
  let size = Math.max(old.length, 8);
  while (size < length) size *= 2;
  const fresh = new (old.constructor as new (size: number) => T)(size);
  fresh.set(old);
  fresh.fill(fill, old.length);
  return fresh;
}
