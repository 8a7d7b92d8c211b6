/**
 * Applies interventions to the world: faults, recoveries and changed settings. SPEC I1-I9.
 */
import type { Intervention } from '../scenario/schema/intervention';
import type { Settings } from '../scenario/schema/settings';
import { outcomeCode, reasonCode } from '../telemetry/codes';
import { abandonCallsOf, admitPending, restartSweeps } from './calls';
import { applyToFunction } from './interventions/function';
import { changeSettings } from './link-state';
import { forgetConnections } from './mesh/proxies';
import { configureFeed, configureKeeper, consumerIsBack, pauseFeed, poisonNext, purge } from './messaging/keepers';
import type { LinkPlan, ServicePlan } from './plan';
import { type LinkState, type ReplicaState, type ServiceState, tryPhase } from './records';
import { replicaCrashed, replicaRecovered } from './runtimes';
import { conclude, scheduleWork } from './service';
import { leaveQueue, setThreadUse } from './threads';
import type { World } from './world';

/** What a target names: a link, or the replicas of a service. */
type Target =
  | { readonly kind: 'link'; readonly link: number }
  | { readonly kind: 'replicas'; readonly service: number; readonly replicas: readonly number[] };

/** Reads a target such as `B`, `B#2` or `A->B`; null when the scenario has no such thing. */
export function findTarget(world: Pick<World, 'plan'>, target: string): Target | null {
  const link = world.plan.linkIndex.get(target);
  if (link !== undefined) return { kind: 'link', link };
  const [id = '', number] = target.split('#');
  const service = world.plan.serviceIndex.get(id);
  if (service === undefined) return null;
  const { replicas } = (world.plan.services[service] as ServicePlan).config;
  if (number === undefined)
    return { kind: 'replicas', service, replicas: Array.from({ length: replicas }, (_, i) => i) };
  const replica = Number(number) - 1;
  return replica < replicas ? { kind: 'replicas', service, replicas: [replica] } : null;
}

/** Applies one intervention now. Its target must exist and fit its kind (`checkInterventions` sees to that). */
export function applyIntervention(world: World, intervention: Intervention): void {
  if (applyToFunction(world, intervention)) return;
  const target = findTarget(world, intervention.target);
  if (target?.kind === 'link') applyToLink(world, target.link, intervention);
  if (target?.kind === 'replicas') {
    for (const replica of target.replicas) applyToReplica(world, target.service, replica, intervention);
  }
}

function applyToReplica(world: World, service: number, index: number, intervention: Intervention): void {
  const replica = (world.services[service] as ServiceState).replicas[index] as ReplicaState;
  switch (intervention.kind) {
    case 'crash':
      crash(world, service, index, replica);
      break;
    case 'pause':
      changePace(world, service, index, { paused: true });
      break;
    case 'slow':
      changePace(world, service, index, { slowFactor: intervention.factor });
      replica.addedMs = intervention.addedMs;
      break;
    case 'errors':
      replica.errorRate = intervention.rate;
      replica.errorAfterMs = intervention.answerAfterMs ?? -1;
      break;
    case 'recover':
      restart(world, service, index, replica);
      replica.errorRate = 0;
      replica.errorAfterMs = -1;
      replica.addedMs = 0;
      changePace(world, service, index, { paused: false, slowFactor: 1 });
      consumerIsBack(world, service);
      break;
    case 'purge':
      purge(world, componentOf(world, service));
      break;
    case 'poisonNext':
      poisonNext(world, componentOf(world, service), intervention.count);
      break;
    case 'configure':
      configureKeeper(world, componentOf(world, service), intervention.set);
      break;
  }
}

const componentOf = (world: World, service: number) => (world.plan.services[service] as ServicePlan).component;

function triesAt(world: World, service: number, replica: number, phases: readonly number[]): number[] {
  const ids: number[] = [];
  for (const candidate of world.tries.all()) {
    const here = candidate.service === service && candidate.replica === replica;
    if (here && phases.includes(candidate.phase)) ids.push(candidate.id);
  }
  return ids;
}

/** The replica goes down with all it was doing: its callers see a reset connection, its own calls go on alone. */
function crash(world: World, service: number, index: number, replica: ReplicaState): void {
  if (replica.down) return;
  replica.down = true;
  const queued = triesAt(world, service, index, [tryPhase.queued]);
  const busy = triesAt(world, service, index, [tryPhase.working, tryPhase.waiting]);
  for (const id of queued) leaveQueue(world, id);
  for (const id of busy) {
    const holder = world.try(id);
    if (holder.timer >= 0) world.events.cancel(holder.timer);
    holder.timer = -1;
  }
  const { component } = world.plan.services[service] as ServicePlan;
  abandonCallsOf(world, component, index);
  for (const id of [...busy, ...queued]) conclude(world, id, outcomeCode.error, reasonCode.crashed, component);
  forgetConnections(world, component, index);
  replicaCrashed(world, component, index);
}

function restart(world: World, service: number, index: number, replica: ReplicaState): void {
  if (!replica.down) return;
  replica.down = false;
  replicaRecovered(world, (world.plan.services[service] as ServicePlan).component, index);
}

/** A replica crashes of itself. */
export const crashReplica = (world: World, service: number, replica: number): void =>
  crash(world, service, replica, (world.services[service] as ServiceState).replicas[replica] as ReplicaState);

/** It is started again. */
export function restartReplica(world: World, service: number, replica: number): void {
  restart(world, service, replica, (world.services[service] as ServiceState).replicas[replica] as ReplicaState);
  consumerIsBack(world, service);
}

/** Changes how fast a replica works; work under way keeps what it has done. */
function changePace(
  world: World,
  service: number,
  index: number,
  change: Partial<Pick<ReplicaState, 'paused' | 'slowFactor'>>,
): void {
  const replica = (world.services[service] as ServiceState).replicas[index] as ReplicaState;
  const working = triesAt(world, service, index, [tryPhase.working]);
  for (const id of working) {
    const holder = world.try(id);
    if (holder.timer < 0) continue;
    holder.workLeftMs = (holder.workEndMs - world.nowMs) / replica.slowFactor;
    world.events.cancel(holder.timer);
    holder.timer = -1;
  }
  Object.assign(replica, change);
  for (const id of working) {
    if (replica.paused) setThreadUse(world, id, 1, Number.POSITIVE_INFINITY);
    else scheduleWork(world, id, world.try(id).workLeftMs * replica.slowFactor);
  }
}

function applyToLink(world: World, index: number, intervention: Intervention): void {
  const link = world.links[index] as LinkState;
  switch (intervention.kind) {
    case 'partition':
      link.partitioned = true;
      break;
    case 'loss':
      link.lossRate = intervention.rate;
      break;
    case 'slow':
      link.slowFactor = intervention.factor;
      link.addedMs = intervention.addedMs;
      break;
    case 'recover':
      Object.assign(link, { partitioned: false, lossRate: 0, slowFactor: 1, addedMs: 0 });
      pauseFeed(world, index, false);
      break;
    case 'pause':
      pauseFeed(world, index, true);
      break;
    case 'configure':
      configure(world, index, link, intervention.set);
      break;
  }
}

function configure(world: World, index: number, link: LinkState, set: Settings): void {
  changeSettings(link, world.plan.links[index] as LinkPlan, world.plan.services, set);
  if (set.outlierDetection !== undefined) restartSweeps(world, index);
  if (set.eventSource !== undefined) configureFeed(world, index, set.eventSource);
  if (set.bulkhead === undefined) return;
  for (const caller of link.callers) admitPending(world, index, caller);
}
