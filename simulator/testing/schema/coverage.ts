/**
 * Which parts of the schema of scenarios a set of files has: every property of every object, every member of every
 * union, every word of every list of words. Equal parts of the schema count as one, wherever they stand.
 */
import { type JsonSchema, scenarioJsonSchema } from './json-schema';

/** A part of the schema: where it stands first, and what it is told apart by. */
type Parts = Map<string, string>;

/** The parts of the schema that none of the files has, by the path where each stands first. */
export function uncovered(files: readonly unknown[]): string[] {
  const all: Parts = new Map();
  collect(scenarioJsonSchema, '', all);
  const seen = new Set<string>();
  for (const file of files) visit(scenarioJsonSchema, file, seen);
  return [...all].flatMap(([part, path]) => (seen.has(part) ? [] : [path]));
}

const texts = new WeakMap<JsonSchema, string>();

/** What is written for people, and what is filled in: parts that differ in it alone are the same. */
const notes = new Set(['description', 'unit', 'default']);

function identity(schema: JsonSchema): string {
  const known = texts.get(schema);
  if (known !== undefined) return known;
  const text = JSON.stringify(schema, (name, value: unknown) => (notes.has(name) ? undefined : value));
  texts.set(schema, text);
  return text;
}

/** That something may be null makes no further form of it. */
const membersOf = ({ oneOf, anyOf }: JsonSchema): readonly JsonSchema[] =>
  (oneOf ?? anyOf ?? []).filter(({ type }) => type !== 'null');

/** The names of a record are the authors' own. */
const valuesOfRecord = ({ additionalProperties: values }: JsonSchema): JsonSchema | null =>
  typeof values === 'object' && Object.keys(values).length > 0 ? values : null;

function collect(schema: JsonSchema, path: string, all: Parts): void {
  const own = identity(schema);
  const add = (part: string, at: string): boolean => {
    const text = `${own} ${part}`;
    if (all.has(text)) return false;
    all.set(text, at);
    return true;
  };
  schema.enum?.forEach((word) => {
    add(`= ${word}`, `${path} = ${word}`);
  });
  membersOf(schema).forEach((member, index) => {
    const at = `${path}[${String(constOf(member) ?? member.type ?? index)}]`;
    if (add(`| ${index}`, at)) collect(member, at, all);
  });
  for (const [name, inner] of Object.entries(schema.properties ?? {})) {
    if (add(`. ${name}`, `${path}.${name}`)) collect(inner, `${path}.${name}`, all);
  }
  if (schema.items !== undefined && add('[]', `${path}[]`)) collect(schema.items, `${path}[]`, all);
  const named = valuesOfRecord(schema);
  if (named !== null && add('{}', `${path}{}`)) collect(named, `${path}{}`, all);
}

function visit(schema: JsonSchema, value: unknown, seen: Set<string>): void {
  const own = identity(schema);
  if (schema.enum?.includes(value)) seen.add(`${own} = ${String(value)}`);
  membersOf(schema).forEach((member, index) => {
    if (!isOf(member, value)) return;
    seen.add(`${own} | ${index}`);
    visit(member, value, seen);
  });
  if (Array.isArray(value)) {
    if (schema.items === undefined) return;
    for (const item of value) {
      seen.add(`${own} []`);
      visit(schema.items, item, seen);
    }
  } else if (typeof value === 'object' && value !== null) {
    const named = valuesOfRecord(schema);
    for (const [name, inner] of Object.entries(value)) {
      const property = schema.properties?.[name];
      if (property !== undefined) {
        seen.add(`${own} . ${name}`);
        visit(property, inner, seen);
      } else if (named !== null) {
        seen.add(`${own} {}`);
        visit(named, inner, seen);
      }
    }
  }
}

const constOf = ({ const: own, properties = {} }: JsonSchema): unknown =>
  own ?? Object.values(properties).find((property) => property.const !== undefined)?.const;

/** Whether a value looks like this member of a union. */
function isOf(member: JsonSchema, value: unknown): boolean {
  if (member.const !== undefined) return value === member.const;
  if (member.enum !== undefined) return member.enum.includes(value);
  if (member.type === 'null') return value === null;
  if (member.type === 'array') return Array.isArray(value);
  if (member.type === 'object') return isObjectOf(member, value);
  if (member.type !== undefined) return typeof value === (member.type === 'integer' ? 'number' : member.type);
  return membersOf(member).some((inner) => isOf(inner, value));
}

function isObjectOf({ properties = {}, required = [] }: JsonSchema, value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  return (
    required.every((name) => name in fields) &&
    Object.entries(properties).every(([name, { const: own }]) => own === undefined || fields[name] === own)
  );
}
