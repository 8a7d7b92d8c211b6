/**
 * Writes data as YAML that YAML 1.1 and 1.2 readers understand alike: `ON` and `yes` in quotes, no anchors, no folding.
 */
import { Document, visit } from 'yaml';

/** The documents one after the other, separated by `---`. */
export function writeYaml(documents: readonly unknown[]): string {
  return documents.map((value) => textOf(documentOf(value))).join('---\n');
}

/** A document to be changed before `textOf` writes it. */
export function documentOf(value: unknown): Document {
  return new Document(value, { schema: 'core', compat: 'yaml-1.1', aliasDuplicateObjects: false });
}

/** In YAML 1.1 `=` and `<<` have a meaning of their own, as values and as names; so they stand in quotes. */
export function textOf(document: Document): string {
  visit(document, {
    Scalar: (_, scalar) => {
      if (scalar.value === '=' || scalar.value === '<<') scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0 });
}
