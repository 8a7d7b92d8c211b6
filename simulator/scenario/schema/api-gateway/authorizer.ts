/**
 * Who decides whether a caller may use a route.
 */
import * as z from 'zod/mini';
import { callTarget } from '../call';
import { described } from '../fields';

const ttlMs = () => z.number().check(z.gte(0), z.lte(3_600_000));

const lambdaAuthorizer = z.strictObject({
  kind: z.literal('lambda'),
  ...callTarget,
  ttlMs: described(
    z._default(ttlMs(), 300_000),
    'How long a decision is kept: up to an hour; 0: not at all. API Gateway API reference (authorizerResultTtlInSeconds).',
    'ms',
  ),
  identitySources: described(
    z._default(z.array(z.enum(['credentials', 'tenant', 'route'])).check(z.minLength(1), z.maxLength(3)), [
      'credentials',
    ]),
    'What a kept decision is found by. credentials: of the caller; tenant: a header that all callers send alike; route: the route ($context.routeKey). Too few, and a decision is used for others.',
  ),
  policyCovers: described(
    z._default(z.enum(['api', 'route']), 'api'),
    'What its answer allows: the whole API, or the route alone that was asked for; a kept one then denies the others.',
  ),
});

export const authorizer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('iam') }),
  z.strictObject({ kind: z.literal('jwt') }),
  z.strictObject({ kind: z.literal('cognito') }),
  lambdaAuthorizer,
]);

export type Authorizer = z.output<typeof authorizer>;
export type LambdaAuthorizer = z.output<typeof lambdaAuthorizer>;
