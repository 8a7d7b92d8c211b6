/**
 * Reads the summary out of an engine at the end of its run.
 */

import type { LinkPlan, Plan, ServicePlan } from '../components/plan';
import { callPurpose, type ServiceState } from '../components/records';
import { integrate } from '../components/threads';
import { type Verdict, verdicts } from '../components/transactions/audit-state';
import type { World } from '../components/world';
import { outcomeCode, reasonCode } from '../telemetry/codes';
import { type Reason, reasons } from '../telemetry/outcome';
import type { ClassStatistics, Distribution, LinkStatistics, ServiceStatistics } from '../telemetry/run-statistics';
import { costOf } from './costs';
import type { Engine } from './engine';
import { meterSummaries } from './meter-summaries';
import type {
  ClassSummary,
  ConnectionSummary,
  LatencySummary,
  MessageSummary,
  RunSummary,
  ServiceSummary,
  TransactionSummary,
} from './summary';

/** Everything measured since the warm-up, up to now. Reading changes nothing: the run may go on. */
export function summarize(engine: Engine): RunSummary {
  const { plan, statistics, world } = engine;
  const measuredMs = engine.nowMs - engine.measuredFromMs;
  const unfinished = unfinishedByClass(engine);
  const classes = statistics.classes.map((one, index) =>
    classSummary(plan, index, one, unfinished[index] ?? 0, measuredMs),
  );
  const ended = sum(classes, (one) => one.succeeded + one.errors + one.refused + one.timedOut);
  const succeeded = sum(classes, (one) => one.succeeded);
  const meters = meterSummaries(engine);
  return {
    version: 1,
    seed: plan.seed,
    durationMs: engine.nowMs,
    warmUpMs: engine.measuredFromMs,
    hash: hashText(world.hash),
    events: engine.events,
    offeredPerSecond: perSecond(
      sum(classes, (one) => one.offered),
      measuredMs,
    ),
    goodputPerSecond: perSecond(succeeded, measuredMs),
    failedShare: share(ended - succeeded, ended),
    classes,
    services: statistics.services.map((one, index) => {
      const state = { ...(world.services[index] as ServiceState) };
      integrate(state, engine.nowMs);
      return serviceSummary(plan.services[index] as ServicePlan, one, state);
    }),
    connections: plan.links.flatMap((link) =>
      link.internal ? [] : [connectionSummary(link, statistics.links[link.index] as LinkStatistics)],
    ),
    transactions: plan.scenario.transactions === null ? null : transactionSummary(world),
    meters,
    messages: messageSummaries(engine),
    cost: costOf(engine, meters),
  };
}

function transactionSummary({ audit }: World): TransactionSummary {
  const of = (verdict: Verdict) => audit.judged[verdicts.indexOf(verdict)] as number;
  return {
    committed: of('committed'),
    compensated: of('compensated'),
    doubleApplied: of('doubleApplied'),
    stuck: of('stuck'),
    open: audit.open.order.length,
  };
}

function messageSummaries({ plan, statistics }: Engine): MessageSummary[] {
  return statistics.keepers.flatMap(({ waited, lasted }, service) => {
    if (waited === undefined || lasted === undefined) return [];
    const { id, kind } = (plan.services[service] as ServicePlan).config;
    return [{ id, kind, waited: latencySummary(waited), lasted: latencySummary(lasted) }];
  });
}

function classSummary(
  plan: Plan,
  index: number,
  one: ClassStatistics,
  unfinished: number,
  measuredMs: number,
): ClassSummary {
  const { name, client } = plan.classes[index] as Plan['classes'][number];
  const of = (outcome: keyof typeof outcomeCode) => one.byOutcome[outcomeCode[outcome]] as number;
  const [succeeded, errors, refused, timedOut] = [of('success'), of('error'), of('refused'), of('timeout')];
  const ended = succeeded + errors + refused + timedOut;
  return {
    client: (plan.clients[client] as Plan['clients'][number]).config.id,
    name,
    offeredPerSecond: perSecond(one.offered, measuredMs),
    goodputPerSecond: perSecond(succeeded, measuredMs),
    offered: one.offered,
    succeeded,
    errors,
    refused,
    timedOut,
    unfinished,
    failedShare: share(ended - succeeded, ended),
    refusedShare: share(refused, ended),
    timedOutShare: share(timedOut, ended),
    triesPerRequest: share(one.tries, ended),
    latency: latencySummary(one.latency),
    waited: latencySummary(one.waited),
    reasons: reasonCounts(one.byReason, unfinished),
  };
}

function reasonCounts(byReason: readonly number[], unfinished: number): Partial<Record<Reason, number>> {
  const counts: Partial<Record<Reason, number>> = {};
  reasons.forEach((reason, index) => {
    const count = (byReason[index] as number) + (index === reasonCode.runEnded ? unfinished : 0);
    if (count > 0) counts[reason] = count;
  });
  return counts;
}

function serviceSummary(plan: ServicePlan, one: ServiceStatistics, state: ServiceState): ServiceSummary {
  const over = state.areaToMs - state.areaFromMs;
  const mean = (area: number) => (over > 0 ? area / over : 0);
  const { replicas } = plan.config;
  const concurrency = plan.config.concurrency ?? plan.config.processors ?? null;
  const busy = mean(state.workingArea + state.heldArea);
  return {
    id: plan.config.id,
    arrived: one.arrived,
    succeeded: one.byOutcome[outcomeCode.success] as number,
    errors: one.byOutcome[outcomeCode.error] as number,
    refused: one.byOutcome[outcomeCode.refused] as number,
    utilization: concurrency === null ? null : busy / (concurrency * replicas),
    meanWorking: mean(state.workingArea),
    meanHeld: mean(state.heldArea),
    meanQueueLength: mean(state.queuedArea),
    meanInSystem: mean(state.workingArea + state.heldArea + state.queuedArea),
    waitProbability: share(one.waited, one.started + one.gaveUp),
    wait: latencySummary(one.wait),
    response: latencySummary(one.response),
    residence: latencySummary(one.residence),
  };
}

function connectionSummary(plan: LinkPlan, one: LinkStatistics): ConnectionSummary {
  return { id: plan.id, ...one, triesPerCall: share(one.tries, one.calls) };
}

function latencySummary(distribution: Distribution): LatencySummary {
  const { count } = distribution;
  const of = (value: number) => (count > 0 ? value : null);
  const quantile = (p: number) => (count > 0 ? distribution.quantile(p) : null);
  return {
    count,
    meanMs: of(distribution.mean),
    p50Ms: quantile(0.5),
    p90Ms: quantile(0.9),
    p95Ms: quantile(0.95),
    p99Ms: quantile(0.99),
    p999Ms: quantile(0.999),
    maxMs: of(distribution.max),
  };
}

function unfinishedByClass(engine: Engine): number[] {
  const counts = engine.plan.classes.map(() => 0);
  for (const call of engine.world.calls.all()) {
    if (call.link >= 0 && call.purpose === callPurpose.request)
      counts[call.requestClass] = (counts[call.requestClass] as number) + 1;
  }
  return counts;
}

const hashText = (hash: readonly number[]) => hash.map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
const perSecond = (count: number, ms: number) => (ms > 0 ? (count * 1_000) / ms : 0);
const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0);
const sum = <T>(list: readonly T[], of: (item: T) => number) => list.reduce((total, item) => total + of(item), 0);
