/**
 * Load shedding by the callee: what a replica turns away at its edge, before any work.
 */
import * as z from 'zod/mini';
import { count, described, positiveMs, timeMs } from '../fields';

const rateLimit = z.strictObject({
  kind: z.literal('rateLimit'),
  ratePerSecond: described(z.number().check(z.gt(0), z.lte(1_000_000)), 'Requests let in, in the long run.', '1/s'),
  burst: described(
    z.number().check(z.gte(1), z.lte(10_000_000)),
    'Requests let in at once after a quiet time: the size of the token bucket, which begins full.',
  ),
});

const concurrencyLimit = z.strictObject({
  kind: z.literal('concurrencyLimit'),
  limit: described(count(1, 1_000_000), 'Requests present at once, those that wait included, at one replica.'),
  shares: described(
    z._default(
      z
        .array(
          z.strictObject({
            upTo: described(count(-100, 100), 'Priorities up to this one.'),
            share: described(z.number().check(z.gte(0), z.lte(1)), 'Part of the limit that they may fill.'),
          }),
        )
        .check(z.maxLength(20)),
      [],
    ),
    'Less important requests are turned away before the limit; the smallest share that fits counts, else all of it.',
  ),
});

const controlledDelay = z.strictObject({
  kind: z.literal('controlledDelay'),
  intervalMs: described(
    z._default(positiveMs(), 100),
    'A queue that has not been empty for so long stands; until then waits up to this long are allowed. folly: 100.',
    'ms',
  ),
  targetMs: described(z._default(timeMs(), 5), 'Longest wait in a queue that stands. folly: 5.', 'ms'),
  lifoAbove: described(
    z._default(z.nullable(count(0, 1_000_000)), null),
    'A longer queue than this is served newest first (adaptive LIFO); null: never.',
  ),
});

export const shedding = z.discriminatedUnion('kind', [rateLimit, concurrencyLimit, controlledDelay]);

export type Shedding = z.output<typeof shedding>;
