/**
 * What the cards of this lesson share: their runs, and how things done to them are written.
 */
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import { limits, rush, sixProxies, strict } from '../scenario';

const durationMs = 60_000;

/** Measured once the rush has been there for ten seconds. */
export const rushRun = { scenario: rush, durationMs, warmUpMs: 30_000 } as const;
/** Measured when the last proxy has had the last change that could reach it. */
export const pushRun = { scenario: sixProxies, durationMs, warmUpMs: 40_000 } as const;
export const limitsRun = { scenario: limits, durationMs, warmUpMs: 25_000 } as const;
export const strictRun = { scenario: strict, durationMs, warmUpMs: 20_000 } as const;

export const dies = (atMs: number): Intervention => ({ atMs, target: 'istiod', kind: 'crash' });
export const comesBack = (atMs: number): Intervention => ({ atMs, target: 'istiod', kind: 'recover' });

export const scale = (atMs: number, target: string, replicas: number): Intervention => ({
  atMs,
  target,
  kind: 'scale',
  replicas,
});

export const slow = (atMs: number, factor: number): Intervention => ({
  atMs,
  target: 'B',
  kind: 'slow',
  factor,
  addedMs: 0,
});

export const callsToB = (atMs: number, set: Readonly<Record<string, unknown>>): Intervention =>
  ({ atMs, target: 'A->B', kind: 'configure', set }) as Intervention;

/** The same in both languages. */
export const plain = (text: string | number) => ({ en: String(text), ko: String(text) });

export const checkoutFailed = { path: 'classes[checkout].failedShare' } as const;
export const checkoutThatFailed = { en: 'checkouts that failed', ko: '실패한 결제' } as const;
