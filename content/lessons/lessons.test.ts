/**
 * What every lesson that can be read has to satisfy, whatever it teaches.
 */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { meanings } from '@/components/ui/shape';
import { readInterventions, readScenario, type Scenario } from '@/simulator/scenario';
import { readyLessons } from '../curriculum';
import { termById } from '../glossary';
import { checkFigure } from '../load/check-lesson';
import { readLessonText } from '../load/files';
import { loadLesson } from '../load/lesson';
import { quotedValue, writeNumber } from '../load/quote';
import { traceKey, traceRequest } from '../load/request-trace';
import { type LoadedRun, loadRuns } from '../load/runs';
import { type Figure, type LessonData, locales, type MomentLink, type Question, type QuotedNumber } from '../model';
import { type KitUse, kitUses } from '../testing/kit-uses';
import { textsIn } from '../testing/texts';

const lessons = await Promise.all(
  readyLessons.map(async ({ slug }) => {
    const { lesson } = (await import(`./${slug}/index.ts`)) as { readonly lesson: LessonData };
    const [en, ko] = await Promise.all(
      locales.map(async (locale) => kitUses(await readLessonText(slug, `${locale}.mdx`))),
    );
    return { slug, lesson, uses: { en: en ?? [], ko: ko ?? [] } };
  }),
);

const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
const twice = (items: readonly string[]) => items.filter((item, index) => items.indexOf(item) !== index);
const withPlainSpaces = (text: string) => text.replace(/\s/g, ' ');
const usesOf = (uses: readonly KitUse[], name: string) => uses.filter((use) => use.name === name);
const idsOf = (uses: readonly KitUse[], name: string) => usesOf(uses, name).map((use) => use.attributes.id ?? '');

