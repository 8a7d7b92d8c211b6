/**
 * The glossary names each term once, in both languages, and only lessons that there are.
 */
import { describe, expect, it } from 'vitest';
import { lessonBySlug } from '../curriculum';
import { glossary, termById } from '.';
import { groupsOf } from './order';

describe('the glossary', () => {
  it('has every id once, fit for an address', () => {
    const ids = glossary.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z][a-z0-9-]*$/.test(id))).toEqual([]);
    expect(ids.length).toBeGreaterThan(115);
  });

  it('has every name once in each language', () => {
    for (const locale of ['en', 'ko'] as const) {
      const names = glossary.map(({ name }) => name[locale]);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
  });

  it('names a lesson that is in the course', () => {
    expect(glossary.filter(({ lesson }) => lessonBySlug(lesson) === undefined)).toEqual([]);
  });

  it('says in one or two sentences what a term means, in Korean in polite sentences', () => {
    const sentences = (text: string) => text.split(/[.!?](?:\s|$)/).filter((sentence) => sentence.trim() !== '').length;
    for (const { id, definition } of glossary) {
      expect(sentences(definition.en), id).toBeLessThanOrEqual(2);
      expect(sentences(definition.ko), id).toBeLessThanOrEqual(2);
      expect(definition.ko, id).toMatch(/니다\.$/);
      expect(definition.en, id).toMatch(/\.$/);
    }
  });

  it('finds a term by its id, and nothing by another', () => {
    expect(termById('goodput')?.name.ko).toBe('굿풋');
    expect(termById('constructor')).toBeUndefined();
  });
});

describe('its alphabetical order', () => {
  it('goes from A to Z in English', () => {
    const letters = groupsOf(glossary, 'en').map(({ letter }) => letter);
    expect(letters).toEqual([...letters].sort());
    expect(letters[0]).toBe('A');
  });

  it('goes from ㄱ to ㅎ in Korean, Latin letters last', () => {
    const groups = groupsOf(glossary, 'ko');
    const letters = groups.map(({ letter }) => letter);
    expect(letters.slice(0, -1)).toEqual([...letters.slice(0, -1)].sort());
    expect([letters[0], letters.at(-2), letters.at(-1)]).toEqual(['ㄱ', 'ㅎ', 'A–Z']);
    expect(groups.find(({ letter }) => letter === 'ㅇ')?.terms.map(({ id }) => id)).toContain('cascading-failure');
  });

  it('loses no term', () => {
    for (const locale of ['en', 'ko'] as const)
      expect(groupsOf(glossary, locale).flatMap(({ terms }) => terms)).toHaveLength(glossary.length);
  });
});
