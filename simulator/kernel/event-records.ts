/**
 * The records of pending events: 32 bytes each, two to a cache line, so that an event costs one access to memory
 * however many are pending. An event is named by the index of its record; freed records are used again, last first.
 */

/** A saved set of records: plain data, owned by the caller. */
export interface EventRecordsData {
  /** Pending events, and six words of each. */
  readonly event: Int32Array;
  readonly words: Int32Array;
  /** Free records, in the order in which they will be used. */
  readonly free: Int32Array;
}

/** Words that are saved: those before the place. */
const savedWords = 6;
/** The place of a record that is free. */
const nowhere = -2;
/** Priority, high part of the sequence number and kind share a word. */
const priorityShift = 28;
const highShift = 8;
const kindMask = 0xff;
const perLowRange = 2 ** -32;

/**
 * Event `e` has `doubles[4 * e]`, the time when it is due, and over the same memory `words[8 * e + i]`:
 * 2 the low part of its sequence number, 3 priority, high part and kind, 4 target, 5 a,
 * 6 the event after it in its list, or -1, and 7 its place: an index or the event before it, as whoever keeps the event
 * says, and not below -1.
 */
export class EventRecords {
  doubles = new Float64Array(0);
  words = new Int32Array(0);
  private capacity = 0;
  private used = 0;
  private freed = -1;

  /** `priority` is below 16, `kind` below 256, `sequence` below 2^52; `target` and `a` are 32-bit integers. */
  take(timeMs: number, priority: number, sequence: number, kind: number, target: number, a: number): number {
    let event = this.freed;
    if (event < 0) event = this.claim();
    else this.freed = this.words[8 * event + 6] as number;
    this.doubles[4 * event] = timeMs;
    const { words } = this;
    words[8 * event + 2] = sequence | 0;
    words[8 * event + 3] = (priority << priorityShift) | ((sequence * perLowRange) << highShift) | kind;
    words[8 * event + 4] = target;
    words[8 * event + 5] = a;
    return event;
  }

  kind(event: number): number {
    return (this.words[8 * event + 3] as number) & kindMask;
  }

  /** Whether one event comes before another of the same moment: by priority, then by sequence. */
  ranksBefore(one: number, other: number): boolean {
    const { words } = this;
    const rank = (words[8 * one + 3] as number) >>> highShift;
    const otherRank = (words[8 * other + 3] as number) >>> highShift;
    if (rank !== otherRank) return rank < otherRank;
    return (words[8 * one + 2] as number) >>> 0 < (words[8 * other + 2] as number) >>> 0;
  }

  release(event: number): void {
    this.words[8 * event + 6] = this.freed;
    this.words[8 * event + 7] = nowhere;
    this.freed = event;
  }

  save(): EventRecordsData {
    const { words } = this;
    const free: number[] = [];
    for (let event = this.freed; event >= 0; event = words[8 * event + 6] as number) free.push(event);
    const pending: number[] = [];
    for (let event = 0; event < this.used; event++) if (words[8 * event + 7] !== nowhere) pending.push(event);
    const saved = new Int32Array(savedWords * pending.length);
    pending.forEach((event, index) => {
      saved.set(words.subarray(8 * event, 8 * event + savedWords), savedWords * index);
    });
    return { event: Int32Array.from(pending), words: saved, free: Int32Array.from(free) };
  }

  /** Takes over what was saved; whoever keeps the events must give them their places anew. */
  restore(data: EventRecordsData): void {
    this.used = data.event.length + data.free.length;
    while (this.capacity < this.used) this.grow();
    data.event.forEach((event, index) => {
      this.words.set(data.words.subarray(savedWords * index, savedWords * (index + 1)), 8 * event);
    });
    this.freed = -1;
    for (let index = data.free.length - 1; index >= 0; index--) this.release(data.free[index] as number);
  }

  private claim(): number {
    if (this.used === this.capacity) this.grow();
    return this.used++;
  }

  private grow(): void {
    this.capacity = Math.max(64, Math.ceil(1.125 * this.capacity));
    const doubles = new Float64Array(4 * this.capacity);
    doubles.set(this.doubles);
    this.doubles = doubles;
    this.words = new Int32Array(doubles.buffer);
  }
}
