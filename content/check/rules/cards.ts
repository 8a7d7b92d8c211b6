/**
 * Review cards: five concepts or more; every question and every prediction belongs to one of them. Their keys are read
 * off runs by content/lessons/cards.test.ts.
 */
import { ids, known, type LessonSource, type Problem, problemAt, problemOf, usesIn } from '../source';

export function cards(source: LessonSource): readonly Problem[] {
  const { cards: all, quiz, figures } = source.lesson;
  const parts = usesIn(source, 'en').flatMap(({ name, attributes }) => (name === 'Part' ? [attributes.id ?? ''] : []));
  const predictions = figures.flatMap(({ prediction }) => prediction?.id ?? []);
  return [
    ...(all.length >= 5
      ? []
      : [
          problemAt(
            source,
            'cards.ts',
            1,
            `there are ${all.length} review cards`,
            'Write one for each of five concepts.',
          ),
        ]),
    ...placed(
      source,
      ids(quiz),
      all.flatMap(({ questions }) => questions),
      'question',
    ),
    ...placed(
      source,
      predictions,
      all.flatMap((card) => card.predictions ?? []),
      'prediction',
    ),
    ...all
      .filter(({ part }) => !parts.includes(part))
      .map(({ id, part }) =>
        problemOf(source, id, `card "${id}" leads to part "${part}", which is not there`, `Parts: ${known(parts)}.`),
      ),
  ];
}

/** Each thing that can be missed belongs to one card, so that missing it brings that card up. */
function placed(
  source: LessonSource,
  there: readonly string[],
  named: readonly string[],
  what: string,
): readonly Problem[] {
  const strange = [...new Set(named)].filter((id) => !there.includes(id));
  const wrong = there.filter((id) => named.filter((one) => one === id).length !== 1);
  return [
    ...strange.map((id) =>
      problemOf(source, id, `a card names ${what} "${id}", which is not there`, 'Correct the card.'),
    ),
    ...wrong.map((id) => {
      const count = named.filter((one) => one === id).length;
      return problemOf(source, id, `${what} "${id}" belongs to ${count} cards`, 'Name it in exactly one card.');
    }),
  ];
}
