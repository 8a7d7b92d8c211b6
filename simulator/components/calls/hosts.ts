/**
 * The replicas that a caller may choose from: outlier detection ejects some of them for a while. SPEC C19, C20.
 */
import { setEligible } from '../../policies/endpoint-set';
import { hostResultOf } from '../../policies/host-results';
import { onResult, sweep } from '../../policies/outlier-detection';
import { setMember } from '../../policies/outlier-state';
import { createLocalityLoad, spreadLoad } from '../../policies/panic-and-locality';
import type { LinkPlan } from '../plan';
import type { Call, CallerState, LinkState } from '../records';
import { eventKind, priority, type World } from '../world';
import { linkStateOf } from './access';

/** The result of a try at a host; too many bad ones eject it at once. */
export function judgeHost(
  world: World,
  call: Call,
  caller: CallerState,
  host: number,
  outcome: number,
  reason: number,
  isCallees: boolean,
): void {
  const config = caller.settings.outlierDetection;
  if (config === null || caller.outliers === null) return;
  const result = hostResultOf(outcome, reason, isCallees);
  if (onResult(config, caller.outliers, host, result, world.nowMs)) {
    refreshHosts(world, call.link, call.caller);
  }
}

/** Schedules the sweeps of all callers; to be called once when a run begins. */
export function startSweeps(world: World): void {
  for (const link of world.links.keys()) restartSweeps(world, link);
}

/** Sweeps come every interval from now on, or no more. */
export function restartSweeps(world: World, index: number): void {
  const link = linkStateOf(world, index);
  for (const number of link.callers.keys()) restartSweep(world, index, number);
}

/** The same for one caller. */
export function restartSweep(world: World, index: number, number: number): void {
  const link = linkStateOf(world, index);
  const caller = link.callers[number] as CallerState;
  if (caller.sweepTimer >= 0) world.events.cancel(caller.sweepTimer);
  caller.sweepTimer = -1;
  scheduleSweep(world, index, link, number);
}

function scheduleSweep(world: World, index: number, link: LinkState, number: number): void {
  const caller = link.callers[number] as CallerState;
  const config = caller.settings.outlierDetection;
  if (config === null) return;
  const atMs = world.nowMs + config.intervalMs;
  caller.sweepTimer = world.events.schedule(atMs, priority.sweep, eventKind.hostSweep, index, number);
}

/** The interval of a caller's outlier detection is over: hosts return, or are ejected by success rate. */
export function hostSweep(world: World, index: number, number: number): void {
  const link = linkStateOf(world, index);
  const caller = link.callers[number] as CallerState;
  caller.sweepTimer = -1;
  const config = caller.settings.outlierDetection;
  if (config === null || caller.outliers === null) return;
  if (sweep(config, caller.outliers, world.nowMs)) refreshHosts(world, index, number);
  scheduleSweep(world, index, link, number);
}

/** Brings the set of hosts up to date with what is ejected and what the configuration lacks; tells what changed. */
export function refreshHosts(world: World, index: number, number: number): void {
  const caller = linkStateOf(world, index).callers[number] as CallerState;
  const config = caller.settings.outlierDetection;
  const { outliers, ejected, removed } = caller;
  const isKnown = (host: number) => isMember(world, index, host) && removed[host] === 0;
  if (outliers !== null) for (const host of ejected.keys()) setMember(outliers, host, isKnown(host));
  caller.localities = {};
  const inPanic =
    outliers === null || config === null || panics(config.panicThresholdPercent, outliers.members, outliers.ejected);
  for (let host = 0; host < ejected.length; host++) {
    const isEjected = outliers?.isEjected[host] ?? 0;
    setEligible(caller.hosts, host, isKnown(host) && (inPanic || isEjected === 0));
    if (isEjected === ejected[host]) continue;
    ejected[host] = isEjected;
    if (isEjected === 1) world.observer.hostEjected(index, number, host);
    else world.observer.hostReturned(index, number, host);
  }
}

/** Whether so few hosts are left that all are used; Envoy counts a host as 1.4, so that 72 % can carry everything. */
function panics(panicThresholdPercent: number, hosts: number, ejected: number): boolean {
  const load = createLocalityLoad(1);
  spreadLoad({ panicThresholdPercent, overprovisioningPercent: 140 }, [hosts], [hosts - ejected], load);
  return load.inPanic[0] === 1;
}

/** Whether a replica of the callee takes part in load balancing; a proxy that is told endpoints knows no more than those. */
function isMember(world: World, index: number, host: number): boolean {
  const { to, mesh } = world.plan.links[index] as LinkPlan;
  return mesh?.isToldEndpoints === true || (world.services[to]?.replicas[host]?.isMember ?? true);
}

/** Replicas of a service have come or gone: all its callers learn of it at once, but those that are told endpoints. */
export function membersChanged(world: World, service: number): void {
  for (const { to, index } of world.plan.links) {
    if (to !== service) continue;
    for (const number of linkStateOf(world, index).callers.keys()) refreshHosts(world, index, number);
  }
}
