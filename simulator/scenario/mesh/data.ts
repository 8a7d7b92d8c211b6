/**
 * Data of unknown form, by paths such as `retryPolicy.numRetries`; nothing is changed in place.
 */

export type Data = Readonly<Record<string, unknown>>;

export const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export function valueAt(data: unknown, path: string): unknown {
  return path.split('.').reduce((value, key) => (isData(value) ? value[key] : undefined), data);
}

/** A copy with the value at this place; null where something else than an object stands on the way. */
export function put(data: Data, [key = '', ...more]: readonly string[], value: unknown): Data | null {
  if (more.length === 0) return { ...data, [key]: value };
  const inner = data[key] === undefined ? {} : data[key];
  if (!isData(inner)) return null;
  const changed = put(inner, more, value);
  return changed === null ? null : { ...data, [key]: changed };
}

/** A copy without what stands at this place. */
export function take(data: Data, [key = '', ...more]: readonly string[]): Data {
  const { [key]: inner, ...rest } = data;
  if (more.length === 0) return rest;
  return isData(inner) ? { ...rest, [key]: take(inner, more) } : data;
}

/** Whether two values of JSON are the same. Goes no deeper than the first one: the second may be of any depth. */
export function isSame(known: unknown, value: unknown): boolean {
  if (typeof known !== 'object' || known === null) return known === value;
  if (typeof value !== 'object' || value === null || Array.isArray(known) !== Array.isArray(value)) return false;
  const entries = Object.entries(known).filter(([, each]) => each !== undefined);
  if (Object.values(value).filter((each) => each !== undefined).length !== entries.length) return false;
  return entries.every(([key, each]) => Object.hasOwn(value, key) && isSame(each, (value as Data)[key]));
}
