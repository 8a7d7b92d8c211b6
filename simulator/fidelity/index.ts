/**
 * What the models of the components are worth, by kind.
 */
import type { ComponentConfig } from '../scenario/schema/scenario';
import { fidelityApiGateway } from './api-gateway';
import type { Fidelity } from './fidelity';
import { fidelityFunction } from './function';
import { fidelityMonolith } from './monolith';
import { fidelityObjectStore, fidelityTopic } from './push';
import { fidelityQueue } from './queue';
import { fidelityStream, fidelityTable } from './stream';

export const fidelityByKind: Readonly<Partial<Record<ComponentConfig['kind'], Fidelity>>> = {
  monolith: fidelityMonolith,
  apiGateway: fidelityApiGateway,
  function: fidelityFunction,
  queue: fidelityQueue,
  stream: fidelityStream,
  table: fidelityTable,
  objectStore: fidelityObjectStore,
  topic: fidelityTopic,
};
