/**
 * Copies of a sound lesson with one mistake each, for the tests of the rules.
 */
import type { LessonData, Question } from '../../model';
import { describeProblem } from '../check';
import { rules } from '../rules';
import { type LessonSource, readSource } from '../source';

export const sound = await readSource('cascading-failure');

/** What the author got wrong, the rule that finds it, and what it says. */
export type Mistake = readonly [what: string, rule: keyof typeof rules, broken: LessonSource, message: RegExp];

export const withData = (change: Partial<LessonData>): LessonSource => ({
  ...sound,
  lesson: { ...sound.lesson, ...change },
});

export function withText(file: string, change: (text: string) => string, source = sound): LessonSource {
  const before = source.files.get(file) ?? '';
  const after = change(before);
  if (after === before) throw new Error(`${file} is the same as before.`);
  return { ...source, files: new Map([...source.files, [file, after]]) };
}

export const swap = (one: string, other: string) => (text: string) => text.replace(one, other);

export const withQuestion = (id: string, change: (question: Question) => Question): LessonSource =>
  withData({ quiz: sound.lesson.quiz.map((question) => (question.id === id ? change(question) : question)) });

/** What a rule says to a source, a line for each problem. */
export async function said(rule: keyof typeof rules, source: LessonSource): Promise<string> {
  return ((await rules[rule]?.(source)) ?? []).map(describeProblem).join('\n');
}
