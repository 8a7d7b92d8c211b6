/**
 * The architectures that the site offers to start from, and readers that fail loudly, for tests of exporters.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describeFileProblem, type Imported } from '../exporters/common/result';
import { describeProblem, readScenario, type Scenario } from '../scenario';

export function scenarioOf(input: unknown): Scenario {
  const read = readScenario(input);
  if (!read.ok) throw new Error(read.problems.map(describeProblem).join('\n'));
  return read.value;
}

const folder = 'content/templates';

/** Each with its name. */
export const siteScenarios: readonly (readonly [string, Scenario])[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => [name.replace('.json', ''), scenarioOf(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')))]);

export function imported({ scenario, problems }: Imported): Scenario {
  if (scenario === null) throw new Error(problems.map(describeFileProblem).join('\n'));
  return scenario;
}
