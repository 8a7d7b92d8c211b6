/**
 * Every claim that the course assigns to the lesson is shown and asked, and nothing else is.
 */
import { claims, claimsOf } from '../../claims';
import type { ClaimInLesson, ClaimPlace } from '../../model';
import { ids, known, type LessonSource, type Problem, problemAt, problemOf, usesIn } from '../source';

export function assignedClaims(source: LessonSource): readonly Problem[] {
  const wanted = ids(claimsOf(source.slug));
  const named = ids(source.lesson.claims);
  const lacking = wanted.filter((id) => !named.includes(id));
  const others = named.filter((id) => !wanted.includes(id));
  return [
    ...lacking.map((id) =>
      problemAt(source, 'index.ts', 1, `claim ${id} is not answered`, `Add ${id} to \`claims\`: shownIn, askedIn.`),
    ),
    ...others.map((id) =>
      ids(claims).includes(id)
        ? problemOf(source, id, `claim ${id} is not of this lesson`, 'Assign it in content/claims, or take it away.')
        : problemOf(source, id, `there is no claim ${id}`, 'Claims are S1 to S40.'),
    ),
  ];
}

export function shownClaims(source: LessonSource): readonly Problem[] {
  const figures = ids(source.lesson.figures);
  const parts = usesIn(source, 'en').flatMap(({ name, attributes }) => (name === 'Part' ? [attributes.id ?? ''] : []));
  const isThere = (place: ClaimPlace) =>
    'figure' in place ? figures.includes(place.figure) : parts.includes(place.part);
  return source.lesson.claims.flatMap(({ id, shownIn }) => [
    ...(shownIn.length > 0
      ? []
      : [problemOf(source, id, `claim ${id} is shown nowhere`, 'Name a figure or a part in `shownIn`.')]),
    ...shownIn
      .filter((place) => !isThere(place))
      .map((place) => {
        const what = `claim ${id} is shown in ${JSON.stringify(place)}, which is not there`;
        return problemOf(source, id, what, `Figures: ${known(figures)}. Parts: ${known(parts)}.`);
      }),
  ]);
}

export function askedClaims(source: LessonSource): readonly Problem[] {
  const { quiz } = source.lesson;
  const answered = ids(source.lesson.claims);
  return [
    ...source.lesson.claims.flatMap((claim) => askedOf(source, claim)),
    ...quiz
      .filter(({ claim }) => claim !== undefined && !answered.includes(claim))
      .map(({ id, claim }) =>
        problemOf(
          source,
          id,
          `question "${id}" asks about ${claim}, which the lesson does not answer`,
          'Correct `claim`.',
        ),
      ),
  ];
}

function askedOf(source: LessonSource, { id, askedIn }: ClaimInLesson): readonly Problem[] {
  const about = source.lesson.quiz.filter(({ claim }) => claim === id).map((question) => question.id);
  const wrong = askedIn.filter((question) => !about.includes(question));
  const unnamed = about.filter((question) => !askedIn.includes(question));
  return [
    ...(askedIn.length > 0 ? [] : [problemOf(source, id, `claim ${id} is not asked`, 'Name a question in `askedIn`.')]),
    ...wrong.map((question) =>
      problemOf(source, id, `claim ${id} is not asked by "${question}"`, `Questions about it: ${known(about)}.`),
    ),
    ...unnamed.map((question) =>
      problemOf(source, id, `claim ${id} does not name question "${question}"`, 'Add it to `askedIn`.'),
    ),
  ];
}
