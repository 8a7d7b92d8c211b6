/**
 * Inverse of the cumulative standard normal distribution. Algorithm AS 241 (PPND16) of M. J. Wichura, "The percentage
 * points of the normal distribution", Applied Statistics 37 (1988) 477-484: three rational approximations, relative
 * error about 1e-16.
 */
import { log } from './log';
import { sqrt } from './sqrt';

/** The standard normal quantile of p, for p in the open interval (0, 1). */
export function inverseNormal(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * central(0.180625 - q * q);
  const r = sqrt(-log(q < 0 ? p : 1 - p));
  const size = r <= 5 ? tail(r - 1.6) : farTail(r - 5);
  return q < 0 ? -size : size;
}

/** p in [0.075, 0.925]. */
function central(r: number): number {
  return (
    polynomial(
      r,
      3.387132872796366608,
      133.14166789178437745,
      1971.5909503065514427,
      13731.693765509461125,
      45921.953931549871457,
      67265.770927008700853,
      33430.575583588128105,
      2509.0809287301226727,
    ) /
    polynomial(
      r,
      1,
      42.313330701600911252,
      687.1870074920579083,
      5394.1960214247511077,
      21213.794301586595867,
      39307.89580009271061,
      28729.085735721942674,
      5226.495278852854561,
    )
  );
}

/** min(p, 1 - p) down to e^-25. */
function tail(r: number): number {
  return (
    polynomial(
      r,
      1.42343711074968357734,
      4.6303378461565452959,
      5.7694972214606914055,
      3.64784832476320460504,
      1.27045825245236838258,
      0.24178072517745061177,
      0.0227238449892691845833,
      0.00077454501427834140764,
    ) /
    polynomial(
      r,
      1,
      2.05319162663775882187,
      1.6763848301838038494,
      0.68976733498510000455,
      0.14810397642748007459,
      0.0151986665636164571966,
      0.0005475938084995344946,
      1.05075007164441684324e-9,
    )
  );
}

/** min(p, 1 - p) below e^-25. */
function farTail(r: number): number {
  return (
    polynomial(
      r,
      6.6579046435011037772,
      5.4637849111641143699,
      1.7848265399172913358,
      0.29656057182850489123,
      0.026532189526576123093,
      0.0012426609473880784386,
      2.71155556874348757815e-5,
      2.01033439929228813265e-7,
    ) /
    polynomial(
      r,
      1,
      0.59983220655588793769,
      0.13692988092273580531,
      0.0148753612908506148525,
      0.0007868691311456132591,
      1.8463183175100546818e-5,
      1.4215117583164458887e-7,
      2.04426310338993978564e-15,
    )
  );
}

/** c0 + c1 r + … + c7 r^7, by Horner's rule. */
function polynomial(
  r: number,
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  c4: number,
  c5: number,
  c6: number,
  c7: number,
): number {
  return ((((((c7 * r + c6) * r + c5) * r + c4) * r + c3) * r + c2) * r + c1) * r + c0;
}
