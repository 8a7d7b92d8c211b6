/**
 * Reads scenarios and interventions from the outside world: text or unknown data in, a checked value or the list of
 * what is wrong out. Nothing else may make a `CheckedScenario`.
 */
import * as z from 'zod/mini';
import type { CheckedIntervention, CheckedScenario } from './checked';
import { interventionProblems } from './checks/interventions';
import { brokenAt } from './json-place';
import { maxTextLength } from './limits';
import { withMeshDefaults } from './mesh/fill-in';
import type { Read } from './problem';
import { scenarioProblems } from './references';
import { interventions } from './schema/intervention';
import { type Scenario, scenarioSchema } from './schema/scenario';
import { schemaProblems } from './schema-problems';

/** Checks data that should be a scenario, and fills in the defaults. */
export function readScenario(input: unknown): Read<CheckedScenario> {
  const parsed = z.safeParse(scenarioSchema, withMeshDefaults(input));
  if (!parsed.success) return { ok: false, problems: schemaProblems(parsed.error.issues, input) };
  const problems = scenarioProblems(parsed.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: parsed.data as CheckedScenario };
}

/** Checks interventions against the scenario they are for. */
export function readInterventions(input: unknown, scenario: Scenario): Read<CheckedIntervention[]> {
  const parsed = z.safeParse(interventions, input);
  if (!parsed.success) return { ok: false, problems: schemaProblems(parsed.error.issues, input) };
  const problems = interventionProblems(scenario, parsed.data, '');
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: parsed.data as CheckedIntervention[] };
}

/** Reads JSON text; what is wrong names the line and column. */
export function readJson(text: string): Read<unknown> {
  if (text.length > maxTextLength) {
    const expected = `at most ${maxTextLength} characters`;
    return { ok: false, problems: [{ path: '', code: 'limit', expected, found: `${text.length}` }] };
  }
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false, problems: [{ path: '', code: 'syntax', expected: 'JSON', found: brokenAt(text) }] };
  }
}
