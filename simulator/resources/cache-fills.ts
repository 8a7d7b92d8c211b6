/**
 * Fills of a cache that are under way, so that of many requests that miss one key only the first asks the backend and
 * the others wait for it: request coalescing, against the stampede when a hot entry expires. A fill that was begun
 * before its key was invalidated must not be stored. Both are what leases do in Facebook's memcache (Nishtala et al.,
 * "Scaling Memcache at Facebook", NSDI 2013).
 */
import { grown } from './grow';
import { addKey, dropKey, type KeyedSlots, keyedSlots, slotOf } from './keyed-slots';
import { emptyLine, type WaitingLine } from './waiting-line';

/** Plain data. */
export interface CacheFills {
  readonly keys: KeyedSlots;
  /** Who waits, for each slot of `keys`; the line is threaded through the waiters' own records. */
  readonly lines: WaitingLine[];
  /** 1 where the key was invalidated since the fill began. */
  outdated: Uint8Array;
}

export const cacheFills = (): CacheFills => ({ keys: keyedSlots(), lines: [], outdated: new Uint8Array(0) });

/** The line of those who wait for a key to be filled; undefined if nobody fills it. */
export function waitingForFill(fills: CacheFills, key: number): WaitingLine | undefined {
  const slot = slotOf(fills.keys, key);
  return slot < 0 ? undefined : fills.lines[slot];
}

/** Someone begins to fill a key that nobody fills. */
export function beginFill(fills: CacheFills, key: number): void {
  const slot = addKey(fills.keys, key);
  if (slot >= fills.outdated.length) fills.outdated = grown(fills.outdated, slot + 1);
  fills.outdated[slot] = 0;
  fills.lines[slot] = emptyLine();
}

/** What is being read to fill this key may be old by now. */
export function outdateFill(fills: CacheFills, key: number): void {
  const slot = slotOf(fills.keys, key);
  if (slot >= 0) fills.outdated[slot] = 1;
}

export function outdateAllFills(fills: CacheFills): void {
  fills.outdated.fill(1);
}

/** How a fill ended: whether its answer may be stored, and who waited for it, to be answered or to try again. */
export interface EndedFill {
  readonly current: boolean;
  readonly waiting: WaitingLine;
}

/** A fill under way has ended, well or not. */
export function endFill(fills: CacheFills, key: number): EndedFill {
  const slot = slotOf(fills.keys, key);
  const waiting = fills.lines[slot];
  if (waiting === undefined) throw new RangeError(`Nobody fills key ${key}.`);
  dropKey(fills.keys, slot);
  return { current: fills.outdated[slot] === 0, waiting };
}
