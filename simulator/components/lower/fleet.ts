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

/**
 * Of fleets that have room for a canary. Canaries that got all traffic, and those that an analysis took it back from;
 * checks of the analysis that failed.
 */
export const canaryCounter = {
  canaryPromotions: 'canaryPromotions',
  canaryRollbacks: 'canaryRollbacks',
  failedCanaryChecks: 'failedCanaryChecks',
} as const;

/** Share of the requests that the canary under way gets, in percent; 0 without one. */
export const canaryGauge = 'canaryWeightPercent';

export function lowerFleet(config: ServiceConfig | MonolithConfig) {
  const { replicas, version, versions, drainMs, preStopMs, autoscaling, memory } = config;
  const slots = slotsOf(config);
  const meters = processMeters(memory);
  return {
    replicas: slots,
    fleet: { replicas, version, versions, drainMs, preStopMs, autoscaling },
    counters: slots > replicas ? [...meters.counters, ...Object.values(canaryCounter)] : meters.counters,
    gauges: slots > replicas ? [...meters.gauges, fleetGauge, canaryGauge] : meters.gauges,
  } satisfies Partial<ServerConfig>;
}
