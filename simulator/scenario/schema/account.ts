/**
 * The cloud account of a scenario: quotas that its functions and gateways share, and what its bill depends on.
 */
import * as z from 'zod/mini';
import { apiGatewayQuotas } from './account-api-gateway';
import { count, described } from './fields';

const rate = () => z.number().check(z.gt(0), z.lte(1_000_000));

const perFunction = z.strictObject({
  kind: z.literal('perFunction'),
  environments: described(
    z._default(count(1, 1_000_000), 1_000),
    'Execution environments that each function may add at once. AWS Lambda developer guide, "scaling behavior", 2026.',
  ),
  environmentsPerSecond: described(
    z._default(rate(), 100),
    'How fast that allowance comes back, up to its size: 1,000 every 10 seconds, refilled continuously.',
    '1/s',
  ),
});

const accountBurst = z.strictObject({
  kind: z.literal('accountBurst'),
  initialBurst: described(
    z._default(count(1, 1_000_000), 3_000),
    'Execution environments that all functions together may add at once: 3,000 in the largest Regions, else 1,000 or 500.',
  ),
  environmentsPerMinute: described(z._default(rate(), 500), 'How fast that allowance comes back.', '1/min'),
});

export const account = z.strictObject({
  concurrency: described(
    z._default(count(1, 1_000_000), 1_000),
    'Invocations in progress at once, all functions together. AWS Lambda quotas page, 2026: 1,000 unless raised.',
  ),
  unreservedMinimum: described(
    z._default(count(0, 1_000_000), 100),
    'Part of the concurrency that can be neither reserved nor provisioned. AWS Lambda developer guide, 2026: 100.',
  ),
  scaling: described(
    z._default(z.nullable(z.discriminatedUnion('kind', [perFunction, accountBurst])), {
      kind: 'perFunction',
      environments: 1_000,
      environmentsPerSecond: 100,
    }),
    'How fast functions may grow. perFunction: since November 2023; accountBurst: until then; null: without limit.',
  ),
  synchronousRequestsPerSecond: described(
    z._default(z.nullable(rate()), 10),
    'Synchronous requests a second for each unit of concurrency, those of event source mappings included. AWS Lambda ' +
      'quotas page, 2026: 10; null: without limit.',
    '1/s',
  ),
  apiGateway: described(z.prefault(apiGatewayQuotas, {}), 'What its API gateways share.'),
  region: described(z._default(z.enum(['us-east-1', 'ap-northeast-2']), 'us-east-1'), 'Whose prices apply.'),
  freeTier: described(
    z._default(z.boolean(), false),
    'Whether the monthly bill is less the free tier: 1 million requests and 400,000 GB-s.',
  ),
});

export type AccountConfig = z.output<typeof account>;
