/**
 * Natural logarithm from IEEE + - * / alone, so that every engine gives the same bits (`Math.log` may differ between
 * engines). The algorithm and its constants are fdlibm's `__ieee754_log`: x = 2^k (1 + f) with 1 + f in
 * [sqrt(1/2), sqrt(2)), then a minimax polynomial in s = f / (2 + f). Error below 1 unit in the last place.
 *
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro, a Sun Microsystems, Inc.
 * business. Permission to use, copy, modify, and distribute this software is freely granted, provided that this
 * notice is preserved.
 */
import { highWord, powerOfTwo } from './bits';

/** ln 2 in two parts; k * LN2_HIGH is exact for every exponent k. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const TWO_54 = 18014398509481984;

const L1 = 0.6666666666666735;
const L2 = 0.3999999999940942;
const L3 = 0.2857142874366239;
const L4 = 0.22222198432149784;
const L5 = 0.1818357216161805;
const L6 = 0.15313837699209373;
const L7 = 0.14798198605116586;

/** ln x; -Infinity at 0, NaN below it. */
export function log(x: number): number {
  const high = highWord(x);
  if (high < 0x00100000 || high >= 0x7ff00000) return logOfUnusual(x);
  return logOfNormal(x, high, 0);
}

/** Zero, negative, subnormal, infinite or not a number. */
function logOfUnusual(x: number): number {
  if (x === 0) return -Infinity;
  if (x < 0) return NaN;
  if (!(x < Infinity)) return x;
  const scaled = x * TWO_54;
  return logOfNormal(scaled, highWord(scaled), -54);
}

/** ln(2^shift x) for a normal number and the high word of its bits. */
function logOfNormal(x: number, high: number, shift: number): number {
  const fraction = high & 0x000fffff;
  // From sqrt(2) up (0x6a09c of the fraction), half the number and one more in the exponent.
  const exponent = (high >> 20) - 1023 + ((fraction + 0x95f64) >> 20);
  const f = x * powerOfTwo(-exponent) - 1;
  const k = exponent + shift;
  return ((2 + fraction) & 0x000fffff) < 3 ? logNearOne(f, k) : logOfFraction(f, k, fraction);
}

/** ln(2^k (1 + f)) for |f| < 2^-20. */
function logNearOne(f: number, k: number): number {
  const r = f * f * (0.5 - 0.3333333333333333 * f);
  return k === 0 ? f - r : k * LN2_HIGH - (r - k * LN2_LOW - f);
}

/** ln(2^k (1 + f)); `fraction` is its top 20 bits and tells where 1 + f lies. */
function logOfFraction(f: number, k: number, fraction: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const r = z * (L1 + w * (L3 + w * (L5 + w * L7))) + w * (L2 + w * (L4 + w * L6));
  // For 1 + f in about (1.38, 1.42) the first form loses nothing to cancellation.
  if (((fraction - 0x6147a) | (0x6b851 - fraction)) > 0) {
    const half = 0.5 * f * f;
    const tail = s * (half + r);
    return k === 0 ? f - (half - tail) : k * LN2_HIGH - (half - (tail + k * LN2_LOW) - f);
  }
  const tail = s * (f - r);
  return k === 0 ? f - tail : k * LN2_HIGH - (tail - k * LN2_LOW - f);
}
