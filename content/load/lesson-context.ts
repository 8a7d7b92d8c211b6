/**
 * Gathers what the pieces of a lesson look up: its data, its runs, its numbers.
 */
import { authorError, type LessonContext } from '@/components/lesson/context';
import { lessonBySlug } from '../curriculum';
import type { Locale } from '../model';
import { loadChallenge } from './challenge';
import { recordFigure } from './figure-run';
import { lessonFile } from './files';
import { loadLessonData } from './lesson-data';
import type { Section } from './outline';
import { calculatedValue, inUnit, quotedValue, writeNumber } from './quote';
import { traceRequest } from './request-trace';
import { type LoadedRun, loadRuns } from './runs';
import { seriesOf } from './series';

function find<T extends { readonly id: string }>(items: readonly T[], id: string, what: string, file: string): T {
  const found = items.find((item) => item.id === id);
  if (found !== undefined) return found;
  const known = items.map((item) => item.id).join(', ') || 'none';
  throw authorError(file, `There is no ${what} "${id}".`, `Add it to index.ts of the lesson, or use one of: ${known}.`);
}

export async function loadLessonContext(
  locale: Locale,
  slug: string,
  sections: readonly Section[],
): Promise<LessonContext> {
  const entry = lessonBySlug(slug);
  if (entry === undefined) throw new Error(`content/curriculum.ts has no lesson "${slug}".`);
  const data = await loadLessonData(slug);
  const runs = await loadRuns(slug, data.runs);
  const file = lessonFile(slug, `${locale}.mdx`);
  const dataFile = lessonFile(slug, 'index.ts');
  const run = (id: string): LoadedRun => runs.get(find(data.runs, id, 'run', file).id) as LoadedRun;
  return {
    locale,
    entry,
    data,
    file,
    sections,
    number: (id) => {
      const number = find([...data.numbers, ...(data.calculated ?? [])], id, 'number', file);
      const value =
        'run' in number
          ? quotedValue(number, run(number.run).summary, dataFile)
          : calculatedValue(
              number,
              find(data.calculations ?? [], number.calculation, 'calculation', dataFile),
              dataFile,
            );
      return { value: inUnit(number, value), text: writeNumber(number, value, locale) };
    },
    run: (id) => {
      const { summary, recording } = run(id);
      return { summary, series: (requestClass) => seriesOf(recording(), requestClass) };
    },
    recordFigure: (figure, until) => recordFigure(figure, until, dataFile),
    challenge: () => (data.challenge === undefined ? null : loadChallenge(data.challenge, slug, dataFile)),
    traceRequest: (figure, of) => traceRequest(figure, of, dataFile),
  };
}
