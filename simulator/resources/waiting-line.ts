/**
 * A waiting line: a doubly linked list threaded through the records that wait, so that entering, leaving from either
 * end and giving up in the middle all cost the same.
 */

/** What a record needs to stand in a line. -1 means none. */
export interface Waiter {
  previous: number;
  next: number;
}

/** Those who may wait, by id. */
export interface Waiters {
  at(id: number): Waiter;
}

/** The line itself: plain data. */
export interface WaitingLine {
  first: number;
  last: number;
  length: number;
}

export const emptyLine = (): WaitingLine => ({ first: -1, last: -1, length: 0 });

/** Puts `id` after `behind` (at the front when -1). */
export function insertAfter(line: WaitingLine, waiters: Waiters, behind: number, id: number): void {
  const waiter = waiters.at(id);
  const next = behind < 0 ? line.first : waiters.at(behind).next;
  waiter.previous = behind;
  waiter.next = next;
  if (behind < 0) line.first = id;
  else waiters.at(behind).next = id;
  if (next < 0) line.last = id;
  else waiters.at(next).previous = id;
  line.length++;
}

/** Puts `id` at the end. */
export function enqueue(line: WaitingLine, waiters: Waiters, id: number): void {
  insertAfter(line, waiters, line.last, id);
}

/** Takes `id` out, wherever it stands. */
export function leave(line: WaitingLine, waiters: Waiters, id: number): void {
  const { previous, next } = waiters.at(id);
  if (previous < 0) line.first = next;
  else waiters.at(previous).next = next;
  if (next < 0) line.last = previous;
  else waiters.at(next).previous = previous;
  line.length--;
}
