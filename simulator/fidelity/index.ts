/**
 * What the models are worth: of each kind of component, and of the policies and patterns that figures show.
 */
import type { ComponentConfig } from '../scenario/schema/scenario';
import { fidelityApiGateway } from './api-gateway';
import { fidelityBalancing } from './balancing';
import { fidelityCache } from './cache';
import { fidelityCircuitBreaking } from './circuit-breaking';
import { fidelityClient } from './client';
import { fidelityControlPlane } from './control-plane';
import { fidelityDatabase } from './database';
import type { Fidelity } from './fidelity';
import { fidelityFleet } from './fleet';
import { fidelityFunction } from './function';
import { fidelityMesh } from './mesh';
import { fidelityMonolith } from './monolith';
import { fidelityObjectStore, fidelityTopic } from './push';
import { fidelityQueue } from './queue';
import { fidelityRetries } from './retries';
import { fidelityService } from './service';
import { fidelityStream, fidelityTable } from './stream';
import { fidelityTransactions } from './transactions';

export const fidelityByKind: Readonly<Record<ComponentConfig['kind'], Fidelity>> = {
  client: fidelityClient,
  service: fidelityService,
  monolith: fidelityMonolith,
  function: fidelityFunction,
  apiGateway: fidelityApiGateway,
  controlPlane: fidelityControlPlane,
  cache: fidelityCache,
  database: fidelityDatabase,
  queue: fidelityQueue,
  stream: fidelityStream,
  table: fidelityTable,
  objectStore: fidelityObjectStore,
  topic: fidelityTopic,
};

/** `fleet`: autoscaling and deployments; `balancing`: load balancing, outlier detection and zones. */
export const fidelityByTopic = {
  fleet: fidelityFleet,
  mesh: fidelityMesh,
  retries: fidelityRetries,
  circuitBreaking: fidelityCircuitBreaking,
  balancing: fidelityBalancing,
  transactions: fidelityTransactions,
} as const satisfies Readonly<Record<string, Fidelity>>;
