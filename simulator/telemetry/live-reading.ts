/**
 * What the instruments of single kinds show at the end of a metric bucket: plain data in `ComponentReading.live`. Lists
 * are bounded, so a row is of bounded size whatever the scenario.
 */
export type LiveReading =
  | FunctionReading
  | GatewayReading
  | QueueReading
  | StreamReading
  | PushReading
  | CacheReading
  | DatabaseReading
  | MonolithReading
  | ControlPlaneReading;

export interface FunctionReading {
  readonly kind: 'function';
  /** Most environments at once, as its settings say at this moment. */
  readonly limit: number;
  readonly initializing: number;
  readonly busy: number;
  readonly idle: number;
  /** Asynchronous events that wait. */
  readonly eventsWaiting: number;
}

export interface GatewayReading {
  readonly kind: 'apiGateway';
  /** The bucket with the smallest share of its tokens left: of a route, an API key or the account. */
  readonly bucket: BucketReading;
  /** Open connections of a WebSocket API. */
  readonly connections: number;
}

export interface BucketReading {
  readonly of: 'route' | 'apiKey' | 'account';
  /** Index of the route; -1 for others. */
  readonly route: number;
  readonly tokens: number;
  readonly ratePerSecond: number;
  readonly burst: number;
}

export interface QueueReading {
  readonly kind: 'queue';
  /** Messages that can be received, are being worked on, and cannot be received yet. */
  readonly visible: number;
  readonly inFlight: number;
  readonly delayed: number;
  /** Age of the oldest message, in ms; 0 when there is none. */
  readonly oldestMs: number;
}

/** Of a stream, or of the changes of a table. */
export interface StreamReading {
  readonly kind: 'stream';
  /** The first shards, at most `mostShards`. */
  readonly shards: readonly ShardReading[];
  /** Records not yet processed, of all shards and consumers. */
  readonly waiting: number;
  /** The greatest over all shards, see `ShardReading`. */
  readonly iteratorAgeMs: number;
}

export const mostShards = 16;

export interface ShardReading {
  readonly waiting: number;
  /** Age of the last record of the batch that a consumer has or will get again, in ms; 0 without one. */
  readonly iteratorAgeMs: number;
  /** A batch has failed and holds up what is behind it. */
  readonly isBlocked: boolean;
}

export interface PushReading {
  readonly kind: 'push';
  /** Events that some consumer has not taken, and those at a consumer. */
  readonly pending: number;
  readonly inProgress: number;
}

export interface CacheReading {
  readonly kind: 'cache';
  readonly entries: number;
  /** Share of the reads over `windowMs` that found an entry; NaN when there were none. */
  readonly hitShare: number;
}

export interface DatabaseReading {
  readonly kind: 'database';
  /** By node, at most `mostNodes`: connections in use, and those of them whose query is worked on. */
  readonly nodes: readonly { readonly inUse: number; readonly working: number }[];
  readonly primary: number;
}

export const mostNodes = 16;

export interface MonolithReading {
  readonly kind: 'monolith';
  /** By module: threads that are in it, those that wait for an answer on its behalf included; all replicas. */
  readonly threads: readonly number[];
}

export interface ControlPlaneReading {
  readonly kind: 'controlPlane';
  /** The newest configuration: the number of changes so far. */
  readonly version: number;
  readonly proxies: number;
  readonly upToDate: number;
}

/** A caller's outlier detection leaves a replica of the callee out. Both count from 0. */
export interface Ejection {
  readonly caller: number;
  readonly replica: number;
}

/** Ejections of one connection that are listed in a row. */
export const mostEjections = 64;
