/**
 * The schema of scenarios as data, for tests that must not forget a field or a kind.
 */
import * as z from 'zod/mini';
import type { JsonSchema } from '../../cli/field-table';
import { scenarioSchema } from '../../scenario/schema/scenario';

export type { JsonSchema };

/** What authors may write. */
export const scenarioJsonSchema = z.toJSONSchema(scenarioSchema, { io: 'input' }) as JsonSchema;

/** The schema of a field, `connections[].timeoutMs`; an option of a union by its kind, `components[service].replicas`. */
export function schemaAt(path: string, from: JsonSchema = scenarioJsonSchema): JsonSchema {
  return path.split(/[.[]/).reduce((schema, part) => {
    const found = part.endsWith(']') ? element(schema, part.slice(0, -1)) : withoutNull(schema).properties?.[part];
    if (found === undefined) throw new Error(`${path}: no ${part}`);
    return found;
  }, from);
}

/** What a nullable schema is when it is not null. */
export function withoutNull(schema: JsonSchema): JsonSchema {
  const options = schema.anyOf?.filter(({ type }) => type !== 'null');
  return options?.length === 1 ? (options[0] as JsonSchema) : schema;
}

/** The name of an option of a union: its `kind`, or the like. */
export const nameOf = ({ properties = {} }: JsonSchema): unknown =>
  Object.values(properties).find((property) => property.const !== undefined)?.const;

function element(schema: JsonSchema, name: string): JsonSchema | undefined {
  const items = withoutNull(schema).items ?? withoutNull(schema);
  return name === '' ? items : items.oneOf?.find((option) => nameOf(option) === name);
}
