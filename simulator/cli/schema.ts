/**
 * `npm run schema`: writes the JSON Schema of scenarios to `public/`.
 */
import { writeFileSync } from 'node:fs';
import { scenarioJsonSchema } from './json-schema';
import { main } from './main';

await main(() => {
  writeFileSync('public/scenario.schema.json', scenarioJsonSchema());
  process.stdout.write('wrote public/scenario.schema.json\n');
});
