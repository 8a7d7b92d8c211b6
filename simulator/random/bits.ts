/**
 * One shared view of the bits of a float: write `float[0]`, read or change `words[HIGH]` and `words[LOW]`.
 * Only for use within one function call; whoever calls another function meanwhile loses what was there.
 */
export const float = new Float64Array(1);
export const words = new Int32Array(float.buffer);

// 1.0 is 0x3ff00000_00000000: the word that is not zero is the high one, whatever the order of bytes.
float[0] = 1;

/** Index of the word with the sign, the exponent and the top 20 bits of the fraction. */
export const HIGH = words[0] === 0 ? 1 : 0;

/** Index of the word with the low 32 bits of the fraction. */
export const LOW = 1 - HIGH;
