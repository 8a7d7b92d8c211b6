/**
 * A why-chain: from what a reader sees (a failed or slow request) back to a cause, one link after the other. Data
 * without words; `why-words.ts` puts them into a reader's language.
 */
import type { Intervention } from '../../scenario/schema/intervention';
import type { Outcome, Reason } from '../outcome';

/** What each kind of link says beside its place and moment. Times in ms. */
export interface WhyParams {
  /** The request ended without success: where a chain begins. */
  failed: { request: number; requestClass: string; outcome: Outcome; reason: Reason; tookMs: number };
  /** The request took this long, or has taken it so far: where a chain begins. */
  slow: { request: number; requestClass: string; tookMs: number; ended: boolean };
  /** The caller gave up: a try, or the call with all its tries. */
  timedOut: { limitMs: number; tries: number; ofCall: boolean };
  /** The caller waited for an answer over this connection. */
  waitedFor: { waitedMs: number };
  /** The component failed because a call of its failed. */
  passedOn: { reason: Reason; callee: string };
  /** Earlier tries had failed; the last of them for this reason. */
  retried: { failed: number; reason: Reason };
  /** Turned away or dropped. */
  refused: { reason: Reason; queued: number; queueLimit: number | null; waitedMs: number };
  /** It failed there, because of a fault. */
  failedAt: { reason: Reason };
  /** It waited for a thread. */
  queued: { waitedMs: number };
  /** It waited for the lock of a row that others wanted too. */
  lockWait: { waitedMs: number };
  /** Another request had the lock of the row since this moment, and this many waited for it. */
  rowLocked: { holder: number; waiting: number };
  /** It waited for a place in the caller's bulkhead, or was turned away there. */
  bulkhead: { places: number; waitedMs: number; refused: boolean };
  /** All threads were taken, since this moment, by this many that worked and this many that waited for another. */
  noFreeThread: { threads: number; working: number; held: number; waitingFor: string | null };
  /** All places of the caller's bulkhead were taken, since this moment. */
  noFreePlace: { places: number };
  /** Calls took long: of `calls` under way so many were where `stage` says. */
  slowCalls: { there: number; calls: number; stage: CallStage };
  /** Work, or a message, took longer than usual. */
  slowWork: { tookMs: number; usualMs: number };
  slowNetwork: { tookMs: number; usualMs: number; losses: number };
  /** A policy of the caller stopped the call; and how a try over the connection had failed last. */
  stopped: { reason: Reason };
  earlierFailure: { reason: Reason };
  /** A limit turned requests away. */
  limited: { reason: Reason };

  /** Roots. A fault of the scenario, and what the learner did. */
  fault: { intervention: Intervention };
  intervention: { intervention: Intervention };
  /** In this time more was asked for than could be done: `offered` and `served` are requests (for a bulkhead: calls). */
  overload: {
    of: 'threads' | 'bulkhead' | 'connections' | 'limit' | 'lock';
    offered: number;
    served: number;
    windowMs: number;
    retries: number;
  };
  /** The scenario itself makes it so: what is needed on average is more than is allowed, or nothing else is possible. */
  setting: { reason: Reason; neededMs: number | null; limitMs: number | null };
  /** What was to serve the request had to be started first, and that took so long. */
  start: { tookMs: number };
  /** An unlucky draw: this share of all draws is not longer. */
  chance: { of: 'work' | 'network'; quantile: number; tookMs: number; usualMs: number };
}

/**
 * Where calls under way are: before a place in the bulkhead, before a connection of the caller's proxy, before a retry,
 * on the way, or at the callee; `over`: no longer under way.
 */
export type CallStage = 'bulkhead' | 'connection' | 'backOff' | 'network' | 'queue' | 'work' | 'calls' | 'over';

export type WhyKind = keyof WhyParams;

/** Kinds that a chain ends with, and no other place has. */
export const rootKinds = ['fault', 'intervention', 'overload', 'setting', 'start', 'chance'] as const;
export type RootKind = (typeof rootKinds)[number];

export interface WhyPlace {
  /** A component and its replica (counted from 1; null: all of them), or a connection `A->B`. */
  readonly component: string | null;
  readonly replica: number | null;
  readonly connection: string | null;
}

export type WhyLinkOf<K extends WhyKind> = {
  readonly kind: K;
  /** When it happened, or since when it was so. */
  readonly atMs: number;
  readonly params: Readonly<WhyParams[K]>;
} & WhyPlace;

export type WhyLink = { [K in WhyKind]: WhyLinkOf<K> }[WhyKind];

export interface WhyChain {
  readonly request: number;
  /** From what is seen back to the root. */
  readonly links: readonly WhyLink[];
}

export const isRoot = ({ kind }: WhyLink): boolean => (rootKinds as readonly WhyKind[]).includes(kind);
