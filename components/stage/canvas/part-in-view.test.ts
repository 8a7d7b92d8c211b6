import { describe, expect, it } from 'vitest';
import { partInView } from './part-in-view';

describe('what the canvas covers', () => {
  it('is all of an ordinary picture, wherever it is', () => {
    expect(partInView(900, -5_000, 800)).toEqual({ top: 0, height: 900 });
  });

  it.each([0, 300, -700, -20_000, -36_500, 799])('contains what the screen shows of a high one, from %i on', (y) => {
    const { top, height } = partInView(37_000, y, 800);
    expect(top).toBeLessThanOrEqual(Math.max(0, -y));
    expect(top + height).toBeGreaterThanOrEqual(Math.min(37_000, 800 - y));
    expect(height).toBeLessThanOrEqual(2.5 * 800);
  });

  it('is nothing of a high one that is far away', () => {
    expect(partInView(37_000, 5_000, 800).height).toBe(0);
    expect(partInView(37_000, -40_000, 800).height).toBe(0);
  });

  it('stays while little is scrolled', () => {
    const parts = Array.from({ length: 39 }, (_, i) => partInView(37_000, -4_001 - 10 * i, 800));
    expect(new Set(parts.map(({ top, height }) => `${top} ${height}`)).size).toBeLessThanOrEqual(2);
  });
});
