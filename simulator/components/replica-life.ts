/**
 * The life of a replica: it crashes, starts again, and changes its pace. SPEC I2-I4, PL5, PL6.
 */
import { outcomeCode, reasonCode } from '../telemetry/codes';
import { abandonCallsOf } from './calls';
import { countKill, memoryEnds, memoryStarts, usesTooMuch } from './memory';
import { forgetConnections } from './mesh/proxies';
import { feeds } from './messaging/feeds';
import type { ServicePlan } from './plan';
import { type ModuleState, type ReplicaState, replicaPhase, type ServiceState, tryPhase } from './records';
import { replicaCrashed, replicaRecovered } from './runtimes';
import { conclude } from './service';
import { setShareSpeed } from './sharing';
import { leaveQueue } from './threads';
import { interruptWork, resumeWork } from './working';
import { eventKind, priority, type World } from './world';

const planOf = (world: World, service: number) => world.plan.services[service] as ServicePlan;
const stateOf = (world: World, service: number, index: number) =>
  (world.services[service] as ServiceState).replicas[index] as ReplicaState;

function triesAt(world: World, service: number, replica: number, phases: readonly number[]): number[] {
  const ids: number[] = [];
  for (const candidate of world.tries.all()) {
    const here = candidate.service === service && candidate.replica === replica;
    if (here && phases.includes(candidate.phase)) ids.push(candidate.id);
  }
  return ids;
}

/** A replica crashes, of itself or by an intervention; it may start again of itself. */
export function crashReplica(world: World, service: number, index: number): void {
  const { restartAfterMs } = planOf(world, service).config;
  end(world, service, index, reasonCode.crashed, restartAfterMs ?? null);
}

/** A replica is killed if it (still) uses more memory than it has. */
export function memoryExhausted(world: World, service: number, index: number): void {
  if (!usesTooMuch(world, service, index)) return;
  countKill(world, service);
  end(world, service, index, reasonCode.outOfMemory, planOf(world, service).config.memory?.restartMs ?? null);
}

/** The replica goes down with all it was doing: its callers see a reset connection, its own calls go on alone. */
function end(world: World, service: number, index: number, reason: number, restartMs: number | null): void {
  const replica = stateOf(world, service, index);
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
  const { component } = planOf(world, service);
  abandonCallsOf(world, component, index);
  for (const id of [...busy, ...queued]) conclude(world, id, outcomeCode.error, reason, component);
  forgetConnections(world, component, index);
  memoryEnds(world, service, index);
  replicaCrashed(world, component, index);
  if (replica.phase === replicaPhase.draining) world.events.post(eventKind.replicaChanges, service, index);
  else if (restartMs !== null) restartAt(world, service, index, world.nowMs + restartMs);
}

/** A replica that is to end has ended, with what it still had. */
export const endReplica = (world: World, service: number, index: number): void =>
  end(world, service, index, reasonCode.crashed, null);

/** The process of a replica that is down starts at `startMs`, and takes requests when it has started. */
function restartAt(world: World, service: number, index: number, startMs: number): void {
  const replica = stateOf(world, service, index);
  replica.restartAtMs = startMs + (planOf(world, service).config.startUpMs ?? 0);
  world.events.schedule(replica.restartAtMs, priority.intervention, eventKind.replicaRestarts, service, index);
}

/** The moment has come at which a replica was to be up again. */
export function restartIsDue(world: World, service: number, index: number): void {
  const replica = stateOf(world, service, index);
  if (replica.phase !== replicaPhase.serving) return;
  if (replica.down && replica.restartAtMs >= 0 && replica.restartAtMs !== world.nowMs) return;
  isUp(world, service, index);
  feeds.find('consumerIsBack')?.(world, service);
}

/** A replica that is down is told to start. */
export function startReplica(world: World, service: number, index: number): void {
  const { down, phase } = stateOf(world, service, index);
  if (!down || phase !== replicaPhase.serving) return;
  if ((planOf(world, service).config.startUpMs ?? 0) > 0) restartAt(world, service, index, world.nowMs);
  else isUp(world, service, index);
}

/** A replica that was down takes requests. */
export function isUp(world: World, service: number, index: number): void {
  const replica = stateOf(world, service, index);
  if (!replica.down) return;
  replica.down = false;
  replica.restartAtMs = -1;
  if (planOf(world, service).config.fleet) world.events.post(eventKind.replicaChanges, service, index);
  memoryStarts(world, service);
  replicaRecovered(world, planOf(world, service).component, index);
}

interface Pace {
  readonly paused?: boolean;
  readonly slowFactor?: number;
  readonly module?: { readonly index: number; readonly slowFactor: number };
}

/** Changes how fast a replica or one of its modules works; work under way keeps what it has done. */
export function changePace(world: World, service: number, index: number, { paused, slowFactor, module }: Pace): void {
  const replica = stateOf(world, service, index);
  const working = replica.shared === null ? triesAt(world, service, index, [tryPhase.working]) : [];
  for (const id of working) interruptWork(world, id);
  if (paused !== undefined) replica.paused = paused;
  if (slowFactor !== undefined) replica.slowFactor = slowFactor;
  if (module !== undefined) (replica.modules[module.index] as ModuleState).slowFactor = module.slowFactor;
  setShareSpeed(world, service, index, replica);
  for (const id of working) resumeWork(world, id);
}
