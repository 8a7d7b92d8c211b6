/**
 * Deployments, and changes of the number of replicas. SPEC PL8-PL12.
 */
import type { Intervention } from '../../scenario/schema/intervention';
import { reconcile } from '../fleet/reconcile';
import { serviceState } from '../fleet/state';
import type { World } from '../world';

type Change = Extract<Intervention, { kind: 'deploy' | 'scale' }>;

export const changesFleet = (intervention: Intervention): intervention is Change =>
  intervention.kind === 'deploy' || intervention.kind === 'scale';

export function applyToFleet(world: World, service: number, change: Change): void {
  const { fleet, replicas } = serviceState(world, service);
  if (change.kind === 'scale') fleet.desired = Math.min(change.replicas, replicas.length);
  else {
    const { strategy, version, bakeMs } = change;
    fleet.version = version;
    fleet.deployment = { strategy, bakeMs, switchedMs: -1, ...boundsOf(change, fleet.desired, replicas.length) };
  }
  reconcile(world, service);
}

/** Kubernetes' defaults are 25 % of the replicas wanted; both bounds cannot be 0. */
function boundsOf(change: Extract<Change, { kind: 'deploy' }>, desired: number, slots: number) {
  const maxSurge = Math.min(change.maxSurge ?? Math.ceil(desired / 4), slots - desired);
  const maxUnavailable = change.maxUnavailable ?? Math.floor(desired / 4);
  return { maxSurge, maxUnavailable: maxSurge === 0 && maxUnavailable === 0 ? 1 : maxUnavailable };
}
