/**
 * How two requests differ: where each spent its time along its critical path, what differs most first.
 */
import { whereTimeWent } from '@/simulator/telemetry/traces/critical-path';
import type { TimeCategory } from '@/simulator/telemetry/traces/span-kinds';
import type { Trace } from '@/simulator/telemetry/traces/trace';

export interface Difference {
  readonly component: string;
  readonly category: TimeCategory;
  readonly oneMs: number;
  readonly otherMs: number;
}

export const differenceMs = ({ oneMs, otherMs }: Difference): number => otherMs - oneMs;

/** The sums of each side are the lengths of the requests; none while one of them is under way. */
export function differencesOf(one: Trace, other: Trace): Difference[] {
  if (one.endMs === null || other.endMs === null) return [];
  const found = new Map<string, Difference>();
  const add = (trace: Trace, side: 'oneMs' | 'otherMs') => {
    for (const { component, category, ms } of whereTimeWent(trace)) {
      const key = `${component} ${category}`;
      found.set(key, { component, category, oneMs: 0, otherMs: 0, ...found.get(key), [side]: ms });
    }
  };
  add(one, 'oneMs');
  add(other, 'otherMs');
  return [...found.values()].sort((a, b) => Math.abs(differenceMs(b)) - Math.abs(differenceMs(a)));
}
