/**
 * Where a server finds how long a gateway waits for what it calls.
 */
import { registry } from '../registry';
import type { limitOf } from './limits';

export const callLimits = registry<{ readonly of: typeof limitOf }>('The time limit', { of: 'gateways' });
