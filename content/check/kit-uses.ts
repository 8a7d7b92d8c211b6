/**
 * Finds what a lesson's MDX uses of the lesson kit: names and attributes, in the order of the text.
 */

export interface KitUse {
  readonly name: string;
  /** Texts as they are; expressions as their source. Attributes without a value are `true`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Counted from 1. */
  readonly line: number;
}

const braces = String.raw`\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}`;
const value = `"[^"]*"|${braces}`;
const tag = new RegExp(String.raw`<([A-Z]\w*)((?:\s+\w+(?:=(?:${value}))?)*)\s*/?>`, 'g');
const attribute = new RegExp(String.raw`(\w+)(?:=(${value}))?`, 'g');

function attributesIn(text: string): Record<string, string> {
  const found = [...text.matchAll(attribute)].map(([, name = '', written = '{true}']) => [name, written.slice(1, -1)]);
  return Object.fromEntries(found) as Record<string, string>;
}

/** The text with its code blocks emptied: what they hold is neither of the kit nor a sentence. Lines stay. */
export const withoutCode = (mdx: string): string =>
  mdx.replace(/```[\s\S]*?```/g, (block) => block.replace(/[^\n]/g, ''));

export function kitUses(mdx: string): readonly KitUse[] {
  const text = withoutCode(mdx);
  let line = 1;
  let counted = 0;
  return [...text.matchAll(tag)].map(({ 1: name = '', 2: rest = '', index }) => {
    line += text.slice(counted, index).split('\n').length - 1;
    counted = index;
    return { name, attributes: attributesIn(rest), line };
  });
}
