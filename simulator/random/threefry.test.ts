import { describe, expect, it } from 'vitest';
import { threefry, word0, word1 } from './threefry';

function encrypt(key: readonly [number, number], counter: readonly [number, number]): string[] {
  threefry(...key, ...counter);
  return [word0(), word1()].map((word) => (word >>> 0).toString(16).padStart(8, '0'));
}

describe('threefry', () => {
  it('[RN2] gives the known answers of Random123 for threefry2x32 with 20 rounds', () => {
    expect(encrypt([0, 0], [0, 0])).toEqual(['6b200159', '99ba4efe']);
    expect(encrypt([0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff])).toEqual(['1cb996fc', 'bb002be7']);
    expect(encrypt([0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3])).toEqual(['c4923a9c', '483df7a0']);
  });

  it('[RN2] takes its arguments modulo 2^32, signed or not', () => {
    expect(encrypt([-1, 2 ** 32 - 1], [-1, 2 ** 33 - 1])).toEqual(['1cb996fc', 'bb002be7']);
  });
});
