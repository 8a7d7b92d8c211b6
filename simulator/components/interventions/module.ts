/**
 * Faults of one module of a monolith. A module cannot crash alone: the process does.
 */
import type { Intervention } from '../../scenario/schema/intervention';
import type { ModuleState, ReplicaState, ServiceState } from '../records';
import { changePace, crashReplica, startReplica } from '../replica-life';
import type { World } from '../world';

export function applyToModule(
  world: World,
  service: number,
  index: number,
  module: number,
  intervention: Intervention,
): void {
  const replica = (world.services[service] as ServiceState).replicas[index] as ReplicaState;
  const faults = replica.modules[module] as ModuleState;
  switch (intervention.kind) {
    case 'crash':
      crashReplica(world, service, index);
      break;
    case 'slow':
      changePace(world, service, index, { module: { index: module, slowFactor: intervention.factor } });
      faults.addedMs = intervention.addedMs;
      break;
    case 'errors':
      faults.errorRate = intervention.rate;
      faults.errorAfterMs = intervention.answerAfterMs ?? -1;
      break;
    case 'leak':
      faults.leakMbPerRequest = intervention.mbPerRequest;
      break;
    case 'recover':
      startReplica(world, service, index);
      Object.assign(faults, { addedMs: 0, errorRate: 0, errorAfterMs: -1, leakMbPerRequest: 0 });
      changePace(world, service, index, { module: { index: module, slowFactor: 1 } });
      break;
  }
}
