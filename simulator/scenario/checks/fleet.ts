/**
 * Checks of versions, deployments and scaling: that there is room for what is asked, and that names resolve.
 */
import { slotsOf } from '../fleet';
import type { Intervention } from '../schema/intervention';
import type { MonolithConfig } from '../schema/monolith';
import type { Scenario } from '../schema/scenario';
import type { ServiceConfig } from '../schema/service';
import type { Report } from './report';
import { callableOf } from './targets';

type Deploy = Extract<Intervention, { kind: 'deploy' }>;
type Fleet = ServiceConfig | MonolithConfig;

export function checkFleet(scenario: Scenario, fleet: Fleet, path: string, report: Report): void {
  const { autoscaling, maxReplicas, replicas } = fleet;
  if (maxReplicas !== null && maxReplicas < replicas) {
    report(`${path}.maxReplicas`, 'range', `at least ${replicas}, the replicas at first`, maxReplicas);
  }
  if (autoscaling !== null) {
    if (fleet.concurrency === null) {
      report(`${path}.concurrency`, 'range', 'a number of threads for the autoscaler to compare with', null);
    }
    if (autoscaling.minReplicas > autoscaling.maxReplicas) {
      report(`${path}.autoscaling.minReplicas`, 'order', 'at most maxReplicas', autoscaling.minReplicas);
    }
  }
  for (const [name, { needs }] of Object.entries(fleet.versions)) {
    for (const callee of Object.keys(needs)) {
      if (scenario.connections.some(({ from, to }) => from === fleet.id && to === callee)) continue;
      report(`${path}.versions.${name}.needs.${callee}`, 'reference', 'a component that it calls', callee);
    }
  }
}

/** A canary has steps; its analysis asks for something, and comes to do so. */
function checkCanary({ strategy, canary }: Deploy, path: string, report: Report): void {
  if ((strategy === 'canary') !== (canary !== null)) {
    report(`${path}.canary`, 'reference', strategy === 'canary' ? 'its steps' : 'null: only canary has steps', canary);
  }
  const { analysis = null, steps = [] } = canary ?? {};
  if (analysis === null) return;
  const at = `${path}.canary.analysis`;
  const { maxErrorRate, maxErrorRateAboveStable, maxP99Ms, maxP99TimesStable } = analysis;
  if ([maxErrorRate, maxErrorRateAboveStable, maxP99Ms, maxP99TimesStable].every((bound) => bound === null)) {
    report(at, 'range', 'at least one bound, such as maxErrorRate', analysis);
  }
  const lengthMs = steps.reduce((sum, { pauseMs }) => sum + pauseMs, 0);
  if (analysis.intervalMs <= lengthMs) return;
  report(`${at}.intervalMs`, 'range', `at most ${lengthMs}, all pauses together`, analysis.intervalMs);
}

/** What a deployment or a change of scale asks for. */
export function checkFleetChange(scenario: Scenario, intervention: Intervention, path: string, report: Report): void {
  if (intervention.kind !== 'deploy' && intervention.kind !== 'scale') return;
  const component = callableOf(scenario, intervention.target);
  if (component?.kind !== 'service' && component?.kind !== 'monolith') {
    report(`${path}.target`, 'reference', 'a whole component', intervention.target);
    return;
  }
  const slots = slotsOf(component);
  if (intervention.kind === 'scale') {
    if (intervention.replicas > slots) {
      report(`${path}.replicas`, 'range', `at most ${slots} (maxReplicas)`, intervention.replicas);
    }
    return;
  }
  const { strategy, maxSurge, maxUnavailable } = intervention;
  const room = slots - component.replicas;
  if ((strategy === 'blueGreen' || strategy === 'canary') && room < component.replicas) {
    report(`${path}.strategy`, 'range', `a maxReplicas of ${2 * component.replicas} or more for ${strategy}`, slots);
  }
  checkCanary(intervention, path, report);
  if (strategy !== 'rolling') return;
  if ((maxSurge ?? 0) > room) report(`${path}.maxSurge`, 'range', `at most ${room} (maxReplicas)`, maxSurge);
  if (maxSurge === 0 && maxUnavailable === 0) {
    report(`${path}.maxUnavailable`, 'range', 'above 0 where maxSurge is 0', maxUnavailable);
  }
}
