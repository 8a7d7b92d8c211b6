/**
 * How steps name what they call.
 */

import * as z from 'zod/mini';
import { described, identifier } from './fields';

export const callTarget = {
  to: described(identifier(), 'The component called; a connection must lead there.'),
  endpoint: described(
    z.optional(identifier()),
    'Endpoint of that component; the own endpoint name, else the only one.',
  ),
};
