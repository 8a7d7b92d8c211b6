/** Lines with gaps, areas, and what is kept when a line is thinned. */
import { describe, expect, it } from 'vitest';
import { areaPath, linePath, type Point, stretches, thinned } from './path';
import { linearScale } from './scale';

const x = linearScale(0, 10, 0, 100);
const y = linearScale(0, 10, 100, 0);
const points = (...values: number[]): Point[] => values.map((value, atMs) => ({ atMs, value }));

describe('a line', () => {
  it('breaks where nothing was measured', () => {
    expect(stretches(points(1, 2, Number.NaN, 3, 4)).map((part) => part.length)).toEqual([2, 2]);
    expect(linePath(points(1, 2, Number.NaN, 3, 4), x, y)).toBe('M0 90L10 80M30 70L40 60');
  });

  it('shows a lone value as a dot', () => {
    expect(linePath(points(Number.NaN, 5, Number.NaN), x, y)).toBe('M10 50h0');
  });

  it('is empty without values', () => {
    expect(linePath(points(Number.NaN, Number.NaN), x, y)).toBe('');
  });
});

describe('an area', () => {
  it('closes each stretch at its base', () => {
    expect(areaPath(points(2, 4), x, y, 0)).toBe('M0 100L0 80L10 60L10 100Z');
  });
});

describe('thinning', () => {
  it('keeps the spike', () => {
    const many = points(...Array.from({ length: 1000 }, (_, at) => (at === 501 ? 99 : 1)));
    const kept = thinned(many, 100);
    expect(kept.length).toBeLessThanOrEqual(100);
    expect(Math.max(...kept.map((point) => point.value))).toBe(99);
  });
});
