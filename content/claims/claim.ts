/**
 * The shape of a claim: a sentence about architecture that people say, and what is true of it.
 */
import type { Text } from '../model';

/**
 * `true`: holds as it is said. `limited`: holds within a limit that is not said. `misleading`: leads to a wrong
 * expectation. `gap`: something that is left out or asked without an answer.
 */
export const verdicts = ['true', 'limited', 'misleading', 'gap'] as const;
export type Verdict = (typeof verdicts)[number];

export interface Claim {
  /** `S1` to `S40`. */
  readonly id: string;
  /** Lessons that show the claim and ask about it. */
  readonly lessons: readonly string[];
  readonly verdict: Verdict;
  /** The claim as people say it. */
  readonly says: Text;
  /** What is true, in one or two sentences. */
  readonly truth: Text;
}
