/**
 * How much is known of lines that were opened again, in a run that nobody has seen yet.
 */
import type { Line, Lines } from './lines';

/** The lines as known up to where they were acted on and left; those that are looked at, up to the play head. */
export const knownAgain = (lines: Lines, looked: readonly (number | null)[], atMs: number): Lines =>
  lines.map((line) => ({ ...line, knownMs: knownOf(line, lines, looked.includes(line.id) ? atMs : 0) }));

function knownOf({ id, forkMs, acts }: Line, lines: Lines, lookedAtMs: number): number {
  const left = lines.filter(({ from }) => from === id).map((child) => child.forkMs);
  return Math.max(forkMs, lookedAtMs, ...acts.map(({ atMs }) => atMs), ...left);
}
