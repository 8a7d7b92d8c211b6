/**
 * The fixed parts of a run, numbered: what chunks and happenings refer to by index, and what the view lays out.
 */
import type { LocalizedText } from '../scenario/schema/fields';
import type { ComponentConfig } from '../scenario/schema/scenario';
import type { KindInfo } from './kind-info';

export interface Topology {
  readonly components: readonly ComponentInfo[];
  readonly connections: readonly ConnectionInfo[];
  /** The request classes of all clients, in order. */
  readonly classes: readonly ClassInfo[];
}

export interface ComponentInfo {
  readonly id: string;
  readonly kind: ComponentConfig['kind'];
  readonly role: LocalizedText | null;
  readonly position: { readonly x: number; readonly y: number } | null;
  /** 1 for a client. */
  readonly replicas: number;
  /** Threads of one replica; null without limit, and for clients. */
  readonly concurrency: number | null;
  readonly queueLimit: number | null;
  readonly endpoints: readonly EndpointInfo[];
  /** What its kind needs to be drawn; left out for clients, plain services, topics and object stores. */
  readonly about?: KindInfo;
  /** A proxy stands at each of its instances; left out where none does. */
  readonly hasSidecars?: true;
}

export interface EndpointInfo {
  readonly name: string;
  readonly label: LocalizedText | null;
  /** True when it calls another service. */
  readonly calls: boolean;
}

export interface ConnectionInfo {
  /** `A->B`. */
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

export interface ClassInfo {
  readonly name: string;
  readonly label: LocalizedText | null;
  readonly client: number;
  /** The service it enters, and the endpoint's index there. */
  readonly to: number;
  readonly endpoint: number;
}
