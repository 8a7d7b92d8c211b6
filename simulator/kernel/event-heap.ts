/**
 * A heap of events, the earliest first. Each node has four children, which stand side by side with their times, so
 * that a step down reads one or two cache lines; ranks are looked up only for events of one moment.
 */
import type { EventRecords } from './event-records';

export class EventHeap {
  length = 0;
  /** The events, the earliest at 0, and their times. */
  event = new Int32Array(64);
  private timeMs = new Float64Array(64);

  constructor(private readonly records: EventRecords) {}

  /** Time of the earliest event; only when there is one. */
  get firstMs(): number {
    return this.timeMs[0] as number;
  }

  add(event: number, timeMs: number): void {
    if (this.length === this.event.length) this.grow();
    this.rise(this.length++, event, timeMs);
  }

  /** Takes out the event that stands at an index. */
  remove(index: number): void {
    const last = --this.length;
    if (index === last) return;
    const event = this.event[last] as number;
    const timeMs = this.timeMs[last] as number;
    if (index > 0 && this.isBefore(event, timeMs, (index - 1) >> 2)) this.rise(index, event, timeMs);
    else this.sink(index, event, timeMs);
  }

  private isBefore(event: number, timeMs: number, index: number): boolean {
    const otherMs = this.timeMs[index] as number;
    return timeMs < otherMs || (timeMs === otherMs && this.records.ranksBefore(event, this.event[index] as number));
  }

  private rise(start: number, event: number, timeMs: number): void {
    const { event: events, timeMs: times, records } = this;
    const { words } = records;
    let index = start;
    while (index > 0) {
      const above = (index - 1) >> 2;
      const aboveMs = times[above] as number;
      if (aboveMs < timeMs) break;
      const parent = events[above] as number;
      if (aboveMs === timeMs && records.ranksBefore(parent, event)) break;
      events[index] = parent;
      times[index] = aboveMs;
      words[8 * parent + 7] = index;
      index = above;
    }
    events[index] = event;
    times[index] = timeMs;
    words[8 * event + 7] = index;
  }

  private sink(start: number, event: number, timeMs: number): void {
    const { event: events, timeMs: times, length, records } = this;
    const { words } = records;
    let index = start;
    for (let first = 4 * index + 1; first < length; first = 4 * index + 1) {
      const least = this.earliest(first, Math.min(first + 4, length));
      const leastMs = times[least] as number;
      if (leastMs > timeMs) break;
      const child = events[least] as number;
      if (leastMs === timeMs && records.ranksBefore(event, child)) break;
      events[index] = child;
      times[index] = leastMs;
      words[8 * child + 7] = index;
      index = least;
    }
    events[index] = event;
    times[index] = timeMs;
    words[8 * event + 7] = index;
  }

  /** Index of the earliest of the events from one index to before another. */
  private earliest(from: number, to: number): number {
    const { event: events, timeMs: times, records } = this;
    let least = from;
    let leastMs = times[from] as number;
    for (let index = from + 1; index < to; index++) {
      const timeMs = times[index] as number;
      if (timeMs > leastMs) continue;
      if (timeMs === leastMs && records.ranksBefore(events[least] as number, events[index] as number)) continue;
      least = index;
      leastMs = timeMs;
    }
    return least;
  }

  private grow(): void {
    const event = new Int32Array(2 * this.length);
    event.set(this.event);
    this.event = event;
    const timeMs = new Float64Array(2 * this.length);
    timeMs.set(this.timeMs);
    this.timeMs = timeMs;
  }
}
