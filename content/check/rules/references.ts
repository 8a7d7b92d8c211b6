/**
 * Everything that words and data name is there: figures, moments, numbers, runs, predictions, terms, facts, links.
 */
import { facts } from '../../facts';
import { termById } from '../../glossary';
import { termOfMeaning } from '../../glossary/meanings';
import { type Locale, locales } from '../../model';
import { withoutCode } from '../kit-uses';
import {
  ids,
  known,
  type LessonSource,
  momentsOf,
  type Problem,
  problemAt,
  problemOf,
  textOf,
  troubleWith,
  usesIn,
  usesOf,
} from '../source';

/** Pieces that name something by `id`, and what there is. */
function namesOf({ lesson }: LessonSource): Readonly<Record<string, readonly string[]>> {
  return {
    Num: ids([...lesson.numbers, ...(lesson.calculated ?? [])]),
    Calculation: ids(lesson.calculations ?? []),
    FigureStage: ids(lesson.figures),
    Prediction: lesson.figures.flatMap(({ prediction }) => prediction?.id ?? []),
    Fact: ids(facts),
  };
}

const homes: Readonly<Record<string, string>> = { Fact: 'content/facts.ts', Num: 'the numbers of the lesson' };

export function pieceNames(source: LessonSource): readonly Problem[] {
  const names = namesOf(source);
  return usesOf(source, ...Object.keys(names)).flatMap(({ name, attributes: { id = '' }, file, line }) => {
    const there = names[name] ?? [];
    if (there.includes(id)) return [];
    const fix = `Use one of ${known(there)}, or add it to ${homes[name] ?? 'the figures of the lesson'}.`;
    return [problemAt(source, file, line, `<${name}> names "${id}", which is not there`, fix)];
  });
}

export function terms(source: LessonSource): readonly Problem[] {
  const meanings = Object.keys(termOfMeaning);
  return usesOf(source, 'Term', 'Cause').flatMap(({ name, attributes: { id, kind }, file, line }) => [
    ...(kind === undefined || meanings.includes(kind)
      ? []
      : [problemAt(source, file, line, `<${name} kind="${kind}"> has no shape`, `Use one of ${known(meanings)}.`)]),
    ...(name === 'Cause' || id === undefined || termById(id) !== undefined
      ? []
      : [problemAt(source, file, line, `there is no term "${id}"`, 'Add it to content/glossary.')]),
  ]);
}

const introduction = /<Term ([^>]*)>([^<]*)<\/Term>\(/g;

/** Where a Korean text first uses a term by its name, the page adds the English one. */
export function introducedOnce(source: LessonSource): readonly Problem[] {
  return textOf(source, 'ko')
    .split('\n')
    .flatMap((text, index) =>
      [...text.matchAll(introduction)].flatMap(([, attributes = '', words]) => {
        const [, id = ''] = /\bid="([^"]*)"/.exec(attributes) ?? [];
        if (termById(id)?.name.ko !== words) return [];
        const what = `the English name of "${words}" would stand there twice`;
        return [problemAt(source, 'ko.mdx', index + 1, what, 'Take the parenthesis away; the page adds it.')];
      }),
    );
}

/** Figures stand in the text once, in the order of their numbers. */
export function figureOrder(source: LessonSource): readonly Problem[] {
  const wanted = ids(source.lesson.figures);
  const uses = usesIn(source, 'en').filter(({ name }) => name === 'FigureStage');
  const shown = uses.map(({ attributes }) => attributes.id ?? '');
  if (shown.join() === wanted.join()) return [];
  const wrong = Math.max(
    0,
    shown.findIndex((id, index) => id !== wanted[index]),
  );
  const what = `figures are shown as ${known(shown)}, but numbered ${known(wanted)}`;
  return [problemAt(source, 'en.mdx', uses[wrong]?.line ?? 1, what, 'Show each once, in the order of `figures`.')];
}

const momentFix = 'Open a moment of a figure of this lesson, within its run.';

export function moments(source: LessonSource): readonly Problem[] {
  const inText = usesOf(source, 'Moment', 'Cause').flatMap(({ attributes, file, line }) => {
    const trouble = troubleWith(source, { figure: attributes.figure ?? '', atMs: Number(attributes.at) });
    return trouble === null ? [] : [problemAt(source, file, line, trouble, momentFix)];
  });
  const inQuiz = source.lesson.quiz.flatMap((question) =>
    momentsOf(question).flatMap((moment) => {
      const trouble = troubleWith(source, moment);
      return trouble === null ? [] : [problemOf(source, question.id, `"${question.id}": ${trouble}`, momentFix)];
    }),
  );
  return [...inText, ...inQuiz];
}

export function runNames(source: LessonSource): readonly Problem[] {
  const runs = ids(source.lesson.runs);
  const fix = `Use one of ${known(runs)}, or add a run.`;
  const inText = usesOf(source, 'Multiples').flatMap(({ attributes, file, line }) =>
    [...(attributes.items ?? '').matchAll(/run: '([^']+)'/g)]
      .flatMap(([, run = '']) => (runs.includes(run) ? [] : [run]))
      .map((run) => problemAt(source, file, line, `there is no run "${run}"`, fix)),
  );
  const inNumbers = source.lesson.numbers
    .filter(({ run }) => !runs.includes(run))
    .map(({ id, run }) => problemOf(source, id, `number "${id}" is read from "${run}", which is no run`, fix));
  return [...inText, ...inNumbers];
}

/** Links within the page lead to a part or a figure; links within the site begin with its language by themselves. */
export function links(source: LessonSource): readonly Problem[] {
  return locales.flatMap((locale) => {
    const anchors = anchorsOf(source, locale);
    return withoutCode(textOf(source, locale))
      .split('\n')
      .flatMap((line, index) =>
        [...line.matchAll(/\]\(([^)\s]+)\)|href="([^"]+)"/g)].flatMap(([, one, other]) => {
          const trouble = linkTrouble(one ?? other ?? '', anchors);
          return trouble === null ? [] : [problemAt(source, `${locale}.mdx`, index + 1, trouble.what, trouble.fix)];
        }),
      );
  });
}

const anchorsOf = (source: LessonSource, locale: Locale): readonly string[] => [
  ...usesIn(source, locale).flatMap(({ name, attributes }) =>
    name === 'Part' && attributes.id ? [attributes.id] : [],
  ),
  ...ids([...source.lesson.figures, ...(source.lesson.calculations ?? [])]).map((id) => `figure-${id}`),
];

function linkTrouble(link: string, anchors: readonly string[]) {
  if (link.startsWith('#')) {
    if (anchors.includes(link.slice(1))) return null;
    return { what: `the link ${link} leads nowhere`, fix: `Link to one of #${anchors.join(', #')}.` };
  }
  if (/^https:\/\/\S+[.]\S+$/.test(link) || /^\/(glossary|lab|claims|about|lessons\/[a-z-]+)(#|$)/.test(link))
    return null;
  return { what: `the link ${link} is neither of this site nor https`, fix: 'Write https://… or /lessons/….' };
}
