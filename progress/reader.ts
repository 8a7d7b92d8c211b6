/**
 * Reads untrusted JSON values part by part; what does not fit is reported with its path, what was expected and what
 * was found. Small on purpose: it is in the first load of every lesson, where a schema library would weigh too much.
 */
export class ReadError extends Error {
  constructor(
    readonly path: string,
    readonly expected: string,
    readonly found: string,
  ) {
    super(`${path || 'record'}: expected ${expected}, found ${found}`);
  }
}

export type Reader<T> = (value: unknown, path: string) => T;

export const readText: Reader<string> = (value, path) =>
  typeof value === 'string' ? value : fail(path, 'a text', value);

export const readBoolean: Reader<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : fail(path, 'true or false', value);

export const readNumber: Reader<number> = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) ? value : fail(path, 'a number', value);

export const readNullable =
  <T>(read: Reader<T>): Reader<T | null> =>
  (value, path) =>
    value === null ? null : read(value, path);

export const readList =
  <T>(read: Reader<T>): Reader<readonly T[]> =>
  (value, path) =>
    Array.isArray(value) ? value.map((item, i) => read(item, `${path}[${i}]`)) : fail(path, 'a list', value);

export const readDictionary =
  <T>(read: Reader<T>): Reader<Readonly<Record<string, T>>> =>
  (value, path) =>
    Object.fromEntries(
      Object.entries(readObject(value, path)).map(([key, item]) => [key, read(item, path ? `${path}.${key}` : key)]),
    );

export function readObject(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail(path, 'an object', value);
  return value as Readonly<Record<string, unknown>>;
}

/** Reads an object field by field. Fields that no reader asks for are left out. */
export const readFields =
  <T extends object>(fields: { readonly [K in keyof T]: Reader<T[K]> }): Reader<T> =>
  (value, path) => {
    const source = readObject(value, path);
    const entries = Object.entries<Reader<unknown>>(fields);
    return Object.fromEntries(
      entries.map(([key, read]) => [key, read(source[key], path ? `${path}.${key}` : key)]),
    ) as T;
  };

export function fail(path: string, expected: string, value: unknown): never {
  throw new ReadError(path, expected, nameOf(value));
}

function nameOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return JSON.stringify(value).slice(0, 40);
}
