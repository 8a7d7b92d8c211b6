/**
 * One run: the world, its events and its statistics, moved on by whoever drives it. A run is a pure function of
 * scenario, seed and interventions; where it is stopped, saved and restored on the way changes nothing.
 */
import {
  answerArrives,
  backOffEnds,
  callTimesOut,
  deliverAnswer,
  deliverRequest,
  faultDelayEnds,
  hedgeDue,
  hostSweep,
  releaseCall,
  startSweeps,
  tryTimesOut,
} from '../components/calls';
import { arrival, requestEnded, startClient, userActs } from '../components/client';
import { autoscalerLooks, startAutoscalers } from '../components/fleet/autoscaler';
import { startFleets } from '../components/fleet/members';
import { replicaChanges } from '../components/fleet/reconcile';
import { applyIntervention } from '../components/interventions';
import { outageTurns } from '../components/interventions/outages';
import { startMesh } from '../components/mesh/start';
import { resetGauge } from '../components/meters';
import type { Observer } from '../components/observer';
import { createPlan, type LinkPlan, type Plan } from '../components/plan';
import { type Call, callPurpose } from '../components/records';
import { crashReplica, memoryExhausted, restartIsDue } from '../components/replica-life';
import { componentWakes, ownCallEnded, startComponents } from '../components/runtimes';
import {
  callReturned,
  hostWakes,
  patienceEnds,
  shareEnds,
  stepWakes,
  tryArrives,
  workEnds,
} from '../components/service';
import { sockets } from '../components/sockets';
import { cancelArrives, deadlinePasses } from '../components/stopping';
import { integrate } from '../components/threads';
import { audits } from '../components/transactions/audits';
import { eventKind, priority, World, type WorldData } from '../components/world';
import type { EventHandler } from '../kernel';
import type { Intervention } from '../scenario/schema/intervention';
import type { Scenario } from '../scenario/schema/scenario';
import { RunStatistics, type RunStatisticsData, type StatisticsMode } from '../telemetry/run-statistics';
import { Tee } from '../telemetry/tee';
import { InstantGuard } from './instant-guard';

export interface EngineOptions {
  /** The scenario's own seed when left out. */
  readonly seed?: number | null | undefined;
  /** In any order; those of one moment apply in the order given. */
  readonly interventions?: readonly Intervention[] | undefined;
  readonly statistics?: StatisticsMode | undefined;
  /** Watches the run beside the statistics. Made when the plan and the world's clock are known. */
  readonly observe?: ((plan: Plan, engine: () => Engine) => Observer) | undefined;
}

/** A saved engine: plain data, owned by the caller. */
export interface EngineData {
  readonly world: WorldData;
  readonly statistics: RunStatisticsData;
  readonly measuredFromMs: number;
  readonly countersBefore: readonly number[];
}

export class Engine {
  readonly plan: Plan;
  readonly world: World;
  readonly statistics: RunStatistics;
  /** Since when the statistics count, in ms, and what the counters stood at. */
  measuredFromMs = 0;
  countersBefore: readonly number[];
  private readonly handle: EventHandler;
  private readonly guard = new InstantGuard();

  /** `scenario` must come from `readScenario`, and the interventions from `checkInterventions`. */
  constructor(scenario: Scenario, options: EngineOptions = {}) {
    this.plan = createPlan(scenario, options.seed ?? scenario.seed);
    this.statistics = new RunStatistics(this.plan, options.statistics ?? 'histogram');
    const also = options.observe?.(this.plan, () => this);
    this.world = new World(this.plan, also === undefined ? this.statistics : new Tee(this.statistics, also));
    this.statistics.attach(this.world.events);
    this.countersBefore = [...this.world.counters];
    this.handle = createHandler(this.world);
    for (const fault of scenario.faults) this.schedule(fault);
    this.world.scheduledCount = scenario.faults.length;
    for (const intervention of options.interventions ?? []) this.schedule(intervention);
    startSweeps(this.world);
    startMesh(this.world);
    startComponents(this.world);
    startFleets(this.world);
    startAutoscalers(this.world);
    for (const client of this.plan.clients) startClient(this.world, client.index);
  }

  /** Simulated time, in ms. */
  get nowMs(): number {
    return this.world.nowMs;
  }

  get events(): number {
    return this.world.events.processed;
  }

  /**
   * Simulates everything before `untilMs`, or at most `budget` events of it; returns whether it got there. Throws
   * `WorkLimitError` when the scenario runs away, or its clock stands still.
   */
  run(untilMs: number, budget = Number.POSITIVE_INFINITY): boolean {
    for (let left = budget; ; left -= this.guard.events) {
      const reached = this.world.events.run(untilMs, Math.min(left, this.guard.events), this.handle);
      if (reached) return true;
      this.guard.check(this.nowMs, this.events);
      if (left <= this.guard.events) return false;
    }
  }

