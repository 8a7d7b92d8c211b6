/**
 * Marks on the time line: changes of guards and cold starts, exact to the event. Numbers are indices into the
 * `Topology`; replicas count from 0. A mark of a guard says how it stands from then on, so the last one of a place holds.
 */
export type Mark = { readonly atMs: number } & (
  | { readonly kind: 'coldStarts'; readonly component: number; readonly count: number }
  /** How many instances of the caller have their circuit breaker open, and half-open. */
  | { readonly kind: 'breaker'; readonly connection: number; readonly open: number; readonly halfOpen: number }
  /** How many instances of the caller leave a replica of the callee out. */
  | { readonly kind: 'ejected'; readonly connection: number; readonly replica: number; readonly callers: number }
);

/** Where a mark belongs: marks of different places have nothing to do with each other. */
export function placeOfMark(mark: Mark): string {
  if (mark.kind === 'coldStarts') return `${mark.kind} ${mark.component}`;
  return mark.kind === 'breaker' ? `breaker ${mark.connection}` : `ejected ${mark.connection} ${mark.replica}`;
}

/** Marks of one place within a stretch of time: cold starts are counted; of a guard its first and its last state stay. */
export function withMark(marks: readonly Mark[], next: Mark): readonly Mark[] {
  const last = marks.at(-1);
  if (last?.kind === 'coldStarts' && next.kind === 'coldStarts') {
    return [...marks.slice(0, -1), { ...last, count: last.count + next.count }];
  }
  return [...marks.slice(0, 1), next];
}

export const byTime = (one: Mark, other: Mark): number => one.atMs - other.atMs;
