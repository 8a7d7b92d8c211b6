/**
 * The records of pending events: 32 bytes each, two to a cache line, so that an event costs one access to memory
 * however many are pending. An event is named by the index of its record; freed records are used again, last first.
 */

/** A saved set of records: plain data, owned by the caller; of pending events one entry in each list. */
export interface EventRecordsData {
  readonly event: Int32Array;
  readonly timeMs: Float64Array;
  readonly order: Float64Array;
  readonly code: Int32Array;
  readonly a: Int32Array;
  /** Free records, in the order in which they will be used. */
  readonly free: Int32Array;
}

/** The place of a record that is free. */
const nowhere = -2;

/**
 * Event `e` has `doubles[4 * e]`, when it is due, and `doubles[4 * e + 1]`, its rank among those of that moment;
 * `words[8 * e + 4]`, its code; `+ 5`, its a; `+ 6`, the event after it in its list, or -1; `+ 7`, its place: an index
 * or the event before it, as whoever keeps the event says, and not below -1.
 */
export class EventRecords {
  doubles = new Float64Array(0);
  /** Over the same memory. */
  words = new Int32Array(0);
  private capacity = 0;
  private used = 0;
  private freed = -1;

  take(timeMs: number, order: number, code: number, a: number): number {
    let event = this.freed;
    if (event < 0) event = this.claim();
    else this.freed = this.words[8 * event + 6] as number;
    const { doubles, words } = this;
    doubles[4 * event] = timeMs;
    doubles[4 * event + 1] = order;
    words[8 * event + 4] = code;
    words[8 * event + 5] = a;
    return event;
  }

  release(event: number): void {
    this.words[8 * event + 6] = this.freed;
    this.words[8 * event + 7] = nowhere;
    this.freed = event;
  }

  save(): EventRecordsData {
    const { doubles, words } = this;
    const free: number[] = [];
    for (let event = this.freed; event >= 0; event = words[8 * event + 6] as number) free.push(event);
    const pending: number[] = [];
    for (let event = 0; event < this.used; event++) if (words[8 * event + 7] !== nowhere) pending.push(event);
    return {
      event: Int32Array.from(pending),
      timeMs: Float64Array.from(pending, (event) => doubles[4 * event] as number),
      order: Float64Array.from(pending, (event) => doubles[4 * event + 1] as number),
      code: Int32Array.from(pending, (event) => words[8 * event + 4] as number),
      a: Int32Array.from(pending, (event) => words[8 * event + 5] as number),
      free: Int32Array.from(free),
    };
  }

  /** Takes over what was saved; whoever keeps the events must give them their places anew. */
  restore(data: EventRecordsData): void {
    this.used = data.event.length + data.free.length;
    while (this.capacity < this.used) this.grow();
    for (const [index, event] of data.event.entries()) {
      this.doubles[4 * event] = data.timeMs[index] as number;
      this.doubles[4 * event + 1] = data.order[index] as number;
      this.words[8 * event + 4] = data.code[index] as number;
      this.words[8 * event + 5] = data.a[index] as number;
    }
    this.freed = -1;
    for (let index = data.free.length - 1; index >= 0; index--) this.release(data.free[index] as number);
  }

  private claim(): number {
    if (this.used === this.capacity) this.grow();
    return this.used++;
  }

  private grow(): void {
    this.capacity = Math.max(64, 2 * this.capacity);
    const doubles = new Float64Array(4 * this.capacity);
    doubles.set(this.doubles);
    this.doubles = doubles;
    this.words = new Int32Array(doubles.buffer);
  }
}
