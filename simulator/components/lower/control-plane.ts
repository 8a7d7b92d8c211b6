/**
 * A control plane: nothing calls it, so it has no endpoints. What it does stands in `components/mesh/control-plane.ts`,
 * what that is worth in `fidelity/control-plane.ts`.
 */
import type { ControlPlaneConfig } from '../../scenario/schema/control-plane';
import { controlPlaneCounter, controlPlaneGauge } from '../mesh/meters';
import type { ServerConfig } from '../plan/server';

export const lowerControlPlane = ({ id }: ControlPlaneConfig): ServerConfig => ({
  id,
  kind: 'controlPlane',
  replicas: 1,
  concurrency: 1,
  threadHeldWhileWaiting: true,
  queue: { limit: null, discipline: 'fifo', patience: null },
  endpoints: {},
  host: 'threads',
  counters: Object.keys(controlPlaneCounter),
  gauges: Object.keys(controlPlaneGauge),
});
