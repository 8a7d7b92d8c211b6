/**
 * How long a call would take if nothing waited, failed or was slowed: from what this request has drawn, and from medians
 * for what it has not come to.
 */
import type { Plan } from '../../components/plan';
import type { StepPlan } from '../../components/plan/steps';
import type { CallPlan } from '../../components/plan/steps/calls';
import { outcomeCode } from '../codes';
import type { CallCase, TryCase } from './case';

/** Calls inside calls are followed so deep; services may call each other in a circle. */
const deepest = 16;

/** Of a call that was made, with its own draws: those of this try, its first one when left out. In ms. */
export function ownTimeOf(plan: Plan, call: CallCase, made: TryCase | undefined = call.tries[0]): number {
  if (made === undefined) return medianTime(plan, call.link, call.endpoint, 0);
  const { latency } = plan.links[call.link] as Plan['links'][number];
  const there = made.usualThereMs ?? latency.medianMs;
  const back = made.usualBackMs ?? latency.medianMs;
  return there + workTimeOf(plan, made) + back;
}

function workTimeOf(plan: Plan, made: TryCase): number {
  const steps = plan.services[made.service]?.endpoints[made.endpoint]?.steps ?? [];
  let sum = 0;
  for (const [index, step] of steps.entries()) sum += ownStepTime(plan, made, index) ?? medianStepTime(plan, step, 0);
  return sum;
}

/** Null when the request has not come to the step. */
function ownStepTime(plan: Plan, made: TryCase, index: number): number | null {
  let found: number | null = null;
  for (const stage of made.stages) {
    if (stage.step !== index) continue;
    if (stage.kind === 'work') found = (found ?? 0) + stage.usualMs;
    if (stage.kind === 'calls') {
      // Those that failed are of no use to a step that waits for some of them.
      const useful = stage.calls.filter(({ endMs, outcome }) => endMs === null || outcome === outcomeCode.success);
      const calls = stage.waitFor === null ? stage.calls : useful;
      const times = calls.map((call) => ownTimeOf(plan, call));
      found = (found ?? 0) + quorum(times, stage.waitFor);
    }
  }
  return found;
}

/** Of any call over a link, by medians. In ms. */
export function medianTime(plan: Plan, link: number, endpoint: number, depth = 0): number {
  const { latency, to } = plan.links[link] as Plan['links'][number];
  const steps = depth < deepest ? (plan.services[to]?.endpoints[endpoint]?.steps ?? []) : [];
  return 2 * latency.medianMs + steps.reduce((sum, step) => sum + medianStepTime(plan, step, depth + 1), 0);
}

function medianStepTime(plan: Plan, step: StepPlan, depth: number): number {
  if (step.kind === 'work') return step.time.medianMs;
  if (step.kind !== 'calls') return 0;
  const likely = step.calls.filter(({ probability, detached }) => probability >= 0.5 && !detached);
  const times = likely.flatMap((call: CallPlan) =>
    new Array<number>(call.copies).fill(medianTime(plan, call.link, call.endpoint, depth)),
  );
  return quorum(times, step.waitFor);
}

/** When enough of the calls that begin together are back; 0 without calls. */
function quorum(times: readonly number[], waitFor: number | null): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.min(waitFor ?? sorted.length, sorted.length) - 1] ?? 0;
}

/**
 * Share of the tries over a link whose own work, with nothing in its way, is done within a time: that of the step that
 * varies most, the others taking their medians.
 */
export function shareWithin(plan: Plan, link: number, endpoint: number, limitMs: number): number {
  const { to } = plan.links[link] as Plan['links'][number];
  const rest = medianTime(plan, link, endpoint);
  const work = (plan.services[to]?.endpoints[endpoint]?.steps ?? []).flatMap((step) =>
    step.kind === 'work' ? [step.time] : [],
  );
  return Math.min(1, ...work.map((time) => time.shareUpTo(limitMs - rest + time.medianMs)));
}
