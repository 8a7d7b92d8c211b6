import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cloneData } from '../kernel';
import { changedSince, noChanges, noteChange } from './changes';

describe('changes', () => {
  it('[Q31] tells what was changed since, thing by thing', () => {
    const changes = noChanges(10);
    expect(changedSince(changes, 1, 0)).toBe(false);
    noteChange(changes, 1, 5);
    expect([4, 5, 6].map((at) => changedSince(changes, 1, at))).toEqual([true, false, false]);
    expect(changedSince(changes, 2, 1)).toBe(false);
  });

  it('[Q31] is exact for what it remembers, and never misses a change of what it has forgotten', () => {
    const step = fc.record({ key: fc.nat(6), ask: fc.boolean(), back: fc.nat(5) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 1, max: 4 }), (steps, capacity) => {
        const last = new Map<number, number>();
        let changes = noChanges(capacity);
        for (const [at, { key, ask, back }] of steps.entries()) {
          if (ask) {
            const truth = (last.get(key) ?? 0) > at - back;
            const remembered = [...last].sort(([, a], [, b]) => b - a).slice(0, capacity);
            if (remembered.some(([one]) => one === key)) expect(changedSince(changes, key, at - back)).toBe(truth);
            else if (truth) expect(changedSince(changes, key, at - back)).toBe(true);
          } else {
            noteChange(changes, key, at + 1);
            last.set(key, at + 1);
            changes = cloneData(changes);
          }
          expect(changes.keys.order.length).toBeLessThanOrEqual(capacity);
        }
      }),
    );
  });

  it('remembers at least one thing', () => {
    expect(() => noChanges(0)).toThrow(RangeError);
  });
});
