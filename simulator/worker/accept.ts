/**
 * Where the worker decides what it believes: what is marked as checked passes, everything else goes through the checks,
 * which are loaded for it.
 */
import type { CheckedIntervention, CheckedScenario, Given } from '../scenario/checked';
import type { Read } from '../scenario/problem';
import type { Loaders } from './on-demand';
import type { RunInput } from './protocol';

export async function acceptRun(input: Given<RunInput>, loadChecks: Loaders['checks']): Promise<Read<RunInput>> {
  if ('checked' in input) return { ok: true, value: input.checked };
  const { scenario: anything, interventions: anyList } = fieldsOf(input.unchecked);
  const { readScenario, readInterventions } = await loadChecks();
  const scenario = readScenario(anything);
  if (!scenario.ok) return scenario;
  const interventions = readInterventions(anyList, scenario.value);
  return interventions.ok
    ? { ok: true, value: { scenario: scenario.value, interventions: interventions.value } }
    : interventions;
}

export async function acceptIntervention(
  given: Given<CheckedIntervention>,
  scenario: CheckedScenario,
  loadChecks: Loaders['checks'],
): Promise<Read<readonly CheckedIntervention[]>> {
  if ('checked' in given) return { ok: true, value: [given.checked] };
  const { readInterventions } = await loadChecks();
  return readInterventions([given.unchecked], scenario);
}

function fieldsOf(value: unknown): { scenario?: unknown; interventions?: unknown } {
  return typeof value === 'object' && value !== null ? value : {};
}
