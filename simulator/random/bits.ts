/**
 * The bits of a float, and powers of two to scale one with. Multiplying by a power of two is exact, and much faster
 * than writing one half of the bits and reading the whole (which stalls the processor).
 *
 * One view serves every call and is reached through functions alone, so that nobody holds bits of it that another call
 * overwrites; engines inline them.
 */
const float = new Float64Array(1);
const words = new Int32Array(float.buffer);

// 1.0 is 0x3ff00000_00000000: the word that is not zero is the high one, whatever the order of bytes.
float[0] = 1;
const HIGH = words[0] === 0 ? 1 : 0;
const LOW = 1 - HIGH;

/** The sign, the exponent and the top 20 bits of the fraction, as a 32-bit integer. */
export function highWord(x: number): number {
  float[0] = x;
  return words[HIGH] as number;
}

/** The low 32 bits of the fraction, as a 32-bit integer. */
export function lowWord(x: number): number {
  float[0] = x;
  return words[LOW] as number;
}

const LEAST_EXPONENT = -1074;
const GREATEST_EXPONENT = 1023;

const powers = new Float64Array(GREATEST_EXPONENT - LEAST_EXPONENT + 1);
powers[0] = Number.MIN_VALUE;
for (let i = 1; i < powers.length; i++) powers[i] = 2 * (powers[i - 1] as number);

/** 2^k for whole k from -1074 to 1023. */
export function powerOfTwo(k: number): number {
  return powers[k - LEAST_EXPONENT] as number;
}
