/**
 * Reads Istio's resources into a scenario: into one that has services of these names, or into a skeleton made of what
 * the file names. What the file does not mention stays; what the scenario cannot say is listed.
 */
import { readScenario, type Scenario } from '../../scenario';
import type { Findings } from '../common/reading';
import type { FileProblem, Imported } from '../common/result';
import { readYaml } from '../common/yaml-read';
import { withRules } from './import-apply';
import { rulesOfDocuments } from './import-documents';
import { skeletonFor } from './import-skeleton';

export function importIstio(text: string, base?: Scenario): Imported {
  const { documents, problems } = readYaml(text);
  if (problems.length > 0) return { scenario: null, ignored: [], problems };
  const findings: Findings = { ignored: [], problems: [] };
  const rules = rulesOfDocuments(documents, findings);
  if (documents.length === 0) findings.problems.push(nothing);
  if (findings.problems.length > 0) return { scenario: null, ...findings };
  const start = base === undefined ? readScenario(skeletonFor(rules)) : { ok: true as const, value: base };
  const result = start.ok ? readScenario(withRules(start.value, rules)) : start;
  if (result.ok) return { scenario: result.value, ignored: inOrder(findings), problems: [] };
  const notFitting = result.problems.map((problem) => ({ ...problem, document: null, line: null }));
  return { scenario: null, ignored: inOrder(findings), problems: notFitting };
}

const nothing: FileProblem = {
  document: null,
  line: null,
  path: '',
  code: 'format',
  expected: "at least one of Istio's resources",
  found: 'nothing',
};

/** As they stand in the file, each once. */
function inOrder({ ignored }: Findings): Imported['ignored'] {
  const unique = new Map(ignored.map((one) => [`${one.document} ${one.path} ${one.reason.en}`, one]));
  return [...unique.values()].sort((a, b) => (a.document ?? 0) - (b.document ?? 0) || (a.line ?? 0) - (b.line ?? 0));
}
