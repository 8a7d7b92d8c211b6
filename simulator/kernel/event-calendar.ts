/**
 * Pending events, the earliest first, at a cost that does not depend on how many there are: a ladder queue of one
 * rung over a heap (after Tang, Goh and Thng, "Ladder queue", ACM TOMACS 15, 2005).
 *
 * Only the nearest events stand in a heap. Those of the near future lie unsorted in buckets of equal width, about
 * `eventsPerBucket` in each, and go into the heap bucket by bucket; what is later lies unsorted in a list. When all
 * buckets are used up, the list is cut: a sample of it says how far the next buckets reach, up to where events become rare.
 * A time-out that is canceled, as most are, never sees the heap. Few events all stand in the heap.
 *
 * Times alone say where an event stands, so one total order holds for all, whatever was cut when.
 */
import { EventHeap } from './event-heap';
import type { EventRecords } from './event-records';

const eventsPerBucket = 3;
/** With more than `mostInHeap` events there are buckets, until a cut finds no more than `fewEvents`. */
const mostInHeap = 96;
const fewEvents = 24;
/** Of the later events so many are looked at to plan the next buckets. */
const sampleSize = 16;
/** Buckets reach at least to this one of the sample, and on until it is so much thinner than where it is dense. */
const leastShare = 4;
const mostThinning = 2;

export class EventCalendar {
  private readonly heap: EventHeap;
  /** False: there are neither buckets nor later events. */
  private divided = false;
  /** A time's bucket is `floor((time - startMs) * bucketsPerMs)`. Those below `current` have gone into the heap. */
  private startMs = 0;
  private bucketsPerMs = 1;
  private current = 0;
  private buckets = 0;
  /** Where the buckets end, up to rounding; a bucket of a time decides. */
  private endMs = Number.NEGATIVE_INFINITY;
  /** First event of each bucket, or -1. */
  private first = new Int32Array(64).fill(-1);
  private later = new Int32Array(64);
  private laterCount = 0;
  private readonly sample = new Float64Array(sampleSize);

  constructor(private readonly records: EventRecords) {
    this.heap = new EventHeap(records);
  }

  /** The earliest event, or -1. */
  peek(): number {
    const { heap } = this;
    if (heap.length === 0 && this.divided) this.refill();
    return heap.length > 0 ? (heap.event[0] as number) : -1;
  }

  /** Takes out what `peek` returned. */
  dropFirst(): void {
    this.heap.remove(0);
  }

  add(event: number, timeMs: number): void {
    if (this.divided) {
      this.file(event, timeMs);
      return;
    }
    this.heap.add(event, timeMs);
    if (this.heap.length > mostInHeap) this.divide();
  }

  remove(event: number): void {
    const { doubles, words } = this.records;
    const place = words[8 * event + 7] as number;
    const bucket = this.divided ? ((doubles[4 * event] as number) - this.startMs) * this.bucketsPerMs : -1;
    if (bucket < this.current) this.heap.remove(place);
    else if (bucket < this.buckets) this.unlink(event, place, bucket | 0);
    else this.forgetLater(place);
  }

  clear(): void {
    this.heap.length = 0;
    this.divided = false;
    this.current = 0;
    this.buckets = 0;
    this.laterCount = 0;
    this.first.fill(-1);
  }

  private file(event: number, timeMs: number): void {
    const bucket = (timeMs - this.startMs) * this.bucketsPerMs;
    if (bucket < this.current) this.heap.add(event, timeMs);
    else if (bucket < this.buckets) this.link(event, bucket | 0);
    else this.addLater(event);
  }

  private link(event: number, bucket: number): void {
    const { words } = this.records;
    const next = this.first[bucket] as number;
    words[8 * event + 6] = next;
    words[8 * event + 7] = -1;
    if (next >= 0) words[8 * next + 7] = event;
    this.first[bucket] = event;
  }

  private unlink(event: number, previous: number, bucket: number): void {
    const { words } = this.records;
    const next = words[8 * event + 6] as number;
    if (next >= 0) words[8 * next + 7] = previous;
    if (previous >= 0) words[8 * previous + 6] = next;
    else this.first[bucket] = next;
  }

