/**
 * A canary under way: it gets replicas for its share of the traffic, then the share, and is checked; in the end it gets
 * everything, or the version beside it gets everything back. SPEC PL17-PL19.
 *
 * Models: Argo Rollouts with traffic routing (the stable version keeps all its replicas, the canary has as many as its
 * weight needs, a step begins when they are ready, analysis in the background) and the checks of Flagger.
 * Simplifies: new weights are in force at all callers at once; the replicas of a canary that is rolled back end at once,
 * as far as they have nothing to do (Argo: after 30 s).
 * Leaves out: pauses that wait for a person, experiments, deadlines for progress, weights by numbers of replicas.
 * Sources: Argo Rollouts, "Canary Deployment Strategy", https://argoproj.github.io/argo-rollouts/features/canary/;
 * and "Scaledown New Replicaset on Aborted Rollout" (30 s); read 2026-11. Its card: `fidelity/fleet.ts`.
 */
import { type CanaryVerdict, createVersionWindow, judgeCanary } from '../../policies/canary-analysis';
import type { CanaryConfig } from '../../scenario/schema/canary';
import { canaryCounter, canaryGauge } from '../lower/fleet';
import { count, setGauge } from '../meters';
import type { CanaryState } from '../records';
import { eventKind, priority, type World } from '../world';
import { admit, census, drainBeyond, isAvailable, start } from './census';
import { startMember } from './members';
import { servicePlan, serviceState } from './state';

export const newCanary = (config: CanaryConfig, stable: string): CanaryState => ({
  config,
  stable,
  step: 0,
  stepEndsMs: -1,
  weightPercent: 0,
  checkAtMs: -1,
  failures: 0,
  own: createVersionWindow(),
  beside: createVersionWindow(),
});

/** Brings a canary as far as it can get now; when it is over, `Deployment.canary` is null. */
export function advance(world: World, service: number, canary: CanaryState): void {
  supply(world, service, canary);
  if (canary.checkAtMs >= 0 && world.nowMs >= canary.checkAtMs && check(world, service, canary)) return;
  const { steps } = canary.config;
  for (;;) {
    if (canary.stepEndsMs >= 0) {
      if (world.nowMs < canary.stepEndsMs) return;
      canary.step++;
      canary.stepEndsMs = -1;
      supply(world, service, canary);
    }
    if (!hasReplicas(world, service, canary)) return;
    const step = steps[canary.step];
    if (step === undefined) {
      promote(world, service);
      return;
    }
    setWeight(world, service, canary, step.weightPercent);
    canary.stepEndsMs = world.nowMs + step.pauseMs;
    wakeAt(world, service, canary.stepEndsMs);
  }
}

/** Replicas that the canary needs for its step: its share of those wanted, rounded up; in the end all. */
function replicasFor({ config, step }: CanaryState, desired: number): number {
  const { weightPercent } = config.steps[step] ?? { weightPercent: 100 };
  return Math.ceil((desired * weightPercent) / 100);
}

/** The version beside the canary keeps its replicas, the canary gets what it needs, all others end when they can. */
function supply(world: World, service: number, canary: CanaryState): void {
  const now = census(world, service);
  const { desired } = now.fleet;
  const versionIn = (slot: number) => serviceState(world, service).replicas[slot]?.version;
  const stable = now.other.filter((slot) => versionIn(slot) === canary.stable);
  const strangers = now.other.filter((slot) => versionIn(slot) !== canary.stable);
  admit(world, service, [...now.wanted, ...stable]);
  const missing = Math.max(0, desired - stable.length);
  for (const slot of now.free.slice(0, missing)) startMember(world, service, slot, canary.stable);
  drainBeyond(world, service, stable, desired);
  const ready = stable.filter((slot) => isAvailable(world, service, slot)).length;
  if (ready >= desired) drainBeyond(world, service, strangers, 0);
  const own = replicasFor(canary, desired);
  start(world, service, { ...now, free: now.free.slice(missing) }, own - now.wanted.length);
  drainBeyond(world, service, now.wanted, own);
}

function hasReplicas(world: World, service: number, canary: CanaryState): boolean {
  const { fleet, wanted } = census(world, service);
  const ready = wanted.filter((slot) => isAvailable(world, service, slot)).length;
  return ready >= replicasFor(canary, fleet.desired);
}

function setWeight(world: World, service: number, canary: CanaryState, percent: number): void {
  canary.weightPercent = percent;
  tellWeight(world, service, percent);
  const { version } = serviceState(world, service).fleet;
  world.observer.rolloutChanged(service, { kind: 'weight', version, percent });
  if (canary.config.analysis !== null && canary.checkAtMs < 0) scheduleCheck(world, service, canary);
}

/** Checks begin with the first weight. */
function scheduleCheck(world: World, service: number, canary: CanaryState): void {
  canary.own = createVersionWindow();
  canary.beside = createVersionWindow();
  canary.checkAtMs = world.nowMs + (canary.config.analysis?.intervalMs ?? 0);
  wakeAt(world, service, canary.checkAtMs);
}

/** The interval of the analysis is over; whether the canary is over too. */
function check(world: World, service: number, canary: CanaryState): boolean {
  const { analysis } = canary.config;
  if (analysis === null) return false;
  const verdict = judgeCanary(analysis, canary.own, canary.beside);
  scheduleCheck(world, service, canary);
  if (verdict === 'good') return false;
  tally(world, service, canaryCounter.failedCanaryChecks);
  canary.failures++;
  if (canary.failures <= analysis.failureLimit) return false;
  rollBack(world, service, canary, verdict);
  return true;
}

/** The version beside the canary gets all traffic back at once. */
function rollBack(world: World, service: number, { stable }: CanaryState, because: CanaryVerdict): void {
  const { fleet } = serviceState(world, service);
  const { version } = fleet;
  stopCanary(world, service);
  fleet.version = stable;
  fleet.deployment.bakeMs = 0;
  fleet.deployment.switchedMs = world.nowMs;
  tally(world, service, canaryCounter.canaryRollbacks);
  world.observer.rolloutChanged(service, { kind: 'rolledBack', version, because });
}

/** It has replicas for everything: what is left to do is to switch over. */
function promote(world: World, service: number): void {
  const { version } = serviceState(world, service).fleet;
  stopCanary(world, service);
  tally(world, service, canaryCounter.canaryPromotions);
  world.observer.rolloutChanged(service, { kind: 'promoted', version });
}

/** No canary is under way any more. */
export function stopCanary(world: World, service: number): void {
  serviceState(world, service).fleet.deployment.canary = null;
  tellWeight(world, service, 0);
}

function tally(world: World, service: number, name: string): void {
  const { config, firstCounter } = servicePlan(world, service);
  const counter = config.counters.indexOf(name);
  if (counter >= 0) count(world, firstCounter + counter);
}

function tellWeight(world: World, service: number, percent: number): void {
  const { config, firstGauge } = servicePlan(world, service);
  const gauge = config.gauges.indexOf(canaryGauge);
  if (gauge >= 0) setGauge(world, firstGauge + gauge, percent);
}

const wakeAt = (world: World, service: number, atMs: number) =>
  world.events.schedule(atMs, priority.clock, eventKind.replicaChanges, service, 0);
