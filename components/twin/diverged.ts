/**
 * A request that went differently in the two runs, from whatever found it: the comparison of the whole runs, or the
 * recordings up to the play head.
 */
import { formatClock, formatDuration } from '@/components/i18n/format';
import type { Locale } from '@/content/model';
import type { Outcome } from '@/simulator/telemetry/outcome';
import type { Topology } from '@/simulator/telemetry/topology';
import type { Fate, Fates } from '@/simulator/telemetry/twin/fates';
import { shownAt } from '@/simulator/telemetry/twin/fates';
import { twinMessages } from './messages';
import type { TwinFollowed } from './twin-request';
import type { Comparison } from './use-comparison';

interface Course {
  readonly request: number;
  readonly outcome: Outcome;
  readonly durationMs: number | null;
  readonly endMs: number | null;
}

export interface Diverged {
  /** When the difference shows. */
  readonly atMs: number;
  readonly requestClass: string;
  readonly a: Course | null;
  readonly b: Course | null;
}

/** The first request of the whole runs that went differently at all, if only in how long it took. */
export function firstDiverged(comparison: Comparison): Diverged | null {
  const found = comparison.pairs[0]?.firstDivergence ?? null;
  return found && { atMs: found.atMs, requestClass: found.class, a: found.a, b: found.b };
}

/** The first request that ended differently, as far as the runs have been seen. */
export function firstOtherFate({ first }: Fates, topology: Topology): Diverged | null {
  if (first === null) return null;
  const courseOf = ({ request, outcome, startMs, endMs }: Fate) => ({
    request,
    outcome,
    endMs,
    durationMs: endMs - startMs,
  });
  const requestClass = topology.classes[first.a.requestClass]?.name ?? '';
  return { atMs: shownAt(first), requestClass, a: courseOf(first.a), b: courseOf(first.b) };
}

/** `0:30.1 #3613 request is the first to end differently: failed after 2 ms above, answered in 11 ms below`. */
export function divergedWords(one: Diverged, kind: 'firstDiverged' | 'firstFate', locale: Locale): string {
  const words = twinMessages[locale];
  const request = `#${one.a?.request ?? one.b?.request ?? 0}`;
  const course = (of: Course | null) =>
    of === null ? words.notSent : words.outcome[of.outcome](formatDuration(of.durationMs ?? 0, locale));
  const how = words.bothWays(course(one.a), course(one.b));
  return `${words[kind](formatClock(one.atMs), request, one.requestClass)}: ${how}`;
}

/** What is followed: both runs up to where both have ended it. */
export const followedOf = ({ a, b, atMs, requestClass }: Diverged, durationMs: number): TwinFollowed => ({
  a: a?.request ?? null,
  b: b?.request ?? null,
  requestClass,
  untilMs: Math.min(durationMs, Math.ceil(Math.max(atMs, a?.endMs ?? 0, b?.endMs ?? 0))),
});
