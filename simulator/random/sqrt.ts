/**
 * Square root from IEEE + - * / alone. Language rules leave the last bit of `Math.sqrt` to the engine, and it would
 * stand under draws of the lognormal distribution. Newton's method on a number scaled to [1, 4): a start good to
 * about 3.5 % by halving the exponent, then four steps that each double the digits. Error below 1 unit in the last place.
 */
import { float, HIGH, words } from './bits';

const TWO_54 = 18014398509481984;
const TWO_MINUS_27 = 7.450580596923828e-9;

/** The square root of x; NaN below 0. */
export function sqrt(x: number): number {
  if (!(x > 0)) return x === 0 ? x : NaN;
  if (x === Infinity) return x;
  float[0] = x;
  // Subnormal: scale by an even power of two and back.
  if ((words[HIGH] as number) < 0x00100000) return sqrt(x * TWO_54) * TWO_MINUS_27;
  // Half of the exponent and of the fraction as one integer is a straight line through each pair of octaves.
  words[HIGH] = ((words[HIGH] as number) >> 1) + 0x1ff76000;
  let y = float[0] as number;
  y = 0.5 * (y + x / y);
  y = 0.5 * (y + x / y);
  y = 0.5 * (y + x / y);
  return 0.5 * (y + x / y);
}
