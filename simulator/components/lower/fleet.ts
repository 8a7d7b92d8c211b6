/**
 * What services and monoliths have in common as fleets of replicas.
 */
import { slotsOf } from '../../scenario/fleet';
import type { MonolithConfig } from '../../scenario/schema/monolith';
import type { ServiceConfig } from '../../scenario/schema/service';
import type { ServerConfig } from '../plan/server';
import { processMeters } from './process';

/** Replicas that callers may choose, averaged over time; where their number can change. */
const fleetGauge = 'replicas';

export function lowerFleet(config: ServiceConfig | MonolithConfig) {
  const { replicas, version, versions, drainMs, preStopMs, autoscaling, memory } = config;
  const slots = slotsOf(config);
  const meters = processMeters(memory);
  return {
    replicas: slots,
    fleet: { replicas, version, versions, drainMs, preStopMs, autoscaling },
    counters: meters.counters,
    gauges: slots > replicas ? [...meters.gauges, fleetGauge] : meters.gauges,
  } satisfies Partial<ServerConfig>;
}
