/**
 * A lesson as its author wrote it: data, words, and the files in which both stand, so that a problem can be placed.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readInterventions, readScenario, type Scenario } from '@/simulator/scenario';
import { lessonFile, lessonFolder } from '../load/files';
import {
  type Evidence,
  type Figure,
  type LessonData,
  type Locale,
  locales,
  type MomentLink,
  type Question,
} from '../model';
import { type KitUse, kitUses } from './kit-uses';

export interface LessonSource {
  readonly slug: string;
  readonly lesson: LessonData;
  /** Text files of the lesson by their path within its folder; of the program only those that are no tests. */
  readonly files: ReadonlyMap<string, string>;
}

export interface Problem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly what: string;
  readonly fix: string;
}

/** Something that every lesson has to satisfy. */
export type Rule = (source: LessonSource) => readonly Problem[] | Promise<readonly Problem[]>;

export async function readSource(slug: string): Promise<LessonSource> {
  const folder = lessonFolder(slug);
  const names = await readdir(folder, { recursive: true });
  const wanted = names.filter((name) => /[.](ts|json|mdx)$/.test(name) && !/[.]test[.]ts$|testing/.test(name));
  const texts = wanted.map(async (name) => [name, await readFile(path.join(folder, name), 'utf8')] as const);
  const { lesson } = (await import(`../lessons/${slug}/index.ts`)) as { readonly lesson: LessonData };
  return { slug, lesson, files: new Map(await Promise.all(texts)) };
}

export const textOf = ({ files }: LessonSource, locale: Locale): string => files.get(`${locale}.mdx`) ?? '';

export const usesIn = (source: LessonSource, locale: Locale): readonly KitUse[] => kitUses(textOf(source, locale));

/** Every use of some pieces in both languages, with where it stands. */
export const usesOf = (source: LessonSource, ...names: readonly string[]) =>
  locales.flatMap((locale) =>
    usesIn(source, locale)
      .filter((use) => names.includes(use.name))
      .map((use) => ({ ...use, file: `${locale}.mdx` })),
  );

/** A problem in a file of the lesson. */
export const problemAt = (source: LessonSource, file: string, line: number, what: string, fix: string): Problem => ({
  file: lessonFile(source.slug, file),
  line,
  what,
  fix,
});

/** A problem in the data, at the line where `id` is first written as the id of something. */
export function problemOf(source: LessonSource, id: string, what: string, fix: string): Problem {
  const written = [`id: '${id}'`, `('${id}'`, `"${id}"`, `'${id}'`, `${id}:`];
  for (const text of written) {
    for (const [file, content] of source.files) {
      const index = file.endsWith('.mdx') ? -1 : content.indexOf(text);
      if (index >= 0) return problemAt(source, file, content.slice(0, index).split('\n').length, what, fix);
    }
  }
  return problemAt(source, 'index.ts', 1, what, fix);
}

export const ids = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);

export const known = (names: readonly string[]): string => names.join(', ') || 'none';

export function scenarioOf(figure: Figure): Scenario | null {
  const read = readScenario(figure.scenario);
  return read.ok ? read.value : null;
}

/** Every moment of a run that a question opens. */
export const momentsOf = (question: Question): readonly MomentLink[] =>
  evidenceOf(question).filter((evidence) => 'atMs' in evidence);

/** Everything that a question opens. */
export function evidenceOf(question: Question): readonly Evidence[] {
  const options = 'options' in question ? question.options.flatMap((option) => option.refutedBy ?? []) : [];
  if ('shownBy' in question) return [question.shownBy];
  return 'moment' in question ? [question.moment, ...options] : options;
}

/** What is wrong with a moment; null when it can be opened. */
export function troubleWith({ lesson }: LessonSource, { figure: id, atMs, interventions = [] }: MomentLink) {
  const figure = lesson.figures.find((each) => each.id === id);
  if (figure === undefined) return `there is no figure "${id}"`;
  const scenario = scenarioOf(figure);
  if (scenario === null) return null;
  if (!(atMs >= 0 && atMs < scenario.durationMs)) {
    return `${atMs} ms is not within the run of "${id}", which takes ${scenario.durationMs} ms`;
  }
  const read = readInterventions(interventions, scenario);
  return read.ok ? null : `its interventions do not fit figure "${id}"`;
}
