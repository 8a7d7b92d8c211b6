import { describe, expect, it } from 'vitest';
import { requestFilters } from '@/simulator/telemetry/list-requests';
import { stretchKinds } from './layout';
import { traceMessages } from './messages';

/** Every word of a dictionary; sentences with numbers are asked for one. */
function words(of: unknown): string[] {
  if (typeof of === 'string') return [of];
  if (typeof of === 'function') return [String(of(2, 3))];
  return Object.values(of as object).flatMap(words);
}

describe('Words of the request panel', () => {
  it('have no holes and never say attempts', () => {
    for (const locale of ['en', 'ko'] as const) {
      for (const word of words(traceMessages[locale])) expect(word).not.toMatch(/^$|undefined|NaN|attempt/i);
      for (const kind of stretchKinds) expect(traceMessages[locale].stretch[kind]).toBeTruthy();
      for (const filter of requestFilters) expect(traceMessages[locale].filter[filter]).toBeTruthy();
    }
  });
});
