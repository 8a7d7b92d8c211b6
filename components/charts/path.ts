/**
 * Series as SVG path data. A value that is not a number is a gap: nothing was measured there.
 */
import type { Scale } from './scale';

export interface Point {
  readonly atMs: number;
  readonly value: number;
}

const px = (value: number) => Number(value.toFixed(1));

/** Stretches of neighbouring points that have values. */
export function stretches(points: readonly Point[]): readonly (readonly Point[])[] {
  const all: Point[][] = [];
  let open: Point[] | null = null;
  for (const point of points) {
    if (Number.isNaN(point.value)) open = null;
    else if (open) open.push(point);
    else {
      open = [point];
      all.push(open);
    }
  }
  return all;
}

const corners = (points: readonly Point[], x: Scale, y: Scale) =>
  points.map((point) => `${px(x.toPx(point.atMs))} ${px(y.toPx(point.value))}`);

/** A line with gaps. A point that stands alone becomes a dot (draw with round caps). */
export function linePath(points: readonly Point[], x: Scale, y: Scale): string {
  return stretches(points)
    .map((stretch) => `M${corners(stretch, x, y).join('L')}${stretch.length === 1 ? 'h0' : ''}`)
    .join('');
}

/** The area between a line and a constant, such as zero. */
export function areaPath(points: readonly Point[], x: Scale, y: Scale, base: number): string {
  const floor = px(y.toPx(base));
  return stretches(points)
    .filter((stretch) => stretch.length > 1)
    .map((stretch) => {
      const [first, last] = [stretch[0] as Point, stretch.at(-1) as Point];
      return `M${px(x.toPx(first.atMs))} ${floor}L${corners(stretch, x, y).join('L')}L${px(x.toPx(last.atMs))} ${floor}Z`;
    })
    .join('');
}

/** The area between two lines over the same moments. */
export function betweenPath(upper: readonly Point[], lower: readonly Point[], x: Scale, y: Scale): string {
  if (upper.length < 2) return '';
  return `M${corners(upper, x, y).join('L')}L${corners([...lower].reverse(), x, y).join('L')}Z`;
}

/** At most `most` points: of each run of neighbours the highest, so that no spike gets lost. */
export function thinned(points: readonly Point[], most: number): readonly Point[] {
  if (points.length <= most) return points;
  const size = Math.ceil(points.length / most);
  const kept: Point[] = [];
  for (let start = 0; start < points.length; start += size) {
    const run = points.slice(start, start + size);
    kept.push(run.reduce((best, point) => (point.value > best.value || Number.isNaN(best.value) ? point : best)));
  }
  return kept;
}
