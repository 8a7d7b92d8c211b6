/**
 * Distributions of durations, in milliseconds. A bare number is short for a constant.
 */
import * as z from 'zod/mini';
import { described, positiveMs, timeMs } from './fields';

const shape = () => z.number().check(z.gt(0), z.lte(1_000));
const sigma = () => z.number().check(z.gt(0), z.lte(10));

const simpleForms = [
  z.strictObject({ kind: z.literal('constant'), ms: timeMs() }),
  z.strictObject({ kind: z.literal('uniform'), minMs: timeMs(), maxMs: timeMs() }),
  z.strictObject({ kind: z.literal('exponential'), meanMs: timeMs() }),
  z.strictObject({
    kind: z.literal('lognormal'),
    medianMs: described(z.optional(positiveMs()), 'Median; with sigma.', 'ms'),
    sigma: described(z.optional(sigma()), 'Standard deviation of the logarithm; with medianMs.'),
    meanMs: described(z.optional(positiveMs()), 'Mean; with cv.', 'ms'),
    cv: described(z.optional(sigma()), 'Coefficient of variation (standard deviation / mean); with meanMs.'),
  }),
  z.strictObject({
    kind: z.literal('pareto'),
    scaleMs: described(positiveMs(), 'Smallest value.', 'ms'),
    shape: described(shape(), 'Tail index; a smaller one has a heavier tail, and the mean is infinite up to 1.'),
  }),
  z.strictObject({
    kind: z.literal('normal'),
    meanMs: described(timeMs(), 'Mean, as long as hardly any value would be below 0.', 'ms'),
    sdMs: described(timeMs(), 'Standard deviation. A value below 0 counts as 0.', 'ms'),
  }),
  z.strictObject({
    kind: z.literal('empirical'),
    valuesMs: described(
      z.array(timeMs()).check(z.minLength(1), z.maxLength(10_000)),
      'Measured values, each drawn with the same probability.',
      'ms',
    ),
  }),
] as const;

const simple = z.discriminatedUnion('kind', [...simpleForms]);

const mixture = z.strictObject({
  kind: z.literal('mixture'),
  of: described(
    z
      .array(z.strictObject({ weight: z.number().check(z.gt(0), z.lte(1_000_000)), distribution: simple }))
      .check(z.minLength(1), z.maxLength(32)),
    'One of these is drawn, with a probability in proportion to its weight.',
  ),
});

/** A distribution as authors write it; parsing gives `Distribution`. */
export const distribution = () =>
  z.pipe(
    z.union([timeMs(), z.discriminatedUnion('kind', [...simpleForms, mixture])]),
    z.transform((value) => (typeof value === 'number' ? { kind: 'constant' as const, ms: value } : value)),
  );

export type Distribution = z.output<ReturnType<typeof distribution>>;
export type SimpleDistribution = z.output<typeof simple>;
