/**
 * The clock and the future-event list: a binary heap of plain events in typed arrays, ordered by time, then
 * priority, then order of scheduling (SPEC K1-K5). Events are data: numbers that a handler understands.
 */

/** Receives each event when its time has come. */
export type EventHandler = (kind: number, target: number, a: number) => void;

/** Priorities below this bound are told apart. */
const priorityLimit = 16;
const priorityWeight = 2 ** 48;

/** What `save` returns: plain data, owned by the caller. */
export interface EventListData {
  readonly nowMs: number;
  readonly processed: number;
  readonly sequence: number;
  readonly timeMs: Float64Array;
  readonly order: Float64Array;
  readonly kind: Int32Array;
  readonly target: Int32Array;
  readonly a: Int32Array;
  readonly place: Int32Array;
  readonly heap: Int32Array;
  readonly free: Int32Array;
}

export class EventList {
  /** Simulated time, in milliseconds. */
  nowMs = 0;
  /** Events handled so far. */
  processed = 0;
  private sequence = 0;
  private capacity = 256;
  private timeMs = new Float64Array(this.capacity);
  private order = new Float64Array(this.capacity);
  private kind = new Int32Array(this.capacity);
  private target = new Int32Array(this.capacity);
  private a = new Int32Array(this.capacity);
  /** Where an event stands in the heap. */
  private place = new Int32Array(this.capacity);
  private heap = new Int32Array(this.capacity);
  private size = 0;
  private free = new Int32Array(this.capacity);
  private freeCount = 0;
  private used = 0;
  /** Events of this very instant that run before all others, first come, first served: three numbers each. */
  private now: number[] = [];
  private nowHead = 0;

  /** Events that wait for their time. */
  get length(): number {
    return this.size + (this.now.length - this.nowHead) / 3;
  }

  /**
   * Schedules an event and returns a handle for `cancel`, valid until the event runs. A time in the past counts as now.
   * `priority` (0 first, below 16) orders events of one instant.
   */
  schedule(atMs: number, priority: number, kind: number, target: number, a: number): number {
    const event = this.freeCount > 0 ? (this.free[--this.freeCount] as number) : this.claim();
    this.timeMs[event] = Math.max(atMs, this.nowMs);
    this.order[event] = (priority % priorityLimit) * priorityWeight + this.sequence++;
    this.kind[event] = kind;
    this.target[event] = target;
    this.a[event] = a;
    this.rise(this.size++, event);
    return event;
  }

  /** Adds an event of this very instant: it runs before everything that was scheduled, after what was posted earlier. */
  post(kind: number, target: number, a: number): void {
    this.now.push(kind, target, a);
  }

  /** Takes an event back. The handle must be one whose event has not run. */
  cancel(event: number): void {
    this.remove(this.place[event] as number);
    this.free[this.freeCount++] = event;
  }

  /**
   * Runs every event before `untilMs` (not those at it) and sets the clock to `untilMs`. Stops early, with the clock
   * at the last event, after `budget` events. Returns whether `untilMs` was reached.
   */
  run(untilMs: number, budget: number, handle: EventHandler): boolean {
    let left = budget;
    for (;;) {
      if (this.nowHead < this.now.length) {
        if (left-- <= 0) return false;
        this.runPosted(handle);
        continue;
      }
      const event = this.size > 0 ? (this.heap[0] as number) : -1;
      if (event < 0 || (this.timeMs[event] as number) >= untilMs) break;
      if (left-- <= 0) return false;
      this.remove(0);
      this.free[this.freeCount++] = event;
      this.nowMs = this.timeMs[event] as number;
      this.processed++;
      handle(this.kind[event] as number, this.target[event] as number, this.a[event] as number);
    }
    if (untilMs > this.nowMs) this.nowMs = untilMs;
    return true;
  }

  save(): EventListData {
    if (this.nowHead < this.now.length) throw new Error('An event list can be saved only between instants.');
    return {
      nowMs: this.nowMs,
      processed: this.processed,
      sequence: this.sequence,
      timeMs: this.timeMs.slice(0, this.used),
      order: this.order.slice(0, this.used),
      kind: this.kind.slice(0, this.used),
      target: this.target.slice(0, this.used),
      a: this.a.slice(0, this.used),
      place: this.place.slice(0, this.used),
      heap: this.heap.slice(0, this.size),
      free: this.free.slice(0, this.freeCount),
    };
  }

  restore(data: EventListData): void {
    this.nowMs = data.nowMs;
    this.processed = data.processed;
    this.sequence = data.sequence;
    this.used = data.timeMs.length;
    while (this.capacity < this.used) this.grow();
    this.timeMs.set(data.timeMs);
    this.order.set(data.order);
    this.kind.set(data.kind);
    this.target.set(data.target);
    this.a.set(data.a);
    this.place.set(data.place);
    this.heap.set(data.heap);
    this.size = data.heap.length;
    this.free.set(data.free);
    this.freeCount = data.free.length;
    this.now = [];
    this.nowHead = 0;
  }

  private runPosted(handle: EventHandler): void {
    const { now, nowHead } = this;
    this.nowHead += 3;
    if (this.nowHead > 3_000) {
      this.now = now.slice(this.nowHead);
      this.nowHead = 0;
    }
    this.processed++;
    handle(now[nowHead] as number, now[nowHead + 1] as number, now[nowHead + 2] as number);
    if (this.nowHead === this.now.length && this.nowHead > 0) {
      this.now.length = 0;
      this.nowHead = 0;
    }
  }

  private claim(): number {
    if (this.used === this.capacity) this.grow();
    return this.used++;
  }

  private grow(): void {
    this.capacity *= 2;
    const wider = <T extends Float64Array | Int32Array>(old: T, fresh: T): T => {
      fresh.set(old);
      return fresh;
    };
    this.timeMs = wider(this.timeMs, new Float64Array(this.capacity));
    this.order = wider(this.order, new Float64Array(this.capacity));
    this.kind = wider(this.kind, new Int32Array(this.capacity));
    this.target = wider(this.target, new Int32Array(this.capacity));
    this.a = wider(this.a, new Int32Array(this.capacity));
    this.place = wider(this.place, new Int32Array(this.capacity));
    this.heap = wider(this.heap, new Int32Array(this.capacity));
    this.free = wider(this.free, new Int32Array(this.capacity));
  }

  private before(one: number, other: number): boolean {
    const a = this.timeMs[one] as number;
    const b = this.timeMs[other] as number;
    return a < b || (a === b && (this.order[one] as number) < (this.order[other] as number));
  }

  private rise(start: number, event: number): void {
    const { heap, place } = this;
    let index = start;
    while (index > 0) {
      const above = (index - 1) >> 1;
      const parent = heap[above] as number;
      if (!this.before(event, parent)) break;
      heap[index] = parent;
      place[parent] = index;
      index = above;
    }
    heap[index] = event;
    place[event] = index;
  }

  private remove(index: number): void {
    const last = this.heap[--this.size] as number;
    if (index === this.size) return;
    if (index > 0 && this.before(last, this.heap[(index - 1) >> 1] as number)) this.rise(index, last);
    else this.sink(index, last);
  }

  private sink(start: number, event: number): void {
    const { heap, place, size } = this;
    let index = start;
    for (;;) {
      let below = 2 * index + 1;
      if (below >= size) break;
      if (below + 1 < size && this.before(heap[below + 1] as number, heap[below] as number)) below++;
      const child = heap[below] as number;
      if (!this.before(child, event)) break;
      heap[index] = child;
      place[child] = index;
      index = below;
    }
    heap[index] = event;
    place[event] = index;
  }
}
