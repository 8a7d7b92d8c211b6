/**
 * The control plane of the mesh while a run is under way. SPEC MS10-MS12.
 *
 * What it models, simplifies and leaves out: `fidelity/control-plane.ts`.
 * Sources: istio/istio `pilot/pkg/xds/discovery.go` and `pushqueue.go`, see `policies/control-plane-push.ts`.
 */
import {
  type ControlPlane,
  changeConfiguration,
  controlPlane,
  nextPushEventMs,
  restartPushes,
  stepControlPlane,
  stopPushes,
} from '../../policies/control-plane-push';
import { memberOf } from '../../scenario/mesh/membership';
import type { ControlPlaneConfig } from '../../scenario/schema/control-plane';
import type { Settings } from '../../scenario/schema/settings';
import { admitPending, refreshHosts, restartSweep } from '../calls';
import { changeSettings } from '../link-state';
import { count, setGauge } from '../meters';
import type { ComponentPlan, LinkPlan, ServicePlan } from '../plan';
import { type CallerState, type LinkState, type ReplicaState, replicaPhase, type ServiceState } from '../records';
import { eventKind, priority, type World } from '../world';
import { controlPlaneCounter, controlPlaneGauge } from './meters';

/** A change of policy that some proxy has not got yet. */
interface PolicyChange {
  readonly version: number;
  readonly link: number;
  readonly set: Settings;
}

/** Plain data, in `World.components`. */
export interface ControlPlaneState {
  readonly plane: ControlPlane;
  /** For each proxy: the service it belongs to, the instance, and whether the control plane takes that for ready. */
  readonly services: number[];
  readonly replicas: number[];
  readonly ready: Uint8Array;
  /** The version that each proxy works with. */
  readonly applied: Float64Array;
  changes: PolicyChange[];
  timer: number;
}

const stateOf = (world: World, component: number) => world.components[component] as ControlPlaneState;
const planOf = (world: World, component: number) =>
  world.plan.services[(world.plan.components[component] as ComponentPlan).service] as ServicePlan;
const replicaOf = (world: World, service: number, replica: number) =>
  (world.services[service] as ServiceState).replicas[replica] as ReplicaState;
const isDown = (world: World, component: number) => replicaOf(world, planOf(world, component).index, 0).down;

export function startControlPlane(world: World, component: number): void {
  const { scenario } = world.plan;
  const config = (world.plan.components[component] as ComponentPlan).config as ControlPlaneConfig;
  const services: number[] = [];
  const replicas: number[] = [];
  const members = scenario.mesh?.controlPlane === config.id ? world.plan.services : [];
  for (const { config: server, index } of members) {
    if (memberOf(scenario, server.id) === null) continue;
    for (let replica = 0; replica < server.replicas; replica++) {
      services.push(index);
      replicas.push(replica);
    }
  }
  const proxies = services.length;
  const state: ControlPlaneState = {
    plane: controlPlane({ ...config, proxies }),
    services,
    replicas,
    ready: new Uint8Array(proxies),
    applied: new Float64Array(proxies),
    changes: [],
    timer: -1,
  };
  world.components[component] = state;
  for (let proxy = 0; proxy < proxies; proxy++) state.ready[proxy] = actuallyReady(world, state, proxy);
  for (let proxy = 0; proxy < proxies; proxy++) applyEndpoints(world, state, proxy);
  tell(world, component);
}

/** The control plane that proxies of this connection's caller listen to, or -1: changes take effect at once. */
export function controlPlaneOf(world: World, link: number): number {
  const { scenario, components, links } = world.plan;
  const id = scenario.mesh?.controlPlane ?? null;
  const hasProxy = (links[link] as LinkPlan).mesh?.hops.some(({ callersSide }) => callersSide) === true;
  return id === null || !hasProxy ? -1 : components.findIndex(({ config }) => config.id === id);
}

/** A policy of a connection changes: the proxies of its caller will learn of it. */
export function changePolicy(world: World, component: number, link: number, set: Settings): void {
  const state = stateOf(world, component);
  const version = changeConfiguration(state.plane, world.nowMs);
  state.changes.push({ version, link, set });
  goOn(world, component);
}

/** Waits for what comes next, unless it is down. */
function goOn(world: World, component: number): void {
  const state = stateOf(world, component);
  if (state.timer >= 0) world.events.cancel(state.timer);
  state.timer = -1;
  const atMs = nextPushEventMs(state.plane);
  if (atMs < Number.POSITIVE_INFINITY && !isDown(world, component)) {
    const laterMs = Math.max(atMs, world.nowMs);
    state.timer = world.events.schedule(laterMs, priority.clock, eventKind.componentWakes, component, 0);
  }
  tell(world, component);
}

/** `proxy`: 0 for its own timer, else one more than the proxy whose instance has gone down or come back. */
export function wakeControlPlane(world: World, component: number, proxy: number): void {
  const state = stateOf(world, component);
  if (proxy > 0) {
    if (!isDown(world, component)) learnEndpoint(world, component, proxy - 1);
    return;
  }
  state.timer = -1;
  while (nextPushEventMs(state.plane) <= world.nowMs) {
    const reached = stepControlPlane(state.plane);
    if (reached < 0) continue;
    count(world, planOf(world, component).firstCounter + controlPlaneCounter.pushes);
    apply(world, state, reached);
  }
  goOn(world, component);
}

