/**
 * `npm run schema`: writes the JSON Schemas of scenarios and challenges to `public/`.
 */
import { writeFileSync } from 'node:fs';
import { publishedSchemas } from './json-schema';
import { main } from './main';

await main(() => {
  for (const [path, schema] of Object.entries(publishedSchemas)) {
    writeFileSync(path, schema());
    process.stdout.write(`wrote ${path}\n`);
  }
});
