/**
 * Which lines of a text are not in the one before: those that a change of a setting wrote.
 */

/** Indices of the new text's lines, by the longest run of lines that both have at the start and at the end. */
export function changedLines(before: readonly string[], after: readonly string[]): ReadonlySet<number> {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const middle = new Set(before.slice(start, before.length - end));
  const changed = new Set<number>();
  for (let line = start; line < after.length - end; line++) {
    if (!middle.has(after[line] ?? '')) changed.add(line);
  }
  return changed;
}
