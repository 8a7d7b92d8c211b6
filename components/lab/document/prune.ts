/**
 * Takes out of a component all that calls another one: steps, routes, classes, destinations.
 */
import { isPlain } from './document';

/** What is left when nothing is. */
const gone = Symbol('gone');

/** Without these an object means nothing. */
const needed = new Set(['integration', 'calls', 'options', 'participants']);
const maybeEmpty = new Set(['classes', 'otherwise', 'authorization', 'arrivals']);

/** The component, or part of one, without what calls `id`. */
export function withoutCallsTo<T>(value: T, id: string): T {
  const left = prune(value, id);
  return left === gone ? value : (left as T);
}

function prune(value: unknown, id: string): unknown {
  if (Array.isArray(value)) return value.map((entry) => prune(entry, id)).filter((entry) => entry !== gone);
  if (!isPlain(value)) return value;
  if (value.to === id || value.queue === id) return gone;
  if (value.kind === 'lookup' && value.cache === id) return prune({ kind: 'call', ...plain(value.otherwise) }, id);
  const left: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) {
    const kept = key === 'position' ? field : pruneField(key, field, id);
    if (kept !== gone) left[key] = kept;
    else if (needed.has(key) || (key === 'otherwise' && value.kind === 'lookup') || key === 'from') return gone;
  }
  return emptied(value, left) ? gone : left;
}

function pruneField(key: string, field: unknown, id: string): unknown {
  if ((key === 'onFailure' || key === 'controlPlane') && field === id) return gone;
  if (key === 'from' && Array.isArray(field)) {
    const others = field.filter((one) => one !== id);
    return others.length === 0 && field.length > 0 ? gone : others;
  }
  if (key === 'needs' && isPlain(field))
    return Object.fromEntries(Object.entries(field).filter(([name]) => name !== id));
  return prune(field, id);
}

const plain = (value: unknown) => (isPlain(value) ? value : {});

/** A step whose list lost its last entry; the list of an endpoint may be empty, and its form says so. */
function emptied(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): boolean {
  if (typeof before.kind !== 'string' || typeof before.id === 'string') return false;
  return Object.entries(after).some(([key, list]) => {
    const had = before[key];
    return Array.isArray(list) && list.length === 0 && Array.isArray(had) && had.length > 0 && !maybeEmpty.has(key);
  });
}
