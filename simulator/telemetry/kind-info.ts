/**
 * What a view must know of a component of one kind to draw it, besides its name, replicas and endpoints: limits as the
 * scenario gives them. Clients and plain services need nothing more.
 */
import type { LocalizedText } from '../scenario/schema/fields';

export type KindInfo =
  | FunctionInfo
  | GatewayInfo
  | QueueInfo
  | StreamInfo
  | CacheInfo
  | DatabaseInfo
  | MonolithInfo
  | ControlPlaneInfo;

export interface FunctionInfo {
  readonly kind: 'function';
  /** Most environments at once: its reserved concurrency, or what the account leaves to all functions without. */
  readonly limit: number;
  readonly isReserved: boolean;
}

export interface GatewayInfo {
  readonly kind: 'apiGateway';
  readonly type: 'rest' | 'http' | 'webSocket';
  /** By route, in order: its name for people. */
  readonly routes: readonly string[];
}

export interface QueueInfo {
  readonly kind: 'queue';
  readonly fifo: boolean;
  readonly visibilityTimeoutMs: number;
  /** Component to which messages go that were delivered too often, or null. */
  readonly deadLetterTo: number | null;
}

/** A stream, or the table whose changes are one. */
export interface StreamInfo {
  readonly kind: 'stream' | 'table';
  readonly shards: number;
}

export interface CacheInfo {
  readonly kind: 'cache';
  /** Entries that fit; null: any number. */
  readonly capacity: number | null;
}

export interface DatabaseInfo {
  readonly kind: 'database';
  /** Of one node; null: any number. */
  readonly maxConnections: number | null;
}

export interface MonolithInfo {
  readonly kind: 'monolith';
  readonly modules: readonly { readonly name: string; readonly label: LocalizedText | null }[];
}

export interface ControlPlaneInfo {
  readonly kind: 'controlPlane';
  /** Services whose proxies it configures. */
  readonly configures: readonly number[];
}
