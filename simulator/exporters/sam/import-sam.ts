/**
 * Imports a template of AWS SAM or CloudFormation (YAML or JSON): its settings into the components of these names of a
 * scenario, or into a scenario of its own. It changes and adds, and removes nothing.
 */
import type { PathPart } from '../../experiment/paths/parse';
import { readScenario, type Scenario, type ScenarioProblem } from '../../scenario';
import type { FileProblem, Ignored, Imported } from '../common/result';
import { readYaml } from '../common/yaml-read';
import { readTemplate } from './import';
import { type Findings, isFields } from './import/reader';
import { shortForms } from './intrinsics';

export function importSam(text: string, base?: Scenario): Imported {
  const { documents, problems } = readYaml(text, { localTags: shortForms });
  if (problems.length > 0) return failed(problems);
  const [document, second] = documents;
  if (document === undefined || second !== undefined) {
    const place = { document: second?.number ?? null, line: second?.lineOf([]) ?? null, path: '' };
    return failed([{ ...place, code: 'format', expected: 'one template', found: `${documents.length} documents` }]);
  }
  const { value, number, lineOf } = document;
  const place = (path: readonly PathPart[]) => ({ document: number, line: lineOf(path) });
  if (!isFields(value) || !isFields(value.Resources)) {
    const found = isFields(value) ? 'none' : 'something else';
    return failed([{ ...place([]), path: 'Resources', code: 'type', expected: 'an object of resources', found }]);
  }
  const ignored: Ignored[] = [];
  const findings: Findings = { ignored, problems: [], number, lineOf, parameters: defaultsIn(value.Parameters) };
  const { input, resourceOf } = readTemplate(value, findings, base);
  if (findings.problems.length > 0) return failed(findings.problems, ignored);
  const read = readScenario(input);
  ignored.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  if (read.ok) return { scenario: read.value, ignored, problems: [] };
  return failed(
    read.problems.map((problem) => ({ ...problem, ...where(problem, input.components, resourceOf, place) })),
    ignored,
  );
}

const failed = (problems: readonly FileProblem[], ignored: readonly Ignored[] = []): Imported => ({
  scenario: null,
  ignored,
  problems,
});

const defaultsIn = (parameters: unknown): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(isFields(parameters) ? parameters : {}).map(([name, one]) => [
      name,
      isFields(one) ? one.Default : undefined,
    ]),
  );

/** The resource that a problem of the scenario comes from, as far as that can be told. */
function where(
  { path }: ScenarioProblem,
  components: readonly { readonly id: string }[],
  resourceOf: Readonly<Record<string, string>>,
  place: (path: readonly PathPart[]) => { readonly document: number; readonly line: number },
) {
  const index = /^components\[(\d+)\]/.exec(path)?.[1];
  const resource = index === undefined ? undefined : resourceOf[components[Number(index)]?.id ?? ''];
  return place(resource === undefined ? ['Resources'] : ['Resources', resource]);
}
