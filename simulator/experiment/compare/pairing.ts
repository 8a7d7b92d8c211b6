/**
 * Finds each request of one run in the other and compares how it ended.
 */
import { WorkLimitError } from '../../components/world';
import type { Outcome, Reason } from '../../telemetry/outcome';
import type { Ending } from './twin-recorder';

/** How many requests two runs have in common, and how many of them went alike. */
export interface RequestComparison {
  /** Sent in both runs. */
  readonly inBoth: number;
  /** Of these: the same outcome for the same reason after the same time, to the bit; or unfinished in both. */
  readonly alike: number;
  readonly onlyInA: number;
  readonly onlyInB: number;
}

/** How a request went in one run. */
export interface Course {
  readonly request: number;
  readonly sentMs: number;
  /** Null: the run ended first. */
  readonly endMs: number | null;
  readonly durationMs: number | null;
  readonly outcome: Outcome;
  readonly reason: Reason;
}

/** A request that went differently in the two runs. */
export interface Divergence {
  /** When the difference shows: the earlier of the two ends. */
  readonly atMs: number;
  readonly client: string;
  readonly class: string;
  /** Null: the request was not sent in this run. */
  readonly a: Course | null;
  readonly b: Course | null;
}

/** Bounds the memory of a comparison of runs that have little in common. */
const mostWithoutPartner = 1_000_000;

export class Pairing {
  private readonly waitingA = new Map<number, Ending>();
  private readonly waitingB = new Map<number, Ending>();
  private inBoth = 0;
  private alike = 0;
  private first: Divergence | null = null;

  /** What ended in the same stretch of time. */
  add(a: readonly Ending[], b: readonly Ending[]): void {
    for (const ending of a) this.waitingA.set(ending.key, ending);
    for (const ending of b) {
      const other = this.waitingA.get(ending.key);
      if (other === undefined) this.waitingB.set(ending.key, ending);
      else this.pair(other, ending);
    }
    for (const ending of a) {
      const other = this.waitingB.get(ending.key);
      if (other !== undefined) this.pair(ending, other);
    }
    if (this.waitingA.size + this.waitingB.size > mostWithoutPartner) {
      throw new WorkLimitError(`More than ${mostWithoutPartner} requests of one run are not found in the other.`);
    }
  }

  /** To be called after all that ended and all that did not was added. */
  result(): { requests: RequestComparison; firstDivergence: Divergence | null } {
    for (const ending of this.waitingA.values()) this.differs(ending, null);
    for (const ending of this.waitingB.values()) this.differs(null, ending);
    const { inBoth, alike } = this;
    const requests = { inBoth, alike, onlyInA: this.waitingA.size, onlyInB: this.waitingB.size };
    return { requests, firstDivergence: this.first };
  }

  private pair(a: Ending, b: Ending): void {
    this.waitingA.delete(a.key);
    this.waitingB.delete(b.key);
    this.inBoth++;
    const same = a.outcome === b.outcome && a.reason === b.reason && durationOf(a) === durationOf(b);
    if (same) this.alike++;
    else this.differs(a, b);
  }

  private differs(a: Ending | null, b: Ending | null): void {
    const of = a ?? b;
    const atMs = shownAt(a, b);
    if (of === null || (this.first !== null && atMs > this.first.atMs)) return;
    const found = { atMs, client: of.client, class: of.class, a: course(a), b: course(b) };
    if (this.first === null || isEarlier(found, this.first)) this.first = found;
  }
}

/** By the moment, then by the order of sending, which may be another one in the other run. */
function isEarlier(one: Divergence, other: Divergence): boolean {
  if (one.atMs !== other.atMs) return one.atMs < other.atMs;
  const [numbers, others] = [one, other].map(({ a, b }) =>
    [a, b].map((side) => side?.request ?? Number.MAX_SAFE_INTEGER),
  );
  const least = (list: readonly number[] | undefined) => Math.min(...(list ?? []));
  const most = (list: readonly number[] | undefined) => Math.max(...(list ?? []));
  return least(numbers) !== least(others) ? least(numbers) < least(others) : most(numbers) < most(others);
}

const durationOf = ({ atMs, endMs }: Ending) => (endMs === null ? null : endMs - atMs);

/** When it shows that they differ: one ends and the other has not, or the only one is sent and does not end. */
function shownAt(a: Ending | null, b: Ending | null): number {
  const ends = [a?.endMs, b?.endMs].filter((endMs) => typeof endMs === 'number');
  return ends.length > 0 ? Math.min(...ends) : ((a ?? b)?.atMs ?? 0);
}

function course(ending: Ending | null): Course | null {
  if (ending === null) return null;
  const { request, atMs: sentMs, endMs, outcome, reason } = ending;
  return { request, sentMs, endMs, durationMs: durationOf(ending), outcome, reason };
}
