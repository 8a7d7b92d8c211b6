/**
 * Exponential from IEEE + - * / alone, so that every engine gives the same bits (`Math.exp` may differ between
 * engines). The algorithm and its constants are fdlibm's `__ieee754_exp`: x = k ln 2 + r with |r| <= ln(2) / 2, then a
 * rational approximation of e^r, scaled by 2^k. Error below 1 unit in the last place.
 *
 * Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved. Permission to use, copy, modify, and distribute
 * this software is freely granted, provided that this notice is preserved.
 */
import { powerOfTwo } from './bits';

/** Beyond these the result is Infinity or 0. */
const OVERFLOW = 709.782712893384;
const UNDERFLOW = -745.1332191019411;

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2 = Math.LOG2E;
const HALF_LN2 = 0.34657359027997264;
/** Below this, e^x rounds to 1 + x. */
const TINY = 3.725290298461914e-9;
const TWO_MINUS_1000 = 9.332636185032189e-302;

const P1 = 0.16666666666666602;
const P2 = -0.0027777777777015593;
const P3 = 0.00006613756321437934;
const P4 = -0.0000016533902205465252;
const P5 = 4.1381367970572385e-8;

/** e^x; Infinity when too large, subnormal and then 0 when too small, NaN of NaN. */
export function exp(x: number): number {
  if (!(x <= OVERFLOW)) return Number.isNaN(x) ? x : Infinity;
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

/** y 2^k for y in [1/2, 2); in two steps where 2^k alone would overflow or fall below the normal numbers. */
function scaled(y: number, k: number): number {
  if (k > 1023) return y * 2 * powerOfTwo(k - 1);
  return k < -1021 ? y * powerOfTwo(k + 1000) * TWO_MINUS_1000 : y * powerOfTwo(k);
}
