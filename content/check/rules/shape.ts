/**
 * What a lesson consists of: its parts in the order of the course, four to seven figures, eight questions in five
 * formats, ids that are unique.
 */
import { lessonBySlug } from '../../curriculum';
import { locales } from '../../model';
import { ids, type LessonSource, type Problem, problemAt, problemOf, usesIn } from '../source';

/** Parts that every lesson has, in this order; its figures stand in parts of its own between them. */
const skeleton = ['break', 'predict', 'why', 'vary', 'real-life', 'recap', 'quiz', 'challenge', 'sources'];

export function parts(source: LessonSource): readonly Problem[] {
  return locales.flatMap((locale) => {
    const file = `${locale}.mdx`;
    const found = usesIn(source, locale).filter(({ name }) => name === 'Part');
    const there = found.map(({ attributes }) => attributes.id ?? '');
    const lacking = skeleton
      .filter((id) => !there.includes(id))
      .map((id) => problemAt(source, file, 1, `part "${id}" is missing`, `Add <Part id="${id}" nav="…">.`));
    const ordered = there.filter((id) => skeleton.includes(id));
    const expected = skeleton.filter((id) => there.includes(id));
    const wrong = ordered.findIndex((id, index) => id !== expected[index]);
    if (wrong < 0) return lacking;
    const line = found.find(({ attributes }) => attributes.id === ordered[wrong])?.line ?? 1;
    const what = `part "${ordered[wrong]}" stands where "${expected[wrong]}" belongs`;
    return [...lacking, problemAt(source, file, line, what, `Keep the order: ${skeleton.join(', ')}.`)];
  });
}

/** Pieces that a lesson shows once. */
const once = ['Recap', 'Quiz', 'Challenge', 'Sources'];

export function pieces(source: LessonSource): readonly Problem[] {
  return locales.flatMap((locale) => {
    const uses = usesIn(source, locale);
    return once.flatMap((name) => {
      const count = uses.filter((use) => use.name === name).length;
      if (count === 1) return [];
      return [problemAt(source, `${locale}.mdx`, 1, `<${name}> is used ${count} times`, `Use <${name}> once.`)];
    });
  });
}

export function sizes(source: LessonSource): readonly Problem[] {
  const { lesson, slug } = source;
  const problem = (what: string, fix: string) => problemAt(source, 'index.ts', 1, what, fix);
  const { length: figures } = lesson.figures;
  const kinds = new Set(lesson.quiz.map(({ kind }) => kind)).size;
  return [
    ...(lessonBySlug(slug) === undefined
      ? [problem('the course does not know the lesson', `Add "${slug}" to content/curriculum.ts.`)]
      : []),
    ...(lesson.slug === slug ? [] : [problem(`its slug is "${lesson.slug}"`, `Call it "${slug}", like its folder.`)]),
    ...(figures >= 4 && figures <= 7
      ? []
      : [problem(`it has ${figures} figures`, 'Show four to seven, one idea each.')]),
    ...(lesson.quiz.length >= 8
      ? []
      : [problem(`the quiz has ${lesson.quiz.length} questions`, 'Ask at least eight.')]),
    ...(kinds >= 5 ? [] : [problem(`the quiz has ${kinds} formats`, 'Mix at least five kinds of question.')]),
    ...(lesson.challenge ? [] : [problem('there is no challenge', 'Add `challenge` to the data of the lesson.')]),
  ];
}

export function uniqueIds(source: LessonSource): readonly Problem[] {
  const { figures, runs, numbers, quiz } = source.lesson;
  return [figures, runs, numbers, quiz].flatMap((items) => {
    const all = ids(items);
    const twice = new Set(all.filter((id, index) => all.indexOf(id) !== index));
    return [...twice].map((id) => problemOf(source, id, `"${id}" names two things`, 'Give one of them another id.'));
  });
}

/** What the skeleton of a lesson marks with a pencil. */
export function unwritten(source: LessonSource): readonly Problem[] {
  return [...source.files].flatMap(([file, text]) =>
    text.split('\n').flatMap((line, index) => {
      const found = /✎\s*([^'"<”]*)/.exec(line)?.[1];
      if (found === undefined) return [];
      return [problemAt(source, file, index + 1, `still to be written: ${found.trim()}`, 'Write it, and take ✎ away.')];
    }),
  );
}
