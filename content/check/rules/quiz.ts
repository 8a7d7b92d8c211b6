/**
 * Every question can be answered, has one key that the engine gives, and refutes each wrong option by a run.
 */
import { checkFigure } from '../../load/check-lesson';
import { traceKey, traceRequest } from '../../load/request-trace';
import type { Option, Question } from '../../model';
import { ids, known, type LessonSource, type Problem, problemOf, scenarioOf } from '../source';

export function questions(source: LessonSource): readonly Problem[] {
  return source.lesson.quiz.flatMap((question) =>
    [...formTroubles(source, question), ...keyTroubles(source, question)].map(([what, fix]) =>
      problemOf(source, question.id, `question "${question.id}": ${what}`, fix),
    ),
  );
}

type Trouble = readonly [what: string, fix: string];

function formTroubles({ lesson }: LessonSource, question: Question): readonly Trouble[] {
  const { figure } = question;
  const strange: readonly Trouble[] =
    figure === undefined || ids(lesson.figures).includes(figure)
      ? []
      : [[`there is no figure "${figure}"`, `Figures: ${known(ids(lesson.figures))}.`]];
  switch (question.kind) {
    case 'numeric':
      return question.tolerance > 0 ? strange : [...strange, ['its tolerance is not above 0', 'Allow for some.']];
    case 'order':
      return [...strange, ...severalOf(ids(question.items))];
    case 'match': {
      const words = question.pairs.flatMap(({ text, match }) => [text.en, match.en]);
      return [...strange, ...severalOf(ids(question.pairs)), ...(new Set(words).size === words.length ? [] : [again])];
    }
    default:
      return [...strange, ...optionTroubles(question.options, question.kind === 'multiple')];
  }
}

const again: Trouble = ['something is offered twice', 'Give each its own words and id.'];

const severalOf = (items: readonly string[]): readonly Trouble[] => [
  ...(items.length >= 3 ? [] : [['it has fewer than three items', 'Ask for three at least.'] as const]),
  ...(new Set(items).size === items.length ? [] : [again]),
];

function optionTroubles(options: readonly Option[], several: boolean): readonly Trouble[] {
  const right = options.filter(({ correct }) => correct).length;
  const fits = several ? right >= 1 && right < options.length : right === 1;
  const wrong = options.filter(({ correct, refutedBy }) => !correct && refutedBy === undefined);
  return [
    ...(fits ? [] : [[`${right} options are right`, several ? 'One at least, and not all.' : 'Exactly one.'] as const]),
    ...(new Set(ids(options)).size === options.length ? [] : [again]),
    ...wrong.map(({ id }): Trouble => [`no run refutes "${id}"`, 'Give it `refutedBy`, a moment that shows why.']),
  ];
}

/** Where the key is not in the author's hands. */
function keyTroubles({ lesson, slug }: LessonSource, question: Question): readonly Trouble[] {
  if (question.kind === 'numeric') {
    if (ids([...lesson.numbers, ...(lesson.calculated ?? [])]).includes(question.answer)) return [];
    return [[`its key "${question.answer}" is no number of the lesson`, 'Name one of `numbers` or `calculated`.']];
  }
  if (question.kind !== 'pickOnGraph' && question.kind !== 'readTrace') return [];
  const figure = lesson.figures.find(({ id }) => id === question.moment.figure);
  const scenario = figure && scenarioOf(figure);
  if (figure === undefined || !scenario) return [];
  const offered = ids(question.options);
  if (question.kind === 'pickOnGraph') {
    const components = scenario.components.map(({ id }) => id);
    if ([...components].sort().join() === [...offered].sort().join()) return [];
    return [[`it offers ${known(offered)}`, `Offer every component: ${known(components)}.`]];
  }
  return traceTroubles(checkFigure(figure, figure.id), question, slug);
}

function traceTroubles(
  figure: ReturnType<typeof checkFigure>,
  question: Extract<Question, { kind: 'readTrace' }>,
  slug: string,
): readonly Trouble[] {
  try {
    const key = traceKey(traceRequest(figure, question, slug), question.asks);
    const right = question.options.find(({ correct }) => correct)?.id;
    return right === key
      ? []
      : [[`its key is "${right}", but the trace says "${key}"`, 'Mark that option as correct.']];
  } catch (error) {
    return [[(error as Error).message, 'Correct `request` or `moment`.']];
  }
}

/** The right option does not always stand at the same place. */
export function placesOfKeys(source: LessonSource): readonly Problem[] {
  const singles = source.lesson.quiz.flatMap((question) => (question.kind === 'single' ? [question] : []));
  const places = new Set(singles.map(({ options }) => options.findIndex(({ correct }) => correct)));
  const [first] = singles;
  if (first === undefined || singles.length < 2 || places.size > 1) return [];
  return [problemOf(source, first.id, 'the right option always stands at the same place', 'Vary its place.')];
}
