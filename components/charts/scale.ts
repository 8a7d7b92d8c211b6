/**
 * From values to pixels and back: linear and logarithmic scales.
 */

export interface Scale {
  readonly toPx: (value: number) => number;
  readonly fromPx: (px: number) => number;
}

/** Maps `from..to` onto the pixels `start..end`; `start` may lie below `end` on the screen. */
export function linearScale(from: number, to: number, start: number, end: number): Scale {
  const perUnit = to === from ? 0 : (end - start) / (to - from);
  return {
    toPx: (value) => start + (value - from) * perUnit,
    fromPx: (px) => (perUnit === 0 ? from : from + (px - start) / perUnit),
  };
}

/** As `linearScale`, in equal steps for equal factors. Values at or below zero count as the smallest. */
export function logScale(from: number, to: number, start: number, end: number): Scale {
  const linear = linearScale(Math.log10(from), Math.log10(to), start, end);
  return {
    toPx: (value) => linear.toPx(Math.log10(Math.max(value, from))),
    fromPx: (px) => 10 ** linear.fromPx(px),
  };
}
