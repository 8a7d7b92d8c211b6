/**
 * Random values that a schema allows, most of them small, so that any field and policy of a scenario has its part in
 * property tests without being listed there.
 */
import fc from 'fast-check';
import type { JsonSchema } from './json-schema';

/** Values of the fields of these names wherever they stand; null: such a field is left out. */
export type Given = Readonly<Record<string, fc.Arbitrary<unknown> | null>>;

/** Durations in a run of some seconds. */
const time = fc.oneof(
  fc.integer({ min: 0, max: 40 }),
  fc.record({ kind: fc.constant('exponential'), meanMs: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constant('lognormal'), medianMs: fc.integer({ min: 1, max: 30 }), sigma: fc.constant(0.7) }),
);

/** Values of a schema; null when it needs something that cannot be guessed, such as the name of a component. */
export function valuesOf(schema: JsonSchema, given: Given = {}): fc.Arbitrary<unknown> | null {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (isDistribution(schema)) return time;
  const options = schema.oneOf ?? schema.anyOf;
  if (options !== undefined)
    return oneOf(options.map((option) => [valuesOf(option, given), option.type === 'null' ? 2 : 1] as const));
  switch (schema.type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return numbers(schema);
    case 'array':
      return arrays(schema, given);
    case 'object':
      return objects(schema, given);
    default:
      return null;
  }
}

const isDistribution = ({ anyOf }: JsonSchema) =>
  anyOf?.some(({ oneOf: forms }) => forms?.some(({ properties }) => properties?.sigma !== undefined)) ?? false;

function oneOf(options: readonly (readonly [fc.Arbitrary<unknown> | null, number])[]): fc.Arbitrary<unknown> | null {
  const possible = options.flatMap(([arbitrary, weight]) => (arbitrary === null ? [] : [{ arbitrary, weight }]));
  return possible.length === 0 ? null : fc.oneof(...possible);
}

/** In milliseconds, or just numbers: what is usual in a short run, and the least that is allowed. */
const usual: Readonly<Record<string, readonly number[]>> = {
  ms: [0, 1, 10, 60, 300, 1_000],
  '1/s': [1, 20, 200],
  '1/min': [1, 60, 600],
  MB: [1, 10, 30, 60],
  '%': [0, 30, 100],
};

function numbers({ type, minimum, exclusiveMinimum, maximum, unit }: JsonSchema): fc.Arbitrary<number> {
  const least = Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
  const most = maximum ?? Number.POSITIVE_INFINITY;
  const from = Number.isFinite(least) ? least : 0;
  const isShare = type === 'number' && most <= 1;
  const wanted = isShare ? [0, 0.2, 0.5, 1] : (usual[unit ?? ''] ?? [from, from + 1, from + 2, from + 3, from + 10]);
  const fits = (value: number) => value >= least && value !== exclusiveMinimum && value <= most;
  const fitting = wanted.filter(fits);
  return fc.constantFrom(...(fitting.length > 0 ? fitting : [fits(from) ? from : most]));
}

function arrays({ items, minItems = 0, maxItems = 3 }: JsonSchema, given: Given): fc.Arbitrary<unknown> | null {
  const item = items === undefined ? null : valuesOf(items, given);
  if (item === null) return minItems === 0 ? fc.constant([]) : null;
  return fc.array(item, { minLength: minItems, maxLength: Math.min(maxItems, minItems + 2), size: 'max' });
}

function objects({ properties, required = [] }: JsonSchema, given: Given): fc.Arbitrary<unknown> | null {
  if (properties === undefined) return null;
  const fields: Record<string, fc.Arbitrary<unknown>> = {};
  for (const [name, schema] of Object.entries(properties)) {
    const values = name in given ? (given[name] ?? null) : valuesOf(schema, given);
    if (values !== null) fields[name] = values;
    else if (required.includes(name)) return null;
  }
  return fc.record(fields, { requiredKeys: required.filter((name) => name in fields) });
}
