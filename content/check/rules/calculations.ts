/**
 * Calculated figures: each is shown once, calculates whatever its sliders say, and gives the numbers that are quoted.
 */
import { type Calculation, type InputValues, initialValues } from '../../calculation';
import { calculatedValue } from '../../load/quote';
import {
  evidenceOf,
  ids,
  known,
  type LessonSource,
  type Problem,
  problemAt,
  problemOf,
  usesIn,
  usesOf,
} from '../source';

/** So many choices of inputs are tried. */
const most = 500;

export function calculations(source: LessonSource): readonly Problem[] {
  const { calculations: all = [] } = source.lesson;
  const shown = usesIn(source, 'en').flatMap(({ name, attributes }) => (name === 'Calculation' ? [attributes.id] : []));
  const order =
    shown.join() === ids(all).join()
      ? []
      : [
          problemAt(
            source,
            'en.mdx',
            1,
            `calculations are shown as ${known(shown.map(String))}, but numbered ${known(ids(all))}`,
            'Show each once, in the order of `calculations`.',
          ),
        ];
  const wrong = all.flatMap((calculation) => {
    const what = troubleWith(calculation);
    return what === null
      ? []
      : [problemOf(source, calculation.id, `calculation "${calculation.id}": ${what[0]}`, what[1])];
  });
  return [...order, ...wrong];
}

function troubleWith(calculation: Calculation): readonly [what: string, fix: string] | null {
  const { inputs, lines, readings, x, mark } = calculation;
  const stray = inputs.find(({ stops, initial }) => !stops.includes(initial));
  if (stray) return [`"${stray.id}" opens with no stop of its own`, `Use one of ${stray.stops.join(', ')}.`];
  if (mark !== undefined && !ids(readings).includes(mark)) {
    return [`it marks "${mark}", which is no reading`, `Use one of ${known(ids(readings))}.`];
  }
  for (const values of combinations(calculation)) {
    const given = calculation.calculate(values);
    const where = JSON.stringify(values);
    for (const { id } of lines) {
      const line = given.lines[id] ?? [];
      if (line.length !== x.values.length) {
        return [
          `with ${where} line "${id}" has ${line.length} values`,
          `Give one for each of the ${x.values.length} of x.`,
        ];
      }
    }
    if (!Object.values(given.lines).flat().some(Number.isFinite)) {
      return [`with ${where} no line has a value`, 'Correct the formula, or leave out that stop.'];
    }
    const missing = readings.find(({ id }) => given.readings[id] === undefined);
    if (missing) return [`with ${where} there is no reading "${missing.id}"`, 'Calculate it.'];
  }
  return null;
}

const combinations = ({ inputs }: Calculation): readonly InputValues[] =>
  inputs.reduce<readonly InputValues[]>(
    (all, { id, stops }) => all.flatMap((values) => stops.map((stop) => ({ ...values, [id]: stop }))).slice(0, most),
    [{}],
  );

/** The numbers hold, and each is quoted. */
export function calculatedNumbers(source: LessonSource): readonly Problem[] {
  const { calculated = [], calculations: all = [], quiz } = source.lesson;
  const quoted = [
    ...usesOf(source, 'Num').map(({ attributes }) => attributes.id),
    ...quiz.flatMap((question) => (question.kind === 'numeric' ? [question.answer] : [])),
  ];
  return calculated.flatMap((number) => {
    const problem = (what: string, fix: string) => [problemOf(source, number.id, what, fix)];
    const calculation = all.find(({ id }) => id === number.calculation);
    if (calculation === undefined) {
      return problem(`number "${number.id}" is of "${number.calculation}", which is no calculation`, known(ids(all)));
    }
    try {
      calculatedValue(number, calculation, source.slug);
    } catch (error) {
      return problem((error as Error).message, 'Rewrite the sentence and `holds`, or correct the calculation.');
    }
    return quoted.includes(number.id)
      ? []
      : problem(`number "${number.id}" is quoted nowhere`, 'Quote it, or take it away.');
  });
}

/** What the quiz opens a calculation with, its sliders can say. */
export function linkedInputs(source: LessonSource): readonly Problem[] {
  const { calculations: all = [], quiz } = source.lesson;
  return quiz.flatMap((question) =>
    evidenceOf(question).flatMap((evidence) => {
      if (!('inputs' in evidence)) return [];
      const calculation = all.find(({ id }) => id === evidence.figure);
      const stops = (id: string) => calculation?.inputs.find((input) => input.id === id)?.stops ?? [];
      const wrong = Object.entries(evidence.inputs).filter(([id, value]) => !stops(id).includes(value));
      if (calculation !== undefined && wrong.length === 0) return [];
      const what = calculation
        ? `"${evidence.figure}" cannot take ${wrong.map(([id, value]) => `${id} = ${value}`).join(', ')}`
        : `there is no calculation "${evidence.figure}"`;
      const fix = calculation ? `It opens with ${JSON.stringify(initialValues(calculation))}.` : known(ids(all));
      return [problemOf(source, question.id, `"${question.id}": ${what}`, fix)];
    }),
  );
}
