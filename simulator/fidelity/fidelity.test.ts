import { describe, expect, it } from 'vitest';
import { fidelityByKind } from '.';

describe.each(Object.entries(fidelityByKind))('the card of %s', (_, card) => {
  const texts = [...card.models, ...card.simplifies, ...card.leavesOut];

  it('says what is modelled, simplified and left out, in both languages', () => {
    expect([card.models, card.simplifies, card.leavesOut].every((list) => list.length > 0)).toBe(true);
    expect(texts.filter(({ en }) => !en.endsWith('.'))).toEqual([]);
    expect(texts.filter(({ ko }) => !ko.endsWith('니다.') || !/[가-힣]/.test(ko))).toEqual([]);
  });

  it('names its sources', () => {
    expect(card.sources.length).toBeGreaterThan(0);
    const addresses = card.sources.flatMap(({ url }) => url ?? []);
    expect(addresses.every((url) => url.startsWith('https://'))).toBe(true);
  });
});
