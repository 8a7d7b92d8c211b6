/**
 * A template as YAML, with the short form of intrinsic functions where these have one.
 */
import { isMap, isScalar, isSeq, Scalar, visit } from 'yaml';
import { documentOf, textOf } from '../common/yaml-write';
import { shortForms } from './intrinsics';
import type { Template } from './template';

const tags: Readonly<Record<string, string>> = Object.fromEntries(
  ['!Ref', '!GetAtt', '!Sub', '!Join'].map((tag) => [shortForms[tag], tag]),
);

export function writeTemplateText(template: Template): string {
  const document = documentOf(template);
  visit(document, {
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
  return textOf(document);
}

function tagged<T extends { tag?: string | undefined }>(node: T, tag: string): T {
  node.tag = tag;
  return node;
}
