/**
 * log, exp and sqrt against exact arithmetic on whole numbers: fixed point with 300 binary places.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp } from './exp';
import { log } from './log';
import { sqrt } from './sqrt';

const PLACES = 300n;
const ONE = 1n << PLACES;

/** A finite float as fixed point, exact for sizes down to 2^-248. */
function fixed(x: number): bigint {
  let exponent = 0;
  let size = Math.abs(x);
  while (size !== 0 && size < 2 ** 52) {
    size *= 2;
    exponent--;
  }
  while (size >= 2 ** 53) {
    size /= 2;
    exponent++;
  }
  const shift = PLACES + BigInt(exponent);
  const magnitude = shift >= 0n ? BigInt(size) << shift : BigInt(size) >> -shift;
  return x < 0 ? -magnitude : magnitude;
}

/** e^x by halving the argument, summing the Taylor series, and squaring back; x in fixed point. */
function fixedExp(x: bigint): bigint {
  const halvings = 12n;
  const reduced = x >> halvings;
  let term = ONE;
  let sum = ONE;
  for (let n = 1n; term !== 0n && term !== -1n; n++) {
    term = (term * reduced) >> PLACES;
    term /= n;
    sum += term;
  }
  for (let i = 0n; i < halvings; i++) sum = (sum * sum) >> PLACES;
  return sum;
}

/** How far `guess` is from ln x: with r = x e^-guess - 1, ln x = guess + r - r^2 / 2 + … */
function logError(x: number, guess: number): number {
  const r = ((fixed(x) * fixedExp(fixed(-guess))) >> PLACES) - ONE;
  return toNumber(r - ((r * r) >> (PLACES + 1n)));
}

function toNumber(x: bigint): number {
  return Number(x) / 2 ** Number(PLACES);
}

/** The distance from a float to the next one away from zero. */
function unitInLastPlace(x: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.abs(x));
  view.setBigUint64(0, view.getBigUint64(0) + 1n);
  return view.getFloat64(0) - Math.abs(x);
}

/** Evenly spread over the logarithm. */
const spread = (least: number, most: number) =>
  fc.double({ min: Math.log(least), max: Math.log(most), noNaN: true }).map(Math.exp);

const runs = { seed: 20261122, numRuns: 2_000 };

describe('log', () => {
  it('[RN1] is within one unit in the last place of the exact logarithm', () => {
    const near1 = fc.double({ min: 0.5, max: 2, noNaN: true });
    fc.assert(
      fc.property(fc.oneof(spread(1e-60, 1e60), near1), (x) => {
        const y = log(x);
        expect(Math.abs(logError(x, y))).toBeLessThan(y === 0 ? Number.MIN_VALUE : unitInLastPlace(y));
      }),
      { ...runs, examples: [[1 + 2 ** -52], [1 - 2 ** -53], [Math.SQRT2], [1.39], [2], [1024]] },
    );
  });

  it('[RN1] agrees with Math.log to one unit in the last place over the whole range', () => {
    fc.assert(
      fc.property(fc.double({ min: Number.MIN_VALUE, noDefaultInfinity: true, noNaN: true }), (x) => {
        const y = Math.log(x);
        expect(Math.abs(log(x) - y)).toBeLessThanOrEqual(unitInLastPlace(y));
      }),
      { ...runs, numRuns: 20_000, examples: [[Number.MIN_VALUE], [2.2e-308], [2 ** -1022], [Number.MAX_VALUE]] },
    );
  });

  it('[RN1] answers where no logarithm is as Math.log does', () => {
    for (const x of [0, -0, -1, -Number.MIN_VALUE, -Infinity, Infinity, NaN]) expect(log(x)).toBe(Math.log(x));
    expect(log(1)).toBe(0);
  });
});

describe('exp', () => {
  it('[RN1] is within one unit in the last place of the exact power', () => {
    const small = fc.double({ min: -0.5, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(fc.oneof(fc.double({ min: -100, max: 100, noNaN: true }), small), (x) => {
        const y = exp(x);
        const error = toNumber(fixed(y) - fixedExp(fixed(x)));
        expect(Math.abs(error)).toBeLessThan(unitInLastPlace(y));
      }),
      { ...runs, examples: [[0.34657359], [0.3465736], [-0.34657359], [1], [-1], [1e-9], [100]] },
    );
  });

  it('[RN1] agrees with Math.exp to one unit in the last place over the whole range', () => {
    fc.assert(
      fc.property(fc.double({ min: -746, max: 710, noNaN: true }), (x) => {
        const y = Math.exp(x);
        if (y === Infinity) expect(exp(x)).toBe(Infinity);
        else expect(Math.abs(exp(x) - y)).toBeLessThanOrEqual(unitInLastPlace(y));
      }),
      { ...runs, numRuns: 20_000, examples: [[709.782712893384], [709.5], [-708.5], [-745.1], [-745.2]] },
    );
  });

  it('[RN1] overflows to Infinity, underflows to 0 and passes NaN on', () => {
    expect(exp(709.79)).toBe(Infinity);
    expect(exp(Infinity)).toBe(Infinity);
    expect(exp(-745.14)).toBe(0);
    expect(exp(-Infinity)).toBe(0);
    expect(exp(NaN)).toBeNaN();
    expect(exp(0)).toBe(1);
    expect(exp(-0)).toBe(1);
  });
});

describe('sqrt', () => {
  it('[RN1] is within one unit in the last place of the exact root', () => {
    fc.assert(
      fc.property(spread(1e-60, 1e60), (x) => {
        // y is too low by less than a unit when (y + unit)^2 > x, too high by less than one when (y - unit)^2 < x.
        const y = fixed(sqrt(x));
        const unit = fixed(unitInLastPlace(sqrt(x)));
        const square = fixed(x) << PLACES;
        expect((y + unit) ** 2n > square && (y - unit) ** 2n < square).toBe(true);
      }),
      runs,
    );
  });

  it('[RN1] is exact for squares of whole numbers and sound at the ends of the range', () => {
    for (let i = 0; i <= 1_000; i++) expect(sqrt(i * i)).toBe(i);
    for (const x of [Number.MIN_VALUE, 2 ** -1030, 2 ** -1022, Number.MAX_VALUE]) {
      expect(Math.abs(sqrt(x) / Math.sqrt(x) - 1)).toBeLessThanOrEqual(2 ** -52);
    }
    for (const x of [-1, NaN]) expect(sqrt(x)).toBeNaN();
    expect(sqrt(Infinity)).toBe(Infinity);
    expect(sqrt(-0)).toBe(-0);
  });
});
