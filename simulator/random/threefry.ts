/**
 * Threefry-2x32 with 20 rounds: a counter-based generator. A 64-bit key and a 64-bit counter give 64 bits, and the bits
 * pass BigCrush for counters and for keys in a row alike; so a draw can be named by what it is for, instead of by how
 * many came before it. Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011; the
 * rotation constants and the test vectors are those of the Random123 library.
 */

/** Key parity of the Skein and Threefish family. */
const PARITY = 0x1bd11bda;

/** Counter (0, 1), then overwritten by the output, and key (2, 3). Typed, so that no 32-bit integer is ever boxed. */
const block = new Int32Array(4);

/** Encrypts the counter (c0, c1) under the key (k0, k1), all taken modulo 2^32; read the result by `word0`, `word1`. */
export function threefry(k0: number, k1: number, c0: number, c1: number): void {
  block[0] = c0;
  block[1] = c1;
  block[2] = k0;
  block[3] = k1;
  rounds();
}

/** The first half of the last output, as a 32-bit integer. */
export function word0(): number {
  return block[0] as number;
}

/** The second half of the last output, as a 32-bit integer. */
export function word1(): number {
  return block[1] as number;
}

function rounds(): void {
  const k0 = block[2] as number;
  const k1 = block[3] as number;
  const k2 = PARITY ^ k0 ^ k1;
  let a = ((block[0] as number) + k0) | 0;
  let b = ((block[1] as number) + k1) | 0;
  a = (a + b) | 0;
  b = ((b << 13) | (b >>> 19)) ^ a;
  a = (a + b) | 0;
  b = ((b << 15) | (b >>> 17)) ^ a;
  a = (a + b) | 0;
  b = ((b << 26) | (b >>> 6)) ^ a;
  a = (a + b) | 0;
  b = ((b << 6) | (b >>> 26)) ^ a;
  a = (a + k1) | 0;
  b = (b + k2 + 1) | 0;

  a = (a + b) | 0;
  b = ((b << 17) | (b >>> 15)) ^ a;
  a = (a + b) | 0;
  b = ((b << 29) | (b >>> 3)) ^ a;
  a = (a + b) | 0;
  b = ((b << 16) | (b >>> 16)) ^ a;
  a = (a + b) | 0;
  b = ((b << 24) | (b >>> 8)) ^ a;
  a = (a + k2) | 0;
  b = (b + k0 + 2) | 0;

  a = (a + b) | 0;
  b = ((b << 13) | (b >>> 19)) ^ a;
  a = (a + b) | 0;
  b = ((b << 15) | (b >>> 17)) ^ a;
  a = (a + b) | 0;
  b = ((b << 26) | (b >>> 6)) ^ a;
  a = (a + b) | 0;
  b = ((b << 6) | (b >>> 26)) ^ a;
  a = (a + k0) | 0;
  b = (b + k1 + 3) | 0;

  a = (a + b) | 0;
  b = ((b << 17) | (b >>> 15)) ^ a;
  a = (a + b) | 0;
  b = ((b << 29) | (b >>> 3)) ^ a;
  a = (a + b) | 0;
  b = ((b << 16) | (b >>> 16)) ^ a;
  a = (a + b) | 0;
  b = ((b << 24) | (b >>> 8)) ^ a;
  a = (a + k1) | 0;
  b = (b + k2 + 4) | 0;

  a = (a + b) | 0;
  b = ((b << 13) | (b >>> 19)) ^ a;
  a = (a + b) | 0;
  b = ((b << 15) | (b >>> 17)) ^ a;
  a = (a + b) | 0;
  b = ((b << 26) | (b >>> 6)) ^ a;
  a = (a + b) | 0;
  b = ((b << 6) | (b >>> 26)) ^ a;
  a = (a + k2) | 0;
  b = (b + k0 + 5) | 0;
  block[0] = a;
  block[1] = b;
}
