/**
 * Steps that authors write and that stand for several: lookups, sagas, commits and attempts, spelled out.
 */
import type { Step } from '../../scenario/schema/step';
import type { ServerStep } from '../plan/forms';
import type { FunctionWorkStep } from '../plan/forms/function-work';
import { registry } from '../registry';
import { spellOutLookup } from './lookup';
import type { spellOutCoordinator } from './transaction';

/** Steps as authors write them, work of functions renamed. */
export type Authored = Exclude<Step, { kind: 'attempt' }> | FunctionWorkStep | Attempt;

interface Attempt {
  readonly kind: 'attempt';
  readonly steps: readonly Authored[];
  readonly otherwise: readonly Authored[];
  readonly fails: boolean;
}

export const spellings = registry<{ readonly coordinator: typeof spellOutCoordinator }>('The spelling of a', {
  coordinator: 'transactions',
});

/** `mark` tells the labels of a nested list apart from those around it. */
export const spellOut = (steps: readonly Authored[], mark = ''): ServerStep[] =>
  steps.flatMap((step, index): ServerStep[] => {
    const own = `${mark}${index}`;
    switch (step.kind) {
      case 'lookup':
        return spellOutLookup(step, own);
      case 'saga':
      case 'twoPhaseCommit':
        return spellings.get('coordinator')(step, own);
      case 'attempt':
        return spellOutAttempt(step, own);
      default:
        return [step];
    }
  });

/** Whatever of the first list fails, without a way of its own to go on, leads to the second. */
function spellOutAttempt(attempt: Attempt, mark: string): ServerStep[] {
  const otherwise = `otherwise ${mark}`;
  const after = `after ${mark}`;
  const tried = spellOut(attempt.steps, `${mark}.`).map((step): ServerStep => {
    const mayFail =
      step.kind === 'call' || step.kind === 'parallel' || step.kind === 'choose' || step.kind === 'reject';
    return mayFail && step.onFailure === undefined ? { ...step, onFailure: otherwise } : step;
  });
  return [
    ...tried,
    { kind: 'goto', to: after },
    { kind: 'pass', label: otherwise },
    ...spellOut(attempt.otherwise, `${mark}-`),
    ...(attempt.fails ? [{ kind: 'fail' } as const] : []),
    { kind: 'pass', label: after },
  ];
}
