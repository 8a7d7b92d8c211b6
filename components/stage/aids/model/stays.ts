/**
 * How long requests stayed at a service, and how many were there, read from the recorded changes of its queues and
 * threads. The number is counted as the picture shows it; the stay is followed request by request.
 */
import { type Playback, placeOf, segmentOf } from '@/simulator/telemetry/playback';
import type { Stretch } from './stretch';

export interface Stays {
  /** Requests that came within the stretch, and those of them whose end was seen. */
  readonly came: number;
  readonly left: number;
  /** Mean stay of those that left. */
  readonly meanMs: number;
  /** Mean number of requests in queues and threads, and of threads that worked, over the stretch. */
  readonly meanThere: number;
  readonly meanWorking: number;
}

const working = 1;
const held = 2;

interface Stay {
  readonly key: number;
  readonly cameMs: number;
}

/** Of one component; `null` when nobody came. */
export function staysAt(playback: Playback, component: number, stretch: Stretch): Stays | null {
  const walk = new Walk(stretch);
  const { queues, slots } = playback.logs;
  let queue = 0;
  let slot = 0;
  for (;;) {
    const queueMs = queue < queues.length ? (segmentOf(queues, queue).atMs[placeOf(queue)] as number) : Infinity;
    const slotMs = slot < slots.length ? (segmentOf(slots, slot).atMs[placeOf(slot)] as number) : Infinity;
    if (Math.min(queueMs, slotMs) > stretch.toMs) break;
    // Who leaves a queue for a thread leaves it first.
    if (queueMs <= slotMs) {
      const columns = segmentOf(queues, queue);
      const i = placeOf(queue++);
      if (columns.component[i] !== component) continue;
      walk.queued(queueMs, keyOf(columns.replica[i], columns.request[i]), columns.entered[i] === 1);
    } else {
      const columns = segmentOf(slots, slot);
      const i = placeOf(slot++);
      if (columns.component[i] !== component) continue;
      const thread = keyOf(columns.replica[i], columns.slot[i]);
      walk.took(slotMs, thread, columns.state[i] as number, keyOf(columns.replica[i], columns.request[i]));
    }
  }
  return walk.result();
}

const keyOf = (replica: number | undefined, of: number | undefined) => (replica as number) * 2 ** 32 + (of as number);

class Walk {
  private readonly waiting: Stay[] = [];
  /** Those that have left a queue at `nowMs`: for a thread, or for good. */
  private readonly out: Stay[] = [];
  private readonly threads = new Map<number, { stay: Stay; state: number }>();
  private there = 0;
  private working = 0;
  private lastMs: number;
  private nowMs = 0;
  private thereMs = 0;
  private workingMs = 0;
  private came = 0;
  private left = 0;
  private stayedMs = 0;

  constructor(private readonly stretch: Stretch) {
    this.lastMs = stretch.fromMs;
  }

  queued(atMs: number, key: number, entered: boolean): void {
    this.passTo(atMs);
    if (entered) {
      this.waiting.push(this.arrival(key, atMs));
      this.there += 1;
      return;
    }
    this.out.push(...taken(this.waiting, key));
    this.there -= 1;
  }

  took(atMs: number, thread: number, state: number, key: number): void {
    this.passTo(atMs);
    const before = this.threads.get(thread);
    const inUse = state === working || state === held;
    this.there += Number(inUse) - Number(before !== undefined);
    this.working += Number(state === working) - Number(before?.state === working);
    if (before !== undefined && inUse && before.stay.key === key) before.state = state;
    else {
      if (before !== undefined) this.end(before.stay, atMs);
      if (inUse) this.threads.set(thread, { stay: this.fromQueue(key, atMs), state });
      else this.threads.delete(thread);
    }
  }

  result(): Stays | null {
    this.passTo(this.stretch.toMs);
    const lengthMs = this.stretch.toMs - this.stretch.fromMs;
    if (this.left === 0) return null;
    return {
      came: this.came,
      left: this.left,
      meanMs: this.stayedMs / this.left,
      meanThere: this.thereMs / lengthMs,
      meanWorking: this.workingMs / lengthMs,
    };
  }

  /** Adds up what was there until now; who left a queue earlier and got no thread has gone. */
  private passTo(atMs: number): void {
    const passedMs = Math.max(0, atMs - this.lastMs);
    this.thereMs += this.there * passedMs;
    this.workingMs += this.working * passedMs;
    this.lastMs = Math.max(this.lastMs, atMs);
    if (atMs > this.nowMs) for (const stay of this.out.splice(0)) this.end(stay, this.nowMs);
    this.nowMs = atMs;
  }

  private arrival(key: number, atMs: number): Stay {
    if (atMs >= this.stretch.fromMs) this.came += 1;
    return { key, cameMs: atMs };
  }

  private fromQueue(key: number, atMs: number): Stay {
    return taken(this.out, key)[0] ?? this.arrival(key, atMs);
  }

  private end(stay: Stay, atMs: number): void {
    if (stay.cameMs < this.stretch.fromMs) return;
    this.left += 1;
    this.stayedMs += atMs - stay.cameMs;
  }
}

/** Takes the first of this key out of a list. */
function taken(stays: Stay[], key: number): readonly Stay[] {
  const place = stays.findIndex((stay) => stay.key === key);
  return place < 0 ? [] : stays.splice(place, 1);
}
