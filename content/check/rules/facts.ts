/**
 * Facts that change stand in one list, with a day and a source; a price in the text is quoted from it.
 */
import { facts } from '../../facts';
import { locales } from '../../model';
import { withoutCode } from '../kit-uses';
import { type LessonSource, type Problem, problemAt, textOf } from '../source';

/** A price, or a day on which something was so. */
const undated = /(?:US)?\$ ?\d|\b(?:as of|since) 20\d\d-\d\d-\d\d|20\d\d-\d\d-\d\d(?:부터|\s?기준)/;

export function noLooseFacts(source: LessonSource): readonly Problem[] {
  return locales.flatMap((locale) =>
    withoutCode(textOf(source, locale))
      .replace(/\w+="[^"]*"|<Source [\s\S]*?<\/Source>/g, (text) => text.replace(/[^\n]/g, ''))
      .split('\n')
      .flatMap((line, index) => {
        const found = undated.exec(line)?.[0];
        if (found === undefined) return [];
        const what = `"${found}" is a fact that changes with time`;
        return [
          problemAt(
            source,
            `${locale}.mdx`,
            index + 1,
            what,
            'Put it into content/facts.ts and quote it: <Fact id="…" />.',
          ),
        ];
      }),
  );
}

/** What is wrong with the list itself. `text` is its file, to name lines. */
export function checkFacts(text: string, today: string, all = facts): readonly Problem[] {
  const lineOf = (id: string) => text.slice(0, Math.max(0, text.indexOf(`'${id}'`))).split('\n').length;
  const problem = (id: string, what: string, fix: string): Problem => ({
    ...{ file: 'content/facts.ts', line: lineOf(id), what: `fact "${id}" ${what}`, fix },
  });
  return all.flatMap(({ id, date, source, value, statement }, index) => [
    ...(all.findIndex((other) => other.id === id) === index ? [] : [problem(id, 'is there twice', 'Take one away.')]),
    ...(isDay(date) && date <= today
      ? []
      : [problem(id, `has the date "${date}"`, 'Write the day that was, as 2026-11-22.')]),
    ...(/^https:\/\//.test(source) ? [] : [problem(id, `has the source "${source}"`, 'Write the address, https://….')]),
    ...(locales.every((locale) => value[locale] !== '' && statement[locale] !== '')
      ? []
      : [problem(id, 'lacks words in a language', 'Write value and statement in both.')]),
  ]);
}

const isDay = (date: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date);
