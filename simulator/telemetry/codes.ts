/**
 * Outcomes and reasons as the numbers that records and typed arrays hold.
 */
import { type Outcome, outcomes, type Reason, reasons } from './outcome';

const codes = <T extends string>(names: readonly T[]) =>
  Object.fromEntries(names.map((name, index) => [name, index])) as Record<T, number>;

export const outcomeCode: Readonly<Record<Outcome, number>> = codes(outcomes);
export const reasonCode: Readonly<Record<Reason, number>> = codes(reasons);
