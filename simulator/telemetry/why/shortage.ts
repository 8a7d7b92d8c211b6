/**
 * A time in which nothing was free (no thread of a replica, no place in a bulkhead): how many asked, how many were done.
 * While it lasts, whoever asks must wait or is turned away, so more is asked for than is done: the numbers of an overload.
 */

/** Plain data. */
export interface Shortage {
  /** Threads of the replica, or places of the bulkhead. */
  readonly size: number;
  readonly sinceMs: number;
  /** Those that had one at the start and all that have asked for one since, the last one at `askedMs`. */
  offered: number;
  askedMs: number;
  /** Of those that have asked since: further tries of a call. */
  retries: number;
  /** Given back since the start, and how many when the last one asked. */
  served: number;
  servedWhenAsked: number;
  /** Turned away since the start. */
  refused: number;
  readonly marks: Mark[];
}

/** How a shortage stood when something was done to the run. */
interface Mark {
  readonly atMs: number;
  readonly offered: number;
  readonly served: number;
  readonly refused: number;
}

/** How many have asked at a place, and how many were turned away, since the start of the run. Plain data. */
export interface Demand {
  asked: number;
  refused: number;
  readonly marks: { readonly atMs: number; readonly asked: number; readonly refused: number }[];
}

export const newDemand = (): Demand => ({ asked: 0, refused: 0, marks: [] });

export const newShortage = (size: number, nowMs: number): Shortage => ({
  size,
  sinceMs: nowMs,
  offered: size,
  askedMs: nowMs,
  retries: 0,
  served: 0,
  servedWhenAsked: 0,
  refused: 0,
  marks: [],
});

export function ask(shortage: Shortage, isRetry: boolean, nowMs: number): void {
  shortage.offered++;
  shortage.askedMs = nowMs;
  shortage.servedWhenAsked = shortage.served;
  if (isRetry) shortage.retries++;
}

/** Marks are kept of so many moments, the last ones. */
const keptMarks = 64;

/** Something is done to the run at this moment. */
export function mark(demand: Demand, shortage: Shortage | null, atMs: number): void {
  const { asked, refused } = demand;
  if (demand.marks.push({ atMs, asked, refused }) > keptMarks) demand.marks.shift();
  if (shortage === null) return;
  const { offered, served } = shortage;
  if (shortage.marks.push({ atMs, offered, served, refused: shortage.refused }) > keptMarks) shortage.marks.shift();
}

/** Somebody had to wait or was turned away in it. */
export const wasFelt = ({ offered, size }: Shortage): boolean => offered > size;

/** What was done is the cause only if it became so many times worse afterwards. */
const muchWorse = 2;

/**
 * Whether it was already so when something was done at this moment: nearly as large a share was turned away, and those
 * who wait became more nearly as quickly. Then what was done is not the cause.
 */
export function wasSoBefore(shortage: Shortage, demand: Demand, atMs: number, nowMs: number): boolean {
  const before = demand.marks.findLast((candidate) => candidate.atMs === atMs);
  if (before === undefined) return false;
  const refused = demand.refused - before.refused;
  const shareBefore = share(before.refused, before.asked);
  const refusedAsBefore = muchWorse * shareBefore >= share(refused, demand.asked - before.asked);
  const isFelt = refused > 0 || waiting(shortage) > 0;
  return isFelt && refusedAsBefore && (waiting(shortage) === 0 || grewAsBefore(shortage, atMs, nowMs));
}

function grewAsBefore(shortage: Shortage, atMs: number, nowMs: number): boolean {
  const before = shortage.marks.findLast((candidate) => candidate.atMs === atMs);
  if (before === undefined) return false;
  const grownBefore = waiting({ ...before, size: shortage.size });
  const grownSince = waiting(shortage) - grownBefore;
  return muchWorse * share(grownBefore, atMs - shortage.sinceMs) >= share(grownSince, nowMs - atMs);
}

const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0);

const waiting = (at: Pick<Shortage, 'offered' | 'served' | 'refused' | 'size'>) =>
  at.offered - at.served - at.refused - at.size;
