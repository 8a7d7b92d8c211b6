import { describe, expect, it } from 'vitest';
import { over, setStamp, stampOf } from './pixels';

const pixel = (red: number, green: number, blue: number, alpha = 255) =>
  (alpha << 24) | (blue << 16) | (green << 8) | red;
const parts = (one: number) => [one & 255, (one >>> 8) & 255, (one >>> 16) & 255, one >>> 24];

/** As the standard of compositing has it, in ordinary arithmetic. */
function exactly(below: number, above: number): number[] {
  const [b, a] = [parts(below), parts(above)];
  const [belowAlpha, aboveAlpha] = [(b[3] ?? 0) / 255, (a[3] ?? 0) / 255];
  const alpha = aboveAlpha + belowAlpha * (1 - aboveAlpha);
  const colors = [0, 1, 2].map((i) => ((a[i] ?? 0) * aboveAlpha + (b[i] ?? 0) * belowAlpha * (1 - aboveAlpha)) / alpha);
  return [...colors, 255 * alpha];
}

describe('one pixel over another', () => {
  const values = [0, 1, 90, 200, 255];
  const colors = values.flatMap((red) => values.flatMap((green) => values.map((blue) => [red, green, blue] as const)));

  it('is mixed as the standard says, give or take two of 255', () => {
    let worst = 0;
    for (const below of colors) {
      for (const above of colors) {
        for (const [belowAlpha, aboveAlpha] of [
          [255, 128],
          [255, 1],
          [255, 254],
          [40, 200],
          [200, 40],
          [3, 3],
        ] as const) {
          const [b, a] = [pixel(...below, belowAlpha), pixel(...above, aboveAlpha)];
          const right = exactly(b, a);
          for (const [i, part] of parts(over(b, a)).entries()) {
            worst = Math.max(worst, Math.abs(part - (right[i] ?? Number.NaN)));
          }
        }
      }
    }
    expect(worst).toBeLessThanOrEqual(2);
  });

  it('stays itself on nothing', () => {
    expect(over(0, pixel(10, 20, 30, 77))).toBe(pixel(10, 20, 30, 77));
  });
});

describe('a stamp', () => {
  const [solid, edge] = [pixel(200, 10, 10), pixel(200, 10, 10, 128)];
  const picture = Int32Array.of(0, edge, 0, edge, solid, edge);

  it('is set at its place and leaves what it does not cover', () => {
    const pixels = new Int32Array(5 * 4);
    const ground = pixel(1, 2, 3);
    pixels[5 + 1] = ground;
    setStamp(pixels, 5 + 1, stampOf(picture, 3, 5));
    const set = [...pixels.entries()].filter(([, one]) => one !== 0);
    expect(set).toEqual([
      [6, ground],
      [7, edge],
      [11, edge],
      [12, solid],
      [13, edge],
    ]);
  });

  it('covers another one where it is solid and mixes with it at its edges', () => {
    const pixels = new Int32Array(6).fill(pixel(0, 100, 0));
    setStamp(pixels, 0, stampOf(picture, 3, 3));
    expect(pixels[4]).toBe(solid);
    expect(parts(pixels[1] ?? 0)).toEqual([100, 55, 5, 255]);
  });
});
