/**
 * Provisioned concurrency: environments kept initialised. SPEC L17, L18.
 *
 * What is asked for during a run comes after a preparation, all of it at once, at most 6,000 environments a minute
 * (AWS Lambda developer guide, "Configuring provisioned concurrency", 2026). A new version gives it up and prepares anew,
 * as AWS does when an alias moves to another version.
 */
import { environmentState } from '../../resources/environments';
import { eventKind, priority, type World } from '../world';
import { claim } from './admission';
import { billAhead, closeHeldPeriod } from './billing';
import { initMs } from './cold-start';
import { addProvisioned, discard, isProvisioned, retireAll, showEnvironments } from './environments';
import { gaugeOf } from './meters';
import { functionPlanOf, functionServiceOf, functionStateOf, requestLimit } from './state';
import { wakeFor } from './wakes';

const environmentsPerMinute = 6_000;

/** Asks for so much provisioned concurrency; what is `ready` at once needs no preparation. */
export function provision(world: World, component: number, wanted: number, readyAtOnce: boolean): void {
  const state = functionStateOf(world, component);
  const { provisioned } = state;
  closeHeldPeriod(world, component);
  claim(world, state, wanted - provisioned.wanted);
  provisioned.wanted = wanted;
  if (provisioned.timer >= 0) world.events.cancel(provisioned.timer);
  provisioned.timer = -1;
  if (wanted < provisioned.ready) giveBack(world, component);
  if (wanted > provisioned.ready) {
    if (readyAtOnce) makeReady(world, component);
    else prepare(world, component);
  }
  showProvisioned(world, component);
}

function prepare(world: World, component: number): void {
  const { provisioned } = functionStateOf(world, component);
  const minutes = (provisioned.wanted - provisioned.ready) / environmentsPerMinute;
  const atMs = world.nowMs + functionPlanOf(world, component).config.provisioningTimeMs + minutes * 60_000;
  provisioned.timer = world.events.schedule(
    atMs,
    priority.clock,
    eventKind.componentWakes,
    component,
    wakeFor.provisioned,
  );
}

/** What was asked for is initialised, all of it at once. */
export function makeReady(world: World, component: number): void {
  const plan = functionPlanOf(world, component);
  const { provisioned } = functionStateOf(world, component);
  provisioned.timer = -1;
  for (; provisioned.ready < provisioned.wanted; provisioned.ready++) {
    const { memoryMb } = addProvisioned(world, component);
    billAhead(world, component, initMs(plan, provisioned.ready, 0), memoryMb);
  }
  showProvisioned(world, component);
}

/** Gives back what is more than asked for: idle environments at once, busy ones when they have ended. */
function giveBack(world: World, component: number): void {
  const { environments, provisioned, records } = functionStateOf(world, component);
  for (const pass of [environmentState.idle, environmentState.busy]) {
    for (const [environment, record] of records.entries()) {
      if (provisioned.ready <= provisioned.wanted) return;
      if (environments.state[environment] !== pass || !isProvisioned(environments, environment) || record.stale) {
        continue;
      }
      if (pass === environmentState.idle) discard(world, component, environment);
      else record.stale = true;
      provisioned.ready--;
    }
  }
}

/** A new version: no provisioned environment of the old one stays, and as many are prepared anew. */
export function provisionAnew(world: World, component: number): void {
  const { provisioned } = functionStateOf(world, component);
  retireAll(world, component, (isIt) => isIt);
  provisioned.ready = 0;
  if (provisioned.timer >= 0) world.events.cancel(provisioned.timer);
  provisioned.timer = -1;
  if (provisioned.wanted > 0) prepare(world, component);
  showProvisioned(world, component);
}

function showProvisioned(world: World, component: number): void {
  const state = functionStateOf(world, component);
  const service = functionServiceOf(world, component);
  const { ready, wanted } = state.provisioned;
  const { synchronousRequestsPerSecond } = functionPlanOf(world, component).account;
  state.provisionedRequests = requestLimit(synchronousRequestsPerSecond, ready, world.nowMs);
  gaugeOf(world, service, 'provisioned', ready);
  gaugeOf(world, service, 'provisionedMb', wanted * state.memoryMb);
  showEnvironments(world, component);
}
