/** What the panel reads off a drawn curve, a storyboard and a run. */
import { describe, expect, it } from 'vitest';
import { frameAt } from './frames';
import { drawnAt } from './prediction-line';
import { demoFigure } from './testing/demo-figure';

describe('a drawn curve', () => {
  const curve = [
    { atMs: 1_000, value: 10 },
    { atMs: 3_000, value: 1_000 },
  ];

  it('is read between its points as the logarithmic axis shows it', () => {
    expect(drawnAt(curve, 2_000)).toBeCloseTo(100);
    expect(drawnAt(curve, 1_000)).toBe(10);
    expect(drawnAt(curve, 3_000)).toBe(1_000);
  });

  it('says nothing outside of what was drawn', () => {
    expect(drawnAt(curve, 3_500)).toBeNaN();
    expect(drawnAt(curve, 500)).toBeNaN();
    expect(drawnAt([], 500)).toBeNaN();
  });
});

describe('the storyboard', () => {
  it('shows the picture in force at the play head', () => {
    const at = (ms: number) => frameAt(demoFigure.storyboard, ms);
    expect([0, 10_000, 13_999.5, 20_000, 36_000, 60_000].map(at)).toEqual([0, 0, 1, 1, 2, 2]);
  });
});
