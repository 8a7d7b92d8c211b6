/**
 * `npm run schema`: writes the JSON Schema of scenarios and of interventions, for editors.
 */
import { writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { scenarioSchema } from '../scenario';
import { main } from './main';

export function scenarioJsonSchema(): string {
  const schema = z.toJSONSchema(scenarioSchema, { io: 'input', target: 'draft-2020-12' });
  return `${JSON.stringify({ ...schema, title: 'Faultline scenario' }, null, 2)}\n`;
}

await main(() => {
  writeFileSync('public/scenario.schema.json', scenarioJsonSchema());
  process.stdout.write('wrote public/scenario.schema.json\n');
});
