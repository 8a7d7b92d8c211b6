/**
 * Quotas of API Gateway for an account in a Region, which all its APIs share.
 */
import * as z from 'zod/mini';
import { count, described } from './fields';

const rate = () => z.number().check(z.gte(0), z.lte(10_000_000));

export const apiGatewayQuotas = z.strictObject({
  requestsPerSecond: described(
    z._default(rate(), 10_000),
    'Requests to REST, HTTP and WebSocket APIs and callbacks together. API Gateway quotas page, 2026-10: 10,000, in newer Regions 2,500.',
    '1/s',
  ),
  burst: described(
    z._default(count(0, 10_000_000), 5_000),
    'Size of that token bucket. API Gateway quotas page, 2026-10: 5,000, in newer Regions 1,250.',
  ),
  connectionsPerSecond: described(
    z._default(rate(), 500),
    'New connections to WebSocket APIs. API Gateway quotas page, 2026-10: 500; it names no burst, here that of a second.',
    '1/s',
  ),
});
