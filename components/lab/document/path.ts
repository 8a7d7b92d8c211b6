/**
 * Places in a document: reading and writing a field by its path, and finding the path that a problem names.
 */
import { isPlain, type LabDocument } from './document';

export type Path = readonly (string | number)[];

/** What may not be the name of a field: it would reach beyond the document. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

export function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const part of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return undefined;
    found = (found as Record<string | number, unknown>)[part];
  }
  return found;
}

/** The same with another value at a place; undefined takes the field (or the entry of a list) away. */
export function withValue<T>(root: T, path: Path, value: unknown): T {
  const [part, ...rest] = path;
  if (part === undefined) return value as T;
  if (typeof part === 'string' && forbidden.has(part)) return root;
  const next = rest.length === 0 ? value : withValue(valueAt(root, [part]) ?? {}, rest, value);
  if (Array.isArray(root)) {
    const list = [...root];
    if (next === undefined) list.splice(Number(part), 1);
    else list[Number(part)] = next;
    return list as T;
  }
  const fields: Record<string, unknown> = isPlain(root) ? { ...root } : {};
  if (next === undefined) delete fields[part];
  else fields[part] = next;
  return fields as T;
}

export function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((entry, i) => sameValue(entry, other[i]));
  }
  if (!isPlain(one) || !isPlain(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameValue(one[key], other[key]))
  );
}

/**
 * The path that a problem's text means, `components[1].queue.limit`. Names may have dots and brackets themselves, such as
 * the routes of a gateway, so the longest name that stands in the document is taken; what is not there is read as written.
 */
export function resolvePath(document: LabDocument, text: string): Path {
  const path: (string | number)[] = [];
  let left = text;
  let value: unknown = document;
  while (left !== '') {
    const [part, length] = nextPart(value, left);
    path.push(part);
    value = valueAt(value, [part]);
    left = left.slice(length);
  }
  return path;
}

function nextPart(value: unknown, text: string): readonly [string | number, number] {
  const index = /^\[(\d+)\]/.exec(text);
  if (index !== null) return [Number(index[1]), index[0].length];
  const dot = text.startsWith('.') ? 1 : 0;
  const name = text.slice(dot);
  const known = (isPlain(value) ? Object.keys(value) : [])
    .filter((key) => key !== '' && name.startsWith(key) && /^($|[.[])/.test(name.slice(key.length)))
    .sort((a, b) => b.length - a.length)[0];
  const part = known ?? /^[^.[]+/.exec(name)?.[0] ?? name;
  return [part, dot + Math.max(1, part.length)];
}
