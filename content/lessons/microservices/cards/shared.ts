/**
 * What the cards of this lesson share: their runs, and how things done are named.
 */
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import { changeAtMs, leaking, rollout, sale } from '../scenario';

/** Measured from 0:24 on, when added servers have started. */
export const saleRun = { scenario: sale, durationMs: 60_000, warmUpMs: 24_000 } as const;
export const faultRun = { scenario: leaking, durationMs: 60_000, warmUpMs: changeAtMs } as const;
export const releaseRun = { scenario: rollout, durationMs: 90_000, warmUpMs: changeAtMs } as const;

export const scaled = (target: string, replicas: number): Intervention => ({
  atMs: changeAtMs,
  target,
  kind: 'scale',
  replicas,
});

export const slowed = (target: string, factor: number): Intervention => ({
  atMs: changeAtMs,
  target,
  kind: 'slow',
  factor,
  addedMs: 0,
});

export const crashed = (target: string): Intervention => ({ atMs: changeAtMs, target, kind: 'crash' });

export const leaked = (target: string, mbPerRequest: number): Intervention => ({
  atMs: changeAtMs,
  target,
  kind: 'leak',
  mbPerRequest,
});

/** A rolling deployment, one replica more and never one fewer. */
export const deployed = (target: 'A' | 'B', version: string, afterMs = 0): Intervention => ({
  atMs: changeAtMs + afterMs,
  target,
  kind: 'deploy',
  version,
  strategy: 'rolling',
  maxUnavailable: 0,
  maxSurge: 1,
  bakeMs: 0,
  canary: null,
});
