/**
 * The concurrency slots (threads) of one replica: which are free, and in which order they are given out.
 */

/** Plain data. `limit` -1 means without limit; then slots have no numbers. */
export interface ServerPool {
  readonly limit: number;
  inUse: number;
  /** Free slot numbers; the last is given out next. */
  free: number[];
}

/** The number of a slot in a pool without limit. */
export const unnumberedSlot = -1;

export function serverPool(limit: number | null): ServerPool {
  if (limit === null) return { limit: -1, inUse: 0, free: [] };
  return { limit, inUse: 0, free: Array.from({ length: limit }, (_, index) => limit - 1 - index) };
}

export const hasFreeSlot = (pool: ServerPool): boolean => pool.limit < 0 || pool.inUse < pool.limit;

/** Takes a slot; only when `hasFreeSlot`. */
export function takeSlot(pool: ServerPool): number {
  pool.inUse++;
  return pool.limit < 0 ? unnumberedSlot : (pool.free.pop() as number);
}

export function releaseSlot(pool: ServerPool, slot: number): void {
  pool.inUse--;
  if (pool.limit >= 0) pool.free.push(slot);
}
