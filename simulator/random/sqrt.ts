/**
 * Square root from IEEE + - * / alone. Language rules leave the last bit of `Math.sqrt` to the engine, and it would
 * stand under draws of the lognormal distribution. Newton's method on the number scaled to [1, 4): a straight line as
 * the start, good to 3.2 %, then four steps that each double the digits. Error below 1 unit in the last place.
 */
import { highWord, powerOfTwo } from './bits';

const TWO_54 = 18014398509481984;
const TWO_MINUS_27 = 7.450580596923828e-9;

/** The square root of x; NaN below 0. */
export function sqrt(x: number): number {
  if (!(x > 0)) return x === 0 ? x : NaN;
  if (x === Infinity) return x;
  const high = highWord(x);
  if (high < 0x00100000) return sqrt(x * TWO_54) * TWO_MINUS_27;
  const half = ((high >> 20) - 1023) >> 1;
  const scaled = x * powerOfTwo(-half) * powerOfTwo(-half);
  let y = 0.69 + 0.34 * scaled;
  y = 0.5 * (y + scaled / y);
  y = 0.5 * (y + scaled / y);
  y = 0.5 * (y + scaled / y);
  y = 0.5 * (y + scaled / y);
  return y * powerOfTwo(half);
}
