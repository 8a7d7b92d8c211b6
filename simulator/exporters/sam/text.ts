/**
 * A template as YAML, with the short form of intrinsic functions where these have one. `=` and `<<` have a meaning of
 * their own in YAML 1.1, which other tools read, so they stand in quotes.
 */
import { Document, isMap, isScalar, isSeq, Scalar, visit } from 'yaml';
import { shortForms } from './intrinsics';
import type { Template } from './template';

const tags: Readonly<Record<string, string>> = Object.fromEntries(
  ['!Ref', '!GetAtt', '!Sub', '!Join'].map((tag) => [shortForms[tag], tag]),
);

export function writeTemplateText(template: Template): string {
  const document = new Document(template, { schema: 'core', compat: 'yaml-1.1', aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_, scalar) => {
      if (scalar.value === '=' || scalar.value === '<<') scalar.type = 'QUOTE_DOUBLE';
    },
    Map: (_, map) => {
      const [pair] = map.items;
      if (map.items.length !== 1 || pair === undefined || !isScalar(pair.key)) return undefined;
      const tag = tags[String(pair.key.value)];
      if (tag === undefined) return undefined;
      const { value } = pair;
      if (tag === '!GetAtt' && isSeq(value)) return tagged(new Scalar(value.toJSON().join('.')), tag);
      return isScalar(value) || isSeq(value) || isMap(value) ? tagged(value, tag) : undefined;
    },
  });
  return document.toString({ lineWidth: 0 });
}

function tagged<T extends { tag?: string | undefined }>(node: T, tag: string): T {
  node.tag = tag;
  return node;
}
