/**
 * What is behind a route, and how it is called.
 */
import * as z from 'zod/mini';
import { callTarget } from '../call';
import { distribution } from '../distribution';
import { described } from '../fields';

export const integrationTimeoutMs = () => z.number().check(z.gte(50), z.lte(900_000));

const mapping = (what: string) =>
  described(z._default(z.nullable(distribution()), null), `Time that a mapping template takes on the ${what}.`, 'ms');

const called = {
  ...callTarget,
  timeoutMs: described(
    z._default(z.nullable(integrationTimeoutMs()), null),
    'The gateway gives up after this time (504); null: 29 s, for an HTTP API 30 s.',
    'ms',
  ),
  requestMapping: mapping('request'),
  responseMapping: mapping('response'),
};

export const integration = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('function'), ...called }),
  z.strictObject({ kind: z.literal('http'), ...called }),
  z.strictObject({ kind: z.literal('service'), ...called }),
  z.strictObject({ kind: z.literal('mock'), responseMapping: mapping('response') }),
]);

export type Integration = z.output<typeof integration>;
export type CalledIntegration = Exclude<Integration, { kind: 'mock' }>;
