/**
 * The review cards of all readable lessons, with what brings each of them up.
 */
import { cache } from 'react';
import type { CardTriggers, ExpectedValue } from '@/progress/schedule';
import { readyLessons } from '../curriculum';
import type { CheckedFigure, CheckedLesson, Locale } from '../model';
import type { CheckedCard } from '../review';
import { recordFigure } from './figure-run';
import { lessonFile } from './files';
import { loadLesson } from './lesson';
import { loadLessonData } from './lesson-data';

export interface DeckCard {
  readonly card: CheckedCard;
  readonly triggers: CardTriggers;
  /** The part of the lesson to read again: its anchor and name. */
  readonly part: { readonly id: string; readonly name: string };
}

/** What the run of a figure shows at the moment for which its prediction is compared. */
function expectedOf(figure: CheckedFigure, slug: string): readonly ExpectedValue[] {
  const { prediction } = figure;
  if (prediction === undefined) return [];
  const { id, compareAtMs: atMs, requestClass } = prediction;
  const { topology, playback } = recordFigure(figure, { untilMs: atMs }, lessonFile(slug, 'index.ts'));
  const place = topology.classes.findIndex(({ name }) => name === requestClass);
  const value = playback.rows.findLast((row) => row.atMs <= atMs)?.classes[place]?.p99Ms ?? Number.NaN;
  return Number.isFinite(value) ? [{ id, atMs, value }] : [];
}

function triggersOf({ slug, cards, figures }: CheckedLesson): readonly CardTriggers[] {
  const expected = figures.flatMap((figure) => expectedOf(figure, slug));
  return cards.map((card) => ({
    lesson: slug,
    card: card.id,
    questions: card.questions,
    predictions: expected.filter(({ id }) => card.predictions?.includes(id)),
  }));
}

/** What brings up the cards of every readable lesson; made once for a page. */
export const loadTriggers = cache(async (): Promise<readonly CardTriggers[]> => {
  const lessons = await Promise.all(readyLessons.map(({ slug }) => loadLessonData(slug)));
  return lessons.flatMap(triggersOf);
});

async function deckOf(slug: string, locale: Locale): Promise<readonly DeckCard[]> {
  const [data, { sections }, triggers] = await Promise.all([
    loadLessonData(slug),
    loadLesson(locale, slug),
    loadTriggers(),
  ]);
  return data.cards.flatMap((card) => {
    const own = triggers.find((each) => each.lesson === slug && each.card === card.id);
    const section = sections.find(({ id }) => id === card.part);
    if (section === undefined) {
      throw new Error(
        `${lessonFile(slug, 'index.ts')}: card "${card.id}" names part "${card.part}", which is not there.`,
      );
    }
    return own === undefined ? [] : [{ card, triggers: own, part: { id: section.id, name: section.nav } }];
  });
}

export async function loadDeck(locale: Locale): Promise<readonly DeckCard[]> {
  return (await Promise.all(readyLessons.map(({ slug }) => deckOf(slug, locale)))).flat();
}
