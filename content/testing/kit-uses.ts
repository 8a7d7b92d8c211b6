/**
 * Finds what a lesson's MDX uses of the lesson kit: names and attributes, in the order of the text.
 */

export interface KitUse {
  readonly name: string;
  /** Texts as they are; expressions as their source. Attributes without a value are `true`. */
  readonly attributes: Readonly<Record<string, string>>;
}

const braces = String.raw`\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}`;
const value = `"[^"]*"|${braces}`;
const tag = new RegExp(String.raw`<([A-Z]\w*)((?:\s+\w+(?:=(?:${value}))?)*)\s*/?>`, 'g');
const attribute = new RegExp(String.raw`(\w+)(?:=(${value}))?`, 'g');

function attributesIn(text: string): Record<string, string> {
  const found = [...text.matchAll(attribute)].map(([, name = '', written = '{true}']) => [name, written.slice(1, -1)]);
  return Object.fromEntries(found) as Record<string, string>;
}

/** Code blocks are left out: what they hold is not of the kit. */
export function kitUses(mdx: string): readonly KitUse[] {
  const text = mdx.replace(/```[\s\S]*?```/g, '');
  return [...text.matchAll(tag)].map(([, name = '', rest = '']) => ({ name, attributes: attributesIn(rest) }));
}
