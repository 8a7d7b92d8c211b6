/**
 * Condenses the JSON Schema of scenarios into the descriptions that forms are drawn from.
 */
import type { FieldDescription, FieldTable } from '../scenario/field-description';

/** The part of JSON Schema that scenarios use. */
export interface JsonSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly default?: unknown;
  readonly description?: string;
  readonly unit?: string;
}

type Shape = Readonly<Record<string, unknown>> & { readonly kind: FieldDescription['kind'] };

export function fieldTable(schema: unknown): FieldTable {
  const fields: FieldDescription[] = [];
  const known = new Map<string, number>();
  const numberOf = (one: JsonSchema): number => {
    const field = describe(one, numberOf);
    const text = JSON.stringify(field);
    const found = known.get(text);
    if (found !== undefined) return found;
    fields.push(field);
    known.set(text, fields.length - 1);
    return fields.length - 1;
  };
  const root = numberOf(schema as JsonSchema);
  return { fields, root };
}

function describe(schema: JsonSchema, numberOf: (one: JsonSchema) => number): FieldDescription {
  const options = schema.anyOf?.filter(({ type }) => type !== 'null');
  const only = options?.length === 1 ? options[0] : undefined;
  const shape = shapeOf(only ?? (options === undefined ? schema : { ...schema, anyOf: options }), numberOf);
  return {
    ...shape,
    ...defined('about', schema.description ?? only?.description),
    ...defined('unit', schema.unit ?? only?.unit),
    ...defined('default', schema.default),
    ...(options !== undefined && options.length < (schema.anyOf?.length ?? 0) ? { nullable: true } : {}),
  } as FieldDescription;
}

const defined = (name: string, value: unknown) => (value === undefined ? {} : { [name]: value });

function shapeOf(schema: JsonSchema, numberOf: (one: JsonSchema) => number): Shape {
  const options = schema.oneOf ?? schema.anyOf;
  if (options !== undefined) return { kind: 'union', tag: tagOf(options), options: options.map(numberOf) };
  if (schema.const !== undefined) return { kind: 'constant', value: schema.const };
  if (schema.enum !== undefined) return { kind: 'choice', values: schema.enum };
  switch (schema.type) {
    case 'boolean':
      return { kind: 'boolean' };
    case 'integer':
    case 'number':
      return numberShape(schema);
    case 'array':
      return {
        kind: 'list',
        of: numberOf(schema.items ?? {}),
        ...defined('least', schema.minItems),
        ...defined('most', schema.maxItems),
      };
    case 'object':
      return objectShape(schema, numberOf);
    default:
      return { kind: 'text', ...defined('pattern', schema.pattern), ...defined('longest', schema.maxLength) };
  }
}

function numberShape({ type, minimum, exclusiveMinimum, maximum }: JsonSchema): Shape {
  return {
    kind: 'number',
    ...(type === 'integer' ? { whole: true } : {}),
    ...defined('least', minimum),
    ...defined('above', exclusiveMinimum),
    ...defined('most', maximum),
  };
}

function objectShape(schema: JsonSchema, numberOf: (one: JsonSchema) => number): Shape {
  const { properties, additionalProperties: others, propertyNames, required = [] } = schema;
  if (properties === undefined && typeof others === 'object') {
    return { kind: 'record', of: numberOf(others), names: propertyNames?.pattern ?? null };
  }
  const fields = Object.entries(properties ?? {}).map(([name, field]) => [name, numberOf(field)] as const);
  return { kind: 'object', fields: Object.fromEntries(fields), required };
}

/** The field that is a constant in every option. */
function tagOf(options: readonly JsonSchema[]): string | null {
  const [first, ...others] = options;
  const constant = (option: JsonSchema, name: string) => option.properties?.[name]?.const !== undefined;
  const names = Object.keys(first?.properties ?? {}).filter((name) => first !== undefined && constant(first, name));
  return names.find((name) => others.every((option) => constant(option, name))) ?? null;
}
