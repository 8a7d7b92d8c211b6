/**
 * Checks of the steps that authors write.
 */
import type { RecordCount } from '../schema/record-count';
import type { Scenario } from '../schema/scenario';
import type { Step } from '../schema/step';
import { checkDistribution } from './distribution';
import { checkRecords } from './records';
import type { Report } from './report';
import { callableOf, checkTarget } from './targets';
import { checkTransactionStep, isTransactionStep } from './transaction';

type CallStep = Extract<Step, { kind: 'call' | 'parallel' | 'choose' | 'lookup' }>;

export function checkStep(
  scenario: Scenario,
  from: string,
  name: string,
  step: Step,
  path: string,
  report: Report,
): void {
  if (isTransactionStep(step)) checkTransactionStep(scenario, from, name, step, path, report);
  else if (step.kind === 'attempt') {
    step.steps.forEach((one, index) => {
      checkStep(scenario, from, name, one, `${path}.steps[${index}]`, report);
    });
    step.otherwise.forEach((one, index) => {
      checkStep(scenario, from, name, one, `${path}.otherwise[${index}]`, report);
    });
  } else if (step.kind === 'work') {
    checkDistribution(step.time, `${path}.time`, report);
    if (step.perRecord !== undefined) checkDistribution(step.perRecord, `${path}.perRecord`, report);
  } else checkCalls(scenario, from, name, step, path, report);
}

/** `name` is that of the endpoint that the step is part of. */
export function checkCalls(
  scenario: Scenario,
  from: string,
  name: string,
  step: CallStep,
  path: string,
  report: Report,
): void {
  if (step.kind === 'call') {
    checkTarget(scenario, from, step, name, path, report);
    checkRecords(step.records, `${path}.records`, report);
    return;
  }
  if (step.kind === 'lookup') {
    checkLookup(scenario, from, name, step, path, report);
    return;
  }
  const calls: readonly { to: string; endpoint?: string | undefined; records?: RecordCount | undefined }[] =
    step.kind === 'parallel' ? step.calls : step.options;
  const list = step.kind === 'parallel' ? 'calls' : 'options';
  for (const [index, call] of calls.entries()) {
    checkTarget(scenario, from, call, name, `${path}.${list}[${index}]`, report);
    checkRecords(call.records, `${path}.${list}[${index}].records`, report);
  }
  if (step.kind !== 'choose') return;
  const sum = step.options.reduce((total, option) => total + option.probability, 0);
  if (sum > 1 + 1e-9) report(`${path}.options`, 'range', 'probabilities that add up to at most 1', sum);
}

function checkLookup(
  scenario: Scenario,
  from: string,
  name: string,
  step: Extract<Step, { kind: 'lookup' }>,
  path: string,
  report: Report,
): void {
  const cache = callableOf(scenario, step.cache);
  if (cache?.kind !== 'cache') report(`${path}.cache`, 'reference', 'the id of a cache', step.cache);
  else checkTarget(scenario, from, { to: step.cache, endpoint: 'get' }, name, `${path}.cache`, report);
  checkTarget(scenario, from, step.otherwise, name, `${path}.otherwise`, report);
}