function learnEndpoint(world: World, component: number, proxy: number): void {
  const state = stateOf(world, component);
  const isReady = actuallyReady(world, state, proxy);
  if (state.ready[proxy] === isReady) return;
  state.ready[proxy] = isReady;
  changeConfiguration(state.plane, world.nowMs);
  goOn(world, component);
}

const instanceOf = (world: World, { services, replicas }: ControlPlaneState, proxy: number): ReplicaState =>
  replicaOf(world, services[proxy] as number, replicas[proxy] as number);

/** Whether an instance is up and is to get traffic. */
function actuallyReady(world: World, state: ControlPlaneState, proxy: number): 0 | 1 {
  const { down, isMember } = instanceOf(world, state, proxy);
  return isMember && !down ? 1 : 0;
}

/** The proxies that there are: an empty slot of a service has none. */
export const connectedProxies = (world: World, state: ControlPlaneState): readonly number[] =>
  [...state.services.keys()].filter((proxy) => instanceOf(world, state, proxy).phase !== replicaPhase.absent);

/** A push has reached a proxy: the policies of its version and the endpoints are in force there. */
function apply(world: World, state: ControlPlaneState, proxy: number): void {
  const { plane, services, replicas, applied } = state;
  const before = applied[proxy] as number;
  const version = plane.version[proxy] as number;
  const { component } = world.plan.services[services[proxy] as number] as ServicePlan;
  const instance = replicas[proxy] as number;
  for (const change of state.changes) {
    const plan = world.plan.links[change.link] as LinkPlan;
    if (change.version <= before || change.version > version || plan.from !== component) continue;
    const caller = (world.links[change.link] as LinkState).callers[instance] as CallerState;
    changeSettings(caller, plan, world.plan.services, change.set);
    if (change.set.outlierDetection !== undefined) restartSweep(world, change.link, instance);
    if (change.set.bulkhead !== undefined) admitPending(world, caller);
  }
  applied[proxy] = version;
  const oldest = applied.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  state.changes = state.changes.filter((change) => change.version > oldest);
  applyEndpoints(world, state, proxy);
}

function applyEndpoints(world: World, state: ControlPlaneState, proxy: number): void {
  const { component } = world.plan.services[state.services[proxy] as number] as ServicePlan;
  const instance = state.replicas[proxy] as number;
  for (const { index, from, to } of world.plan.links) {
    if (from !== component) continue;
    const first = state.services.indexOf(to);
    if (first < 0) continue;
    const caller = (world.links[index] as LinkState).callers[instance] as CallerState;
    for (let host = 0; host < caller.removed.length; host++)
      caller.removed[host] = 1 - (state.ready[first + host] as number);
    refreshHosts(world, index, instance);
  }
}

/** An instance of a service has crashed or started, or is to get traffic or not: the control plane learns of it later. */
export function instanceChanged(world: World, component: number, replica: number): void {
  const id = world.plan.scenario.mesh?.controlPlane ?? null;
  const plane = id === null ? -1 : world.plan.components.findIndex(({ config }) => config.id === id);
  if (plane < 0 || plane === component) return;
  const state = stateOf(world, plane);
  const { service } = world.plan.components[component] as ComponentPlan;
  const first = state.services.indexOf(service);
  if (first < 0) return;
  const { endpointDelayMs } = (world.plan.components[plane] as ComponentPlan).config as ControlPlaneConfig;
  const atMs = world.nowMs + endpointDelayMs;
  world.events.schedule(atMs, priority.clock, eventKind.componentWakes, plane, first + replica + 1);
  const startsAlone = isDown(world, plane) && !replicaOf(world, service, replica).down;
  if (startsAlone) forgetEndpoints(world, component, replica);
}

/** An instance that starts while the control plane is down has no configuration: it reaches nobody in the mesh. */
function forgetEndpoints(world: World, component: number, instance: number): void {
  for (const { index, from, mesh } of world.plan.links) {
    if (from !== component || mesh === null) continue;
    ((world.links[index] as LinkState).callers[instance] as CallerState).removed.fill(1);
    refreshHosts(world, index, instance);
  }
}

/** It is down: what was under way is lost, and nothing begins. */
export function controlPlaneCrashed(world: World, component: number): void {
  stopPushes(stateOf(world, component).plane);
  goOn(world, component);
}

/** It is up again: it looks at all instances and tells all proxies everything. */
export function controlPlaneRecovered(world: World, component: number): void {
  const state = stateOf(world, component);
  for (const proxy of state.ready.keys()) state.ready[proxy] = actuallyReady(world, state, proxy);
  changeConfiguration(state.plane, world.nowMs);
  restartPushes(state.plane, world.nowMs);
  goOn(world, component);
}

/** Tells how many proxies work with the newest configuration. */
function tell(world: World, component: number): void {
  const state = stateOf(world, component);
  const upToDate = connectedProxies(world, state).filter(
    (proxy) => state.applied[proxy] === state.plane.changes,
  ).length;
  setGauge(world, planOf(world, component).firstGauge + controlPlaneGauge.proxiesUpToDate, upToDate);
}
