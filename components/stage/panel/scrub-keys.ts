/**
 * Where a key takes the play head.
 */
import { stepMs } from '@/components/simulation/session';

const jumpMs = 1_000;

/** The moment to go to, or null when the key means nothing here. Never beyond what has run. */
export function keyTarget(key: string, shift: boolean, atMs: number, reachedMs: number): number | null {
  const by = shift ? jumpMs : stepMs;
  const target: Partial<Record<string, number>> = {
    ArrowLeft: atMs - by,
    ArrowDown: atMs - by,
    ArrowRight: atMs + by,
    ArrowUp: atMs + by,
    PageDown: atMs - 5 * jumpMs,
    PageUp: atMs + 5 * jumpMs,
    Home: 0,
    End: reachedMs,
  };
  const wanted = target[key];
  return wanted === undefined ? null : Math.min(reachedMs, Math.max(0, wanted));
}
