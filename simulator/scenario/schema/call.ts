/**
 * How steps name what they call.
 */

import * as z from 'zod/mini';
import { described, endpointName, identifier } from './fields';

export const callTarget = {
  to: described(identifier(), 'The component called; a connection must lead there.'),
  endpoint: described(
    z.optional(endpointName()),
    'Endpoint of that component, or the request to an API gateway ("GET /orders/17"); the own endpoint name, else the only one.',
  ),
};
