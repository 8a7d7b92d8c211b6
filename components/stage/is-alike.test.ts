import { describe, expect, it } from 'vitest';
import { isAlike } from './is-alike';

const reading = () => ({ name: 'A', lines: [{ left: '61/s', share: Number.NaN }], face: null, live: { pods: [1, 2] } });

describe('plain data', () => {
  it('is alike when all of it is', () => expect(isAlike(reading(), reading())).toBe(true));

  it.each([
    ['another value deep inside', { ...reading(), live: { pods: [1, 3] } }],
    ['another length', { ...reading(), live: { pods: [1] } }],
    ['one field more', { ...reading(), role: 'cart' }],
    ['one field less', { name: 'A', lines: reading().lines, face: null }],
    ['a field of another name', { ...reading(), face: undefined, faces: null }],
    ['an object where there was none', { ...reading(), face: {} }],
  ])('is not alike with %s', (_, other) => {
    expect(isAlike(reading(), other)).toBe(false);
    expect(isAlike(other, reading())).toBe(false);
  });
});
