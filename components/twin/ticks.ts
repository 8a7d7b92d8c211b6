/**
 * The value axis of a small chart: from zero, with two or three round ticks, whatever the unit.
 */
export function fewTicks(most: number): { readonly to: number; readonly ticks: readonly number[] } {
  if (!(most > 0)) return { to: 1, ticks: [0] };
  const decade = 10 ** Math.floor(Math.log10(most / 2));
  const step = [1, 2, 5, 10, 20].map((n) => n * decade).find((size) => most / size <= 2.6) ?? most;
  const ticks = [0, 1, 2].map((n) => Number((n * step).toPrecision(6))).filter((tick) => tick <= most);
  return { to: most * 1.05, ticks };
}
