/**
 * The JSON Schemas of scenarios and challenges, for editors, and the fields of scenarios, for forms.
 */
import * as z from 'zod/mini';
import { challengeSchema } from '../experiment';
import { scenarioSchema } from '../scenario';
import { fieldTable } from './field-table';

const of = (schema: z.ZodMiniType) => z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });

const print = (schema: object) => `${JSON.stringify(schema, null, 2)}\n`;

const scenarioJsonSchema = (): string => print({ ...of(scenarioSchema), title: 'Faultline scenario' });

/** The scenario in it is described by the schema that stands beside it. */
function challengeJsonSchema(): string {
  const schema = of(challengeSchema);
  const scenario = { ...(schema.properties?.scenario as object), $ref: 'scenario.schema.json' };
  return print({ ...schema, properties: { ...schema.properties, scenario }, title: 'Faultline challenge' });
}

/** What the forms of the lab are drawn from, on one line. */
const scenarioFields = (): string => `${JSON.stringify(fieldTable(of(scenarioSchema)))}\n`;

/** The published files, by path. */
export const publishedSchemas: Readonly<Record<string, () => string>> = {
  'public/scenario.schema.json': scenarioJsonSchema,
  'public/scenario.fields.json': scenarioFields,
  'public/challenge.schema.json': challengeJsonSchema,
};
