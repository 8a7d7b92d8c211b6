/**
 * What differs between two scenarios, by path; entries of lists are compared with those of the same name.
 */
import type { PathPart } from '../paths/parse';
import { writePath } from '../paths/parse';
import { entryName, isRecord } from '../paths/resolve';

/** A value that was changed; undefined: it was not there. */
export interface Change {
  readonly parts: readonly PathPart[];
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Every change, as deep down as both sides have the same form. */
export function changesBetween(before: unknown, after: unknown, parts: readonly PathPart[] = []): Change[] {
  if (Object.is(before, after)) return [];
  if (isRecord(before) && isRecord(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => changesBetween(own(before, key), own(after, key), [...parts, key]));
  }
  if (Array.isArray(before) && Array.isArray(after)) return changesOfLists(before, after, parts);
  return [{ parts, path: writePath(parts), before, after }];
}

const own = (record: Readonly<Record<PathPart, unknown>>, key: string): unknown =>
  Object.hasOwn(record, key) ? record[key] : undefined;

function changesOfLists(before: readonly unknown[], after: readonly unknown[], parts: readonly PathPart[]): Change[] {
  const [names, otherNames] = [namesOf(before), namesOf(after)];
  const whole = { parts, path: writePath(parts), before, after };
  if (names === null || otherNames === null) {
    if (before.length !== after.length) return [whole];
    return before.flatMap((entry, index) => changesBetween(entry, after[index], [...parts, index]));
  }
  const all = [...new Set([...names, ...otherNames])];
  const changes = all.flatMap((name) =>
    changesBetween(before[names.indexOf(name)], after[otherNames.indexOf(name)], [...parts, name]),
  );
  const [kept, stillThere] = [inBoth(names, otherNames), inBoth(otherNames, names)];
  return kept.every((name, index) => name === stillThere[index]) ? changes : [whole, ...changes];
}

const inBoth = (names: readonly PathPart[], others: readonly PathPart[]) =>
  names.filter((name) => others.includes(name));

/** The names of all entries; null when some have none of their own. */
function namesOf(list: readonly unknown[]): PathPart[] | null {
  const names = list.map((_, index) => entryName(list, index));
  return names.every((name) => typeof name === 'string') ? names : null;
}
