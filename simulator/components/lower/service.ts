/**
 * A service runs as it is written.
 */
import type { ServiceConfig } from '../../scenario/schema/service';
import type { ServerConfig } from '../plan/server';

export const lowerService = (service: ServiceConfig): ServerConfig => ({
  ...service,
  host: 'threads',
  counters: [],
  gauges: [],
});
