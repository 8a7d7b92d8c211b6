/**
 * Windows of experiments over time: how long they may be, and what replications say of each of them.
 */
import * as z from 'zod/mini';
import type { Read } from '../scenario/problem';
import { described, positiveMs } from '../scenario/schema/fields';
import { ExactSample } from '../statistics';
import type { Reading } from './client-reading';
import { type Estimate, estimate } from './estimate';

const mostWindows = 10_000;

export const windowField = (says: string) => described(z._default(z.nullable(positiveMs()), null), says, 'ms');

/** What is wrong with so many windows; null: nothing. */
export function windowProblem(windows: number): Read<never> | null {
  if (windows <= mostWindows) return null;
  const problem = {
    path: 'windowMs',
    code: 'limit',
    expected: `at most ${mostWindows} windows`,
    found: `${Math.ceil(windows)}`,
  } as const;
  return { ok: false, problems: [problem] };
}

/** What replications say about one number in one window. */
export interface WindowBand extends Pick<Estimate, 'count' | 'mean' | 'halfWidth'> {
  /** By nearest rank, of the replications that have a value; null when none has. */
  readonly median: number | null;
  readonly least: number | null;
  readonly most: number | null;
}

export interface WindowEstimate {
  readonly fromMs: number;
  readonly toMs: number;
  readonly readings: { readonly [Key in keyof Reading]: WindowBand };
}

/** One for each window; `runs` are the windows of those that were not stopped, others have none. */
export function windowEstimates(
  runs: readonly (readonly Reading[])[],
  windowMs: number,
  durationMs: number,
): WindowEstimate[] {
  const finished = runs.filter((windows) => windows.length > 0);
  return Array.from({ length: Math.ceil(durationMs / windowMs) }, (_, nth) => {
    const of = (key: keyof Reading) => bandOf(finished.map((windows) => windows[nth]?.[key] ?? null));
    return {
      fromMs: nth * windowMs,
      toMs: Math.min((nth + 1) * windowMs, durationMs),
      readings: {
        offeredPerSecond: of('offeredPerSecond'),
        goodputPerSecond: of('goodputPerSecond'),
        failedShare: of('failedShare'),
        p99Ms: of('p99Ms'),
      },
    };
  });
}

function bandOf(values: readonly (number | null)[]): WindowBand {
  const { count, mean, halfWidth } = estimate(values);
  const sample = new ExactSample();
  for (const value of values) if (value !== null) sample.record(value);
  const [median, least, most] = count > 0 ? [sample.quantile(0.5), sample.min, sample.max] : [null, null, null];
  return { count, mean, halfWidth, median, least, most };
}
