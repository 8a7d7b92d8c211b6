/**
 * Natural logarithm from IEEE + - * / alone, so that every engine gives the same bits (`Math.log` may differ between
 * engines). The algorithm and its constants are fdlibm's `__ieee754_log`: x = 2^k (1 + f) with 1 + f in
 * [sqrt(1/2), sqrt(2)), then a minimax polynomial in s = f / (2 + f). Error below 1 unit in the last place.
 *
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro, a Sun Microsystems, Inc.
 * business. Permission to use, copy, modify, and distribute this software is freely granted, provided that this
 * notice is preserved.
 */
import { float, HIGH, LOW, words } from './bits';

/** ln 2 in two parts; k * LN2_HIGH is exact for every exponent k. */
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const TWO_54 = 18014398509481984;

const L1 = 6.66666666666673513e-1;
const L2 = 3.999999999940941908e-1;
const L3 = 2.857142874366239149e-1;
const L4 = 2.222219843214978396e-1;
const L5 = 1.818357216161805012e-1;
const L6 = 1.531383769920937332e-1;
const L7 = 1.479819860511658591e-1;

/** ln x; -Infinity at 0, NaN below it. */
export function log(x: number): number {
  float[0] = x;
  let high = words[HIGH] as number;
  let k = 0;
  if (high < 0x00100000) {
    if (((high & 0x7fffffff) | (words[LOW] as number)) === 0) return -Infinity;
    if (high < 0) return NaN;
    // Subnormal: scale up to a normal number.
    k = -54;
    float[0] = x * TWO_54;
    high = words[HIGH] as number;
  }
  if (high >= 0x7ff00000) return x;
  k += (high >> 20) - 1023;
  high &= 0x000fffff;
  // Above sqrt(2) (0x6a09c of the fraction) take half the number and one more in the exponent.
  const carry = (high + 0x95f64) & 0x100000;
  words[HIGH] = high | (carry ^ 0x3ff00000);
  k += carry >> 20;
  const f = (float[0] as number) - 1;
  return (0x000fffff & (2 + high)) < 3 ? logNearOne(f, k) : logOfFraction(f, k, high);
}

/** ln(2^k (1 + f)) for |f| < 2^-20. */
function logNearOne(f: number, k: number): number {
  const r = f * f * (0.5 - 0.33333333333333333 * f);
  return k === 0 ? f - r : k * LN2_HIGH - (r - k * LN2_LOW - f);
}

/** ln(2^k (1 + f)); `high` is the top of the fraction and tells where 1 + f lies. */
function logOfFraction(f: number, k: number, high: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const r = z * (L1 + w * (L3 + w * (L5 + w * L7))) + w * (L2 + w * (L4 + w * L6));
  // For 1 + f in about (1.38, 1.42) the first form loses nothing to cancellation.
  if (((high - 0x6147a) | (0x6b851 - high)) > 0) {
    const half = 0.5 * f * f;
    const tail = s * (half + r);
    return k === 0 ? f - (half - tail) : k * LN2_HIGH - (half - (tail + k * LN2_LOW) - f);
  }
  const tail = s * (f - r);
  return k === 0 ? f - tail : k * LN2_HIGH - (tail - k * LN2_LOW - f);
}
