/**
 * What became of a cell: whether the load was served before the trigger, and whether it is again after it.
 */
import type { ReportOf } from '@/components/simulation/experiments';

export const verdicts = ['recovers', 'stuck', 'collapses'] as const;
export type Verdict = (typeof verdicts)[number];

type Measured = ReportOf<'sweep'>['cells'][number]['measures'];

/** Served: at least this share of what is offered is answered well. */
export const servedShare = 0.9;

export interface Goodput {
  readonly offered: number;
  readonly goodput: number;
  /** Half the 95 % interval of the goodput; null for a single run. */
  readonly halfWidth: number | null;
}

export function goodputOf(measures: Measured | undefined): Goodput | null {
  const [offered, goodput] = [measures?.offeredPerSecond, measures?.goodputPerSecond];
  if (typeof offered?.mean !== 'number' || typeof goodput?.mean !== 'number') return null;
  return { offered: offered.mean, goodput: goodput.mean, halfWidth: goodput.halfWidth };
}

export const isServed = ({ offered, goodput }: Goodput): boolean => offered > 0 && goodput / offered >= servedShare;

/** `stuck`: what was served before the trigger is not served after it, though the trigger is over. */
export function verdictOf(before: Goodput, after: Goodput): Verdict {
  if (!isServed(before)) return 'collapses';
  return isServed(after) ? 'recovers' : 'stuck';
}
