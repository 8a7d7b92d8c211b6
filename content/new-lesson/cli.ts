/**
 * `npm run new:lesson SLUG`: makes the skeleton of a lesson and says what comes next.
 */
import { lessonBySlug } from '../curriculum';
import { makeLesson } from './make';

const [slug = ''] = process.argv.slice(2);
try {
  const names = await makeLesson(slug, 'content/lessons');
  process.stdout.write(`${names.map((name) => `content/lessons/${slug}/${name}`).join('\n')}\n\n`);
  if (lessonBySlug(slug) === undefined) {
    process.stdout.write(`The course does not know "${slug}": add it to content/curriculum.ts, status 'coming'.\n`);
  }
  process.stdout.write(`What is still missing: npm run check:content ${slug}\nHow to go on: docs/AUTHORING.md\n`);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\nUsage: npm run new:lesson SLUG\n`);
  process.exitCode = 1;
}
