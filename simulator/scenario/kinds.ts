/**
 * What the checks of a scenario, and the view, need to know of a component of any kind.
 */

import type { ApiShape } from './api-gateway/routes';
import { slotsOf } from './fleet';
import { functionSettings } from './schema/function';
import type { InterventionKind } from './schema/intervention';
import { pushSettings } from './schema/object-store';
import { processSettings } from './schema/process';
import { queueSettings } from './schema/queue';
import type { ComponentConfig } from './schema/scenario';
import type { Setting } from './schema/settings';
import { streamSettings } from './schema/stream';

export type CallableConfig = Exclude<ComponentConfig, { kind: 'client' }>;
export type CallableKind = CallableConfig['kind'];

interface KindFacts<C extends CallableConfig> {
  /** Names of the endpoints that a call may mean. */
  readonly offers: (config: C) => readonly string[];
  /** Replicas that an intervention may name, `B#2`. */
  readonly replicas: (config: C) => number;
  /** Threads, environments or the like of one replica, for the bound on the size of a scenario. */
  readonly capacity: (config: C) => number;
  /** Interventions that it understands. */
  readonly interventions: readonly InterventionKind[];
  /** What `configure` may change. */
  readonly settings: readonly Setting[];
}

const onReplicas: readonly InterventionKind[] = ['crash', 'pause', 'slow', 'errors', 'outages', 'recover'];

/** What can happen to all replicas in a zone. */
export const onZone = onReplicas;

/** A process of one's own has memory too. */
const onProcess: readonly InterventionKind[] = [...onReplicas, 'leak', 'deploy', 'scale', 'configure'];

/** What a module of a monolith understands. */
export const onModule: readonly InterventionKind[] = ['crash', 'slow', 'errors', 'leak', 'recover'];

/** A managed service does not crash; it may fail, be slow, and lose or spoil what it keeps. */
const onKeeper: readonly InterventionKind[] = ['slow', 'errors', 'recover', 'configure', 'purge', 'poisonNext'];

const withoutPurge = onKeeper.filter((kind) => kind !== 'purge');

const facts: { readonly [K in CallableKind]: KindFacts<Extract<CallableConfig, { kind: K }>> } = {
  service: {
    offers: (config) => Object.keys(config.endpoints),
    replicas: slotsOf,
    capacity: (config) => config.concurrency ?? 1,
    interventions: onProcess,
    settings: Object.keys(processSettings) as Setting[],
  },
  monolith: {
    offers: (config) => Object.keys(config.endpoints),
    replicas: slotsOf,
    capacity: (config) => config.concurrency ?? 1,
    interventions: onProcess,
    settings: Object.keys(processSettings) as Setting[],
  },
  function: {
    offers: (config) => Object.keys(config.endpoints),
    replicas: () => 1,
    capacity: () => 1,
    interventions: ['crash', 'slow', 'errors', 'recycle', 'configure', 'recover'],
    settings: Object.keys(functionSettings) as Setting[],
  },
  apiGateway: {
    offers: (config) => Object.keys(config.routes),
    replicas: () => 1,
    capacity: () => 1,
    interventions: [...onReplicas, 'configure', 'flush'],
    settings: ['throttling', 'integrationTimeoutMs', 'canaryPercent', 'cacheTtlMs', 'cacheSizeGb', 'routes'],
  },
  controlPlane: {
    offers: () => [],
    replicas: () => 1,
    capacity: () => 1,
    interventions: ['crash', 'recover'],
    settings: [],
  },
  cache: {
    offers: () => ['get', 'set', 'invalidate'],
    replicas: () => 1,
    capacity: (config) => config.concurrency ?? 1,
    interventions: onReplicas,
    settings: [],
  },
  database: {
    offers: (config) => Object.keys(config.queries),
    replicas: (config) => config.nodes,
    capacity: (config) => config.workers ?? 1,
    interventions: onReplicas,
    settings: [],
  },
  queue: {
    offers: () => ['send'],
    replicas: () => 1,
    capacity: () => 1,
    interventions: onKeeper,
    settings: Object.keys(queueSettings) as Setting[],
  },
  stream: {
    offers: () => ['put'],
    replicas: () => 1,
    capacity: (config) => config.shards,
    interventions: withoutPurge,
    settings: Object.keys(streamSettings) as Setting[],
  },
  table: {
    offers: () => ['write', 'read', 'conditionalWrite'],
    replicas: () => 1,
    capacity: (config) => config.shards,
    interventions: withoutPurge,
    settings: Object.keys(streamSettings) as Setting[],
  },
  objectStore: {
    offers: () => ['put', 'get'],
    replicas: () => 1,
    capacity: () => 1,
    interventions: withoutPurge,
    settings: Object.keys(pushSettings) as Setting[],
  },
  topic: {
    offers: () => ['publish'],
    replicas: () => 1,
    capacity: () => 1,
    interventions: withoutPurge,
    settings: Object.keys(pushSettings) as Setting[],
  },
};

const factsOf = (config: CallableConfig) => facts[config.kind] as KindFacts<CallableConfig>;

export const isCallable = (config: ComponentConfig): config is CallableConfig => config.kind !== 'client';
export const endpointsOf = (config: CallableConfig): readonly string[] => factsOf(config).offers(config);
export const replicasOf = (config: CallableConfig): number => factsOf(config).replicas(config);
export const capacityOf = (config: CallableConfig): number => factsOf(config).capacity(config);
export const interventionsOf = (config: CallableConfig): readonly InterventionKind[] => factsOf(config).interventions;
export const settingsOf = (config: CallableConfig): readonly Setting[] => factsOf(config).settings;
/** Names of the parts of one process that an intervention may name, `shop.cart`. */
export const modulesOf = (config: CallableConfig): readonly string[] =>
  config.kind === 'monolith' ? Object.keys(config.modules) : [];

/** How calls mean the endpoints of an API gateway; null for other components. */
export const apiShapeOf = (config: CallableConfig): ApiShape | null =>
  config.kind === 'apiGateway' ? { type: config.type, cors: config.cors, routes: Object.keys(config.routes) } : null;
