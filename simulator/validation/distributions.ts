/**
 * Distributions as cases write them (seconds) and as scenarios do (milliseconds).
 */
import * as z from 'zod/mini';
import type { Distribution, SimpleDistribution } from '../scenario/schema/distribution';
import { Unsupported } from './cases';

const forms = {
  constant: { dist: z.literal('constant'), mean_s: z.number() },
  exponential: { dist: z.literal('exponential'), mean_s: z.number() },
  lognormalByMean: { dist: z.literal('lognormal'), mean_s: z.number(), cv: z.number() },
  lognormalByMedian: { dist: z.literal('lognormal'), median_s: z.number(), sigma: z.number() },
  uniform: { dist: z.literal('uniform'), min_s: z.number(), max_s: z.number() },
  pareto: { dist: z.literal('pareto'), scale_s: z.number(), shape: z.number() },
};

const simple = z.union([
  z.strictObject(forms.constant),
  z.strictObject(forms.exponential),
  z.strictObject(forms.lognormalByMean),
  z.strictObject(forms.lognormalByMedian),
  z.strictObject(forms.uniform),
  z.strictObject(forms.pareto),
]);

const p = z.number();
const parts = z.union([
  z.strictObject({ ...forms.constant, p }),
  z.strictObject({ ...forms.exponential, p }),
  z.strictObject({ ...forms.lognormalByMean, p }),
  z.strictObject({ ...forms.lognormalByMedian, p }),
  z.strictObject({ ...forms.uniform, p }),
  z.strictObject({ ...forms.pareto, p }),
]);

const composed = z.union([
  z.strictObject({ dist: z.literal('mixture'), of: z.array(parts).check(z.minLength(1)) }),
  /** Exponential parts. */
  z.strictObject({
    dist: z.literal('hyperexponential'),
    of: z.array(z.strictObject({ p, mean_s: z.number() })).check(z.minLength(1)),
  }),
  /** Two exponential parts that have each half of the whole ("balanced means"). */
  z.strictObject({ dist: z.literal('hyperexponential'), mean_s: z.number(), cv: z.number().check(z.gt(1)) }),
]);

export const caseDistribution = z.union([simple, composed]);
export type CaseDistribution = z.output<typeof caseDistribution>;

/** A sum of equal exponential stages: as service, so many work steps one after the other. */
const erlang = z.strictObject({ dist: z.literal('erlang'), mean_s: z.number(), k: z.int().check(z.gte(1), z.lte(60)) });

export const caseService = z.union([simple, composed, erlang]);
export type CaseService = z.output<typeof caseService>;

export function toWork(from: CaseService): { readonly kind: 'work'; readonly time: Distribution }[] {
  if (from.dist !== 'erlang') return [{ kind: 'work', time: toDistribution(from) }];
  const stage = { kind: 'exponential', meanMs: (from.mean_s * 1_000) / from.k } as const;
  return Array.from({ length: from.k }, () => ({ kind: 'work', time: stage }));
}

export function toDistribution(from: CaseDistribution): Distribution {
  if (from.dist === 'mixture') {
    return { kind: 'mixture', of: from.of.map(({ p, ...part }) => ({ weight: p, distribution: toSimple(part) })) };
  }
  if (from.dist === 'hyperexponential') return hyperexponential('of' in from ? from.of : balanced(from));
  return toSimple(from);
}

const hyperexponential = (of: readonly { readonly p: number; readonly mean_s: number }[]): Distribution => ({
  kind: 'mixture',
  of: of.map(({ p, mean_s }) => ({ weight: p, distribution: { kind: 'exponential', meanMs: mean_s * 1_000 } })),
});

/** p = (1 + sqrt((c^2 - 1) / (c^2 + 1))) / 2, and p m1 = (1 - p) m2 = m / 2 (Whitt 1982). */
function balanced({ mean_s, cv }: { readonly mean_s: number; readonly cv: number }) {
  const p = (1 + Math.sqrt((cv * cv - 1) / (cv * cv + 1))) / 2;
  return [
    { p, mean_s: mean_s / (2 * p) },
    { p: 1 - p, mean_s: mean_s / (2 * (1 - p)) },
  ];
}

/** How long a request waits in the queue at most; some cases say where it applies. */
export function toPatience({ applies_to: _, ...rest }: Record<string, unknown>): Distribution {
  const parsed = z.safeParse(caseDistribution, rest);
  if (!parsed.success) throw new Unsupported(`the patience (${String(rest.dist)}) cannot be expressed`);
  return toDistribution(parsed.data);
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
