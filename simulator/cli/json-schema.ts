/**
 * The JSON Schema of scenarios, for editors.
 */
import * as z from 'zod/mini';
import { scenarioSchema } from '../scenario';

export function scenarioJsonSchema(): string {
  const schema = z.toJSONSchema(scenarioSchema, { io: 'input', target: 'draft-2020-12' });
  return `${JSON.stringify({ ...schema, title: 'Faultline scenario' }, null, 2)}\n`;
}
