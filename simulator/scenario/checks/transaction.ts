/**
 * Checks of steps of business transactions: effects that the audit knows, participants that have the endpoints.
 */
import type { Scenario } from '../schema/scenario';
import type { Step } from '../schema/step';
import type { CoordinatorStep, ParticipantStep } from '../schema/transaction';
import type { Report } from './report';
import { checkTarget } from './targets';

type TransactionStep = ParticipantStep | CoordinatorStep;

const kinds: readonly string[] = [
  'apply',
  'undo',
  'reject',
  'crash',
  'prepare',
  'settle',
  'saga',
  'twoPhaseCommit',
] satisfies readonly TransactionStep['kind'][];

export const isTransactionStep = (step: Step): step is TransactionStep => kinds.includes(step.kind);

/** `name` is that of the endpoint that the step is part of. */
export function checkTransactionStep(
  scenario: Scenario,
  from: string,
  name: string,
  step: TransactionStep,
  path: string,
  report: Report,
): void {
  switch (step.kind) {
    case 'apply':
      checkEffects(scenario, step.effects, `${path}.effects`, report);
      if (step.outbox !== undefined) checkTarget(scenario, from, step.outbox, name, `${path}.outbox`, report);
      return;
    case 'undo':
      checkEffects(scenario, step.effects, `${path}.effects`, report);
      return;
    case 'saga':
      for (const [index, { compensate, ...call }] of step.steps.entries()) {
        const at = `${path}.steps[${index}]`;
        checkTarget(scenario, from, call, name, at, report);
        if (compensate === undefined) continue;
        checkTarget(scenario, from, { to: call.to, endpoint: compensate }, name, `${at}.compensate`, report);
      }
      return;
    case 'twoPhaseCommit':
      for (const [index, { to, prepare, commit, abort }] of step.participants.entries()) {
        for (const endpoint of [prepare, commit, abort]) {
          checkTarget(scenario, from, { to, endpoint }, name, `${path}.participants[${index}]`, report);
        }
      }
  }
}

function checkEffects(scenario: Scenario, effects: readonly string[], path: string, report: Report): void {
  const known = scenario.transactions?.effects ?? [];
  effects.forEach((effect, index) => {
    if (known.includes(effect)) return;
    const expected = known.length > 0 ? `one of ${known.join(', ')}` : 'an effect listed in transactions.effects';
    report(`${path}[${index}]`, 'reference', expected, effect);
  });
}
