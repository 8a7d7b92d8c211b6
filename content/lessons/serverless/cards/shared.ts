/**
 * How the cards of this lesson write what is done to a run.
 */
import type { Intervention } from '@/simulator/scenario/schema/intervention';

/** From the start of the run. */
export const configure = (target: string, set: Readonly<Record<string, unknown>>): Intervention =>
  ({ atMs: 0, target, kind: 'configure', set }) as Intervention;

export const slow = (target: string, factor: number): Intervention => ({
  atMs: 0,
  target,
  kind: 'slow',
  factor,
  addedMs: 0,
});

/** The burst of the figures: from 0:20 on, measured until 1:00. */
export const duringBurst = { durationMs: 60_000, warmUpMs: 20_000 } as const;

/** The same in both languages. */
export const plain = (text: string | number) => ({ en: String(text), ko: String(text) });
