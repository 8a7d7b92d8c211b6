/**
 * What a submission spends by its settings, such as threads: replicas × threads of each.
 */
import type { Scenario } from '../../scenario/schema/scenario';
import { parsePath } from '../paths/parse';
import { resolvePath } from '../paths/resolve';
import type { Budget, Grade } from './challenge';

export interface BudgetVerdict {
  /** What the submission spends; null: a setting that counts has no limit. */
  readonly spent: number | null;
  readonly atMost: number;
  readonly grade: Grade;
  readonly holds: boolean;
}

export function spend({ spent: terms, atMost, grade }: Budget, submitted: Scenario): BudgetVerdict {
  const costs = terms.map(({ of, each }) => of.reduce((product, path) => product * numberAt(submitted, path), each));
  const sum = costs.reduce((all, cost) => all + cost, 0);
  const spent = Number.isFinite(sum) ? sum : null;
  return { spent, atMost, grade, holds: spent !== null && spent <= atMost };
}

/** Not a number where the submission took the setting away or set it to no limit. */
function numberAt(scenario: Scenario, path: string): number {
  const resolved = resolvePath(scenario, parsePath(path) ?? []);
  return resolved.ok && typeof resolved.value === 'number' ? resolved.value : Number.NaN;
}
