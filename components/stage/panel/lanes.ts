/**
 * Spans that overlap in time get lanes of their own: each goes into the first lane that is free.
 */

export interface Span {
  readonly fromMs: number;
  /** `null` while it goes on. */
  readonly toMs: number | null;
}

/** The lane of each span, in the order given (by start). */
export function lanesOf(spans: readonly Span[]): readonly number[] {
  const freeFromMs: number[] = [];
  return spans.map(({ fromMs, toMs }) => {
    const free = freeFromMs.findIndex((untilMs) => untilMs <= fromMs);
    const lane = free === -1 ? freeFromMs.length : free;
    freeFromMs[lane] = toMs ?? Number.POSITIVE_INFINITY;
    return lane;
  });
}
