/**
 * A limit of requests as a token bucket, as API Gateway has it in several places.
 */
import * as z from 'zod/mini';
import { described } from '../fields';

export const throttle = () =>
  z.strictObject({
    ratePerSecond: described(z.number().check(z.gte(0), z.lte(1_000_000)), 'Tokens that come back in a second.', '1/s'),
    burst: described(
      z.number().check(z.gte(0), z.lte(1_000_000)),
      'Size of the bucket, whole in API Gateway; each request takes a token, and gets 429 where there is none.',
    ),
  });

export type Throttle = z.output<ReturnType<typeof throttle>>;
