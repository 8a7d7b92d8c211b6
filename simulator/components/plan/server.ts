/**
 * The one form that every callable component is lowered to: replicas with capacity, a queue, and for each endpoint a
 * program of steps. A kind of component differs from a plain service in its steps, its host and its counters, not in
 * how calls reach it.
 */
import type { ApiShape } from '../../scenario/api-gateway/routes';

import type { AutoscalingConfig, VersionConfig } from '../../scenario/schema/deployment';
import type { LocalizedText } from '../../scenario/schema/fields';
import type { Shedding } from '../../scenario/schema/policies/shedding';
import type { MemoryConfig } from '../../scenario/schema/process';
import type { ComponentConfig } from '../../scenario/schema/scenario';
import type { QueueConfig } from '../../scenario/schema/service';
import type { ServerStep } from './forms';

export interface ServerConfig {
  readonly id: string;
  /** The kind that the scenario names. */
  readonly kind: Exclude<ComponentConfig['kind'], 'client'>;
  readonly replicas: number;
  /** Threads of one replica; null: without limit. */
  readonly concurrency: number | null;
  readonly threadHeldWhileWaiting: boolean;
  readonly queue: QueueConfig;
  readonly endpoints: Readonly<Record<string, ServerEndpoint>>;
  /** Calls mean its endpoints by the rules of API Gateway's routes. */
  readonly api?: ApiShape;
  /** The records of a call are kept here for others, so none of them can fail here. */
  readonly keepsRecords?: boolean;
  /** From the start of a replica until it takes requests, after a crash too. */
  readonly startUpMs?: number;
  /** A crashed replica starts again after this time; null: it does not of itself. */
  readonly restartAfterMs?: number | null;
  readonly memory?: MemoryConfig | null;
  /** How its replicas come and go; `replicas` is the number of slots for them. */
  readonly fleet?: FleetConfig;
  /** Parts of one process, as steps refer to them by index. */
  readonly modules?: readonly ModuleConfig[];
  /** Who gives a request what it needs to run, see `components/hosts.ts`. */
  readonly host: HostKind;
  /** With the host `processors`: those of one replica, which all requests share. */
  readonly processors?: number | null;
  /** With the host `connections`: requests that one replica has at once, those that wait included; null: any number. */
  readonly maxPresent?: number | null;
  /** What each replica turns away at its edge. */
  readonly shedding?: Shedding | null;
  /** Names of what this component counts and averages over time. */
  readonly counters: readonly string[];
  readonly gauges: readonly string[];
}

export interface FleetConfig {
  /** Replicas at first. */
  readonly replicas: number;
  readonly version: string;
  readonly versions: Readonly<Record<string, VersionConfig>>;
  readonly drainMs: number;
  readonly preStopMs: number;
  readonly autoscaling: AutoscalingConfig | null;
}

export interface ModuleConfig {
  readonly name: string;
  /** What each entry leaves behind in the memory of the process, in MB. */
  readonly leakMbPerRequest: number;
}

export type HostKind = 'threads' | 'connections' | 'environments' | 'processors';

export interface ServerEndpoint {
  readonly label?: LocalizedText | undefined;
  /** Higher goes first where the queue is by priority. */
  readonly priority: number;
  readonly steps: readonly ServerStep[];
  /** Calls go to the primary, whatever the caller's load balancing. */
  readonly pinned?: boolean;
}
