/**
 * Adaptive throttling: the caller refuses a share of its own calls while the callee refuses too many.
 */
import * as z from 'zod/mini';
import { described, positiveMs } from '../fields';

export const adaptiveThrottling = z.strictObject({
  acceptMultiplier: described(
    z._default(z.number().check(z.gte(1), z.lte(100)), 2),
    'K: tries may be up to this many times those accepted. Google SRE book: 2.',
  ),
  windowMs: described(z._default(positiveMs(), 120_000), 'How far the caller looks back. SRE book: 2 minutes.', 'ms'),
});
