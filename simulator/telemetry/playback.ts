/**
 * The recorded run: takes chunks in order and gives the state at any moment. Playing forward costs only what changed;
 * going back restores the keyframe before the moment and plays on from there. A keyframe is kept for every simulated
 * second that was played through.
 */
import type { Chunk, SeriesRow } from './chunk';
import type { Happening } from './happening';
import { Marks } from './marks';
import { countUpTo, grow, placeOf, segmentOf } from './playback-log';
import { emptyLogs, forkLogs, type PlaybackLogs } from './playback-logs';
import { ReplicaPlayer } from './playback-replica';
import type { FrameState, ReplicaState } from './playback-state';
import type { Topology } from './topology';

export { placeOf, segmentOf } from './playback-log';
export type { ComponentState, FlightsInTheAir, FrameState, RefusalsSoFar, ReplicaState } from './playback-state';
export { fallMs, slotProgress } from './playback-state';

const keyframeEveryMs = 1_000;

/** Where the player stands in each log. */
interface Cursors {
  flights: number;
  slots: number;
  queues: number;
}

interface Keyframe extends Cursors {
  readonly atMs: number;
  readonly replicas: readonly ReplicaState[];
  readonly inTheAir: Uint32Array;
}

export class Playback {
  /** Every metric row and happening recorded so far, in order of time. */
  readonly rows: SeriesRow[] = [];
  readonly happenings: Happening[] = [];
  readonly marks: Marks;

  private readonly replicas: ReplicaPlayer[] = [];
  /** Index of each component's first replica in `replicas`. */
  private readonly firstReplica: number[] = [];
  private readonly keyframes: Keyframe[] = [];
  private readonly cursors: Cursors = { flights: 0, slots: 0, queues: 0 };
  private readonly frame;
  private recordedMs = 0;

  constructor(
    readonly topology: Topology,
    /** All that was recorded, to be searched. */
    readonly logs: PlaybackLogs = emptyLogs(),
    marks = new Marks(),
  ) {
    this.marks = marks;
    const components = topology.components.map((component) => {
      this.firstReplica.push(this.replicas.length);
      const slots = component.concurrency ?? 0;
      const replicas = Array.from({ length: component.replicas }, () => new ReplicaPlayer(slots));
      this.replicas.push(...replicas);
      return { replicas };
    });
    this.frame = {
      atMs: 0,
      components,
      flights: { count: 0, index: new Uint32Array(256), entries: logs.flights },
      refusals: { count: 0, entries: logs.refusals },
      rowIndex: -1,
      row: null as SeriesRow | null,
    } satisfies FrameState;
    this.keyframes.push(this.takeKeyframe());
  }

  /** The moment up to which the run is recorded. */
  get endMs(): number {
    return this.recordedMs;
  }

  append(chunk: Chunk): void {
    const { flights, slots, queues, refusals, endings } = this.logs;
    flights.append(chunk.flights);
    slots.append(chunk.slots);
    queues.append(chunk.queues);
    refusals.append(chunk.refusals);
    endings.append(chunk.endings);
    this.rows.push(...chunk.series);
    this.happenings.push(...chunk.happenings);
    this.marks.append(chunk.marks);
    this.recordedMs = chunk.toMs;
  }

  /**
   * Forgets what happened at a moment and after it: the run goes on differently from there. What was read at the end
   * of a bucket that ends at this moment stays, for the run does not read it again.
   */
  truncate(atMs: number): void {
    for (const log of Object.values(this.logs)) log.truncate(atMs);
    this.rows.length = countBy(this.rows, atMs);
    this.happenings.splice(0, this.happenings.length, ...this.happenings.filter(staysAt(atMs)));
    this.marks.truncate(atMs);
    this.recordedMs = Math.min(this.recordedMs, atMs);
    while (this.keyframes.length > 1 && (this.keyframes.at(-1) as Keyframe).atMs >= atMs) this.keyframes.pop();
    if (this.frame.atMs < atMs) return;
    this.restore(this.keyframes.at(-1) as Keyframe);
    this.at(atMs);
  }

  /**
   * Another recording with the same past up to a moment, to which other things happen after it. The past is shared,
   * so a branch costs only what is its own.
   */
  fork(atMs: number): Playback {
    const other = new Playback(this.topology, forkLogs(this.logs, atMs), this.marks.fork(atMs));
    other.recordedMs = Math.min(this.recordedMs, atMs);
    other.rows.push(...this.rows.slice(0, countBy(this.rows, atMs)));
    other.happenings.push(...this.happenings.filter(staysAt(atMs)));
    other.keyframes.splice(0, 1, ...this.keyframes.filter((kept) => kept.atMs === 0 || kept.atMs < atMs));
    other.restore(other.keyframes.at(-1) as Keyframe);
    return other;
  }

  /** The state at a moment, or at the end of what is recorded when that comes first. The object is reused. */
  at(ms: number): FrameState {
    const target = Math.min(Math.max(0, ms), this.recordedMs);
    this.goToNearestKeyframe(target);
    let next = (this.keyframes.at(-1) as Keyframe).atMs + keyframeEveryMs;
    for (; next <= target; next += keyframeEveryMs) {
      this.playTo(next);
      this.keyframes.push(this.takeKeyframe());
    }
    this.playTo(target);
    this.updateReadings(target);
    return this.frame;
  }

