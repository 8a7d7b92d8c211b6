/**
 * What the cards of this lesson share: the shop and its fault, and how settings of its proxies are named.
 */
import type { Text } from '@/content/model';
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import { faultAtMs, shop } from '../scenario';

export const shopRun = { scenario: shop, durationMs: 60_000, warmUpMs: faultAtMs } as const;

/** Before the run begins: what the proxies of the shop do with calls to Stock. */
export const configure = (set: Readonly<Record<string, unknown>>): Intervention =>
  ({ atMs: 0, target: 'Shop->Stock', kind: 'configure', set }) as Intervention;

export const ejectAtMost = (percent: number, panicThresholdPercent = 0): Intervention =>
  configure({ outlierDetection: { maxEjectionPercent: percent, panicThresholdPercent } });

export const podErrs: Intervention = {
  atMs: faultAtMs,
  target: 'Stock#3',
  kind: 'errors',
  rate: 1,
  answerAfterMs: 3,
};

export const podIsGone: Intervention = { atMs: faultAtMs, target: 'Stock#3', kind: 'crash' };

export const podIsSlow = (factor: number): Intervention => ({
  atMs: faultAtMs,
  target: 'Stock#3',
  kind: 'slow',
  factor,
  addedMs: 0,
});

/** The same in both languages. */
export const plain = (text: string | number): Text => ({ en: String(text), ko: String(text) });
