/**
 * Whether a moment may deserve a note: each rule of the notes needs one of these signs. The rules themselves are loaded
 * when there is a sign; most runs begin without.
 */
import type { Moment } from './reading';

export function mayDeserveNotes({ topology, row }: Moment): boolean {
  if (row === null) return false;
  const waits = topology.components.some(({ concurrency }, i) => {
    const held = row.components[i]?.held ?? 0;
    return concurrency !== null && held >= 3 && held >= 0.6 * concurrency;
  });
  return (
    waits ||
    row.classes.some(({ refusedPerSecond }) => refusedPerSecond >= 1) ||
    row.connections.some(
      ({ callsPerSecond, triesPerSecond }) => callsPerSecond >= 1 && triesPerSecond >= 1.15 * callsPerSecond,
    )
  );
}
