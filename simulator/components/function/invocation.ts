/**
 * One invocation in one environment: INIT if the environment is new, then the handler within its time-out, then the
 * bill. SPEC L7-L11.
 */
import { beginInvocation, environmentState } from '../../resources/environments';
import { outcomeCode } from '../../telemetry/codes';
import { slotState, type Try, threadUse, tryPhase } from '../records';
import { type OnThread, setThreadUse } from '../threads';
import { eventKind, priority, type World } from '../world';
import { claim } from './admission';
import { bill } from './billing';
import { firstInvokeMs, initLimitMs, initMs, startMs } from './cold-start';
import { becomeIdle, discard, isProvisioned, openRecord, showEnvironments } from './environments';
import { countOf } from './meters';
import { type EnvironmentRecord, functionPlanOf, functionServiceOf, functionStateOf, recordOf, stage } from './state';
import { timeoutOf } from './wakes';

/** Gives a try the environment that was taken for it; `onCapacity` follows when its handler can run. */
export function invoke(world: World, component: number, holder: Try, environment: number, onCapacity: OnThread): void {
  const { environments } = functionStateOf(world, component);
  const service = functionServiceOf(world, component);
  const cold = environments.state[environment] === environmentState.init;
  if (cold) openRecord(world, component, environment);
  const record = recordOf(functionStateOf(world, component), environment);
  record.holder = holder.id;
  record.initMs = 0;
  holder.hasThread = 1;
  holder.slot = environment;
  holder.phase = tryPhase.waiting;
  countOf(world, service, 'invocations');
  countOf(world, service, cold ? 'coldStarts' : 'warmStarts');
  countProvisioned(world, component, environment);
  if (cold) beginInit(world, component, holder, record, onCapacity);
  else beginInvoke(world, component, holder, record, onCapacity);
  showEnvironments(world, component);
}

function countProvisioned(world: World, component: number, environment: number): void {
  const { environments, provisioned } = functionStateOf(world, component);
  if (provisioned.wanted === 0) return;
  const served = isProvisioned(environments, environment);
  countOf(world, functionServiceOf(world, component), served ? 'provisionedInvocations' : 'spilloverInvocations');
}

function beginInit(
  world: World,
  component: number,
  holder: Try,
  record: EnvironmentRecord,
  onCapacity: OnThread,
): void {
  const plan = functionPlanOf(world, component);
  const wanted = initMs(plan, holder.key, holder.lineage);
  record.initMs = Math.min(wanted, initLimitMs);
  record.reset = wanted > initLimitMs;
  const lasting = startMs(plan, holder.key, holder.lineage) + record.initMs;
  record.stage = stage.init;
  if (lasting === 0) {
    goOn(world, component, holder, onCapacity);
    return;
  }
  wakeAfter(world, holder, lasting);
}

function wakeAfter(world: World, holder: Try, lastingMs: number): void {
  const atMs = world.nowMs + lastingMs;
  world.observer.slotChanged(holder, slotState.starting, atMs);
  holder.timer = world.events.schedule(atMs, priority.workEnds, eventKind.hostWakes, 0, holder.id);
}

/** INIT of an environment is over, or what its first invocation does before the handler. */
export function goOn(world: World, component: number, holder: Try, onCapacity: OnThread): void {
  const state = functionStateOf(world, component);
  const record = recordOf(state, holder.slot);
  const { stage: ended } = record;
  record.stage = stage.none;
  if (ended === stage.init) {
    beginInvocation(state.environments, holder.slot);
    beginInvoke(world, component, holder, record, onCapacity);
    showEnvironments(world, component);
    return;
  }
  record.reset = false;
  runHandler(world, holder, onCapacity);
}

/** From here on the time-out counts; a process that is gone, or whose INIT took too long, is started within it. */
function beginInvoke(
  world: World,
  component: number,
  holder: Try,
  record: EnvironmentRecord,
  onCapacity: OnThread,
): void {
  const plan = functionPlanOf(world, component);
  const { environments, timeoutMs } = functionStateOf(world, component);
  const { key, lineage, slot } = holder;
  record.invokedMs = world.nowMs;
  record.timer = world.events.schedule(
    world.nowMs + timeoutMs,
    priority.clock,
    eventKind.componentWakes,
    component,
    timeoutOf(slot),
  );
  record.first = record.reset || environments.invocations[slot] === 1;
  if (record.reset) countOf(world, functionServiceOf(world, component), 'suppressedInits');
  const again = record.reset ? initMs(plan, key, lineage) : 0;
  const prelude = again + (record.first ? firstInvokeMs(plan, record.memoryMb, key, lineage) : 0);
  record.stage = stage.prelude;
  if (prelude === 0) goOn(world, component, holder, onCapacity);
  else wakeAfter(world, holder, prelude);
}

function runHandler(world: World, holder: Try, onCapacity: OnThread): void {
  holder.waitedMs = world.nowMs - holder.arrivedMs;
  onCapacity(world, holder.id);
}

/** The invocation has ended, however: the environment is free again, or gone. */
export function endInvocation(world: World, component: number, holder: Try): void {
  const state = functionStateOf(world, component);
  const environment = holder.slot;
  const record = recordOf(state, environment);
  if (holder.thread !== threadUse.none) setThreadUse(world, holder.id, threadUse.none, 0);
  holder.hasThread = 0;
  record.holder = -1;
  if (holder.outcome !== outcomeCode.success) countOf(world, functionServiceOf(world, component), 'errors');
  const provisioned = isProvisioned(state.environments, environment);
  if (!provisioned) {
    state.inFlight--;
    claim(world, state, -1);
  }
  if (record.stage === stage.init) {
    discard(world, component, environment);
  } else {
    if (record.timer >= 0) world.events.cancel(record.timer);
    record.timer = -1;
    bill(world, component, record, provisioned);
    becomeIdle(world, component, environment);
  }
  record.stage = stage.none;
  showEnvironments(world, component);
}
