/**
 * Spoils JSON as careless and hostile authors do: fields dropped, doubled, moved, renamed, swapped, of another type,
 * huge, negative, endless or deep, names of other things of the same file, and texts that are cut or damaged.
 */
import fc from 'fast-check';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Stands for lists in lists that no program should go down into; the text is put in later. */
const deep = '(deep)';
const deepText = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;

const strangeValues: readonly Json[] = [
  ...[null, true, false, 0, -1, 0.5, 1e-300, 5e-324, 1e308, -1e308, 2 ** 31, 2 ** 53, 86_400_000],
  ...['', ' ', 'client', '__proto__', 'constructor', 'toString', 'NaN', 'Infinity', '-0', '1e3', '\u0000', '한국'],
  ...['@', '->', 'A->', '#1', 'v1', '*', 'x'.repeat(5_000), deep],
  ...[[], [[]], [null], {}, { kind: 'work' }, { kind: null }, { kind: 'exponential', meanMs: 1e9 }],
  ...[{ constructor: 1 }, JSON.parse('{"__proto__": {"kind": "open"}}') as Json],
];

const acts = [
  ...['drop', 'replace', 'graft', 'swap', 'repeat', 'double', 'rename', 'proto'],
  ...['scale', 'refer', 'refer', 'many', 'nest', 'version'],
] as const;

/** One change: which place (taken modulo the number of places), what is done there, and with which value. */
const change = fc.record({
  place: fc.nat(1_000_000),
  act: fc.constantFrom(...acts),
  value: fc.constantFrom(...strangeValues),
  other: fc.nat(1_000_000),
  factor: fc.constantFrom(-1, 0, 0.001, 1.5, 1_000, 1e12),
});

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** Up to four changes of a value. */
export const anyChanges = fc.array(change, { minLength: 1, maxLength: 4 });

const damage = fc.record({ kind: fc.constantFrom('cut', 'lost', 'doubled'), at: fc.nat(1_000_000) });

/** What may happen to a text on its way, at a place taken modulo its length; mostly nothing. */
export const anyDamage = fc.oneof({ weight: 30, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: damage });

type Damage = typeof anyDamage extends fc.Arbitrary<infer T> ? T : never;

/** The text of `input` with the changes made and the damage done; it may be anything. */
export function spoiledText(input: unknown, changes: readonly Change[], damage: Damage): string {
  const text = JSON.stringify(spoil(input, changes)) ?? '';
  return damaged(text.replaceAll(JSON.stringify(deep), deepText), damage);
}

function damaged(text: string, damage: Damage): string {
  if (damage === null) return text;
  const at = damage.at % Math.max(text.length, 1);
  if (damage.kind === 'cut') return text.slice(0, at);
  if (damage.kind === 'lost') return text.slice(0, at) + text.slice(at + 1);
  return text.slice(0, at) + text.charAt(at) + text.slice(at);
}

function spoil(input: unknown, changes: readonly Change[]): Json {
  const root = { root: copyOf(input as Json) };
  for (const one of changes) spoilOnce(root, chartOf(input as Json), one);
  return root.root;
}

const copyOf = <T extends Json>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** What stands in a file: the ways to all its places, and all its texts. */
interface Chart {
  readonly paths: readonly (readonly string[])[];
  readonly texts: readonly string[];
}

const charts = new WeakMap<object, Chart>();

function chartOf(input: Json): Chart {
  const known = charts.get(input as object);
  if (known !== undefined) return known;
  const paths: string[][] = [];
  const texts: string[] = [];
  const visit = (value: Json, path: string[]) => {
    paths.push(path);
    if (typeof value === 'string') texts.push(value);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
  };
  visit(input, ['root']);
  charts.set(input as object, { paths, texts });
  return { paths, texts };
}

interface Place {
  readonly parent: Record<string, Json>;
  readonly key: string;
}

/** A place of the file as it was, as far as the way there still exists. */
function placeIn(root: { root: Json }, path: readonly string[]): Place {
  let parent = root as Record<string, Json>;
  for (const [index, key] of path.entries()) {
    const inner = Object.hasOwn(parent, key) ? parent[key] : undefined;
    if (index === path.length - 1 || typeof inner !== 'object' || inner === null) return { parent, key };
    parent = inner as Record<string, Json>;
  }
  return { parent, key: 'root' };
}

function spoilOnce(root: { root: Json }, { paths, texts }: Chart, { place, act, value, other, factor }: Change): void {
  const { parent, key } = placeIn(root, paths[place % paths.length] as readonly string[]);
  const from = placeIn(root, paths[other % paths.length] as readonly string[]);
  const own = parent[key] ?? null;
  switch (act) {
    case 'drop':
      delete parent[key];
      break;
    case 'replace':
      parent[key] = copyOf(value);
      break;
    case 'graft':
      parent[key] = copyOf(from.parent[from.key] ?? null);
      break;
    case 'swap':
      swap({ parent, key }, from);
      break;
    case 'repeat':
      if (Array.isArray(parent)) (parent as Json[]).push(copyOf(own));
      break;
    case 'double':
      parent[`${key}2`] = copyOf(own);
      break;
    case 'rename':
      rename(parent, key, `${key}x`);
      break;
    case 'proto':
      Object.defineProperty(parent, '__proto__', { value: own, enumerable: true, configurable: true, writable: true });
      break;
    case 'scale':
      if (typeof own === 'number') parent[key] = own * factor;
      break;
    case 'refer':
      // Things name each other in ways that were not meant.
      if (typeof own === 'string') parent[key] = texts[other % texts.length] as string;
      break;
    case 'many':
      parent[key] = Array.from({ length: other % 1_200 }, () => copyOf(Array.isArray(own) ? (own[0] ?? null) : value));
      break;
    case 'nest':
      parent[key] = other % 2 === 0 ? [own] : { [key]: own };
      break;
    default:
      root.root = { ...(root.root as Record<string, Json>), version: [0, 2, '1', 1.5, -1, null][other % 6] as Json };
  }
}

/** Copies, since one of them may lie inside the other. */
function swap(one: Place, other: Place): void {
  const [first, second] = [one, other].map(({ parent, key }) => copyOf(parent[key] ?? null));
  one.parent[one.key] = second as Json;
  other.parent[other.key] = first as Json;
}

function rename(parent: Record<string, Json>, key: string, to: string): void {
  parent[to] = parent[key] ?? null;
  delete parent[key];
}
