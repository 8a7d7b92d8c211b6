/**
 * The connections of a WebSocket API, and which of them the application knows. A connection has a number that no other
 * one has, its session.
 *
 * Source: API Gateway quotas page (WebSocket), 2026-10: 10 minutes without data, 2 hours at most; developer guide,
 * "Manage connected users and client apps: $connect and $disconnect routes", 2026-10: `$disconnect` is best effort.
 */
import { addKey, dropKey, type KeyedSlots, keyedSlots, slotOf } from '../../resources/keyed-slots';

export const idleTimeoutMs = 600_000;
export const longestConnectionMs = 7_200_000;

export interface ConnectionRecord {
  readonly session: number;
  /** Whose it is: index of the client, and its user. */
  readonly client: number;
  readonly user: number;
  /** The request that opened it, for what the gateway calls because of it. */
  readonly requestClass: number;
  readonly request: number;
  readonly key: number;
  readonly requestLineage: number;
  readonly openedMs: number;
  /** When data went over it last. */
  lastMs: number;
  /** The event that looks whether its time is over, or -1. */
  timer: number;
  open: boolean;
  /** The user is still there. */
  reachable: boolean;
  /** Its place among those that the application knows, or -1. */
  knownAt: number;
}

/** Plain data. */
export interface Connections {
  readonly slots: KeyedSlots;
  /** By slot. */
  readonly records: ConnectionRecord[];
  /** Sessions that the application has noted, dead ones that it was not told of included. */
  readonly known: number[];
}

export const newConnections = (): Connections => ({ slots: keyedSlots(), records: [], known: [] });

/** The record of a session, also of one that is closed but still known; undefined when there is none. */
export const connectionOf = (all: Connections, session: number): ConnectionRecord | undefined =>
  all.records[slotOf(all.slots, session)];

export function addConnection(all: Connections, record: ConnectionRecord): void {
  all.records[addKey(all.slots, record.session)] = record;
}

/** The application notes a connection. */
export function noteConnection(all: Connections, record: ConnectionRecord): void {
  if (record.knownAt < 0) record.knownAt = all.known.push(record.session) - 1;
}

/** The application forgets a connection; the last one takes its place in the list. */
export function forgetConnection(all: Connections, record: ConnectionRecord): void {
  if (record.knownAt < 0) return;
  const last = all.known.pop() as number;
  if (last !== record.session) {
    all.known[record.knownAt] = last;
    (connectionOf(all, last) as ConnectionRecord).knownAt = record.knownAt;
  }
  record.knownAt = -1;
}

/** Gives the record of a connection up that is closed and that nobody knows. */
export function dropUnlessNeeded(all: Connections, record: ConnectionRecord): void {
  if (record.open || record.knownAt >= 0) return;
  dropKey(all.slots, slotOf(all.slots, record.session));
}

/** When the time of a connection is over, unless data goes over it before. */
export const dueMs = ({ openedMs, lastMs }: ConnectionRecord): number =>
  Math.min(lastMs + idleTimeoutMs, openedMs + longestConnectionMs);
