/**
 * The list of what a scenario says and a template cannot.
 */
import type { Words } from '../common/result';

export type Unsupporting = (path: string, reason: Words) => void;

/** A reason for each field that is not written, or null for one that a template need not know about. */
export type FieldReasons<T, Written extends keyof T> = {
  readonly [field in Exclude<keyof T, Written>]-?: Words;
};

/** Lists the fields, among those with a reason, that differ from their defaults. */
export function listFields<T extends object>(
  value: T,
  defaults: Partial<T>,
  fields: Readonly<Record<string, Words>>,
  path: string,
  unsupported: Unsupporting,
): void {
  for (const [field, reason] of Object.entries(fields)) {
    const key = field as keyof T;
    if (!same(value[key], defaults[key])) unsupported(`${path}.${field}`, reason);
  }
}

/** Whether two values are the same data, whatever the order of fields. */
export function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}

/** Path of a route, whose key may hold signs that a path keeps in quotes. */
export const routeAt = (path: string, key: string): string =>
  /[.[\]"]/.test(key) ? `${path}.routes["${key}"]` : `${path}.routes.${key}`;
