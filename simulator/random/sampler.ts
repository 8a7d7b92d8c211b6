/**
 * Turns a distribution of a scenario into a sampler of keyed draws.
 */
import type { Distribution } from './distribution';
import { type Inverse, inverseOf } from './inverse';
import { medianOf, shareUpTo } from './share';
import { type Stream, uniform } from './stream';

/** Draws durations; holds no state, so the same key gives the same duration at any time and in any order. */
export interface Sampler {
  /** Mean in milliseconds; Infinity where it does not exist. */
  readonly meanMs: number;
  /** The one value it can take, in milliseconds, or null: a constant needs no draw. */
  readonly constantMs: number | null;
  /** Half of all draws are at most this long, in milliseconds. */
  readonly medianMs: number;
  /** Share of all draws, from 0 to 1, that are at most this long. */
  shareUpTo(ms: number): number;
  /** A duration in milliseconds, from 0 to 1e15, keyed as `uniform` is. */
  sample(stream: Stream, request: number, lineage: number): number;
}

/** Indices of the draws of one sample: a mixture first draws which of its parts is meant. */
const CHOICE = 0;
const VALUE_OF_PART = 1;

export function createSampler(distribution: Distribution): Sampler {
  if (distribution.kind === 'mixture') return mixture(distribution.of);
  const inverse = inverseOf(distribution);
  const { meanMs, constantMs, at } = inverse;
  if (constantMs !== null) return constant(constantMs);
  return {
    meanMs,
    constantMs,
    medianMs: at(0.5),
    shareUpTo: (ms) => shareUpTo(inverse, ms),
    sample: (stream, request, lineage) => at(uniform(stream, request, lineage)),
  };
}

const constant = (ms: number): Sampler => ({
  meanMs: ms,
  constantMs: ms,
  medianMs: ms,
  shareUpTo: (bound) => (bound < ms ? 0 : 1),
  sample: () => ms,
});

type Parts = Extract<Distribution, { kind: 'mixture' }>['of'];

function mixture(parts: Parts): Sampler {
  const inverses = parts.map((part) => inverseOf(part.distribution));
  const totalWeight = parts.reduce((sum, part) => sum + part.weight, 0);
  const shares = parts.map((part) => part.weight / totalWeight);
  const meanMs = inverses.reduce((sum, inverse, i) => sum + (shares[i] as number) * inverse.meanMs, 0);
  const constantMs = commonConstant(inverses);
  if (constantMs !== null) return constant(constantMs);

  const share = (ms: number) => inverses.reduce((sum, part, i) => sum + (shares[i] as number) * shareUpTo(part, ms), 0);
  const bounds = cumulative(shares);
  const last = inverses.length - 1;
  return {
    meanMs,
    constantMs,
    medianMs: medianOf(inverses, share),
    shareUpTo: share,
    sample(stream, request, lineage) {
      const choice = uniform(stream, request, lineage, CHOICE);
      let i = 0;
      while (i < last && choice >= (bounds[i] as number)) i++;
      const part = inverses[i] as Inverse;
      return part.constantMs ?? part.at(uniform(stream, request, lineage, VALUE_OF_PART));
    },
  };
}

/** The value that every part gives, or null. */
function commonConstant(inverses: readonly Inverse[]): number | null {
  const first = (inverses[0] as Inverse).constantMs;
  return inverses.every((inverse) => inverse.constantMs === first) ? first : null;
}

function cumulative(shares: readonly number[]): Float64Array {
  const bounds = new Float64Array(shares.length);
  let sum = 0;
  shares.forEach((share, i) => {
    sum += share;
    bounds[i] = sum;
  });
  return bounds;
}