  /** Adds an intervention at its moment, which must not lie in the past. */
  intervene(intervention: Intervention): void {
    if (intervention.atMs < this.nowMs) {
      throw new RangeError(`An intervention at ${intervention.atMs} ms lies before the present, ${this.nowMs} ms.`);
    }
    this.schedule(intervention);
  }

  /** The warm-up is over: the statistics begin anew. */
  measureFromNow(): void {
    this.measuredFromMs = this.nowMs;
    this.statistics.reset();
    this.countersBefore = [...this.world.counters];
    this.world.audit.judged.fill(0);
    for (const gauge of this.world.gauges) resetGauge(gauge, this.nowMs);
    for (const service of this.world.services) {
      integrate(service, this.nowMs);
      Object.assign(service, { workingArea: 0, heldArea: 0, queuedArea: 0, areaFromMs: this.nowMs });
    }
  }

  /** The state of the run and its statistics, to go on from later. */
  save(): EngineData {
    const { measuredFromMs, countersBefore } = this;
    return { world: this.world.save(), statistics: this.statistics.save(), measuredFromMs, countersBefore };
  }

  restore(data: EngineData): void {
    this.world.restore(data.world);
    this.statistics.restore(data.statistics);
    this.measuredFromMs = data.measuredFromMs;
    this.countersBefore = data.countersBefore;
  }

  private schedule(intervention: Intervention): void {
    const index = this.world.interventions.push(intervention) - 1;
    this.world.events.schedule(intervention.atMs, priority.intervention, eventKind.intervention, 0, index);
  }
}

function createHandler(world: World): EventHandler {
  return (kind, target, a) => {
    switch (kind) {
      case eventKind.arrival:
        return arrival(world, target);
      case eventKind.tryArrives:
        return tryArrives(world, a);
      case eventKind.workEnds:
        return workEnds(world, a);
      case eventKind.answerArrives:
        return answerArrives(world, a);
      case eventKind.callEnded:
        return endOfCall(world, a);
      case eventKind.userActs:
        return userActs(world, target, a);
      case eventKind.patienceEnds:
        return patienceEnds(world, a);
      case eventKind.callTimesOut:
        return callTimesOut(world, a);
      case eventKind.tryTimesOut:
        return tryTimesOut(world, a);
      case eventKind.backOffEnds:
        return backOffEnds(world, a);
      case eventKind.requestSentAgain:
        return deliverRequest(world, a);
      case eventKind.answerSentAgain:
        return deliverAnswer(world, a);
      case eventKind.stepWakes:
        return stepWakes(world, a, target);
      case eventKind.hostWakes:
        return hostWakes(world, a);
      case eventKind.connectionCut:
        return sockets.get('cut')(world, target, a);
      case eventKind.componentWakes:
        return componentWakes(world, target, a);
      case eventKind.replicaCrashes:
        return crashReplica(world, target, a);
      case eventKind.replicaRestarts:
        return restartIsDue(world, target, a);
      case eventKind.replicaChanges:
        return replicaChanges(world, target, a);
      case eventKind.autoscalerLooks:
        return autoscalerLooks(world, target);
      case eventKind.memoryExhausted:
        return memoryExhausted(world, target, a);
      case eventKind.transactionSettles:
        return audits.get('settle')(world, a);
      case eventKind.faultDelayEnds:
        return faultDelayEnds(world, a);
      case eventKind.hedgeDue:
        return hedgeDue(world, a);
      case eventKind.hostSweep:
        return hostSweep(world, target, a);
      case eventKind.cancelArrives:
        return cancelArrives(world, a);
      case eventKind.outageTurns:
        return outageTurns(world, target);
      case eventKind.shareEnds:
        return shareEnds(world, target, a);
      case eventKind.deadlinePasses:
        return deadlinePasses(world, a);
      case eventKind.intervention:
        return intervene(world, a);
      default:
        throw new Error(`No event has the kind ${kind}.`);
    }
  };
}

function endOfCall(world: World, id: number): void {
  const call = world.call(id);
  tellOwner(world, call);
  releaseCall(world, id);
}

function tellOwner(world: World, call: Call): void {
  switch (call.purpose) {
    case callPurpose.request:
      return requestEnded(world, call);
    case callPurpose.step:
      return callReturned(world, call);
    case callPurpose.own:
      return ownCallEnded(world, (world.plan.links[call.link] as LinkPlan).from, call);
  }
}

function intervene(world: World, index: number): void {
  const intervention = world.interventions[index] as Intervention;
  world.observer.intervened(intervention, index < world.scheduledCount, null);
  applyIntervention(world, intervention);
}
