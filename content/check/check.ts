/**
 * Checks lessons and what they share, and collects all that is wrong.
 */
import { rules } from './rules';
import type { LessonSource, Problem } from './source';

export const describeProblem = ({ file, line, what, fix }: Problem): string =>
  `${file}:${line}: ${what.replace(/[.]$/, '')}. Fix: ${fix}`;

export async function checkLesson(source: LessonSource): Promise<readonly Problem[]> {
  const found = await Promise.all(Object.values(rules).map((rule) => rule(source)));
  return found.flat();
}
