/**
 * The same requests in two recorded runs: how many met the same fate, and which was the first that did not. A request
 * is the same when it has the same number and class and was sent at the same time, to the bit.
 */
import { type Outcome, outcomes, type Reason, reasons } from '../outcome';
import type { Playback } from '../playback';
import { placeOf, segmentOf } from '../playback-log';

/** How a request ended in one of the runs. */
export interface Fate {
  readonly request: number;
  readonly requestClass: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly outcome: Outcome;
  readonly reason: Reason;
}

/** One request in both runs. */
export interface FatePair {
  readonly a: Fate;
  readonly b: Fate;
}

export interface Fates {
  /** Requests that ended in both runs. */
  readonly inBoth: number;
  /** Of these, those with the same outcome. */
  readonly sameOutcome: number;
  /** Numbers that mean another request in the other run. */
  readonly others: number;
  /** The first with another outcome, by the moment at which it shows; null: none so far. */
  readonly first: FatePair | null;
}

/** When it shows that two fates differ: the earlier of the two ends. */
export const shownAt = ({ a, b }: FatePair): number => Math.min(a.endMs, b.endMs);

/** Of all that ended up to a moment. */
export function compareFates(a: Playback, b: Playback, untilMs: number): Fates {
  const byRequest = new Map<number, number>();
  for (let entry = a.endingsUpTo(untilMs) - 1; entry >= 0; entry--) byRequest.set(requestAt(a, entry), entry);
  let [inBoth, sameOutcome, others] = [0, 0, 0];
  let first: FatePair | null = null;
  for (let entry = 0, end = b.endingsUpTo(untilMs); entry < end; entry++) {
    const entryA = byRequest.get(requestAt(b, entry));
    if (entryA === undefined) continue;
    const pair = { a: fateAt(a, entryA), b: fateAt(b, entry) };
    if (!isSame(pair)) others++;
    else {
      inBoth++;
      if (pair.a.outcome === pair.b.outcome) sameOutcome++;
      else if (first === null || isEarlier(pair, first)) first = pair;
    }
  }
  return { inBoth, sameOutcome, others, first };
}

const isSame = ({ a, b }: FatePair) => a.startMs === b.startMs && a.requestClass === b.requestClass;

const isEarlier = (one: FatePair, other: FatePair) =>
  shownAt(one) < shownAt(other) || (shownAt(one) === shownAt(other) && one.a.request < other.a.request);

const requestAt = ({ logs: { endings } }: Playback, entry: number) =>
  segmentOf(endings, entry).request[placeOf(entry)] as number;

function fateAt({ logs: { endings } }: Playback, entry: number): Fate {
  const columns = segmentOf(endings, entry);
  const at = placeOf(entry);
  return {
    request: columns.request[at] as number,
    requestClass: columns.requestClass[at] as number,
    startMs: columns.startMs[at] as number,
    endMs: columns.atMs[at] as number,
    outcome: outcomes[columns.outcome[at] as number] as Outcome,
    reason: reasons[columns.reason[at] as number] as Reason,
  };
}
