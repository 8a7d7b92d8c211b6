/**
 * The key moments of a run: what a reader must have seen of it, chosen from what has happened so far.
 */
import { otherSettings } from '@/components/charts/settings/other-settings';
import type { Locale } from '@/content/model';
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import type { Happening } from '@/simulator/telemetry/happening';
import type { Topology } from '@/simulator/telemetry/topology';
import { feedWords } from '../../panel/feed/both-languages';
import { feedEntries } from '../../panel/feed/entries';
import { plainText } from '../../panel/feed/sentence';

export interface KeyMoment {
  readonly atMs: number;
  /** What happened, in the words of the feed; empty for the start and the end of what has run. */
  readonly sentences: readonly string[];
}

export interface History {
  readonly topology: Topology;
  readonly happenings: readonly Happening[];
  readonly own: readonly Intervention[];
  readonly reachedMs: number;
  readonly locale: Locale;
}

export const mostMoments = 8;

/** What happens within this of one another makes one picture. */
const togetherMs = 500;

/** What is done to a run is worth more than its first failures, and goodput lost or back the most. */
const weights: Readonly<Record<Happening['kind'], number>> = {
  goodputLost: 5,
  goodputBack: 5,
  intervention: 4,
  rollout: 4,
  threadsExhausted: 3,
  retriesAddLoad: 3,
  firstRefusal: 2,
  firstFailure: 2,
  firstTimeout: 2,
};

interface Candidate extends KeyMoment {
  readonly weight: number;
}

/** In order of time, from the start to the edge of what has run, and how many were left out for want of room. */
export function keyMoments(history: History): { readonly moments: readonly KeyMoment[]; readonly leftOut: number } {
  const candidates = grouped(history);
  const room = mostMoments - 2;
  const heaviest = [...candidates].sort((a, b) => b.weight - a.weight || a.atMs - b.atMs).slice(0, room);
  const chosen = candidates.filter((candidate) => heaviest.includes(candidate));
  const edge = history.reachedMs - (chosen.at(-1)?.atMs ?? 0) > togetherMs;
  return {
    moments: [
      ...(chosen[0] === undefined || chosen[0].atMs > togetherMs ? [{ atMs: startMs(history), sentences: [] }] : []),
      ...chosen.map(({ atMs, sentences }) => ({ atMs, sentences })),
      ...(edge ? [{ atMs: history.reachedMs, sentences: [] }] : []),
    ],
    leftOut: candidates.length - chosen.length,
  };
}

/** The first picture shows the system at work, not an empty one. */
const settledMs = 2_500;

function startMs({ happenings, reachedMs }: History): number {
  const first = happenings[0]?.atMs ?? reachedMs;
  return Math.min(settledMs, Math.max(0, first - 1));
}

function grouped({ topology, happenings, own, reachedMs, locale }: History): readonly Candidate[] {
  const groups: { atMs: number; sentences: string[]; weight: number }[] = [];
  for (const { atMs, sentence, kind } of feedEntries(happenings, {
    topology,
    own,
    locale,
    write: feedWords[locale],
    others: otherSettings,
  })) {
    if (atMs > reachedMs) continue;
    const last = groups.at(-1);
    const text = plainText(sentence);
    const weight = weights[kind];
    if (last === undefined || atMs - last.atMs > togetherMs) groups.push({ atMs, sentences: [text], weight });
    else {
      last.sentences.push(text);
      last.weight = Math.max(last.weight, weight);
    }
  }
  return groups;
}
