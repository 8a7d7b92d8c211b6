/**
 * Lists the client requests of a recorded run that have ended, by what they have in common. Tries over a connection
 * without latency, and tries whose message was lost, are not recorded, so they are not counted. What a request left
 * behind, such as an asynchronous event, counts as a part of it.
 */

import { slotStates } from './chunk';
import { type Outcome, outcomes, type Reason, reasons } from './outcome';
import type { Playback } from './playback';
import { placeOf, segmentOf } from './playback-log';

export const requestFilters = ['all', 'slow', 'failed', 'cold', 'retried'] as const;
export type RequestFilter = (typeof requestFilters)[number];

export interface RequestSummary {
  readonly request: number;
  /** Index into the classes of the topology. */
  readonly requestClass: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly outcome: Outcome;
  readonly reason: Reason;
  /** Some call in it needed so many tries; 1: none needed a second one. */
  readonly tries: number;
  /** Something in it had to start first. */
  readonly cold: boolean;
}

/** At most `limit` of those that ended up to a moment: the slowest of all for `slow`, else the latest to end, first. */
export function listRequests(playback: Playback, filter: RequestFilter, untilMs: number, limit = 50): RequestSummary[] {
  const count = playback.endingsUpTo(untilMs);
  const tries = triesOf(playback, untilMs);
  const cold = coldOf(playback, untilMs);
  const summary = (entry: number): RequestSummary => {
    const columns = segmentOf(playback.logs.endings, entry);
    const at = placeOf(entry);
    const request = columns.request[at] as number;
    return {
      request,
      requestClass: columns.requestClass[at] as number,
      startMs: columns.startMs[at] as number,
      endMs: columns.atMs[at] as number,
      outcome: outcomes[columns.outcome[at] as number] as Outcome,
      reason: reasons[columns.reason[at] as number] as Reason,
      tries: tries.get(request) ?? 1,
      cold: cold.has(request),
    };
  };
  if (filter === 'slow') return slowest(playback, count, limit).map(summary);
  const found: RequestSummary[] = [];
  for (let entry = count - 1; entry >= 0 && found.length < limit; entry--) {
    const one = summary(entry);
    if (fits(one, filter)) found.push(one);
  }
  return found;
}

function fits({ outcome, tries, cold }: RequestSummary, filter: Exclude<RequestFilter, 'slow'>): boolean {
  if (filter === 'failed') return outcome !== 'success';
  if (filter === 'retried') return tries > 1;
  return filter === 'all' || cold;
}

function slowest(playback: Playback, count: number, limit: number): number[] {
  const { endings } = playback.logs;
  const tookMs = (entry: number) => {
    const { atMs, startMs } = segmentOf(endings, entry);
    return (atMs[placeOf(entry)] as number) - (startMs[placeOf(entry)] as number);
  };
  const bySlowness = (one: number, other: number) => tookMs(other) - tookMs(one) || other - one;
  let best: number[] = [];
  let boundMs = -1;
  for (let entry = 0; entry < count; entry++) {
    if (tookMs(entry) < boundMs) continue;
    best.push(entry);
    if (best.length < 2 * limit) continue;
    best = best.sort(bySlowness).slice(0, limit);
    boundMs = tookMs(best.at(-1) as number);
  }
  return best.sort(bySlowness).slice(0, limit);
}

/** By request: the most tries that one of its calls needed, where that is more than one. */
function triesOf({ logs: { flights } }: Playback, untilMs: number): Map<number, number> {
  const tries = new Map<number, number>();
  for (let entry = flights.countUpTo(untilMs) - 1; entry >= 0; entry--) {
    const columns = segmentOf(flights, entry);
    const at = placeOf(entry);
    const tryNumber = columns.tryNumber[at] as number;
    const request = columns.request[at] as number;
    if (tryNumber > (tries.get(request) ?? 1)) tries.set(request, tryNumber);
  }
  return tries;
}

const starting = slotStates.indexOf('starting');

function coldOf({ logs: { slots } }: Playback, untilMs: number): Set<number> {
  const cold = new Set<number>();
  for (let entry = slots.countUpTo(untilMs) - 1; entry >= 0; entry--) {
    const columns = segmentOf(slots, entry);
    if (columns.state[placeOf(entry)] === starting) cold.add(columns.request[placeOf(entry)] as number);
  }
  return cold;
}
