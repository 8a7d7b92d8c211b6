/**
 * A lookup in a cache (cache-aside) spelled out as the calls that it is.
 */
import type { Step } from '../../scenario/schema/step';
import type { ServerStep } from '../plan/forms';

/** Ask the cache; on a miss, or when it fails, ask the other and put the answer into the cache without waiting. */
export function spellOutLookup({ cache, otherwise }: Extract<Step, { kind: 'lookup' }>, mark: string): ServerStep[] {
  const ask = { to: cache, endpoint: 'get', probability: 1, required: true } as const;
  const after = `after ${mark}`;
  const miss = `miss ${mark}`;
  return [
    { kind: 'call', ...ask, onMiss: miss, onFailure: miss, onSuccess: after },
    { kind: 'call', ...otherwise, probability: 1, required: true, label: miss },
    { kind: 'detached', to: cache, endpoint: 'set', probability: 1 },
    { kind: 'pass', label: after },
  ];
}
