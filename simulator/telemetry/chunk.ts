/**
 * What a run tells the view about one stretch of simulated time, as typed arrays that move between threads without
 * a copy. Everything is a list of changes in order of time; `Playback` turns chunks into the state at any moment.
 *
 * Components, connections and classes are numbered as in the `Topology`; replicas and slots count from 0.
 */
import type { CostReading } from './cost-reading';
import type { Happening } from './happening';
import type { Ejection, LiveReading } from './live-reading';
import type { Mark } from './mark';
import type { Outcome, Reason } from './outcome';

/** How a message on a connection is drawn. */
export const flightKinds = ['request', 'retry', 'answer', 'error', 'abandoned', 'refusal'] as const;
export type FlightKind = (typeof flightKinds)[number];

/**
 * State of one concurrency slot (a thread, or an execution environment of a function): free, doing work, or held while
 * it waits for an answer. An environment may also be starting (INIT), or gone.
 */
export const slotStates = ['idle', 'working', 'held', 'starting', 'gone'] as const;
export type SlotState = (typeof slotStates)[number];

/** Messages on their way, in order of departure. A request flies `from -> to`, an answer the other way. */
export interface Flights {
  readonly length: number;
  readonly departMs: Float64Array;
  readonly arriveMs: Float64Array;
  /** Index into `flightKinds`. */
  readonly kind: Uint8Array;
  readonly connection: Uint16Array;
  /** Replica of the called service. */
  readonly replica: Uint16Array;
  /** 1 for the first try, 2 for the first retry, and so on. */
  readonly tryNumber: Uint16Array;
  readonly requestClass: Uint16Array;
  readonly request: Uint32Array;
}

/** Slots that changed state. */
export interface SlotChanges {
  readonly length: number;
  readonly atMs: Float64Array;
  /** For `working` and `starting`: when this will end if nothing changes its speed; else 0. */
  readonly untilMs: Float64Array;
  /** Index into `slotStates`. */
  readonly state: Uint8Array;
  readonly component: Uint16Array;
  readonly replica: Uint16Array;
  readonly slot: Uint16Array;
  readonly requestClass: Uint16Array;
  readonly request: Uint32Array;
}

/** Requests that entered (`entered` = 1) or left (0) the queue of a replica. */
export interface QueueChanges {
  readonly length: number;
  readonly atMs: Float64Array;
  readonly entered: Uint8Array;
  readonly component: Uint16Array;
  readonly replica: Uint16Array;
  readonly requestClass: Uint16Array;
  readonly request: Uint32Array;
}

/** Requests turned away (shed) at a component's edge or at a bulkhead. */
export interface Refusals {
  readonly length: number;
  readonly atMs: Float64Array;
  /** Index into `reasons`. */
  readonly reason: Uint8Array;
  readonly component: Uint16Array;
  readonly replica: Uint16Array;
  readonly connection: Uint16Array;
  readonly requestClass: Uint16Array;
  readonly request: Uint32Array;
}

/** Length of a metric bucket, in simulated milliseconds. */
export const bucketMs = 250;

/** Rates and latencies over `windowMs`, read at the end of each bucket: smoothed, so that trouble can be read. */
export const windowMs = 2_500;

/** One row for each bucket that ended in this chunk. Rates are per second over the window; latencies in ms or NaN. */
export interface SeriesRow {
  /** End of the bucket. */
  readonly atMs: number;
  /** By request class, in the order of the topology. */
  readonly classes: readonly ClassReading[];
  /** By component. */
  readonly components: readonly ComponentReading[];
  /** By connection. */
  readonly connections: readonly ConnectionReading[];
  /** At whole seconds of a run of which something has a price. */
  readonly cost?: CostReading;
}

export interface ClassReading {
  readonly offeredPerSecond: number;
  readonly goodputPerSecond: number;
  /** Requests ended without success, by outcome. */
  readonly failedPerSecond: number;
  readonly refusedPerSecond: number;
  readonly timedOutPerSecond: number;
  /** Of requests that were answered well or timed out; refusals and errors are left out. NaN when there were none. */
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export interface ComponentReading {
  /** Tries that arrived (for a client: requests offered). */
  readonly arrivedPerSecond: number;
  readonly failedPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Slots in use (working or held), all replicas, at the end of the bucket. */
  readonly busy: number;
  readonly held: number;
  readonly queued: number;
  /** By endpoint of a service, in the order of the topology; empty for a client. */
  readonly endpoints: readonly EndpointReading[];
  /** What it last refused or failed with over the last 4 s, the most frequent first. */
  readonly reasons: readonly { readonly reason: Reason; readonly perSecond: number }[];
  /** What its kind has to show besides, at the end of the bucket; left out for clients and plain services. */
  readonly live?: LiveReading;
}

export interface EndpointReading {
  readonly arrivedPerSecond: number;
  readonly failedPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export interface ConnectionReading {
  readonly callsPerSecond: number;
  readonly triesPerSecond: number;
  /** Calls in progress at the end of the bucket. */
  readonly inProgress: number;
  /** Replicas that callers leave out at the end of the bucket; left out when there are none. */
  readonly ejected?: readonly Ejection[];
}

/** How client requests ended in this stretch (all of them, in order of their end). */
export interface Endings {
  readonly length: number;
  readonly atMs: Float64Array;
  readonly startMs: Float64Array;
  /** Index into `outcomes`. */
  readonly outcome: Uint8Array;
  /** Index into `reasons`. */
  readonly reason: Uint8Array;
  readonly requestClass: Uint16Array;
  readonly request: Uint32Array;
}

/** Everything that changed between two moments. */
export interface Chunk {
  readonly fromMs: number;
  readonly toMs: number;
  readonly flights: Flights;
  readonly slots: SlotChanges;
  readonly queues: QueueChanges;
  readonly refusals: Refusals;
  readonly endings: Endings;
  readonly series: readonly SeriesRow[];
  readonly happenings: readonly Happening[];
  readonly marks: readonly Mark[];
}

export type { Happening, Outcome, Reason };
