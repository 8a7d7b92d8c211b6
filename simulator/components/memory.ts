/**
 * Memory of a replica: what it uses, and the moment when that is too much. SPEC PL4, PL5.
 */
import { memoryCounter, memoryGauge } from './lower/process';
import { changeGauge, count } from './meters';
import type { ServicePlan } from './plan';
import type { ReplicaState, ServiceState, Try } from './records';
import { replicaOf, servicePlanOf } from './threads';
import { eventKind, type World } from './world';

const planOf = (world: World, service: number) => world.plan.services[service] as ServicePlan;
const stateOf = (world: World, service: number, replica: number) =>
  (world.services[service] as ServiceState).replicas[replica] as ReplicaState;

/** A request has arrived: it uses memory until it is answered. */
export function holdMemory(world: World, by: Try): void {
  const { memory } = servicePlanOf(world, by).config;
  if (!memory) return;
  by.inMemory = 1;
  replicaOf(world, by).requestsInMemory++;
  changeMemory(world, by.service, memory.perRequestMb);
}

/** A request has been answered or turned away; one that was let in leaves something behind where memory leaks. */
export function freeMemory(world: World, by: Try): void {
  if (by.inMemory === 0) return;
  const { memory } = servicePlanOf(world, by).config;
  const replica = replicaOf(world, by);
  by.inMemory = 0;
  replica.requestsInMemory--;
  changeMemory(world, by.service, -(memory?.perRequestMb ?? 0));
  if (by.started === 1) leak(world, by, (memory?.leakMbPerRequest ?? 0) + replica.leakMbPerRequest);
}

/** Leaves `mb` behind in the memory of the replica. */
export function leak(world: World, by: Try, mb: number): void {
  const replica = replicaOf(world, by);
  if (mb === 0 || replica.down || !servicePlanOf(world, by).config.memory) return;
  replica.leakedMb += mb;
  changeMemory(world, by.service, mb);
  watchMemory(world, by.service, by.replica);
}

/** Lets the replica be killed at this instant if it uses too much. */
export function watchMemory(world: World, service: number, replica: number): void {
  if (usesTooMuch(world, service, replica)) world.events.post(eventKind.memoryExhausted, service, replica);
}

/** Whether a replica that is up uses more memory than it has. */
export function usesTooMuch(world: World, service: number, index: number): boolean {
  const { memory } = planOf(world, service).config;
  const replica = stateOf(world, service, index);
  if (!memory || replica.down) return false;
  return memory.baseMb + memory.perRequestMb * replica.requestsInMemory + replica.leakedMb > memory.limitMb;
}

export const countKill = (world: World, service: number): void =>
  count(world, planOf(world, service).firstCounter + memoryCounter.outOfMemoryKills);

/** The run begins: all replicas are up. */
export function startMemory(world: World): void {
  world.services.forEach(({ replicas }, service) => {
    for (const replica of replicas) if (!replica.down) memoryStarts(world, service);
  });
}

/** A replica starts with its memory empty. */
export function memoryStarts(world: World, service: number): void {
  changeMemory(world, service, planOf(world, service).config.memory?.baseMb ?? 0);
}

/** A replica has ended; its requests have given back theirs. */
export function memoryEnds(world: World, service: number, index: number): void {
  const replica = stateOf(world, service, index);
  changeMemory(world, service, -(planOf(world, service).config.memory?.baseMb ?? 0) - replica.leakedMb);
  replica.leakedMb = 0;
}

function changeMemory(world: World, service: number, changeMb: number): void {
  const { config, firstGauge } = planOf(world, service);
  if (changeMb !== 0 && config.memory) changeGauge(world, firstGauge + memoryGauge.memoryMb, changeMb);
}
