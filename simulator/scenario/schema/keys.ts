/**
 * What requests are about: products, users, accounts. Caches, hot rows, shards and hash rings tell them apart.
 */
import * as z from 'zod/mini';
import { count, described } from './fields';

export const keySpace = z.strictObject({
  count: described(count(1, 1_000_000), 'How many things there are.'),
  skew: described(
    z._default(z.number().check(z.gte(0), z.lte(5)), 0),
    "Exponent of Zipf's law: the k-th most popular thing is asked for in proportion to k^-skew; 0: all alike.",
  ),
});

export type KeySpace = z.output<typeof keySpace>;
