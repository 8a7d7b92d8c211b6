/**
 * What differs between two architectures, as paths: `connections[web->api].outlierDetection`. Titles, labels and places
 * on the stage do not count.
 */
type Plain = Readonly<Record<string, unknown>>;

const unimportant = new Set(['title', 'role', 'label', 'position', 'notes']);

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a list's entries are known by, where they are. */
function nameOf(entry: unknown, index: number): string {
  if (!isPlain(entry)) return String(index);
  if (typeof entry.id === 'string') return entry.id;
  if (typeof entry.name === 'string') return entry.name;
  if (typeof entry.from === 'string' && typeof entry.to === 'string') return `${entry.from}->${entry.to}`;
  return String(index);
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> | null {
  if (Array.isArray(value)) return new Map(value.map((entry, index) => [`[${nameOf(entry, index)}]`, entry]));
  if (!isPlain(value)) return null;
  return new Map(Object.entries(value).filter(([key, of]) => !unimportant.has(key) && of !== undefined));
}

const joined = (path: string, key: string) => (key.startsWith('[') || path === '' ? `${path}${key}` : `${path}.${key}`);

/**
 * Large parts first, then the settings within parts. A part that only one of the two has is one difference, not one for
 * each setting in it.
 */
export function settingsThatDiffer(a: unknown, b: unknown): readonly string[] {
  const depth = (path: string) => path.split(/[.[]/).length;
  return [...differences(a, b, '')].sort((one, other) => depth(one) - depth(other));
}

function differences(a: unknown, b: unknown, path: string): readonly string[] {
  if (a === b) return [];
  const [one, other] = [entriesOf(a), entriesOf(b)];
  if (one === null || other === null) return [path];
  const keys = new Set([...one.keys(), ...other.keys()]);
  return [...keys].flatMap((key) => {
    const here = joined(path, key);
    return one.has(key) && other.has(key) ? differences(one.get(key), other.get(key), here) : [here];
  });
}