  /** The state at a moment, for keeping: it does not change with the next call. */
  copyAt(ms: number): FrameState {
    const { flights, refusals, ...state } = this.at(ms) as typeof this.frame;
    return {
      ...state,
      components: state.components.map(({ replicas }) => ({ replicas: replicas.map((replica) => replica.save()) })),
      flights: { ...flights, index: flights.index.slice(0, flights.count) },
      refusals: { ...refusals },
    };
  }

  /** How many metric rows lie at or before a moment. */
  rowsUpTo(ms: number): number {
    return countBy(this.rows, ms);
  }

  /** How many happenings lie at or before a moment. */
  happeningsUpTo(ms: number): number {
    return countBy(this.happenings, ms);
  }

  /** How many client requests ended at or before a moment. */
  endingsUpTo(ms: number): number {
    return this.logs.endings.countUpTo(ms);
  }

  private goToNearestKeyframe(target: number): void {
    const index = Math.min(this.keyframes.length - 1, Math.floor(target / keyframeEveryMs));
    const keyframe = this.keyframes[index] as Keyframe;
    const ahead = this.frame.atMs <= target && keyframe.atMs <= this.frame.atMs;
    if (!ahead) this.restore(keyframe);
  }

  private playTo(target: number): void {
    if (target < this.frame.atMs) return;
    this.frame.atMs = target;
    this.playSlots(target);
    this.playQueues(target);
    this.playFlights(target);
  }

  private playSlots(target: number): void {
    const { slots } = this.logs;
    let entry = this.cursors.slots;
    for (; entry < slots.length; entry++) {
      const columns = segmentOf(slots, entry);
      const i = placeOf(entry);
      const atMs = columns.atMs[i] as number;
      if (atMs > target) break;
      this.replica(columns.component[i], columns.replica[i])?.changeSlot(
        columns.slot[i] as number,
        columns.state[i] as number,
        atMs,
        columns.untilMs[i] as number,
        columns.requestClass[i] as number,
        columns.request[i] as number,
      );
    }
    this.cursors.slots = entry;
  }

  private playQueues(target: number): void {
    const { queues } = this.logs;
    let entry = this.cursors.queues;
    for (; entry < queues.length; entry++) {
      const columns = segmentOf(queues, entry);
      const i = placeOf(entry);
      if ((columns.atMs[i] as number) > target) break;
      const player = this.replica(columns.component[i], columns.replica[i]);
      const request = columns.request[i] as number;
      if (columns.entered[i]) player?.enterQueue(columns.requestClass[i] as number, request);
      else player?.leaveQueue(request);
    }
    this.cursors.queues = entry;
  }

  /** Keeps those still on their way, in order, then adds those that have left since. */
  private playFlights(target: number): void {
    const { flights } = this.logs;
    const arriveMs = (flight: number) => segmentOf(flights, flight).arriveMs[placeOf(flight)] as number;
    const air = this.frame.flights;
    let kept = 0;
    for (let j = 0; j < air.count; j++) {
      const flight = air.index[j] as number;
      if (arriveMs(flight) > target) air.index[kept++] = flight;
    }
    let entry = this.cursors.flights;
    for (; entry < flights.length; entry++) {
      if ((segmentOf(flights, entry).departMs[placeOf(entry)] as number) > target) break;
      if (arriveMs(entry) <= target) continue;
      if (kept === air.index.length) air.index = grow(air.index, kept + 1);
      air.index[kept++] = entry;
    }
    air.count = kept;
    this.cursors.flights = entry;
  }

  private updateReadings(target: number): void {
    const { frame } = this;
    frame.refusals.count = this.logs.refusals.countUpTo(target);
    frame.rowIndex = countBy(this.rows, target) - 1;
    frame.row = this.rows[frame.rowIndex] ?? null;
  }

  private replica(component: number | undefined, replica: number | undefined): ReplicaPlayer | undefined {
    return this.replicas[(this.firstReplica[component as number] as number) + (replica as number)];
  }

  private takeKeyframe(): Keyframe {
    return {
      ...this.cursors,
      atMs: this.frame.atMs,
      replicas: this.replicas.map((replica) => replica.save()),
      inTheAir: this.frame.flights.index.slice(0, this.frame.flights.count),
    };
  }

  private restore(keyframe: Keyframe): void {
    this.cursors.flights = keyframe.flights;
    this.cursors.slots = keyframe.slots;
    this.cursors.queues = keyframe.queues;
    this.frame.atMs = keyframe.atMs;
    for (const [i, replica] of this.replicas.entries()) replica.restore(keyframe.replicas[i] as ReplicaState);
    const { flights } = this.frame;
    if (keyframe.inTheAir.length > flights.index.length) flights.index = grow(flights.index, keyframe.inTheAir.length);
    flights.index.set(keyframe.inTheAir);
    flights.count = keyframe.inTheAir.length;
  }
}

/** What stays known when a run goes on differently from a moment: what lies before it. */
const staysAt =
  (atMs: number) =>
  (one: Happening): boolean =>
    one.atMs < atMs || (one.atMs === atMs && readFromBuckets.includes(one.kind));

/** What the narrator tells when a bucket ends, not when an event happens. */
const readFromBuckets: readonly Happening['kind'][] = ['goodputLost', 'goodputBack', 'retriesAddLoad'];

/** First entry of those refused after a moment, for a loop up to `refusals.count`. */
export function refusalsSince(state: FrameState, sinceMs: number): number {
  return countUpTo(state.refusals.entries, 'atMs', state.refusals.count, sinceMs);
}

function countBy(entries: readonly { readonly atMs: number }[], atMs: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle] as { atMs: number }).atMs <= atMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
