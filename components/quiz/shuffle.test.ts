/**
 * Order questions: what is offered first, and how items move.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveBy, offeredOrder } from './shuffle';

const anyIds = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 7 });

describe('offeredOrder', () => {
  it('offers every item once, never in the right order, and always the same way', () => {
    fc.assert(
      fc.property(anyIds, fc.string(), (ids, seed) => {
        const offered = offeredOrder(ids, seed);
        expect([...offered].sort()).toEqual([...ids].sort());
        expect(offered).not.toEqual(ids);
        expect(offeredOrder(ids, seed)).toEqual(offered);
      }),
    );
  });
});

describe('moveBy', () => {
  it('moves up and down, and stops at the ends', () => {
    expect(moveBy(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(moveBy(['a', 'b', 'c'], 'a', 2)).toEqual(['b', 'c', 'a']);
    expect(moveBy(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
    expect(moveBy(['a', 'b', 'c'], 'b', 9)).toEqual(['a', 'c', 'b']);
  });
});
