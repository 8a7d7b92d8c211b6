/**
 * Writes data as YAML that YAML 1.1 and 1.2 readers understand alike: `ON` and `yes` in quotes, no anchors, no folding.
 */
import { stringify } from 'yaml';

/** The documents one after the other, separated by `---`. */
export function writeYaml(documents: readonly unknown[]): string {
  return documents.map(writeDocument).join('---\n');
}

const writeDocument = (value: unknown): string =>
  stringify(value, { schema: 'core', compat: 'yaml-1.1', aliasDuplicateObjects: false, lineWidth: 0 });
