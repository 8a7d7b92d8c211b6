/**
 * The connections that one caller's proxy keeps to each host of a service, and its limits. Source: Envoy,
 * `conn_pool_base.cc` (`newStream`, `tryCreateNewConnection`, `attachRequestToClient`): every host has a pool of its
 * own; the limits hold for all pools together.
 *
 * Models: connections that stay open when they are idle; one that is made where a host has none, whatever the limit;
 * waiting for a connection, first come first served. Simplifies: a connection is there at once.
 * Leaves out: idle time-outs, requests per connection, several worker threads.
 */
import { emptyLine, enqueue, leave, type Waiters, type WaitingLine } from './waiting-line';

export interface ConnectionLimits {
  readonly maxConnections: number;
  readonly maxPendingRequests: number;
  readonly maxRequests: number;
}

/** Plain data; one place for each host. */
export interface ConnectionPools {
  /** Connections, and those of them that carry nothing. */
  readonly open: Int32Array;
  readonly idle: Int32Array;
  /** Requests that wait for a connection to this host. */
  readonly lines: WaitingLine[];
  /** Sums over all hosts, and requests that have a connection. */
  connections: number;
  pending: number;
  requests: number;
  /** Times that a limit turned a request away. */
  overflows: number;
}

export const createConnectionPools = (hosts: number): ConnectionPools => ({
  open: new Int32Array(hosts),
  idle: new Int32Array(hosts),
  lines: Array.from({ length: hosts }, emptyLine),
  connections: 0,
  pending: 0,
  requests: 0,
  overflows: 0,
});

/** What a request gets: a connection, a place in the line, or nothing. */
export const connectionGrant = { connection: 0, wait: 1, overflow: 2 } as const;

/**
 * A request for a host asks for a connection. `multiplexed`: a connection carries any number of requests at once.
 * A request without an idle connection must be allowed to wait even where a new connection serves it at once.
 */
export function askForConnection(
  limits: ConnectionLimits,
  pools: ConnectionPools,
  host: number,
  multiplexed: boolean,
): number {
  const isReady = multiplexed ? at(pools.open, host) > 0 : at(pools.idle, host) > 0;
  const mayWait = pools.pending < limits.maxPendingRequests;
  if (!isReady && mayWait) openConnection(limits, pools, host);
  const served = multiplexed ? at(pools.open, host) > 0 : at(pools.idle, host) > 0;
  if (served && (isReady || mayWait) && pools.requests < limits.maxRequests) {
    take(pools, host, multiplexed);
    return connectionGrant.connection;
  }
  if (!served && mayWait) return connectionGrant.wait;
  pools.overflows++;
  return connectionGrant.overflow;
}

function openConnection(limits: ConnectionLimits, pools: ConnectionPools, host: number): void {
  if (pools.connections >= limits.maxConnections && at(pools.open, host) > 0) return;
  pools.open[host] = at(pools.open, host) + 1;
  pools.idle[host] = at(pools.idle, host) + 1;
  pools.connections++;
}

function take(pools: ConnectionPools, host: number, multiplexed: boolean): void {
  if (!multiplexed) pools.idle[host] = at(pools.idle, host) - 1;
  pools.requests++;
}

/** Puts a request that got `wait` into the line of its host. */
export function joinLine(pools: ConnectionPools, host: number, waiters: Waiters, id: number): void {
  enqueue(pools.lines[host] as WaitingLine, waiters, id);
  pools.pending++;
}

/** Takes a request out of the line of its host. */
export function leaveLine(pools: ConnectionPools, host: number, waiters: Waiters, id: number): void {
  leave(pools.lines[host] as WaitingLine, waiters, id);
  pools.pending--;
}

/**
 * A request gives its connection back. `reusable`: it got its whole answer; else the connection closes, unless it
 * carries others too.
 */
export function giveConnectionBack(
  pools: ConnectionPools,
  host: number,
  multiplexed: boolean,
  reusable: boolean,
): void {
  pools.requests--;
  if (multiplexed) return;
  if (reusable) pools.idle[host] = at(pools.idle, host) + 1;
  else {
    pools.open[host] = at(pools.open, host) - 1;
    pools.connections--;
  }
}

/** The request in the line of a host that gets a connection now, or -1; it has left the line then. */
export function nextInLine(
  limits: ConnectionLimits,
  pools: ConnectionPools,
  host: number,
  multiplexed: boolean,
  waiters: Waiters,
): number {
  const { first } = pools.lines[host] as WaitingLine;
  if (first < 0 || pools.requests >= limits.maxRequests) return -1;
  const isReady = () => (multiplexed ? at(pools.open, host) > 0 : at(pools.idle, host) > 0);
  if (!isReady()) openConnection(limits, pools, host);
  if (!isReady()) return -1;
  leaveLine(pools, host, waiters, first);
  take(pools, host, multiplexed);
  return first;
}

const at = (numbers: Int32Array, index: number): number => numbers[index] as number;
