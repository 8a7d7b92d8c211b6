/**
 * The defaults of Istio and of Envoy by name, as data: what a connection has where the scenario says nothing.
 *
 * Sources: Envoy `route_components.proto`, `circuit_breaker.proto`, `outlier_detection.proto`, `cluster.proto`; Istio API
 * 1.30 (`virtual_service.proto`, `destination_rule.proto`), istio/istio `retry.go` and `cluster_traffic_policy.go`;
 * `mesh/v1alpha1/config.proto` (locality_lb_setting).
 * Leaves out the time to connect (Envoy 5 s, Istio 10 s): connections are not set up in the simulator.
 */
import type { MeshDefaults } from '../schema/mesh';

export type Profile = Exclude<MeshDefaults, 'none'>;

export interface PolicyDefault {
  /** Where the value goes, such as `retryPolicy.numRetries`. */
  readonly path: string;
  readonly value: unknown;
  /** Only where the scenario has this block. */
  readonly within?: string;
  /** Only where it does not have it. */
  readonly without?: string;
  /** Only where caller and callee are in zones. */
  readonly zoned?: true;
}

const block = (within: string, values: Readonly<Record<string, unknown>>): PolicyDefault[] =>
  Object.entries(values).map(([name, value]) => ({ path: `${within}.${name}`, value, within }));

/** Istio writes 2^32 - 1 for "no limit". */
const noLimit = 4_294_967_295;

const istio: readonly PolicyDefault[] = [
  { path: 'timeoutMs', value: null },
  { path: 'retryPolicy.numRetries', value: 2 },
  { path: 'retryPolicy.retryOn', value: ['connect-failure', 'refused-stream', 'unavailable', 'cancelled'] },
  { path: 'retryPolicy.backOff.baseMs', value: 25 },
  { path: 'retryPolicy.avoidPreviousHosts', value: true },
  { path: 'retryPolicy.hostSelectionAttempts', value: 5 },
  { path: 'loadBalancing', value: { policy: 'leastRequest' } },
  ...block('circuitBreaker', {
    maxConnections: noLimit,
    maxPendingRequests: noLimit,
    maxRequests: noLimit,
    maxRetries: noLimit,
  }),
  ...block('outlierDetection', { consecutive5xx: 5, successRate: null, panicThresholdPercent: 0 }),
  // Near zones are preferred (`localityLbSetting` of the mesh), but Istio acts on it only with outlier detection.
  { path: 'locality', value: {}, within: 'outlierDetection', zoned: true },
];

/** Envoy retries nothing without `retry_on`, however many retries a policy has. Names the same values as Istio's. */
const envoy: readonly PolicyDefault[] = [
  { path: 'timeoutMs', value: 15_000 },
  { path: 'retryPolicy.numRetries', value: 0, without: 'retryPolicy' },
  { path: 'retryPolicy.numRetries', value: 1, within: 'retryPolicy' },
  { path: 'retryPolicy.retryOn', value: [] },
  { path: 'retryPolicy.backOff.baseMs', value: 25 },
  { path: 'retryPolicy.avoidPreviousHosts', value: false },
  { path: 'retryPolicy.hostSelectionAttempts', value: 1 },
  { path: 'loadBalancing', value: { policy: 'roundRobin' } },
  { path: 'circuitBreaker.maxConnections', value: 1_024 },
  { path: 'circuitBreaker.maxPendingRequests', value: 1_024 },
  { path: 'circuitBreaker.maxRequests', value: 1_024 },
  { path: 'circuitBreaker.maxRetries', value: 3 },
  ...block('outlierDetection', { consecutive5xx: 5, successRate: {}, panicThresholdPercent: 50 }),
];

export const policyDefaults: Readonly<Record<Profile, readonly PolicyDefault[]>> = { istio, envoy };
