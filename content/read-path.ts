/**
 * Reads one value out of a run's summary by its path, such as `classes[browse].waited.p99Ms`. An item of a list is
 * named by its id or name.
 */

export class PathError extends Error {}

const step = /^(?:\.?([A-Za-z_$][\w$]*)|\[([^\]]+)\])/;

function stepsOf(path: string): string[] {
  const steps: string[] = [];
  let rest = path;
  while (rest !== '') {
    const match = step.exec(rest);
    if (match === null) throw new PathError(`"${path}" is not a path: it breaks off at "${rest}".`);
    steps.push(match[1] ?? match[2] ?? '');
    rest = rest.slice(match[0].length);
  }
  return steps;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const nameOf = (item: unknown): unknown => (isObject(item) ? (item.id ?? item.name) : undefined);

function take(value: unknown, key: string, path: string): unknown {
  if (Array.isArray(value)) {
    const item: unknown = value.find((each) => nameOf(each) === key);
    if (item !== undefined) return item;
    throw new PathError(`"${path}": there is no "${key}". There are: ${value.map(nameOf).join(', ')}.`);
  }
  if (isObject(value) && key in value) return value[key];
  const known = isObject(value) ? Object.keys(value).join(', ') : 'nothing';
  throw new PathError(`"${path}": there is no "${key}". There are: ${known}.`);
}

/** The number at a path; throws `PathError` when there is none, and says what there is. */
export function readNumberAt(source: unknown, path: string): number {
  const value = stepsOf(path).reduce<unknown>((found, key) => take(found, key, path), source);
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new PathError(`"${path}" is ${value === null ? 'empty in this run' : 'not a number'}.`);
}
