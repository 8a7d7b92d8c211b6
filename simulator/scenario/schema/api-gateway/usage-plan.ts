/**
 * A usage plan: what the clients with certain API keys may ask for.
 */
import * as z from 'zod/mini';
import { count, described, identifier } from '../fields';
import { throttle } from './throttle';

const quota = z.strictObject({
  limit: described(count(0, 1_000_000_000), 'Requests that each key has in a period; then 429.'),
  period: described(z.enum(['day', 'week', 'month']), 'How long a period is; the first one begins with the run.'),
  offset: described(
    z._default(count(0, 1_000_000_000), 0),
    'Requests of the first period that are used up before the run begins.',
  ),
});

export const usagePlan = z.strictObject({
  apiKeys: described(
    z.array(identifier()).check(z.minLength(1), z.maxLength(100)),
    'Keys that belong to the plan; a key belongs to one plan only.',
  ),
  throttle: described(z._default(z.nullable(throttle()), null), 'Limit of each key, all routes together.'),
  routes: described(
    z._default(z.record(z.string().check(z.maxLength(300)), throttle()), {}),
    'Limits of each key on single routes, by route; they come first.',
  ),
  quota: described(z._default(z.nullable(quota), null), 'How much each key has; null: no end.'),
});

export type UsagePlan = z.output<typeof usagePlan>;
export type Quota = z.output<typeof quota>;
