/**
 * Istio's resources: VirtualService, DestinationRule, PeerAuthentication, AuthorizationPolicy, Telemetry.
 */
export { exportIstio } from './export';
export { importIstio } from './import';
