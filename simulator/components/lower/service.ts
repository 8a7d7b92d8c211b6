/**
 * A service runs as it is written; cache lookups are spelled out as the calls that they are.
 */
import type { ServiceConfig } from '../../scenario/schema/service';
import type { ServerConfig, ServerEndpoint } from '../plan/server';
import { lowerFleet } from './fleet';
import { capacityOf } from './process';
import { spellOut } from './spell-out';

export const lowerService = (service: ServiceConfig): ServerConfig => ({
  ...service,
  ...capacityOf(service),
  endpoints: lowerEndpoints(service.endpoints),
  ...lowerFleet(service),
});

const lowerEndpoints = (endpoints: ServiceConfig['endpoints']): Record<string, ServerEndpoint> =>
  Object.fromEntries(Object.entries(endpoints).map(([name, endpoint]) => [name, lowerEndpoint(endpoint)]));

const lowerEndpoint = (endpoint: ServiceConfig['endpoints'][string]): ServerEndpoint => ({
  ...endpoint,
  steps: spellOut(endpoint.steps),
});
