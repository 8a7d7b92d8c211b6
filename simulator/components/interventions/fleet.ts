/**
 * Deployments, and changes of the number of replicas. SPEC PL8-PL12, PL17.
 */
import type { Intervention } from '../../scenario/schema/intervention';
import { newCanary, stopCanary } from '../fleet/canary';
import { reconcile } from '../fleet/reconcile';
import { serviceState } from '../fleet/state';
import type { CanaryState, FleetState } from '../records';
import type { World } from '../world';

type Change = Extract<Intervention, { kind: 'deploy' | 'scale' }>;

type Deploy = Extract<Change, { kind: 'deploy' }>;

export const changesFleet = (intervention: Intervention): intervention is Change =>
  intervention.kind === 'deploy' || intervention.kind === 'scale';

export function applyToFleet(world: World, service: number, change: Change): void {
  const { fleet, replicas } = serviceState(world, service);
  if (change.kind === 'scale') fleet.desired = Math.min(change.replicas, replicas.length);
  else {
    const { strategy, version, bakeMs } = change;
    const bounds = boundsOf(change, fleet.desired, replicas.length);
    const canary = canaryOf(change, fleet);
    stopCanary(world, service);
    fleet.version = version;
    fleet.deployment = { strategy, bakeMs, switchedMs: -1, ...bounds, canary };
  }
  reconcile(world, service);
}

/**
 * A canary that begins; null for other deployments. It stands beside the version that served everything before; to go
 * back to that one takes no steps (Argo Rollouts).
 */
function canaryOf({ version, canary }: Deploy, fleet: FleetState): CanaryState | null {
  const stable = fleet.deployment.canary?.stable ?? fleet.version;
  return canary === null || version === stable ? null : newCanary(canary, stable);
}

/** Kubernetes' defaults are 25 % of the replicas wanted; both bounds cannot be 0. */
function boundsOf(change: Deploy, desired: number, slots: number) {
  const maxSurge = Math.min(change.maxSurge ?? Math.ceil(desired / 4), slots - desired);
  const maxUnavailable = change.maxUnavailable ?? Math.floor(desired / 4);
  return { maxSurge, maxUnavailable: maxSurge === 0 && maxUnavailable === 0 ? 1 : maxUnavailable };
}
