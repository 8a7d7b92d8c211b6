/**
 * Rules of the route that a call takes: faults on purpose, the version of the callee, and copies for another version.
 * SPEC MS7-MS9, MS13.
 *
 * Models: Envoy's fault filter (a delay, then an abort, drawn independently), weighted clusters (one draw for each call,
 * so that its retries stay with the version), routes by
 * header before any weights, and request mirroring (nobody waits for the copy, and nothing is retried).
 * Simplifies: services hand the headers of a request on with all calls and messages that it leads to; limits and ejections count over all versions; Envoy keeps them for each.
 * Leaves out: routes by path; a mirror in another service.
 * Sources: Istio `virtual_service.proto` (HTTPFaultInjection, HTTPRouteDestination.weight, mirror_percentage); Envoy,
 * HTTP fault filter.
 */
import { versionByHeaders } from '../../policies/header-routes';
import { childLineage, type Stream, uniform } from '../../random';
import type { TrafficSplit } from '../../scenario/schema/policies/routing';
import { outcomeCode, reasonCode } from '../../telemetry/codes';
import type { LinkPlan, ServicePlan } from '../plan';
import { versionNames } from '../plan/versions';
import { type Call, unnamedVersion } from '../records';
import { eventKind, priority, type World } from '../world';
import { callerOf, linkPlanOf } from './access';

/** What the rules make of a call: it is sent, waits for a delay to end, or is aborted. */
export type Routed = 'goes' | 'waits' | 'aborted';

/** Applies the rules to a call that has not been sent; faults first. */
export function applyFaults(world: World, call: Call): Routed {
  const { faultInjection } = callerOf(world, call).settings;
  if (faultInjection === null || call.isMirror === 1) return 'goes';
  const { delay } = faultInjection;
  if (delay === null || !happens(call, linkPlanOf(world, call.link).rules.delay, delay.percent))
    return mayAbort(world, call);
  const atMs = world.nowMs + delay.fixedMs;
  call.backOffTimer = world.events.schedule(atMs, priority.clock, eventKind.faultDelayEnds, 0, call.id);
  return 'waits';
}

/** The second fault, after the delay if there was one. */
export function mayAbort(world: World, call: Call): Routed {
  const { faultInjection } = callerOf(world, call).settings;
  const abort = faultInjection?.abort ?? null;
  return abort !== null && happens(call, linkPlanOf(world, call.link).rules.abort, abort.percent) ? 'aborted' : 'goes';
}

/** How an aborted call ends. */
export const abortion = { outcome: outcomeCode.error, reason: reasonCode.injectedAbort } as const;

/**
 * Gives a call the version of the callee that it goes to: by its headers, else by the weights of a
 * canary, else as the route is split. */
export function chooseVersion(world: World, call: Call): void {
  if (call.isMirror === 1) return;
  const plan = linkPlanOf(world, call.link);
  const { trafficSplit, headerRoutes } = callerOf(world, call).settings;
  if (headerRoutes !== null) {
    const named = versionByHeaders(headerRoutes, world.plan.classes[call.requestClass]?.carried.headers ?? {});
    if (named !== null) {
      call.version = versionNumber(world, plan, named);
      return;
    }
  }
  const canary = world.services[plan.to]?.fleet.deployment.canary ?? null;
  if (canary !== null) {
    const isCanary = drawOf(call, plan.rules.split) * 100 < canary.weightPercent;
    call.version = isCanary ? unnamedVersion.canary : unnamedVersion.stable;
    return;
  }
  if (trafficSplit === null) return;
  call.version = versionNumber(world, plan, versionAt(trafficSplit, drawOf(call, plan.rules.split)));
}

function versionAt(split: TrafficSplit, draw: number): string {
  const target = draw * split.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  for (const { version, weight } of split) {
    sum += weight;
    if (target < sum) return version;
  }
  return (split[split.length - 1] as TrafficSplit[number]).version;
}

/** The version that gets a copy of a call, -1 for any; null: there is no copy. */
export function mirrorOf(world: World, call: Call): number | null {
  const { mirror } = callerOf(world, call).settings;
  if (mirror === null || call.isMirror === 1) return null;
  const plan = linkPlanOf(world, call.link);
  if (!happens(call, plan.rules.mirror, mirror.percent)) return null;
  return mirror.version === null ? -1 : versionNumber(world, plan, mirror.version);
}

function versionNumber(world: World, plan: LinkPlan, name: string): number {
  const { fleet } = (world.plan.services[plan.to] as ServicePlan).config;
  return fleet === undefined ? -1 : versionNames(fleet).indexOf(name);
}

const drawOf = (call: Call, stream: Stream): number =>
  uniform(stream, call.key, childLineage(call.lineage, call.site, call.copy, 0), 0);

const happens = (call: Call, stream: Stream, percent: number): boolean =>
  percent > 0 && drawOf(call, stream) * 100 < percent;
