import { describe, expect, it } from 'vitest';
import { addressOf, slideIn } from './address';

describe('the number of a slide in the address', () => {
  it('is read from 1, and is the first when it is none', () => {
    expect(slideIn('?slides=5')).toBe(4);
    for (const wrong of ['', '?slides', '?slides=0', '?slides=-2', '?slides=x', '?slides=1.5', '?slides=1e999']) {
      expect(slideIn(wrong)).toBe(0);
    }
  });

  it('stands beside what else the address says, without its anchor', () => {
    const lesson = 'https://faultline.example/ko/lessons/cascading-failure';
    expect(addressOf(`${lesson}?a=1#break`, 2)).toBe(`${lesson}?a=1&slides=3`);
    expect(addressOf(`${lesson}?a=1&slides=3`, null)).toBe(`${lesson}?a=1`);
  });
});
