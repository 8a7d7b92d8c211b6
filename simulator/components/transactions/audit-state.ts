/**
 * What the audit of business transactions keeps.
 */
import { type KeyedSlots, keyedSlots } from '../../resources/keyed-slots';

/** How a transaction may end: every effect once; nothing left; some effect more than once; something in between. */
export const verdicts = ['committed', 'compensated', 'doubleApplied', 'stuck'] as const;
export type Verdict = (typeof verdicts)[number];

/** Plain data. */
export interface AuditState {
  /** By number of the client request. */
  readonly open: KeyedSlots;
  /** For each open transaction and effect, how often it is applied at this moment. */
  applied: number[];
  /** For each open transaction the event that judges it. */
  timers: number[];
  /** Judged so far, in the order of `verdicts`. */
  judged: number[];
}

export const newAudit = (): AuditState => ({
  open: keyedSlots(),
  applied: [],
  timers: [],
  judged: verdicts.map(() => 0),
});
