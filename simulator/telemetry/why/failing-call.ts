/**
 * The call behind a failure that was passed on.
 */
import { outcomeCode } from '../codes';
import type { CallCase, TryCase } from './case';
import { reasonOf } from './case-scene';
import { reasonRules } from './reason-rules';

/** The call whose failure ended the work of a try. */
export function failingCall(made: TryCase): CallCase | null {
  const stage = made.stages.at(-1);
  if (stage?.kind !== 'calls') return null;
  const failed = stage.calls.filter(({ endMs, outcome }) => endMs !== null && outcome !== outcomeCode.success);
  return failed.findLast(({ reason }) => reason === made.reason) ?? failed.at(-1) ?? null;
}

/** The last call that failed, where what was done about it came after it. */
export function failedBefore({ reason, stages }: TryCase): CallCase | null {
  if (reasonRules[reasonOf(reason)].by !== 'ownCalls') return null;
  const calls = stages.flatMap((stage) => (stage.kind === 'calls' ? stage.calls : []));
  return calls.findLast(({ endMs, outcome }) => endMs !== null && outcome !== outcomeCode.success) ?? null;
}
