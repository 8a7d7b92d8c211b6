import { describe, expect, it } from 'vitest';
import { component } from '../scenario/schema/scenario';
import { fidelityByKind, fidelityByTopic } from '.';

const cards = Object.entries({ ...fidelityByKind, ...fidelityByTopic });

it('every kind of component has a card', () => {
  const kinds = component.def.options.map((option) => [...(option._zod.propValues?.['kind'] ?? [])][0]);
  expect(kinds.length).toBeGreaterThan(10);
  expect(Object.keys(fidelityByKind).sort()).toEqual(kinds.sort());
});

describe.each(cards)('the card of %s', (_, card) => {
  const texts = [...card.models, ...card.simplifies, ...card.leavesOut];

  it('says what is modelled, simplified and left out, in both languages', () => {
    expect([card.models, card.simplifies, card.leavesOut].every((list) => list.length > 0)).toBe(true);
    expect(texts.filter(({ en }) => !en.endsWith('.'))).toEqual([]);
    expect(texts.filter(({ ko }) => !ko.endsWith('니다.') || !/[가-힣]/.test(ko))).toEqual([]);
  });

  it('names its sources: an address, or a text with its year', () => {
    expect(card.sources.length).toBeGreaterThan(0);
    expect(card.sources.filter(({ url }) => url !== undefined && !url.startsWith('https://'))).toEqual([]);
    expect(card.sources.filter(({ url, text }) => url === undefined && !/(19|20)\d\d/.test(text))).toEqual([]);
    expect(card.sources.filter(({ asOf }) => asOf !== undefined && !/^20\d\d-(0[1-9]|1[0-2])$/.test(asOf))).toEqual([]);
  });
});
