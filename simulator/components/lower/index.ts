/**
 * Lowers each kind of component that can be called to the one form that runs (`ServerConfig`).
 */
import type { ComponentConfig, Scenario } from '../../scenario/schema/scenario';
import type { ServerConfig } from '../plan/server';
import { lowerApiGateway } from './api-gateway';
import { lowerCache } from './cache';
import { lowerControlPlane } from './control-plane';
import { lowerDatabase } from './database';
import { lowerFunction } from './function';
import { lowerMonolith } from './monolith';
import { lowerObjectStore, lowerTopic } from './push';
import { lowerQueue } from './queue';
import { lowerService } from './service';
import { lowerStream, lowerTable } from './stream';

type Callable = Exclude<ComponentConfig, { kind: 'client' }>;

/** `scenario` is the whole that the component is part of. */
export function lower(component: Callable, _scenario: Scenario): ServerConfig {
  switch (component.kind) {
    case 'service':
      return lowerService(component);
    case 'function':
      return lowerFunction(component);
    case 'monolith':
      return lowerMonolith(component);
    case 'apiGateway':
      return lowerApiGateway(component);
    case 'controlPlane':
      return lowerControlPlane(component);
    case 'cache':
      return lowerCache(component);
    case 'database':
      return lowerDatabase(component);
    case 'queue':
      return lowerQueue(component);
    case 'stream':
      return lowerStream(component);
    case 'table':
      return lowerTable(component);
    case 'objectStore':
      return lowerObjectStore(component);
    case 'topic':
      return lowerTopic(component);
  }
}
