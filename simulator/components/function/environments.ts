/**
 * The life of execution environments: made, kept for reuse, reclaimed, replaced. SPEC L1.
 */
import {
  countIn,
  createEnvironment,
  type Environments,
  environmentCount,
  environmentState,
  nextExpiryMs,
  reclaimNext,
  releaseEnvironment,
  removeEnvironment,
} from '../../resources/environments';
import { slotState } from '../records';
import { eventKind, priority, type World } from '../world';
import { countOf, gaugeOf } from './meters';
import { type EnvironmentRecord, functionServiceOf, functionStateOf, recordOf, stage } from './state';
import { wakeFor } from './wakes';

const newRecord = (memoryMb: number): EnvironmentRecord => ({
  holder: -1,
  stage: stage.none,
  timer: -1,
  memoryMb,
  invokedMs: 0,
  initMs: 0,
  reset: false,
  first: false,
  stale: false,
});

/** Begins the record of an environment that was just made. */
export function openRecord(world: World, component: number, environment: number): EnvironmentRecord {
  const state = functionStateOf(world, component);
  const record = newRecord(state.memoryMb);
  state.records[environment] = record;
  countOf(world, functionServiceOf(world, component), 'environmentsCreated');
  return record;
}

/** Makes an environment that is initialised already, for provisioned concurrency. */
export function addProvisioned(world: World, component: number): EnvironmentRecord {
  const { environments } = functionStateOf(world, component);
  const environment = createEnvironment(environments, world.nowMs, true);
  const record = openRecord(world, component, environment);
  becomeIdle(world, component, environment);
  return record;
}

/** An environment has nothing to do: it waits for the next invocation, or goes if it is old or of an old version. */
export function becomeIdle(world: World, component: number, environment: number): void {
  const { environments, records } = functionStateOf(world, component);
  const record = records[environment] as EnvironmentRecord;
  const provisioned = isProvisioned(environments, environment);
  if (!record.stale && releaseEnvironment(environments, environment, world.nowMs)) {
    tell(world, component, environment, slotState.idle);
    scheduleReclaim(world, component);
    return;
  }
  if (record.stale) removeEnvironment(environments, environment);
  gone(world, component, environment, 'environmentsRecycled');
  if (provisioned && !record.stale) addProvisioned(world, component);
}

/** Ends an environment that is not of use any more, whatever it does. */
export function discard(world: World, component: number, environment: number): void {
  removeEnvironment(functionStateOf(world, component).environments, environment);
  gone(world, component, environment, 'environmentsRecycled');
}

/** Replaces all environments by those of a new version: idle ones at once, busy ones when they have ended. */
export function retireAll(world: World, component: number, which: (provisioned: boolean) => boolean): void {
  const { environments, records } = functionStateOf(world, component);
  for (const [environment, record] of records.entries()) {
    const state = environments.state[environment];
    if (state === environmentState.gone || !which(isProvisioned(environments, environment))) continue;
    if (state === environmentState.idle) discard(world, component, environment);
    else record.stale = true;
  }
}

export const isProvisioned = (all: Environments, environment: number): boolean => all.provisioned[environment] === 1;

/** Reclaims the idle environments whose time has come. Old ones among provisioned ones are replaced at once. */
export function reclaim(world: World, component: number): void {
  const state = functionStateOf(world, component);
  const { environments } = state;
  state.reclaimTimer = -1;
  for (let id = reclaimNext(environments, world.nowMs); id >= 0; id = reclaimNext(environments, world.nowMs)) {
    const old = world.nowMs >= (environments.createdAtMs[id] as number) + environments.maxLifeMs;
    gone(world, component, id, old ? 'environmentsRecycled' : 'environmentsReclaimed');
    if (isProvisioned(environments, id)) addProvisioned(world, component);
  }
  scheduleReclaim(world, component);
  showEnvironments(world, component);
}

/** Sees to it that the next idle environment goes in time. An event that comes too early looks again. */
export function scheduleReclaim(world: World, component: number): void {
  const state = functionStateOf(world, component);
  const next = nextExpiryMs(state.environments);
  if (next === Number.POSITIVE_INFINITY || (state.reclaimTimer >= 0 && state.reclaimMs <= next)) return;
  if (state.reclaimTimer >= 0) world.events.cancel(state.reclaimTimer);
  state.reclaimMs = next;
  state.reclaimTimer = world.events.schedule(
    next,
    priority.clock,
    eventKind.componentWakes,
    component,
    wakeFor.reclaim,
  );
}

/** Brings the gauges of a function up to date. */
export function showEnvironments(world: World, component: number): void {
  const { environments } = functionStateOf(world, component);
  const service = functionServiceOf(world, component);
  const initializing = countIn(environments, environmentState.init);
  const busy = countIn(environments, environmentState.busy);
  gaugeOf(world, service, 'environments', environmentCount(environments));
  gaugeOf(world, service, 'initializing', initializing);
  gaugeOf(world, service, 'busy', busy);
  gaugeOf(world, service, 'idle', countIn(environments, environmentState.idle));
  gaugeOf(world, service, 'concurrency', initializing + busy);
}

function gone(
  world: World,
  component: number,
  environment: number,
  counter: 'environmentsReclaimed' | 'environmentsRecycled',
): void {
  recordOf(functionStateOf(world, component), environment).holder = -1;
  countOf(world, functionServiceOf(world, component), counter);
  tell(world, component, environment, slotState.gone);
}

const tell = (world: World, component: number, environment: number, state: number): void =>
  world.observer.environmentChanged(functionServiceOf(world, component).index, environment, state);
