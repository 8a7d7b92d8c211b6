/**
 * What the version of a replica does: errors and slowness of its own, and the contracts between callers and callees.
 * SPEC PL13, PL14.
 */
import { noteAnswered } from '../../policies/canary-analysis';
import { outcomeCode, reasonCode } from '../../telemetry/codes';
import type { FleetConfig } from '../plan/server';
import type { ReplicaState, Try } from '../records';
import { replicaOf, servicePlanOf } from '../threads';
import type { World } from '../world';

type Version = FleetConfig['versions'][string];

const versionIn = (fleet: FleetConfig | undefined, replica: ReplicaState | undefined): Version | undefined =>
  fleet?.versions[replica?.version ?? ''];

/** The version that a request is served by; undefined where nothing is said of it. */
export const versionOf = (world: World, at: Try): Version | undefined =>
  versionIn(servicePlanOf(world, at).config.fleet, replicaOf(world, at));

/** A replica has answered: while a canary is under way, its analysis looks at both versions. SPEC PL18. */
export function noteForCanary(world: World, ended: Try): void {
  const fleet = world.services[ended.service]?.fleet;
  const canary = fleet?.deployment.canary;
  if (!canary || ended.reason === reasonCode.cancelled) return;
  const isOwn = replicaOf(world, ended).version === fleet?.version;
  const latencyMs = world.nowMs - ended.arrivedMs;
  noteAnswered(isOwn ? canary.own : canary.beside, latencyMs, ended.outcome !== outcomeCode.success);
}

/** Whether the callee provides one of the contracts that the caller needs; true where either says nothing of them. */
export function contractHolds(world: World, arrived: Try): boolean {
  const provided = versionOf(world, arrived)?.provides;
  if (provided === undefined || arrived.call < 0) return true;
  const from = world.plan.links[arrived.link]?.from ?? -1;
  const service = world.plan.components[from]?.service ?? -1;
  const replica = world.services[service]?.replicas[world.call(arrived.call).caller];
  const needs = versionIn(world.plan.services[service]?.config.fleet, replica)?.needs;
  const needed = needs?.[servicePlanOf(world, arrived).config.id];
  return needed === undefined || needed.some((contract) => provided.includes(contract));
}
