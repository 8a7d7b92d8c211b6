/**
 * All that happened to one client request, as a tree of calls, tries and the stages of their work: what a why-chain is
 * made from. Outcomes and reasons are codes, places are indices of the plan.
 */
import type { WhyLink } from './chain';

/** A chain that was found at a moment, for what was so at that moment. */
export interface Finding {
  readonly atMs: number;
  readonly chain: readonly WhyLink[];
}

export interface CallCase {
  readonly request: number;
  readonly requestClass: number;
  readonly link: number;
  readonly endpoint: number;
  /** Replica of the caller. */
  readonly caller: number;
  readonly startMs: number;
  /** Limits of the link as they were when it began. */
  readonly timeoutMs: number | null;
  readonly perTryTimeoutMs: number | null;
  /** What the deadline that it is under leaves it; Infinity: there is none. */
  readonly leftMs: number;
  readonly places: number | null;
  endMs: number | null;
  outcome: number;
  reason: number;
  readonly tries: TryCase[];
  /** Why it had to wait for a place in the bulkhead, or found none. */
  readonly noPlace: Finding[];
  /** Why a policy of the caller would stop calls over the link, when this one failed. */
  whyStopped: readonly WhyLink[];
}

export interface TryCase {
  readonly link: number;
  readonly service: number;
  readonly replica: number;
  readonly endpoint: number;
  readonly sentMs: number;
  /** When the caller stopped waiting for it, and how it ended for the caller. */
  leftMs: number | null;
  leftOutcome: number;
  leftReason: number;
  /** How it ended at the callee, and the component where a failure began. */
  arrivedMs: number | null;
  endedMs: number | null;
  outcome: number;
  reason: number;
  origin: number;
  losses: number;
  /** Latencies that were drawn, without faults; null while not drawn. */
  usualThereMs: number | null;
  usualBackMs: number | null;
  readonly stages: Stage[];
  /** Why it was turned away: what stood in the queue, and the cause. */
  refusal: { readonly queued: number; readonly chain: readonly WhyLink[] } | null;
}

interface StageBase {
  /** Step of the endpoint. */
  readonly step: number;
  readonly fromMs: number;
  toMs: number | null;
}

export type Stage =
  | ({ readonly kind: 'queue'; readonly findings: Finding[] } & StageBase)
  /** `usualMs` is what was drawn, `medianMs` the middle of all draws, `share` that of draws not longer. */
  | ({ readonly kind: 'work'; readonly usualMs: number; readonly medianMs: number; readonly share: number } & StageBase)
  | ({ readonly kind: 'calls'; readonly calls: CallCase[]; readonly waitFor: number | null } & StageBase)
  /** A query waits for the lock of a row. */
  | ({ readonly kind: 'lock'; readonly findings: Finding[] } & StageBase)
  /** A step waits for something of its own, such as a lock. */
  | ({ readonly kind: 'wait' } & StageBase);

/** The finding nearest before a moment, else the first one. */
export function findingAt(findings: readonly Finding[], atMs: number): readonly WhyLink[] {
  const found = findings.findLast((finding) => finding.atMs <= atMs) ?? findings[0];
  return found?.chain ?? [];
}
