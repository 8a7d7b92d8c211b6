/**
 * The numbers of the text are those of the runs, the sentences around them hold, and none is left over.
 */
import { quotedValue, writeNumber } from '../../load/quote';
import { loadRuns } from '../../load/runs';
import { locales } from '../../model';
import { type LessonSource, type Problem, problemOf, usesOf } from '../source';
import { textsIn } from '../texts';

const plain = (text: string) => text.replace(/\s/g, ' ');

export async function numbers(source: LessonSource): Promise<readonly Problem[]> {
  const { lesson, slug } = source;
  const runs = await loadRuns(slug, lesson.runs);
  const texts = textsIn(lesson);
  const quoted = [
    ...usesOf(source, 'Num').map(({ attributes }) => attributes.id ?? ''),
    ...lesson.quiz.flatMap((question) => (question.kind === 'numeric' ? [question.answer] : [])),
  ];
  return lesson.numbers.flatMap((number): readonly Problem[] => {
    const run = runs.get(number.run);
    if (run === undefined) return [];
    try {
      const value = quotedValue(number, run.summary, slug);
      const written = locales.map((locale) => [locale, plain(writeNumber(number, value, locale))] as const);
      const isWritten = written.every(([locale, words]) =>
        texts.some(({ text }) => plain(text[locale]).includes(words)),
      );
      if (quoted.includes(number.id) || isWritten) return [];
      return [problemOf(source, number.id, `number "${number.id}" is quoted nowhere`, 'Quote it, or take it away.')];
    } catch (error) {
      const [what = '', fix = ''] = (error as Error).message.replace(/^[^:]*: /, '').split(/(?<=[.]) (?=[A-Z])/);
      return [problemOf(source, number.id, what, fix || 'Correct the number or its sentence.')];
    }
  });
}
