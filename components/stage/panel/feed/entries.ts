/**
 * The feed: which happenings become an entry, and their sentences.
 */
import type { WriteOthers } from '@/components/charts/settings/named-setting';
import type { Locale } from '@/content/model';
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import type { Happening } from '@/simulator/telemetry/happening';
import type { Topology } from '@/simulator/telemetry/topology';
import { namesOf } from './names';
import type { Sentence } from './sentence';
import type { WriteHappening } from './words';

export interface FeedEntry {
  readonly key: string;
  readonly atMs: number;
  readonly kind: Happening['kind'];
  readonly sentence: Sentence;
}

/** A repair that only clears the way for the next fault, or that repairs what is whole, is not news. */
function isNews(happening: Happening, index: number, all: readonly Happening[]): boolean {
  if (happening.kind !== 'intervention' || happening.intervention.kind !== 'recover') return true;
  const { target } = happening.intervention;
  const onTarget = (other: Happening | undefined) =>
    other?.kind === 'intervention' && other.intervention.kind !== 'configure' && other.intervention.target === target;
  const following = all.slice(index + 1).find(onTarget);
  if (following?.atMs === happening.atMs) return false;
  const before = all.slice(0, index).findLast(onTarget);
  return before?.kind === 'intervention'
    ? before.intervention.kind !== 'recover'
    : target.includes('#') || target.includes('->');
}

export interface FeedContext {
  readonly topology: Topology;
  /** What the figure itself does to its run: the reader did not do that. */
  readonly own: readonly Intervention[];
  readonly locale: Locale;
  /** Writes in this language. */
  readonly write: WriteHappening;
  /** Words of seldom changed settings; null while they are not there. */
  readonly others: WriteOthers | null;
}

/** What the figure did counts as scheduled. */
function attributed(happening: Happening, own: ReadonlySet<string>): Happening {
  if (happening.kind !== 'intervention' || !own.has(fingerprint(happening.intervention))) return happening;
  return { ...happening, scheduled: true };
}

const fingerprint = ({ atMs, kind, target }: Intervention) => `${atMs} ${kind} ${target}`;

/** Entries in order of time. */
export function feedEntries(happenings: readonly Happening[], context: FeedContext): readonly FeedEntry[] {
  const { topology, locale, write, others } = context;
  const own = new Set(context.own.map(fingerprint));
  const names = namesOf(topology, locale);
  const seen = new Map<string, number>();
  return happenings.filter(isNews).map((happening) => {
    const base = `${happening.kind} ${happening.atMs}`;
    const nth = (seen.get(base) ?? 0) + 1;
    seen.set(base, nth);
    const { kind, atMs } = happening;
    return { key: `${base} ${nth}`, atMs, kind, sentence: write(attributed(happening, own), names, others) };
  });
}
