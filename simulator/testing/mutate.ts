/**
 * Spoils JSON as careless and hostile authors do: fields dropped, doubled, moved, renamed, of another type, huge,
 * negative, or of another part of the same file.
 */
import fc from 'fast-check';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const strangeValues: readonly Json[] = [
  null,
  true,
  '',
  'client',
  '__proto__',
  0,
  -1,
  0.5,
  1e-300,
  1e308,
  2 ** 53,
  86_400_000,
  [],
  [[]],
  {},
  { kind: 'work' },
  { kind: 'exponential', meanMs: 1e9 },
];

/** One change: which place (taken modulo the number of places), what is done there, and with which value. */
const change = fc.record({
  place: fc.nat(1_000_000),
  act: fc.constantFrom('drop', 'replace', 'graft', 'repeat', 'rename', 'scale'),
  value: fc.constantFrom(...strangeValues),
  other: fc.nat(1_000_000),
  factor: fc.constantFrom(-1, 0, 0.001, 1_000, 1e12),
});

/** Up to four changes. */
export const anyChanges = fc.array(change, { minLength: 1, maxLength: 4 });

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** A copy of `input` with the changes made; it may be anything. */
export function spoil(input: unknown, changes: readonly Change[]): unknown {
  const root = { root: JSON.parse(JSON.stringify(input)) as Json };
  for (const one of changes) spoilOnce(root, one);
  return root.root;
}

interface Place {
  readonly parent: Record<string, Json>;
  readonly key: string;
}

function spoilOnce(root: { root: Json }, { place, act, value, other, factor }: Change): void {
  const places = placesOf(root);
  if (places.length === 0) return;
  const { parent, key } = places[place % places.length] as Place;
  const from = places[other % places.length] as Place;
  const own = parent[key] as Json;
  if (act === 'drop') delete parent[key];
  else if (act === 'replace') parent[key] = value;
  else if (act === 'graft') parent[key] = JSON.parse(JSON.stringify(from.parent[from.key])) as Json;
  else if (act === 'repeat') repeat(parent, own);
  else if (act === 'rename') rename(parent, key, `${key}x`);
  else if (typeof own === 'number') parent[key] = own * factor;
}

function repeat(parent: Record<string, Json> | Json[], value: Json): void {
  if (Array.isArray(parent)) parent.push(JSON.parse(JSON.stringify(value)) as Json);
}

function rename(parent: Record<string, Json>, key: string, to: string): void {
  parent[to] = parent[key] as Json;
  delete parent[key];
}

/** Every place in a JSON value that holds something, parents before children. */
function placesOf(root: object): Place[] {
  const places: Place[] = [];
  const visit = (parent: Record<string, Json>) => {
    for (const [key, value] of Object.entries(parent)) {
      places.push({ parent, key });
      if (typeof value === 'object' && value !== null) visit(value as Record<string, Json>);
    }
  };
  visit(root as Record<string, Json>);
  return places;
}