function scenarioOf(figure: Figure): Scenario {
  const read = readScenario(figure.scenario);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const figureOfLesson = (lesson: LessonData, id: string) => {
  const figure = lesson.figures.find((each) => each.id === id);
  if (figure === undefined) throw new Error(`no figure "${id}"`);
  return checkFigure(figure, id);
};

function momentsOf(question: Question): readonly MomentLink[] {
  switch (question.kind) {
    case 'numeric':
    case 'order':
    case 'match':
      return [question.shownBy];
    case 'pickOnGraph':
    case 'readTrace':
      return [question.moment, ...question.options.flatMap((option) => option.refutedBy ?? [])];
    default:
      return question.options.flatMap((option) => option.refutedBy ?? []);
  }
}

/** What distinguishes a piece beside its name; words, which differ between the languages, do not. */
const sameInAllLanguages = [
  'id',
  'figure',
  'at',
  'kind',
  'run',
  'requestClass',
  'shade',
  'lit',
  'href',
  'checked',
  'root',
];

const describeUse = ({ name, attributes }: KitUse) =>
  [name, ...sameInAllLanguages.flatMap((key) => (key in attributes ? `${key}=${attributes[key]}` : []))].join(' ');

/** Pieces that stand within a sentence: their order is a matter of grammar. */
const inline = ['Num', 'Moment', 'Term', 'Fact'];

/** The pieces in order; those of one stretch of text without their order. */
function skeleton(uses: readonly KitUse[]): readonly (string | readonly string[])[] {
  const parts: (string | string[])[] = [];
  for (const use of uses) {
    const last = parts.at(-1);
    if (!inline.includes(use.name)) parts.push(describeUse(use));
    else if (Array.isArray(last)) last.push(describeUse(use));
    else parts.push([describeUse(use)]);
  }
  return parts.map((part) => (Array.isArray(part) ? part.sort() : part));
}

describe.each(lessons)('lesson $slug', ({ slug, lesson, uses }) => {
  it('uses the same pieces with the same ids in both languages', () => {
    expect(skeleton(uses.ko)).toEqual(skeleton(uses.en));
    expect(uses.en.length).toBeGreaterThan(20);
  });

  it.each(locales)('renders in %s, so that everything it names exists', async (locale) => {
    const { content, sections } = await loadLesson(locale, slug);
    const html = renderToStaticMarkup(content);
    for (const { id } of lesson.figures) expect(html).toContain(`id="figure-${id}"`);
    expect(sections.length).toBeGreaterThan(5);
  });

  it('shows every figure once, in the order of their numbers', () => {
    expect(idsOf(uses.en, 'FigureStage')).toEqual(ids(lesson.figures));
  });

  it('quotes only numbers that exist', () => {
    const unknown = idsOf(uses.en, 'Num').filter((id) => !ids(lesson.numbers).includes(id));
    expect(unknown).toEqual([]);
  });

  it('quotes each number: in the text, as a key of the quiz, or in words of the data', async () => {
    const runs = await loadRuns(slug, lesson.runs);
    const texts = textsIn(lesson);
    const isWritten = (number: QuotedNumber) => {
      const quoted = quotedValue(number, (runs.get(number.run) as LoadedRun).summary, slug);
      return locales.every((locale) => {
        const written = writeNumber(number, quoted, locale);
        return texts.some(({ text }) => withPlainSpaces(text[locale]).includes(withPlainSpaces(written)));
      });
    };
    const keys = lesson.quiz.flatMap((question) => (question.kind === 'numeric' ? [question.answer] : []));
    const used = [...idsOf(uses.en, 'Num'), ...keys];
    const elsewhere = lesson.numbers.filter(({ id }) => !used.includes(id));
    expect(ids(elsewhere.filter((number) => !isWritten(number)))).toEqual([]);
  });

  it('names only runs, predictions, meanings and terms that exist', () => {
    const runs = ids(lesson.runs);
    expect(lesson.numbers.filter(({ run }) => !runs.includes(run))).toEqual([]);
    for (const { attributes } of usesOf(uses.en, 'Multiples')) {
      const named = [...(attributes.items ?? '').matchAll(/run: '([^']+)'/g)].map((match) => match[1]);
      expect(named.length).toBeGreaterThan(1);
      expect(runs).toEqual(expect.arrayContaining(named));
    }
    const predictions = lesson.figures.flatMap((figure) => figure.prediction?.id ?? []);
    expect(idsOf(uses.en, 'Prediction')).toEqual(predictions);
    const kinds = [...usesOf(uses.en, 'Term'), ...usesOf(uses.en, 'Cause')].flatMap((use) => use.attributes.kind ?? []);
    expect(meanings).toEqual(expect.arrayContaining(kinds));
    const terms = [...idsOf(uses.en, 'Term'), ...idsOf(uses.ko, 'Term')].filter((id) => id !== '');
    expect(terms.filter((id) => termById(id) === undefined)).toEqual([]);
  });

  it('has ids that are unique', () => {
    for (const items of [lesson.figures, lesson.runs, lesson.numbers, lesson.quiz])
      expect(twice(ids(items))).toEqual([]);
  });

  it('has every text in both languages, and Korean ones written in Korean', () => {
    const texts = textsIn(lesson);
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter(({ text }) => text.en.trim() === '' || text.ko.trim() === '')).toEqual([]);
    const untranslated = texts.filter(({ text }) => /[a-z]{3}/i.test(text.en) && !/[가-힣]/.test(text.ko));
    expect(untranslated).toEqual([]);
  });

  it('says tries, never the ambiguous word', () => {
    const texts = textsIn(lesson).filter(({ text }) => /\battempts?\b/i.test(text.en));
    expect(texts).toEqual([]);
  });

  describe.each(lesson.figures)('figure $id', (figure) => {
    const scenario = scenarioOf(figure);
    const services = scenario.components.map(({ id }) => id);

    it('has a scenario and interventions that the simulator takes', () => {
      expect(readInterventions(figure.interventions, scenario).ok).toBe(true);
    });

    it('keeps its moments within the run, and the storyboard in order', () => {
      const frames = figure.storyboard.map(({ atMs }) => atMs);
      for (const atMs of [...frames, figure.startAtMs, figure.stillAtMs]) {
        expect(atMs).toBeGreaterThanOrEqual(0);
        expect(atMs).toBeLessThan(scenario.durationMs);
      }
      expect(frames).toEqual([...frames].sort((a, b) => a - b));
      expect(frames.length).toBeGreaterThanOrEqual(3);
      expect(frames.length).toBeLessThanOrEqual(5);
    });

    it('has at most three knobs, each with actions that the simulator takes', () => {
      expect(figure.controls.length).toBeLessThanOrEqual(3);
      for (const control of figure.controls) {
        expect(ids(control.options)).toContain(control.initial);
        for (const { actions } of control.options) {
          const interventions = actions.map((action) => ({ ...action, atMs: 0 }));
          expect(readInterventions(interventions, scenario)).toMatchObject({ ok: true });
        }
      }
    });

    it('draws a request class that it has', () => {
      const classes = scenario.components.flatMap((each) => (each.kind === 'client' ? each.classes : []));
      const names = classes.map(({ name }) => name);
      expect(names).toContain(figure.inkClass);
      if (figure.prediction) expect(names).toContain(figure.prediction.requestClass);
      expect(services.length).toBeGreaterThan(0);
    });
  });

  it('opens moments of its own figures only, within their runs', () => {
    const named = [...usesOf(uses.en, 'Moment'), ...usesOf(uses.en, 'Cause')].map(({ attributes }) => ({
      figure: attributes.figure ?? '',
      atMs: Number(attributes.at),
    }));
    const moments: readonly MomentLink[] = [...named, ...lesson.quiz.flatMap(momentsOf)];
    expect(moments.length).toBeGreaterThan(10);
    for (const moment of moments) {
      const figure = lesson.figures.find(({ id }) => id === moment.figure);
      if (figure === undefined) throw new Error(`no figure "${moment.figure}"`);
      const scenario = scenarioOf(figure);
      expect(moment.atMs).toBeGreaterThanOrEqual(0);
      expect(moment.atMs).toBeLessThan(scenario.durationMs);
      expect(readInterventions(moment.interventions ?? [], scenario)).toMatchObject({ ok: true });
    }
  });

  describe('quiz', () => {
    it('asks at least eight questions of at least five kinds', () => {
      expect(lesson.quiz.length).toBeGreaterThanOrEqual(8);
      const kinds = new Set(lesson.quiz.map(({ kind }) => kind));
      expect(kinds.size).toBeGreaterThanOrEqual(5);
    });

    it.each(lesson.quiz)('$id is well formed', (question) => {
      if (question.figure !== undefined) expect(ids(lesson.figures)).toContain(question.figure);
      if (question.kind === 'numeric') {
        expect(ids(lesson.numbers)).toContain(question.answer);
        expect(question.tolerance).toBeGreaterThan(0);
        return;
      }
      if (question.kind === 'match') {
        expect(twice(question.pairs.flatMap(({ text, match }) => [text.en, match.en]))).toEqual([]);
        expect(question.pairs.length).toBeGreaterThanOrEqual(3);
        return;
      }
      if (question.kind === 'order') {
        expect(twice(ids(question.items))).toEqual([]);
        expect(question.items.length).toBeGreaterThanOrEqual(3);
        return;
      }
      const right = question.options.filter(({ correct }) => correct).length;
      expect(twice(ids(question.options))).toEqual([]);
      if (question.kind === 'multiple') {
        expect(right).toBeGreaterThanOrEqual(1);
        expect(right).toBeLessThan(question.options.length);
      } else expect(right).toBe(1);
      const withoutRun = question.options.filter(({ correct, refutedBy }) => !correct && refutedBy === undefined);
      expect(ids(withoutRun)).toEqual([]);
      if (question.kind === 'readTrace') {
        const traced = figureOfLesson(lesson, question.moment.figure);
        const key = traceKey(traceRequest(traced, question, slug), question.asks);
        expect(question.options.find(({ correct }) => correct)?.id).toBe(key);
      }
      if (question.kind !== 'pickOnGraph') return;
      const figure = lesson.figures.find(({ id }) => id === question.moment.figure) as Figure;
      expect(ids(question.options).sort()).toEqual(ids(scenarioOf(figure).components).sort());
    });

    it('does not give itself away by the place of the right option', () => {
      const places = lesson.quiz.flatMap((question) =>
        question.kind === 'single' ? [question.options.findIndex(({ correct }) => correct)] : [],
      );
      expect(new Set(places).size).toBeGreaterThan(1);
    });
  });
});
