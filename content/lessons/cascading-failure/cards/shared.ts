/**
 * What the cards of this lesson share: the shop, its fault in the last 40 of 60 seconds, and how things done are named.
 */
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import { faultAtMs, shop } from '../scenario';

export const shopRun = { scenario: shop, durationMs: 60_000, warmUpMs: faultAtMs } as const;

/** Seconds in which a card's run is measured. */
export const measuredSeconds = 40;

export const slow = (factor: number): Intervention => ({
  atMs: faultAtMs,
  target: 'B',
  kind: 'slow',
  factor,
  addedMs: 0,
});

export const errors = (rate: number): Intervention => ({
  atMs: faultAtMs,
  target: 'B',
  kind: 'errors',
  rate,
  answerAfterMs: 4,
});

export const configure = (target: string, set: Readonly<Record<string, unknown>>): Intervention =>
  ({ atMs: 0, target, kind: 'configure', set }) as Intervention;

/** The same in both languages. */
export const plain = (text: string | number) => ({ en: String(text), ko: String(text) });