  private addLater(event: number): void {
    if (this.laterCount === this.later.length) this.growLater();
    const index = this.laterCount++;
    this.later[index] = event;
    this.records.words[8 * event + 7] = index;
  }

  private forgetLater(index: number): void {
    const last = --this.laterCount;
    const moved = this.later[last] as number;
    this.later[index] = moved;
    this.records.words[8 * moved + 7] = index;
  }

  /** Too many events for the heap: all become later ones, and are cut. */
  private divide(): void {
    this.divided = true;
    this.current = 0;
    this.buckets = 0;
    this.endMs = this.heap.firstMs;
    for (let index = 0; index < this.heap.length; index++) {
      this.addLater(this.heap.event[index] as number);
    }
    this.heap.length = 0;
    this.refill();
  }

  /** Fills the empty heap with the events of the next bucket, cutting the later events when no bucket is left. */
  private refill(): void {
    if (this.emptyNextBucket()) return;
    if (this.laterCount <= fewEvents) this.unite();
    else this.cut();
  }

  private emptyNextBucket(): boolean {
    const { first, buckets } = this;
    const { doubles, words } = this.records;
    let bucket = this.current;
    while (bucket < buckets && (first[bucket] as number) < 0) bucket++;
    this.current = Math.min(bucket + 1, buckets);
    if (bucket >= buckets) return false;
    let event = first[bucket] as number;
    first[bucket] = -1;
    while (event >= 0) {
      const next = words[8 * event + 6] as number;
      this.heap.add(event, doubles[4 * event] as number);
      event = next;
    }
    return true;
  }

  /** Few events: the heap takes them all. */
  private unite(): void {
    this.divided = false;
    this.current = 0;
    for (let index = 0; index < this.laterCount; index++) {
      this.heap.add(this.later[index] as number, this.laterMs(index));
    }
    this.laterCount = 0;
  }

  /** Divides the earlier part of the later events into buckets, and goes to the first. */
  private cut(): void {
    const { later, laterCount: count } = this;
    this.planBuckets();
    if (this.first.length < this.buckets) this.first = new Int32Array(2 * this.buckets).fill(-1);
    this.laterCount = 0;
    for (let index = 0; index < count; index++) this.file(later[index] as number, this.laterMs(index));
    if (!this.emptyNextBucket()) this.unite();
  }

  /** Decides, by a sample of the later events, how far the next buckets reach and how wide they are. */
  private planBuckets(): void {
    const { sample, laterCount } = this;
    this.takeSample();
    const firstMs = sample[0] as number;
    let last = leastShare;
    let spacingMs = ((sample[last] as number) - firstMs) / last;
    for (let next = last + 1; next < sampleSize; next++) {
      const nextMs = ((sample[next] as number) - firstMs) / next;
      if (nextMs > mostThinning * spacingMs) break;
      last = next;
      spacingMs = Math.min(spacingMs, nextMs);
    }
    // Some events lie before the first of the sample, but none to speak of before where the last buckets ended.
    this.startMs = Math.max(firstMs - 3 * spacingMs, this.endMs);
    this.endMs = sample[last] as number;
    this.current = 0;
    this.buckets = Math.ceil(((last + 1) * laterCount) / (sampleSize * eventsPerBucket));
    this.bucketsPerMs = Math.min(this.buckets / (this.endMs - this.startMs), Number.MAX_VALUE);
  }

  /** Fills `sample` with times of later events, evenly chosen, in order. */
  private takeSample(): void {
    const { sample, laterCount } = this;
    for (let count = 0; count < sampleSize; count++) {
      const timeMs = this.laterMs(Math.floor((count * laterCount) / sampleSize));
      let index = count;
      for (; index > 0 && (sample[index - 1] as number) > timeMs; index--) sample[index] = sample[index - 1] as number;
      sample[index] = timeMs;
    }
  }

  private laterMs(index: number): number {
    return this.records.doubles[4 * (this.later[index] as number)] as number;
  }

  private growLater(): void {
    const later = new Int32Array(Math.ceil(1.125 * this.laterCount));
    later.set(this.later);
    this.later = later;
  }
}
