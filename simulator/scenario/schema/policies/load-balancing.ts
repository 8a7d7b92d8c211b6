/**
 * Load balancing: how a caller picks a replica. A bare name is short for the policy with its defaults.
 */
import * as z from 'zod/mini';
import { count, described } from '../fields';

const weights = () =>
  described(
    z._default(z.nullable(z.array(z.number().check(z.gt(0), z.lte(1_000))).check(z.maxLength(1_000))), null),
    'A weight for each replica; null: all alike.',
  );

const policies = [
  z.strictObject({ policy: z.literal('roundRobin'), weights: weights() }),
  z.strictObject({ policy: z.literal('random') }),
  z.strictObject({
    policy: z.literal('leastRequest'),
    choiceCount: described(
      z._default(count(1, 10), 2),
      'Replicas drawn, of which the least busy is taken. Envoy: 2; 1 is random.',
    ),
    selection: described(
      z._default(z.enum(['withReplacement', 'distinct', 'fullScan']), 'withReplacement'),
      'withReplacement: the same may be drawn twice, as in Envoy; distinct: not; fullScan: the least busy of all.',
    ),
    weights: weights(),
  }),
  z.strictObject({
    policy: z.literal('ringHash'),
    minimumRingSize: described(z._default(count(1, 65_536), 1_024), 'Points on the ring. Envoy and Istio: 1024.'),
    weights: weights(),
  }),
] as const;

const named = z.discriminatedUnion('policy', [...policies]);

/** What a request is about (its key) decides with `ringHash`, so that requests about one thing meet one replica. */
export const loadBalancing = z.pipe(
  z.union([z.enum(['roundRobin', 'random', 'leastRequest', 'ringHash']), named]),
  z.transform((value) => (typeof value === 'string' ? z.parse(named, { policy: value }) : value)),
);

export type LoadBalancing = z.output<typeof loadBalancing>;
