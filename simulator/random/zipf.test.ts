import { describe, expect, it } from 'vitest';
import { createStream, uniform, zipf } from '.';

describe("Zipf's law", () => {
  it('[RN12] gives each rank its share', () => {
    const rankOf = zipf(4, 1);
    const total = 1 + 1 / 2 + 1 / 3 + 1 / 4;
    const bounds = [0, 1 / total, 1.5 / total, (1.5 + 1 / 3) / total];
    expect(bounds.map((bound) => rankOf(bound + 1e-9))).toEqual([0, 1, 2, 3]);
    expect([rankOf(Number.MIN_VALUE), rankOf(1 - 2 ** -53)]).toEqual([0, 3]);
  });

  it('[RN12] draws what it promises: 100,000 draws of 1,000 things with exponent 0.8', () => {
    const rankOf = zipf(1_000, 0.8);
    const stream = createStream(1, 'zipf', 'test');
    const seen = new Array<number>(1_000).fill(0);
    for (let draw = 0; draw < 100_000; draw++) {
      const rank = rankOf(uniform(stream, draw, 0));
      seen[rank] = (seen[rank] as number) + 1;
    }
    let total = 0;
    for (let rank = 1; rank <= 1_000; rank++) total += rank ** -0.8;
    for (const rank of [1, 2, 10, 100]) {
      const expected = (100_000 * rank ** -0.8) / total;
      expect(Math.abs((seen[rank - 1] as number) - expected)).toBeLessThan(5 * Math.sqrt(expected));
    }
  });

  it('[RN12] without skew all things are alike', () => {
    const rankOf = zipf(5, 0);
    expect([0.01, 0.21, 0.41, 0.61, 0.99].map(rankOf)).toEqual([0, 1, 2, 3, 4]);
  });
});
