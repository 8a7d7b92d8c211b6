/**
 * The picture of a run at one moment, as `Playback` gives it. The arrays are reused from frame to frame: read them
 * before the next call, and look only at the first `count` or `length` entries.
 */
import type { SeriesRow } from './chunk';
import type { Entries } from './playback-log';

export interface FrameState {
  readonly atMs: number;
  /** As in the topology. */
  readonly components: readonly ComponentState[];
  readonly flights: FlightsInTheAir;
  readonly refusals: RefusalsSoFar;
  /** Index of the last metric row that ended by now in `Playback.rows`, or -1, and that row. */
  readonly rowIndex: number;
  readonly row: SeriesRow | null;
}

export interface ComponentState {
  readonly replicas: readonly ReplicaState[];
}

export interface ReplicaState {
  /** Slots seen or known; equals the concurrency where that is limited. */
  readonly slotCount: number;
  /** Index into `slotStates`, by slot. */
  readonly slotState: Uint8Array;
  /** When the slot entered its state, and for `working` when this stretch of work will end. */
  readonly slotSinceMs: Float64Array;
  readonly slotUntilMs: Float64Array;
  readonly slotClass: Uint16Array;
  readonly slotRequest: Uint32Array;
  /** Slots working or held, and those held. */
  readonly busy: number;
  readonly held: number;
  /** Requests that wait, the first to enter first. */
  readonly queueLength: number;
  readonly queueClass: Uint16Array;
  readonly queueRequest: Uint32Array;
}

/** Messages on their way: `index[0 .. count)` are those of the entries, in order of departure. */
export interface FlightsInTheAir {
  readonly count: number;
  readonly index: Uint32Array;
  readonly entries: Entries<FlightColumns>;
}

export type FlightColumns = {
  departMs: Float64Array;
  arriveMs: Float64Array;
  kind: Uint8Array;
  connection: Uint16Array;
  replica: Uint16Array;
  tryNumber: Uint16Array;
  requestClass: Uint16Array;
  request: Uint32Array;
};

/**
 * All refusals up to now: the first `count` entries, in order of time. How long one stays in the
 * picture is a matter of the reader's time, so the picture asks with `refusalsSince`.
 */
export interface RefusalsSoFar {
  readonly count: number;
  readonly entries: Entries<RefusalColumns>;
}

export type RefusalColumns = {
  atMs: Float64Array;
  reason: Uint8Array;
  component: Uint16Array;
  replica: Uint16Array;
  connection: Uint16Array;
  requestClass: Uint16Array;
  request: Uint32Array;
};

/** How long a refused request falls, in the reader's milliseconds: times the speed, in simulated ones. */
export const fallMs = 600;

/** Share of a slot's stretch of work that is done, 0 to 1. */
export function slotProgress(replica: ReplicaState, slot: number, atMs: number): number {
  const since = replica.slotSinceMs[slot] ?? 0;
  const until = replica.slotUntilMs[slot] ?? 0;
  if (until <= since) return 0;
  return Math.min(1, Math.max(0, (atMs - since) / (until - since)));
}
