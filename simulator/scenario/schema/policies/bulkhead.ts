/**
 * The bulkhead of a library: bounds what one dependency may take of the caller.
 */
import * as z from 'zod/mini';
import { count, described } from '../fields';

export const bulkhead = z.strictObject({
  maxConcurrent: described(count(1, 100_000), 'Calls in progress at once, for each replica of the caller.'),
  maxPending: described(z._default(count(0, 100_000), 0), 'Calls that may wait for a place; the rest are refused.'),
});
