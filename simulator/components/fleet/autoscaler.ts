/**
 * The autoscaler of replicas: the algorithm of Kubernetes' HorizontalPodAutoscaler with one metric. SPEC PL15, PL16.
 *
 * Models: desired = ceil(current * use / target) with a tolerance, replicas that are not ready yet counted as unused, at
 * most twice as many or four more in 15 s, and the highest number of the last minutes before it scales down.
 * Simplifies: use is the exact average since it last looked (a metrics server samples, and lags by 15 to 60 s).
 * Leaves out: several metrics, scaling policies of one's own.
 * Sources: Kubernetes documentation, "Horizontal Pod Autoscaling" (15 s, tolerance 0.1, 5 minutes; scale-up policies of 4
 * pods and of 100 % in 15 s, the greater counts), read 2026-11:
 * https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/;
 * `pkg/controller/podautoscaler/replica_calculator.go` and `horizontal.go`. Its card: `fidelity/fleet.ts`.
 */
import type { AutoscalingConfig } from '../../scenario/schema/deployment';
import { type FleetState, replicaPhase } from '../records';
import { integrate } from '../threads';
import { eventKind, priority, type World } from '../world';
import { reconcile } from './reconcile';
import { servicePlan, serviceState } from './state';

export function startAutoscalers(world: World): void {
  for (const service of world.services.keys()) {
    const scaling = servicePlan(world, service).config.fleet?.autoscaling;
    if (!scaling) continue;
    const { fleet } = serviceState(world, service);
    fleet.recommendations.push({ atMs: 0, replicas: fleet.desired });
    scheduleLook(world, service, scaling);
  }
}

const scheduleLook = (world: World, service: number, { intervalMs }: AutoscalingConfig) =>
  world.events.schedule(world.nowMs + intervalMs, priority.clock, eventKind.autoscalerLooks, service, 0);

/** The interval is over: looks at the use of threads, and changes how many replicas are wanted. */
export function autoscalerLooks(world: World, service: number): void {
  const scaling = servicePlan(world, service).config.fleet?.autoscaling;
  if (!scaling) return;
  scheduleLook(world, service, scaling);
  const { fleet } = serviceState(world, service);
  const used = usedThreads(world, service, scaling);
  const wanted = stabilized(fleet, scaling, world.nowMs, recommended(world, service, scaling, used));
  if (wanted === fleet.desired) return;
  fleet.scalings.push({ atMs: world.nowMs, change: wanted - fleet.desired });
  fleet.desired = wanted;
  reconcile(world, service);
}

/** Threads in use on average since the last look. */
function usedThreads(world: World, service: number, { metric }: AutoscalingConfig): number {
  const state = serviceState(world, service);
  integrate(state, world.nowMs);
  const { fleet } = state;
  const total = state.workingTotal + (metric === 'threads' ? state.heldTotal : 0);
  const used = (total - fleet.usedBefore) / (world.nowMs - fleet.lookedMs);
  fleet.usedBefore = total;
  fleet.lookedMs = world.nowMs;
  return used;
}

function recommended(world: World, service: number, scaling: AutoscalingConfig, used: number): number {
  const { fleet, replicas } = serviceState(world, service);
  const alive = replicas.filter(({ phase }) => phase === replicaPhase.serving || phase === replicaPhase.starting);
  const ready = alive.filter(({ isMember, down }) => isMember && !down).length;
  const perReplica = (servicePlan(world, service).config.concurrency ?? 1) * scaling.targetUtilization;
  if (ready === 0) return fleet.desired;
  const ratio = used / (ready * perReplica);
  if (within(ratio, scaling)) return fleet.desired;
  if (ready === alive.length || ratio < 1) return upwards(ratio * ready);
  const withStarting = used / (alive.length * perReplica);
  return within(withStarting, scaling) || withStarting < 1 ? fleet.desired : upwards(withStarting * alive.length);
}

const within = (ratio: number, { tolerance }: AutoscalingConfig) => Math.abs(ratio - 1) <= tolerance + 1e-9;

/** The next whole number, without the noise of the last digits. */
const upwards = (replicas: number) => Math.ceil(replicas - 1e-9);

/** The number found, within the bounds of growth, of the last minutes and of the settings. */
function stabilized(fleet: FleetState, scaling: AutoscalingConfig, nowMs: number, found: number): number {
  const { minReplicas, maxReplicas, scaleDownStabilizationMs } = scaling;
  fleet.recommendations = fleet.recommendations.filter(({ atMs }) => atMs >= nowMs - scaleDownStabilizationMs);
  const highest = Math.max(found, ...fleet.recommendations.map(({ replicas }) => replicas));
  fleet.recommendations.push({ atMs: nowMs, replicas: found });
  const stable = found < fleet.desired ? Math.min(highest, fleet.desired) : found;
  return Math.max(minReplicas, Math.min(stable, mostBy(fleet, nowMs), maxReplicas));
}

/** Time in which the scale-up policies of Kubernetes count what was added. */
const policyPeriodMs = 15_000;

/** The most replicas that the scale-up policies allow: by how many there were when their period began. */
function mostBy(fleet: FleetState, nowMs: number): number {
  fleet.scalings = fleet.scalings.filter(({ atMs }) => atMs > nowMs - policyPeriodMs);
  const before = fleet.scalings.reduce((replicas, { change }) => replicas - change, fleet.desired);
  return Math.max(2 * before, before + 4);
}
