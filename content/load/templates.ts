/**
 * The templates of the lab with their titles, read while the page is built.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Text } from '../model';
import { type TemplateId, templates } from '../templates';

interface LoadedTemplate {
  readonly id: TemplateId;
  readonly title: Text;
  readonly scenario: unknown;
}

export const loadTemplates = (): Promise<readonly LoadedTemplate[]> =>
  Promise.all(
    templates.map(async (id) => {
      const text = await readFile(join(process.cwd(), 'content/templates', `${id}.json`), 'utf8');
      const scenario = JSON.parse(text) as { readonly title: Text };
      return { id, title: scenario.title, scenario };
    }),
  );
