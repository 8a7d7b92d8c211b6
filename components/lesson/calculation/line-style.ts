/**
 * How the curves of a calculated figure differ: the first in ink, the others by dashes, since hues belong to requests.
 */
const dashes = ['', '7 4', '2 4', '9 4 2 4'] as const;

export interface LineStyle {
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly strokeDasharray?: string;
}

export function lineStyle(nth: number): LineStyle {
  const dash = dashes[nth % dashes.length];
  const first = nth === 0;
  return {
    stroke: first ? 'var(--ink)' : 'var(--ink2)',
    strokeWidth: first ? 2.2 : 1.6,
    ...(dash && { strokeDasharray: dash }),
  };
}
