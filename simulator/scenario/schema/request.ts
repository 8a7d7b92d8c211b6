/**
 * What a request carries besides what it asks for. A gateway looks at it; services hand it on with the calls that they
 * make for the request.
 */
import * as z from 'zod/mini';
import { described, entries, headerName, headerValue, identifier, probability } from './fields';
import { keySpace } from './keys';

export const requestTraits = z.strictObject({
  credentials: described(
    z._default(z.enum(['valid', 'invalid', 'none']), 'valid'),
    'What an authorizer finds: credentials that it accepts, others, or none.',
  ),
  callers: described(
    z._default(z.nullable(keySpace), null),
    'Who sends: one of so many callers, each with credentials of its own; null: always the same.',
  ),
  apiKey: described(z._default(z.nullable(identifier()), null), 'The API key sent along; null: none.'),
  headers: described(
    z._default(z.record(headerName(), headerValue()).check(entries(0, 16)), {}),
    'Headers that routes may look at, such as {"x-user-group": "tester"}.',
  ),
  validProbability: described(
    z._default(probability(), 1),
    'Share of the requests that have the form which the API asks for.',
  ),
});

export type RequestTraits = z.output<typeof requestTraits>;
