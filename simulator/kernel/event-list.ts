/**
 * The clock and the future-event list: plain events, ordered by time, then priority, then order of scheduling
 * (SPEC K1-K5). Events are data: numbers that a handler understands.
 */
import { EventCalendar } from './event-calendar';
import { EventRecords, type EventRecordsData } from './event-records';
import { PostedEvents } from './posted-events';

/** Receives each event when its time has come. */
export type EventHandler = (kind: number, target: number, a: number) => void;

/** What `save` returns: plain data, owned by the caller. */
export interface EventListData extends EventRecordsData {
  readonly nowMs: number;
  readonly processed: number;
  readonly sequence: number;
}

export class EventList {
  /** Simulated time, in milliseconds. */
  nowMs = 0;
  /** Events handled so far. */
  processed = 0;
  private sequence = 0;
  private pending = 0;
  private readonly records = new EventRecords();
  private readonly calendar = new EventCalendar(this.records);
  /** They run before all others. */
  private readonly posted = new PostedEvents();

  /** Events that wait for their time. */
  get length(): number {
    return this.pending + this.posted.length;
  }

  /**
   * Schedules an event and returns a handle for `cancel`, valid until the event runs. A time in the past counts as now.
   * `priority` (0 first, below 16) orders events of one instant. `kind` is a whole number from 0 to 255, `target` and
   * `a` are 32-bit integers.
   */
  schedule(atMs: number, priority: number, kind: number, target: number, a: number): number {
    const timeMs = Math.max(atMs, this.nowMs);
    const event = this.records.take(timeMs, priority, this.sequence++, kind, target, a);
    this.calendar.add(event, timeMs);
    this.pending++;
    return event;
  }

  /** Adds an event of this very instant: it runs before everything that was scheduled, after what was posted earlier. */
  post(kind: number, target: number, a: number): void {
    this.posted.add(kind, target, a);
  }

  /** Takes an event back. The handle must be one whose event has not run. */
  cancel(event: number): void {
    this.calendar.remove(event);
    this.records.release(event);
    this.pending--;
  }

  /**
   * Runs every event before `untilMs` (not those at it) and sets the clock to `untilMs`. Stops early, with the clock
   * at the last event, after `budget` events. Returns whether `untilMs` was reached.
   */
  run(untilMs: number, budget: number, handle: EventHandler): boolean {
    const { calendar, posted } = this;
    let left = budget;
    for (;;) {
      if (posted.length > 0) {
        if (left-- <= 0) return false;
        this.runPosted(handle);
        continue;
      }
      const event = calendar.peek();
      if (event < 0 || (this.records.doubles[4 * event] as number) >= untilMs) break;
      if (left-- <= 0) return false;
      this.runFirst(event, handle);
    }
    if (untilMs > this.nowMs) this.nowMs = untilMs;
    return true;
  }

  save(): EventListData {
    if (this.posted.length > 0) throw new Error('Save an event list between instants.');
    const { nowMs, processed, sequence } = this;
    return { nowMs, processed, sequence, ...this.records.save() };
  }

  restore(data: EventListData): void {
    this.nowMs = data.nowMs;
    this.processed = data.processed;
    this.sequence = data.sequence;
    this.pending = data.event.length;
    this.posted.clear();
    this.records.restore(data);
    this.calendar.clear();
    for (const event of data.event) this.calendar.add(event, this.records.doubles[4 * event] as number);
  }

  private runPosted(handle: EventHandler): void {
    const { kind, target, a } = this.posted;
    this.posted.dropFirst();
    this.processed++;
    handle(kind, target, a);
  }

  /** Runs an event, the first of the calendar. */
  private runFirst(event: number, handle: EventHandler): void {
    const { records } = this;
    const kind = records.kind(event);
    const target = records.words[8 * event + 4] as number;
    const a = records.words[8 * event + 5] as number;
    this.nowMs = records.doubles[4 * event] as number;
    this.processed++;
    this.pending--;
    this.calendar.dropFirst();
    records.release(event);
    handle(kind, target, a);
  }
}
