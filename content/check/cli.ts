/**
 * `npm run check:content [SLUG…]`: checks every ready lesson, or those that are named, and prints all that is wrong.
 */
import { readFile } from 'node:fs/promises';
import { readyLessons } from '../curriculum';
import { lessonFile } from '../load/files';
import { checkLesson, describeProblem } from './check';
import { checkFacts } from './rules/facts';
import { type Problem, readSource } from './source';

async function problemsOf(slug: string): Promise<readonly Problem[]> {
  try {
    return await checkLesson(await readSource(slug));
  } catch (error) {
    const what = `it cannot be read: ${(error as Error).message.replace(/[.]$/, '')}`;
    return [
      { file: lessonFile(slug, 'index.ts'), line: 1, what, fix: 'Correct that first, or run `npm run new:lesson`.' },
    ];
  }
}

const asked = process.argv.slice(2);
const slugs = asked.length > 0 ? asked : readyLessons.map(({ slug }) => slug);
const today = new Date().toISOString().slice(0, 10);
const found: Problem[] = [...checkFacts(await readFile('content/facts.ts', 'utf8'), today)];
for (const slug of slugs) found.push(...(await problemsOf(slug)));
for (const problem of found) process.stdout.write(`${describeProblem(problem)}\n`);
const lessons = `${slugs.length} ${slugs.length === 1 ? 'lesson' : 'lessons'}`;
process.stdout.write(
  found.length === 0 ? `${lessons}: nothing is wrong.\n` : `\n${found.length} to fix in ${lessons}.\n`,
);
process.exitCode = found.length === 0 ? 0 : 1;
