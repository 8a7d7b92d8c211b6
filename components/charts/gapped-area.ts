/**
 * The area between two lines over the same moments; where either has no value there is a gap.
 */
import { betweenPath, type Point, stretches } from './path';
import type { Scale } from './scale';

export function gappedArea(upper: readonly Point[], lower: readonly Point[], x: Scale, y: Scale): string {
  const pairs = upper.flatMap((point, index) => {
    const other = lower[index];
    return other ? [{ atMs: point.atMs, value: point.value + other.value, point, other }] : [];
  });
  return stretches(pairs)
    .map((stretch) => {
      const both = stretch as typeof pairs;
      return betweenPath(
        both.map((pair) => pair.point),
        both.map((pair) => pair.other),
        x,
        y,
      );
    })
    .join('');
}
