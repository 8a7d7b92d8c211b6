/**
 * Makes the skeleton of a lesson from the template beside this file: data and both texts, which pass the type check,
 * and marks (✎) that `npm run check:content` names until they are written.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { claimsOf } from '../claims';

const template = path.join(import.meta.dirname, 'template');

const slugForm = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Writes the files into `folder/slug` and returns their names. Throws when the name will not do or is taken. */
export async function makeLesson(slug: string, folder: string): Promise<readonly string[]> {
  if (!slugForm.test(slug)) throw new Error(`"${slug}" is no name of a lesson: use small letters, digits and hyphens.`);
  const target = path.join(folder, slug);
  const taken = await readdir(target).catch(() => []);
  if (taken.length > 0) throw new Error(`${target} is there already.`);
  const entries = await readdir(template, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(template, path.join(entry.parentPath, entry.name)));
  for (const name of names) {
    const text = await readFile(path.join(template, name), 'utf8');
    const file = path.join(target, nameOf(name));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, filledIn(text, slug));
  }
  return names.map(nameOf).sort();
}

/** A test in the template must not run there. */
const nameOf = (name: string): string => name.replace(/[.]test[.]txt$/, '.test.ts');

const filledIn = (text: string, slug: string): string =>
  text
    .replaceAll("'SLUG'", `'${slug}'`)
    .replaceAll("'CHALLENGE'", `'${slug}'`)
    .replace('ClaimInLesson[] = []', `ClaimInLesson[] = ${claimsText(slug)}`);

function claimsText(slug: string): string {
  const assigned = claimsOf(slug).map(({ id }) => `  { id: '${id}', shownIn: [], askedIn: [] },\n`);
  return assigned.length === 0 ? '[]' : `[\n${assigned.join('')}]`;
}
