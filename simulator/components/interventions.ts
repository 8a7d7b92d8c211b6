/**
 * Applies interventions to the world: faults, recoveries and changed settings. SPEC I1-I9.
 */
import type { Intervention } from '../scenario/schema/intervention';
import type { Settings } from '../scenario/schema/settings';
import { partsOf, zoneOfTarget } from '../scenario/target-parts';
import { zoneOf } from '../scenario/zones';
import { admitPending, membersChanged, restartSweeps } from './calls';
import { applyToFleet, changesFleet } from './interventions/fleet';
import { startOutages, stopOutages } from './interventions/outages';
import { specialInterventions } from './interventions/special';
import { changeSettings } from './link-state';
import { changePolicy, controlPlaneOf } from './mesh/control-plane';
import { feeds } from './messaging/feeds';
import type { LinkPlan, ServicePlan } from './plan';
import type { LinkState, ReplicaState, ServiceState } from './records';
import { changePace, crashReplica, startReplica } from './replica-life';
import { setShedding } from './shedding';
import type { World } from './world';

/** What a target names: a link, or the replicas of a service. */
type Target =
  | { readonly kind: 'link'; readonly link: number }
  | {
      readonly kind: 'replicas';
      readonly service: number;
      readonly replicas: readonly number[];
      /** Index of a module in a monolith; -1: the whole. */
      readonly module: number;
    };

/** Reads a target such as `B`, `B#2`, `shop.cart` or `A->B`; null when the scenario has no such thing. */
export function findTarget(world: Pick<World, 'plan'>, target: string): Target | null {
  const link = world.plan.linkIndex.get(target);
  if (link !== undefined) return { kind: 'link', link };
  const { id, module, replica } = partsOf(target);
  const service = world.plan.serviceIndex.get(id);
  if (service === undefined) return null;
  const { replicas, modules = [] } = (world.plan.services[service] as ServicePlan).config;
  const part = modules.findIndex(({ name }) => name === module);
  if ((module !== null && part < 0) || (replica ?? 0) > replicas) return null;
  const named = replica === null ? Array.from({ length: replicas }, (_, i) => i) : [replica - 1];
  return { kind: 'replicas', service, replicas: named, module: part };
}

/** Applies one intervention now. Its target must exist and fit its kind (`checkInterventions` sees to that). */
export function applyIntervention(world: World, intervention: Intervention): void {
  if (specialInterventions.find('function')?.(world, intervention)) return;
  if (specialInterventions.find('gateway')?.(world, intervention)) return;
  if (zoneOfTarget(intervention.target) !== null) {
    applyToZone(world, intervention);
    return;
  }
  const target = findTarget(world, intervention.target);
  if (target?.kind === 'link') applyToLink(world, target.link, intervention);
  if (target?.kind === 'replicas' && changesFleet(intervention)) applyToFleet(world, target.service, intervention);
  else if (target?.kind === 'replicas') {
    for (const replica of target.replicas) {
      if (target.module < 0) applyToReplica(world, target.service, replica, intervention);
      else specialInterventions.get('module')(world, target.service, replica, target.module, intervention);
    }
  }
}

/** What happens to a zone happens to all replicas there. */
function applyToZone(world: World, intervention: Intervention): void {
  const zone = zoneOfTarget(intervention.target);
  for (const { index, config } of world.plan.services) {
    for (let replica = 0; replica < config.replicas; replica++) {
      const isThere = zoneOf(world.plan.scenario, config.id, replica) === zone;
      if (isThere) applyToReplica(world, index, replica, intervention);
    }
  }
}

function applyToReplica(world: World, service: number, index: number, intervention: Intervention): void {
  const replica = (world.services[service] as ServiceState).replicas[index] as ReplicaState;
  switch (intervention.kind) {
    case 'crash':
      crashReplica(world, service, index);
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
      stopOutages(world, service, index);
      startReplica(world, service, index);
      replica.leakMbPerRequest = 0;
      replica.errorRate = 0;
      replica.errorAfterMs = -1;
      replica.addedMs = 0;
      recoverModules(world, service, index);
      changePace(world, service, index, { paused: false, slowFactor: 1 });
      feeds.find('consumerIsBack')?.(world, service);
      break;
    case 'leak':
      replica.leakMbPerRequest = intervention.mbPerRequest;
      break;
    case 'outages':
      startOutages(world, service, index, intervention);
      break;
    case 'purge':
      feeds.find('purge')?.(world, componentOf(world, service));
      break;
    case 'poisonNext':
      feeds.find('poisonNext')?.(world, componentOf(world, service), intervention.count);
      break;
    case 'configure':
      if (intervention.set.shedding !== undefined) setShedding(world, service, index, intervention.set.shedding);
      feeds.find('configureKeeper')?.(world, componentOf(world, service), intervention.set);
      break;
  }
}

function recoverModules(world: World, service: number, replica: number): void {
  const { modules = [] } = (world.plan.services[service] as ServicePlan).config;
  for (const module of modules.keys()) {
    specialInterventions.get('module')(world, service, replica, module, {
      kind: 'recover',
      atMs: world.nowMs,
      target: '',
    });
  }
}

const componentOf = (world: World, service: number) => (world.plan.services[service] as ServicePlan).component;

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
      feeds.find('pauseFeed')?.(world, index, false);
      break;
    case 'pause':
      feeds.find('pauseFeed')?.(world, index, true);
      break;
    case 'configure':
      configure(world, index, link, intervention.set);
      break;
  }
}

function configure(world: World, index: number, link: LinkState, set: Settings): void {
  const controlPlane = controlPlaneOf(world, index);
  if (controlPlane >= 0) {
    changePolicy(world, controlPlane, index, set);
    return;
  }
  for (const caller of link.callers) {
    changeSettings(caller, world.plan.links[index] as LinkPlan, world.plan.services, set);
  }
  if (set.outlierDetection !== undefined) restartSweeps(world, index);
  membersChanged(world, (world.plan.links[index] as LinkPlan).to);
  if (set.eventSource !== undefined) feeds.find('configureFeed')?.(world, index, set.eventSource);
  if (set.bulkhead === undefined) return;
  for (const caller of link.callers) admitPending(world, caller);
}
