/**
 * Both languages have the same pieces, and Korean is written in Korean.
 */
import { type KitUse, withoutCode } from '../kit-uses';
import { type LessonSource, type Problem, problemAt, problemOf, textOf, usesIn } from '../source';
import { textsIn } from '../texts';

/** What distinguishes a piece beside its name; words, which differ between the languages, do not. */
const same = ['id', 'figure', 'at', 'kind', 'run', 'requestClass', 'shade', 'lit', 'href', 'checked', 'root'];

const describeUse = ({ name, attributes }: KitUse): string =>
  [name, ...same.flatMap((key) => (key in attributes ? `${key}=${attributes[key]}` : []))].join(' ');

/** Pieces that stand within a sentence: their order is a matter of grammar. */
const inline = ['Num', 'Moment', 'Term', 'Fact'];

interface Stretch {
  readonly pieces: readonly string[];
  readonly line: number;
}

/** The pieces in order; those of one stretch of text without their order. */
function stretches(uses: readonly KitUse[]): readonly Stretch[] {
  const found: { pieces: string[]; line: number; open: boolean }[] = [];
  for (const use of uses) {
    const last = found.at(-1);
    const open = inline.includes(use.name);
    if (open && last?.open) last.pieces.push(describeUse(use));
    else found.push({ pieces: [describeUse(use)], line: use.line, open });
  }
  return found.map(({ pieces, line }) => ({ pieces: pieces.sort(), line }));
}

export function samePieces(source: LessonSource): readonly Problem[] {
  const [en, ko] = [stretches(usesIn(source, 'en')), stretches(usesIn(source, 'ko'))];
  const length = Math.max(en.length, ko.length);
  for (let index = 0; index < length; index += 1) {
    if (en[index]?.pieces.join() === ko[index]?.pieces.join()) continue;
    const what = difference(en[index]?.pieces ?? [], ko[index]?.pieces ?? []);
    const line = ko[index]?.line ?? ko.at(-1)?.line ?? 1;
    return [problemAt(source, 'ko.mdx', line, what, 'Give both languages the same pieces, ids and moments.')];
  }
  return [];
}

function difference(en: readonly string[], ko: readonly string[]): string {
  const only = (some: readonly string[], others: readonly string[]) =>
    some.filter((piece, index) => countOf(some.slice(0, index + 1), piece) > countOf(others, piece)).join(', ');
  const [lacks, has] = [only(en, ko), only(ko, en)];
  return [...(lacks ? [`lacks ${lacks}`] : []), ...(has ? [`has ${has}, which en.mdx has not here`] : [])].join(
    ' and ',
  );
}

const countOf = (pieces: readonly string[], piece: string) => pieces.filter((one) => one === piece).length;

export function bothLanguages(source: LessonSource): readonly Problem[] {
  return textsIn(source.lesson).flatMap(({ where, text }) => {
    const id = text.en.slice(0, 40);
    if (text.en.trim() === '' || text.ko.trim() === '') {
      return [problemOf(source, id, `${where} is empty in a language`, 'Write it in both.')];
    }
    if (!/[a-z]{3}/i.test(text.en) || /[가-힣]/.test(text.ko)) return [];
    return [problemOf(source, text.ko, `${where} is not in Korean: "${text.ko}"`, 'Translate it.')];
  });
}

/** Four words in a row without a Korean one are a sentence that was forgotten. */
const englishSentence = /\b[A-Za-z][a-z’']+(?:,? [A-Za-z][a-z’']+){3,}/;

/** Sources keep the titles that they have. */
const withoutNames = (mdx: string): string =>
  withoutCode(mdx)
    .replace(/^import .*$/gm, '')
    .replace(/<Source [\s\S]*?<\/Source>/g, (text) => text.replace(/[^\n]/g, ''))
    .replace(/\w+=(?:"[^"]*"|\{[^}]*\})/g, '');

export function noEnglishLeft(source: LessonSource): readonly Problem[] {
  return withoutNames(textOf(source, 'ko'))
    .split('\n')
    .flatMap((line, index) => {
      const found = englishSentence.exec(line.replace(/<[^>]*>/g, ''))?.[0];
      if (found === undefined) return [];
      return [problemAt(source, 'ko.mdx', index + 1, `an English sentence is left: "${found}"`, 'Translate it.')];
    });
}
