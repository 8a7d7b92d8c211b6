/**
 * Distributions as cases write them (seconds) and as scenarios do (milliseconds).
 */
import * as z from 'zod/mini';
import type { Distribution, SimpleDistribution } from '../scenario/schema/distribution';

const simple = z.union([
  z.strictObject({ dist: z.literal('constant'), mean_s: z.number() }),
  z.strictObject({ dist: z.literal('exponential'), mean_s: z.number() }),
  z.strictObject({ dist: z.literal('lognormal'), mean_s: z.number(), cv: z.number() }),
  z.strictObject({ dist: z.literal('lognormal'), median_s: z.number(), sigma: z.number() }),
  z.strictObject({ dist: z.literal('uniform'), min_s: z.number(), max_s: z.number() }),
  z.strictObject({ dist: z.literal('pareto'), scale_s: z.number(), shape: z.number() }),
]);

/** Some patience says where it applies; only the wait in the queue is meant here. */
const withProbability = z.object({ p: z.number() });

const mixture = z.strictObject({
  dist: z.literal('mixture'),
  of: z.array(z.looseObject({ p: z.number() })),
});

export const caseDistribution = z.union([simple, mixture]);
export type CaseDistribution = z.output<typeof caseDistribution>;

/** A sum of equal exponential stages: as service, so many work steps one after the other. */
const erlang = z.strictObject({ dist: z.literal('erlang'), mean_s: z.number(), k: z.int() });

export const caseService = z.union([caseDistribution, erlang]);
export type CaseService = z.output<typeof caseService>;

export function toWork(from: CaseService): { readonly kind: 'work'; readonly time: Distribution }[] {
  if (from.dist !== 'erlang') return [{ kind: 'work', time: toDistribution(from) }];
  const stage = { kind: 'exponential', meanMs: (from.mean_s * 1_000) / from.k } as const;
  return Array.from({ length: from.k }, () => ({ kind: 'work', time: stage }));
}

export function toDistribution(from: CaseDistribution): Distribution {
  if (from.dist !== 'mixture') return toSimple(from);
  return {
    kind: 'mixture',
    of: from.of.map((part) => {
      const { p } = z.parse(withProbability, part);
      const { p: _, ...rest } = part;
      return { weight: p, distribution: toSimple(z.parse(simple, rest)) };
    }),
  };
}

function toSimple(from: z.output<typeof simple>): SimpleDistribution {
  switch (from.dist) {
    case 'constant':
      return { kind: 'constant', ms: from.mean_s * 1_000 };
    case 'exponential':
      return { kind: 'exponential', meanMs: from.mean_s * 1_000 };
    case 'uniform':
      return { kind: 'uniform', minMs: from.min_s * 1_000, maxMs: from.max_s * 1_000 };
    case 'pareto':
      return { kind: 'pareto', scaleMs: from.scale_s * 1_000, shape: from.shape };
    case 'lognormal':
      return 'cv' in from
        ? { kind: 'lognormal', meanMs: from.mean_s * 1_000, cv: from.cv }
        : { kind: 'lognormal', medianMs: from.median_s * 1_000, sigma: from.sigma };
  }
}
