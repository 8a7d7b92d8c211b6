/**
 * Head sampling: whether a trace is recorded is decided where it begins, by a draw of its own, before anybody can know
 * how it ends. The decision changes nothing in the run.
 */
import type { Plan } from '../../components/plan';
import { createStream, type Stream, uniform } from '../../random';

/** Decides about the trace that begins at a component with this request. */
export type HeadSampling = (component: number, key: number, lineage: number) => boolean;

/** Each trace is recorded with probability `share`. */
export function headSampling(plan: Plan, share: number): HeadSampling {
  const draws = plan.scenario.components.map(({ id }) => createStream(plan.seed, 'trace sampling', id));
  return (component, key, lineage) => share >= 1 || uniform(draws[component] as Stream, key, lineage) < share;
}
