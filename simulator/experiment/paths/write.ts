/**
 * Changes one value in plain JSON by path, in a copy that shares everything else.
 */
import { type PathPart, writePath } from './parse';
import { isRecord, type Lost, resolvePath } from './resolve';

export type Written = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly lost: Lost };

/**
 * A copy of `root` with `value` at the path. Fields on the way that are missing or null are made; entries of lists must
 * be there. Whether the result makes sense is for its schema to say.
 */
export function writeAt(root: unknown, parts: readonly PathPart[], value: unknown): Written {
  return write(root, parts, 0, value);
}

function write(at: unknown, parts: readonly PathPart[], depth: number, value: unknown): Written {
  const part = parts[depth];
  if (part === undefined) return { ok: true, value };
  const within = at ?? {};
  if (isRecord(within) && typeof part === 'string') {
    const written = write(Object.hasOwn(within, part) ? within[part] : null, parts, depth + 1, value);
    return written.ok ? { ok: true, value: { ...within, [part]: written.value } } : written;
  }
  const entry = resolvePath(within, [part]);
  if (!entry.ok) return { ok: false, lost: { ...entry.lost, at: writePath(parts.slice(0, depth + 1)) } };
  const written = write(entry.value, parts, depth + 1, value);
  return written.ok ? { ok: true, value: replaced(within, entry.keys[0], written.value) } : written;
}

const replaced = (within: unknown, key: PathPart | undefined, value: unknown): unknown =>
  Array.isArray(within) ? within.map((entry, index) => (index === key ? value : entry)) : within;
