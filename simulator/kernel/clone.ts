/**
 * Copies plain data (numbers, strings, arrays, typed arrays, plain objects) for snapshots.
 */
export function cloneData<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(cloneData) as T;
  if (ArrayBuffer.isView(value)) return (value as unknown as { slice(): T }).slice();
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) copy[key] = cloneData((value as Record<string, unknown>)[key]);
  return copy as T;
}
