/**
 * Hashes of texts and numbers to 32 bits, from whole-number arithmetic alone: equal on every engine. Not for secrets.
 */

const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/** The hash of a text by its UTF-16 code units, from 0 to 2^32 - 1: FNV-1a, then mixed. */
export function hashText(text: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return hashInteger(hash);
}

/** The hash of a whole number modulo 2^32, from 0 to 2^32 - 1: the finalizer of MurmurHash3 (Appleby), a bijection. */
export function hashInteger(value: number): number {
  let x = value ^ (value >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}
