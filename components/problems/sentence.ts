/**
 * A problem as sentences for people: what is expected, what was found, and, where it does not stand there already, the
 * place.
 */
import type { Locale } from '@/content/model';
import type { ScenarioProblem } from '@/simulator/scenario/problem';
import { inKorean } from './korean';

/** Next to the place itself. */
export const problemSentence = (problem: ScenarioProblem, locale: Locale): string =>
  locale === 'ko' ? inKorean(problem) : `Expected ${problem.expected}; found ${problem.found}.`;

/** With the place. */
export function problemLine(problem: ScenarioProblem, locale: Locale): string {
  const sentence = problemSentence(problem, locale);
  return problem.path === '' ? sentence : `${problem.path}: ${sentence}`;
}
