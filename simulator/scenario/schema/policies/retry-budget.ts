/**
 * Retry budgets: how many retries a caller makes in all, whatever each call would like.
 */
import * as z from 'zod/mini';
import { count, described } from '../fields';

const tokens = () => z.number().check(z.gte(0), z.lte(1_000_000));

const tokenDeposit = z.strictObject({
  kind: z.literal('tokenDeposit'),
  depositPerRequest: described(z._default(tokens(), 0.2), 'Tokens that every call adds. Finagle: 0.2.'),
  retryCost: described(z._default(tokens(), 1), 'Tokens that a retry takes.'),
  initialTokens: described(z._default(tokens(), 0), 'Tokens at the start.'),
  maxTokens: described(z._default(tokens(), 100), 'Most tokens that are kept.'),
});

const budgetPercent = z.strictObject({
  kind: z.literal('budgetPercent'),
  budgetPercent: described(
    z._default(z.number().check(z.gte(0), z.lte(100)), 20),
    'Retries in progress, as a share of all tries in progress, retries included. Envoy: 20.',
    '%',
  ),
  minRetryConcurrency: described(z._default(count(0, 1_000_000), 3), 'Retries that are always allowed. Envoy: 3.'),
});

const tokenRatio = z.strictObject({
  kind: z.literal('tokenRatio'),
  maxTokens: described(
    z._default(z.number().check(z.gt(0), z.lte(1_000)), 10),
    'Retries need more than half of these tokens; a failed try takes one. gRPC: at most 1,000.',
  ),
  tokenRatio: described(z._default(tokens(), 0.1), 'Tokens that a success gives back.'),
});

const maxRetries = z.strictObject({
  kind: z.literal('maxRetries'),
  maxRetries: described(z._default(count(0, 1_000_000), 3), 'Retries in progress at once. Envoy: 3.'),
});

export const retryBudget = z.discriminatedUnion('kind', [tokenDeposit, budgetPercent, tokenRatio, maxRetries]);
