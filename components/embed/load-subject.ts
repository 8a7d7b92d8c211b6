/**
 * Brings what an embedded page shows: data from our own host, checked here when its author is not us.
 */
import { lessonPath } from '@/components/i18n/paths';
import { figureOfDocument } from '@/components/lab/figure';
import { figureAnchor } from '@/components/lesson/moment-bus';
import type { SessionPosition } from '@/components/simulation/session';
import type { CheckedFigure, Locale } from '@/content/model';
import type { Read } from '@/simulator/scenario/problem';
import type { EmbedMessages } from './messages';
import type { Subject } from './parameters';

export interface Shown {
  readonly figure: CheckedFigure;
  /** Where its run opens; null: as it starts. */
  readonly position: SessionPosition | null;
  /** The same on our own pages; null: there is none. */
  readonly address: string | null;
}

export type Loaded =
  | { readonly kind: 'shown'; readonly shown: Shown }
  | { readonly kind: 'trouble'; readonly lines: readonly string[] };

type Failed = Extract<Read<never>, { ok: false }>;

const trouble = (...lines: readonly string[]): Loaded => ({ kind: 'trouble', lines });

/** Null: there is no such thing. */
async function fetched(path: string): Promise<unknown> {
  const response = await fetch(path);
  if (response.status === 404) {
    // An answer that nobody reads keeps its connection.
    await response.text();
    return null;
  }
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

export async function loadSubject(subject: Subject, locale: Locale, words: EmbedMessages): Promise<Loaded> {
  switch (subject.kind) {
    case 'figure':
      return figureOfLesson(subject.lesson, subject.figure, locale, words);
    case 'template':
      return templateOfLab(subject.template, locale, words);
    case 'moment':
      return moment(subject.text, locale, words);
  }
}

const fetchFigure = async (lesson: string, figure: string) =>
  (await fetched(`/api/figures/${lesson}/${figure}`)) as CheckedFigure | null;

const addressOf = (lesson: string, figure: string, locale: Locale) =>
  `${lessonPath(locale, lesson)}#${figureAnchor(figure)}`;

async function figureOfLesson(lesson: string, id: string, locale: Locale, words: EmbedMessages): Promise<Loaded> {
  const figure = await fetchFigure(lesson, id);
  if (figure === null) return trouble(words.noSuchFigure(`${lesson}/${id}`));
  return { kind: 'shown', shown: { figure, position: null, address: addressOf(lesson, id, locale) } };
}

async function templateOfLab(template: string, locale: Locale, words: EmbedMessages): Promise<Loaded> {
  const written = await fetched(`/api/templates/${template}`);
  if (written === null) return trouble(words.noSuchTemplate(template));
  const { loadScenarioChecks } = await import('@/components/simulation/scenario-checks');
  const read = (await loadScenarioChecks()).readScenario(written);
  if (!read.ok) return broken(read, locale, words);
  return { kind: 'shown', shown: { figure: figureOfDocument(read.value), position: null, address: null } };
}

async function moment(text: string, locale: Locale, words: EmbedMessages): Promise<Loaded> {
  const { followScenarioLink } = await import('@/components/simulation/link/scenario-link');
  const link = followScenarioLink(text, figureOfDocument);
  if (link === null) return momentOfFigure(text, locale, words);
  if (!link.ok) return broken(link, locale, words);
  const [figure] = link.value.figures;
  const { position } = link.value;
  if (figure === undefined) return trouble(words.expected.moment);
  return { kind: 'shown', shown: { figure, position, address: null } };
}

async function momentOfFigure(text: string, locale: Locale, words: EmbedMessages): Promise<Loaded> {
  const { figureOfLink, followLink } = await import('@/components/simulation/link/figure-link');
  const of = figureOfLink(text);
  const figure = of && (await fetchFigure(of.lesson, of.figure));
  if (of === null || figure === null) return trouble(words.noSuchFigure(of ? `${of.lesson}/${of.figure}` : ''));
  const followed = followLink(text, of.lesson, figure);
  if (followed.kind === 'broken') return broken(followed.read, locale, words);
  if (followed.kind !== 'here') return trouble(words.changed);
  const address = `${lessonPath(locale, of.lesson)}?moment=${text}#${figureAnchor(of.figure)}`;
  return { kind: 'shown', shown: { figure, position: followed.link.position, address } };
}

/** The words for what is wrong are loaded only where something is. */
async function broken({ problems }: Failed, locale: Locale, words: EmbedMessages): Promise<Loaded> {
  const { problemLine } = await import('@/components/problems/sentence');
  return trouble(words.broken, ...problems.slice(0, 5).map((problem) => problemLine(problem, locale)));
}
