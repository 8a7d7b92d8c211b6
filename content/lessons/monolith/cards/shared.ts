/**
 * What the cards of this lesson share: how things done are named, and words that are the same in both languages.
 */
import type { Text } from '@/content/model';
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import { faultAtMs } from '../scenario';

export const slow = (target: string, factor: number): Intervention => ({
  atMs: faultAtMs,
  target,
  kind: 'slow',
  factor,
  addedMs: 0,
});

export const errors = (target: string, rate: number): Intervention => ({
  atMs: faultAtMs,
  target,
  kind: 'errors',
  rate,
  answerAfterMs: null,
});

export const leak = (target: string, mbPerRequest: number): Intervention => ({
  atMs: faultAtMs,
  target,
  kind: 'leak',
  mbPerRequest,
});

export const plain = (text: string | number): Text => ({ en: String(text), ko: String(text) });

export const text = (en: string, ko: string): Text => ({ en, ko });
