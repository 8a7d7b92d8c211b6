/**
 * Scenarios to export: the templates of the site, and readers that fail loudly.
 */
import { readFileSync } from 'node:fs';
import { type TemplateId, templates } from '../../../../content/templates';
import { describeProblem, readScenario, type Scenario } from '../../../scenario';
import { describeFileProblem, type Imported } from '../../common/result';

export function scenarioOf(input: unknown): Scenario {
  const read = readScenario(input);
  if (!read.ok) throw new Error(read.problems.map(describeProblem).join('\n'));
  return read.value;
}

const fileOf = (id: TemplateId): unknown => JSON.parse(readFileSync(`content/templates/${id}.json`, 'utf8'));

export const siteScenarios: readonly (readonly [TemplateId, Scenario])[] = templates.map((id) => [
  id,
  scenarioOf(fileOf(id)),
]);

export function imported({ scenario, problems }: Imported): Scenario {
  if (scenario === null) throw new Error(problems.map(describeFileProblem).join('\n'));
  return scenario;
}
