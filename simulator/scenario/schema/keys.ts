/**
 * What requests are about: products, users, accounts. Caches, hot rows, shards and hash rings tell them apart.
 */
import * as z from 'zod/mini';
import { count, described } from './fields';

export const keySpace = z.strictObject({
  count: described(count(1, 1_000_000), 'How many things there are.'),
  first: described(
    z._default(count(0, 1_000_000_000), 0),
    'Number of the most popular one; classes whose numbers overlap ask for the same things.',
  ),
  skew: described(
    z._default(z.number().check(z.gte(0), z.lte(5)), 0),
    "Exponent of Zipf's law: the k-th most popular thing is asked for in proportion to k^-skew; 0: all alike.",
  ),
});

export type KeySpace = z.output<typeof keySpace>;
