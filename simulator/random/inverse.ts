/**
 * Inverse cumulative distribution functions of durations. Each grows with u, so two distributions that are given one
 * draw answer alike: what was slow under the one is slow under the other (common random numbers).
 */
import type { SimpleDistribution } from './distribution';
import { exp } from './exp';
import { log } from './log';
import { inverseNormal, normalShare } from './normal';
import { sqrt } from './sqrt';

/** A distribution as a function of u in the open interval (0, 1). */
export interface Inverse {
  /** Infinity where the mean does not exist. */
  readonly meanMs: number;
  /** The one value it can take, or null. */
  readonly constantMs: number | null;
  readonly at: (u: number) => number;
}

/** Longest duration ever drawn, some 30 000 years: keeps sums of times finite under the heaviest tail. */
export const longestMs = 1e15;

export function inverseOf(distribution: SimpleDistribution): Inverse {
  switch (distribution.kind) {
    case 'constant':
      return constant(distribution.ms);
    case 'uniform':
      return uniformBetween(distribution.minMs, distribution.maxMs);
    case 'exponential':
      return exponential(distribution.meanMs);
    case 'lognormal':
      return lognormal(distribution);
    case 'pareto':
      return pareto(distribution.scaleMs, distribution.shape);
    case 'normal':
      return normal(distribution.meanMs, distribution.sdMs);
    case 'empirical':
      return empirical(distribution.valuesMs);
  }
}

function constant(ms: number): Inverse {
  return { meanMs: ms, constantMs: ms, at: () => ms };
}

function uniformBetween(minMs: number, maxMs: number): Inverse {
  if (minMs === maxMs) return constant(minMs);
  const widthMs = maxMs - minMs;
  return { meanMs: minMs + widthMs / 2, constantMs: null, at: (u) => minMs + u * widthMs };
}

function exponential(meanMs: number): Inverse {
  if (meanMs === 0) return constant(0);
  return { meanMs, constantMs: null, at: (u) => -meanMs * log(1 - u) };
}

/** ln X is normal: X = median e^(sigma z), with mean median e^(sigma^2 / 2) and cv^2 = e^(sigma^2) - 1. */
function lognormal(form: Extract<SimpleDistribution, { kind: 'lognormal' }>): Inverse {
  if (form.medianMs !== undefined && form.sigma !== undefined) {
    return lognormalOf(form.medianMs, form.sigma, form.medianMs * exp((form.sigma * form.sigma) / 2));
  }
  if (form.meanMs !== undefined && form.cv !== undefined) {
    const square = 1 + form.cv * form.cv;
    return lognormalOf(form.meanMs / sqrt(square), sqrt(log(square)), form.meanMs);
  }
  throw new RangeError('A lognormal distribution needs medianMs and sigma, or meanMs and cv.');
}

function lognormalOf(medianMs: number, sigma: number, meanMs: number): Inverse {
  return { meanMs, constantMs: null, at: (u) => Math.min(medianMs * exp(sigma * inverseNormal(u)), longestMs) };
}

/** P(X > x) = (scale / x)^shape. */
function pareto(scaleMs: number, shape: number): Inverse {
  const meanMs = shape <= 1 ? Infinity : (scaleMs * shape) / (shape - 1);
  return { meanMs, constantMs: null, at: (u) => Math.min(scaleMs * exp(-log(1 - u) / shape), longestMs) };
}

const rootOfTwoPi = 2.5066282746310002;

/**
 * max(0, N): the share p that would be below 0 is 0, and what that adds to the mean m of N is known: with z = m / sd,
 * E max(0, N) = m (1 - p) + sd exp(-z^2 / 2) / sqrt(2 pi).
 */
function normal(meanMs: number, sdMs: number): Inverse {
  if (sdMs === 0) return constant(meanMs);
  const z = meanMs / sdMs;
  const mean = meanMs * normalShare(z) + (sdMs * exp((-z * z) / 2)) / rootOfTwoPi;
  const at = (u: number) => Math.min(Math.max(0, meanMs + sdMs * inverseNormal(u)), longestMs);
  return { meanMs: mean, constantMs: null, at };
}

function empirical(valuesMs: readonly number[]): Inverse {
  const sorted = Float64Array.from(valuesMs).sort();
  const count = sorted.length;
  const least = sorted[0] as number;
  if (sorted[count - 1] === least) return constant(least);
  const meanMs = sorted.reduce((sum, value) => sum + value, 0) / count;
  // u is at most 1 - 2^-53, so u * count rounds to less than count.
  return { meanMs, constantMs: null, at: (u) => sorted[Math.floor(u * count)] as number };
}
