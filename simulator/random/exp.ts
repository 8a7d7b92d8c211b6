/**
 * Exponential from IEEE + - * / alone, so that every engine gives the same bits (`Math.exp` may differ between
 * engines). The algorithm and its constants are fdlibm's `__ieee754_exp`: x = k ln 2 + r with |r| <= ln(2) / 2, then a
 * rational approximation of e^r, scaled by 2^k. Error below 1 unit in the last place.
 *
 * Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved. Permission to use, copy, modify, and distribute
 * this software is freely granted, provided that this notice is preserved.
 */
import { float, HIGH, words } from './bits';

/** Beyond these the result is Infinity or 0. */
const OVERFLOW = 7.09782712893383973096e2;
const UNDERFLOW = -7.4513321910194110842e2;

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const INVERSE_LN2 = 1.442695040888963387;
const HALF_LN2 = 0.34657359027997264;
/** Below this, e^x rounds to 1 + x. */
const TINY = 3.725290298461914e-9;
const TWO_MINUS_1000 = 9.3326361850321887899e-302;

const P1 = 1.66666666666666019037e-1;
const P2 = -2.77777777770155933842e-3;
const P3 = 6.61375632143793436117e-5;
const P4 = -1.6533902205465251539e-6;
const P5 = 4.13813679705723846039e-8;

/** e^x; Infinity when too large, subnormal and then 0 when too small, NaN of NaN. */
export function exp(x: number): number {
  if (!(x <= OVERFLOW)) return x !== x ? x : Infinity;
  if (x < UNDERFLOW) return 0;
  const size = Math.abs(x);
  if (size < TINY) return 1 + x;
  if (size <= HALF_LN2) {
    const c = correction(x);
    return 1 - ((x * c) / (c - 2) - x);
  }
  const k = Math.trunc(INVERSE_LN2 * x + (x < 0 ? -0.5 : 0.5));
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const c = correction(r);
  return scaled(1 - (low - (r * c) / (2 - c) - high), k);
}

/** r - (the even part of r (e^r + 1) / (e^r - 1)), by a Remez polynomial in r^2. */
function correction(r: number): number {
  const t = r * r;
  return r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
}

/** y 2^k for y in [1/2, 2), by adding to the exponent; in two steps where the result is subnormal. */
function scaled(y: number, k: number): number {
  float[0] = y;
  if (k >= -1021) {
    words[HIGH] = (words[HIGH] as number) + (k << 20);
    return float[0] as number;
  }
  words[HIGH] = (words[HIGH] as number) + ((k + 1000) << 20);
  return (float[0] as number) * TWO_MINUS_1000;
}
