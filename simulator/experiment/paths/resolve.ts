/**
 * Finds what a path leads to in plain JSON. Entries of a list are addressed by what names them: their `id`, their
 * `name`, `client/name` where two clients use one name, `from->to` of a connection, or their position.
 */
import { describeValue } from '../../scenario/problem';
import { type PathPart, writePath } from './parse';

/** Why a path leads nowhere: what stands at which part of it. */
export interface Lost {
  readonly at: string;
  readonly expected: string;
  readonly found: string;
}

export type Resolved =
  | { readonly ok: true; readonly keys: readonly PathPart[]; readonly value: unknown }
  | { readonly ok: false; readonly lost: Lost };

export type Found = Extract<Resolved, { ok: true }>;

type Entry = readonly [PathPart, unknown];

/** Follows a path from `root`; `keys` are the fields and positions that it goes through. */
export function resolvePath(root: unknown, parts: readonly PathPart[]): Resolved {
  const keys: PathPart[] = [];
  let value = root;
  for (const [index, part] of parts.entries()) {
    const entry = entryNamed(value, part);
    if (entry === undefined) return { ok: false, lost: explain(value, parts.slice(0, index + 1)) };
    keys.push(entry[0]);
    value = entry[1];
  }
  return { ok: true, keys, value };
}

/**
 * Everything that a path with wildcards leads to, in order; `*` stands for each field or entry. The paths are written
 * out with the shortest names that are not ambiguous.
 */
export function expandPath(root: unknown, parts: readonly PathPart[]): (Found & { readonly path: string })[] {
  let found = [{ path: [] as PathPart[], keys: [] as PathPart[], value: root }];
  for (const part of parts) {
    found = found.flatMap(({ path, keys, value }) =>
      matching(value, part).map((entry) => ({
        path: [...path, nameIn(value, entry)],
        keys: [...keys, entry[0]],
        value: entry[1],
      })),
    );
  }
  return found.map(({ path, keys, value }) => ({ ok: true, path: writePath(path), keys, value }));
}

/** The shortest name of a list's entry that no other entry has; its position where it has none. */
export function entryName(list: readonly unknown[], index: number): PathPart {
  const unique = namesOf(list[index]).find(
    (name) => list.filter((other) => namesOf(other).includes(name)).length === 1,
  );
  return unique ?? index;
}

function matching(value: unknown, part: PathPart): Entry[] {
  if (part !== '*') {
    const entry = entryNamed(value, part);
    return entry === undefined ? [] : [entry];
  }
  if (Array.isArray(value)) return value.map((entry, index) => [index, entry]);
  return isRecord(value) ? Object.entries(value) : [];
}

const nameIn = (value: unknown, [key]: Entry): PathPart =>
  Array.isArray(value) && typeof key === 'number' ? entryName(value, key) : key;

function entryNamed(value: unknown, part: PathPart): Entry | undefined {
  if (Array.isArray(value)) {
    const index = typeof part === 'number' ? part : indexNamed(value, part);
    return index >= 0 && index < value.length ? [index, value[index]] : undefined;
  }
  if (!isRecord(value) || !Object.hasOwn(value, part)) return undefined;
  return [String(part), value[part]];
}

/** Position of the only entry with this name; -1 where there is none or more than one. */
function indexNamed(list: readonly unknown[], name: string): number {
  const index = list.findIndex((entry) => namesOf(entry).includes(name));
  const again = list.findLastIndex((entry) => namesOf(entry).includes(name));
  return index === again ? index : -1;
}

/** What an entry of a list is called, the shortest name first. */
function namesOf(entry: unknown): string[] {
  if (!isRecord(entry)) return [];
  const { id, name, client, from, to } = entry;
  const names = [id, name].filter((candidate) => typeof candidate === 'string');
  if (typeof name === 'string' && typeof client === 'string') names.push(`${client}/${name}`);
  if (typeof from === 'string' && typeof to === 'string') names.push(`${from}->${to}`);
  return names;
}

function explain(value: unknown, parts: readonly PathPart[]): Lost {
  const last = JSON.stringify(parts.at(-1));
  const at = writePath(parts);
  if (!Array.isArray(value) && !isRecord(value)) {
    return { at, expected: `the path to end before ${last}`, found: describeValue(value) };
  }
  const choices = Array.isArray(value) ? value.map((_, index) => entryName(value, index)) : Object.keys(value);
  const names = choices.map((name) => (typeof name === 'number' ? `[${name}]` : name));
  const shown = names.slice(0, 20).join(', ') + (names.length > 20 ? ', ...' : '');
  return { at, expected: names.length > 0 ? `one of ${shown}` : 'no further part, for there is none', found: last };
}

export const isRecord = (value: unknown): value is Readonly<Record<PathPart, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
