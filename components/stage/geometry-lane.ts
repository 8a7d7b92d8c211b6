/**
 * The way of a message: a curve, as an SVG path for drawing it and as evenly spaced points for finding a place on it.
 */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** `points` holds x and y in turn, at equal distances along the way. */
export interface Lane {
  readonly from: Point;
  readonly to: Point;
  readonly path: string;
  readonly points: Float32Array;
}

export const pointsPerLane = 33;
const samples = 128;

/** A curve that leaves and arrives along the axis in which the graph runs. */
export function lane(from: Point, to: Point, axis: 'x' | 'y'): Lane {
  const half = axis === 'x' ? { x: (to.x - from.x) / 2, y: 0 } : { x: 0, y: (to.y - from.y) / 2 };
  const first = { x: from.x + half.x, y: from.y + half.y };
  const second = { x: to.x - half.x, y: to.y - half.y };
  const path = `M${from.x} ${from.y}C${first.x} ${first.y} ${second.x} ${second.y} ${to.x} ${to.y}`;
  return { from, to, path, points: evenly(from, first, second, to) };
}

/** Where a message is after a share of its way, written into `out` as x and y. */
export function alongLane({ points }: Lane, share: number, out: Float32Array): void {
  const at = Math.min(1, Math.max(0, share)) * (pointsPerLane - 1);
  const i = Math.min(pointsPerLane - 2, Math.floor(at));
  const rest = at - i;
  const [x0, y0, x1, y1] = [points[2 * i], points[2 * i + 1], points[2 * i + 2], points[2 * i + 3]] as [
    number,
    number,
    number,
    number,
  ];
  out[0] = x0 + (x1 - x0) * rest;
  out[1] = y0 + (y1 - y0) * rest;
}

function evenly(a: Point, b: Point, c: Point, d: Point): Float32Array {
  const curve = Array.from({ length: samples + 1 }, (_, i) => bezier(a, b, c, d, i / samples));
  const lengths = [0];
  for (let i = 1; i <= samples; i++) {
    const [p, q] = [curve[i - 1], curve[i]] as [Point, Point];
    lengths.push((lengths[i - 1] as number) + Math.hypot(q.x - p.x, q.y - p.y));
  }
  const points = new Float32Array(2 * pointsPerLane);
  let i = 0;
  for (let k = 0; k < pointsPerLane; k++) {
    const wanted = ((lengths[samples] as number) * k) / (pointsPerLane - 1);
    while (i < samples - 1 && (lengths[i + 1] as number) < wanted) i++;
    const [start, end] = [lengths[i], lengths[i + 1]] as [number, number];
    const share = end > start ? (wanted - start) / (end - start) : 0;
    const [p, q] = [curve[i], curve[i + 1]] as [Point, Point];
    points[2 * k] = p.x + (q.x - p.x) * share;
    points[2 * k + 1] = p.y + (q.y - p.y) * share;
  }
  return points;
}

function bezier(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const s = 1 - t;
  const mix = (p: number, q: number, r: number, u: number) =>
    s * s * s * p + 3 * s * s * t * q + 3 * s * t * t * r + t * t * t * u;
  return { x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) };
}
