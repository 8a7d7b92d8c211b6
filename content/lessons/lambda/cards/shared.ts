/**
 * What the cards of this lesson share: how long their runs take, and how things done are named.
 */
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import { changeAtMs } from '../scenario';

/** Runs of a minute, measured from the change on. */
export const minute = { durationMs: 60_000, warmUpMs: changeAtMs } as const;

export const configure = (target: string, set: Readonly<Record<string, unknown>>): Intervention =>
  ({ atMs: 0, target, kind: 'configure', set }) as Intervention;

export const slow = (target: string, factor: number): Intervention => ({
  atMs: changeAtMs,
  target,
  kind: 'slow',
  factor,
  addedMs: 0,
});

/** The same in both languages. */
export const plain = (text: string | number) => ({ en: String(text), ko: String(text) });

export const megabytes = (mb: number) => ({
  en: `${mb.toLocaleString('en')} MB`,
  ko: `${mb.toLocaleString('en')}MB`,
});
