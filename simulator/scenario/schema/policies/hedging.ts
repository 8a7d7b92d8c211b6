/**
 * Hedging: a second try while the first one is still under way; the first good answer counts.
 */
import * as z from 'zod/mini';
import { count, described, timeMs } from '../fields';

export const hedging = z.strictObject({
  afterMs: described(
    z._default(z.nullable(timeMs()), null),
    'A further try is sent when no answer has come after this time, and again after each further such time. ' +
      'null: time alone sends none.',
    'ms',
  ),
  maxHedges: described(z._default(count(0, 100), 1), 'Most further tries of one call that time sends.'),
  onPerTryTimeout: described(
    z._default(z.boolean(), false),
    'A try that timed out stays under way while a retry is sent. Envoy: hedge_on_per_try_timeout, off.',
  ),
  cancelLoser: described(
    z._default(z.boolean(), true),
    'Tries still under way when the call ends are cancelled and free their place; else the callee finishes them.',
  ),
});

export type Hedging = z.output<typeof hedging>;
