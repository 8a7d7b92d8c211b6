/**
 * The replicas of a component as a fleet. The slots for replicas are fixed for a run (`ServerConfig.replicas`); a slot
 * without a replica is `absent`.
 */
import type { ServicePlan } from '../plan';
import type { ReplicaState, ServiceState } from '../records';
import type { World } from '../world';

export const servicePlan = (world: World, service: number) => world.plan.services[service] as ServicePlan;
export const serviceState = (world: World, service: number) => world.services[service] as ServiceState;
export const replicaState = (world: World, service: number, index: number) =>
  serviceState(world, service).replicas[index] as ReplicaState;
