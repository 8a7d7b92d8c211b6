/**
 * Turns a parsed YAML document into plain JSON data, with bounds on size and depth: aliases are followed and count like
 * what they repeat, so that a few lines cannot become billions of values, and one that contains itself is a problem.
 */
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  type YAMLMap,
} from 'yaml';
import type { PathPart } from '../../experiment/paths/parse';
import { maxDepth, maxValues } from './yaml-limits';

/** How many values may still be made, in all documents of a file. */
export interface Budget {
  values: number;
}

/** Why a document has no data, and the offset in the text where that shows. */
export class YamlDataError extends Error {
  constructor(
    readonly path: readonly PathPart[],
    readonly expected: string,
    readonly found: string,
    readonly offset: number | null,
  ) {
    super(expected);
  }
}

interface Context {
  readonly budget: Budget;
  readonly localTags: Readonly<Record<string, string>>;
  /** What each anchor stands for at this place of the document. */
  readonly anchors: Map<string, Node>;
  /** Nodes with an anchor whose data is being made: an alias of one of them would contain itself. */
  readonly open: Set<Node>;
}

type Path = readonly PathPart[];

export function dataOf(document: Document, budget: Budget, localTags: Readonly<Record<string, string>>): unknown {
  return valueFor({ budget, localTags, anchors: new Map(), open: new Set() }, document.contents, []);
}

function valueFor(context: Context, node: unknown, path: Path): unknown {
  context.budget.values -= 1;
  if (context.budget.values < 0) fail(node, path, `at most ${maxValues} values in the file, aliases included`, 'more');
  if (path.length > maxDepth) fail(node, path, `values nested at most ${maxDepth} deep`, 'more');
  const anchored = isNode(node) && 'anchor' in node && typeof node.anchor === 'string' ? node.anchor : null;
  if (!isNode(node) || anchored === null) return taggedValue(context, node, path);
  context.anchors.set(anchored, node);
  context.open.add(node);
  const value = taggedValue(context, node, path);
  context.open.delete(node);
  return value;
}

/** Tags that say what is there anyway. */
const coreTag = /^(!|tag:yaml\.org,2002:(str|int|float|bool|null|map|seq))$/;

function taggedValue(context: Context, node: unknown, path: Path): unknown {
  const value = plainValue(context, node, path);
  const tag = isNode(node) ? node.tag : undefined;
  return tag === undefined || coreTag.test(tag) ? value : tagged(context, tag, value, node, path);
}

function plainValue(context: Context, node: unknown, path: Path): unknown {
  if (isAlias(node)) return valueFor(context, targetOf(context, node, path), path);
  if (isMap(node)) return Object.fromEntries(entriesOf(context, node, path));
  if (isSeq(node)) return node.items.map((item, index) => valueFor(context, item, [...path, index]));
  return isScalar(node) ? scalarOf(node, path) : null;
}

function scalarOf(node: Scalar, path: Path): unknown {
  const { value } = node;
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  return fail(node, path, 'a text, a number, true, false or null', String(value));
}

function entriesOf(context: Context, map: YAMLMap<unknown, unknown>, path: Path): [string, unknown][] {
  const entries = new Map<string, unknown>();
  const merged: [string, unknown][] = [];
  for (const pair of map.items) {
    const key = keyOf(pair, path);
    if (isMergeKey(pair)) merged.push(...mergedEntries(context, pair, path));
    else if (entries.has(key)) fail(pair.key, [...path, key], 'each name once', 'it again');
    else entries.set(key, valueFor(context, pair.value, [...path, key]));
  }
  return [...merged.filter(([key]) => !entries.has(key)), ...entries];
}

function keyOf({ key }: Pair<unknown, unknown>, path: Path): string {
  const name = isScalar(key) ? key.value : key;
  if (typeof name === 'number' || typeof name === 'boolean') return String(name);
  if (typeof name !== 'string')
    return fail(key, path, 'a text as name of a field', name === null ? 'nothing' : 'a list, an object or an alias');
  if (name === '__proto__') return fail(key, path, 'another name of a field', '__proto__');
  return name;
}

/** `<<: *defaults`, unquoted, as YAML 1.1 has it. */
const isMergeKey = ({ key }: Pair<unknown, unknown>): boolean =>
  isScalar(key) && key.value === '<<' && key.type === Scalar.PLAIN;

function mergedEntries(context: Context, pair: Pair<unknown, unknown>, path: Path): [string, unknown][] {
  const value = valueFor(context, pair.value, [...path, '<<']);
  const sources = Array.isArray(value) ? (value as unknown[]) : [value];
  return sources.flatMap((source) => {
    if (typeof source === 'object' && source !== null && !Array.isArray(source)) return Object.entries(source);
    return fail(pair.key, [...path, '<<'], 'an object, or a list of objects, to merge', 'something else');
  });
}

function targetOf({ anchors, open }: Context, alias: Alias, path: Path): Node {
  const target = anchors.get(alias.source);
  if (target === undefined) return fail(alias, path, 'an anchor before its alias', 'none');
  return open.has(target) ? fail(alias, path, 'an alias of something before it', 'one of what it is in') : target;
}

function tagged({ localTags }: Context, tag: string, value: unknown, node: unknown, path: Path): unknown {
  const key = Object.hasOwn(localTags, tag) ? localTags[tag] : undefined;
  return key === undefined ? fail(node, path, 'no tag of this name', tag) : { [key]: value };
}

function fail(node: unknown, path: Path, expected: string, found: string): never {
  const offset = isNode(node) ? (node.range?.[0] ?? null) : null;
  throw new YamlDataError(path, expected, found, offset);
}
