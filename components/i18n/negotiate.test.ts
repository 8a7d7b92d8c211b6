import { describe, expect, it } from 'vitest';
import { preferredLocale } from './negotiate';
import { inLocale } from './paths';

describe('preferredLocale', () => {
  it.each([
    ['ko-KR,ko;q=0.9,en-US;q=0.8,en;q=0.7', 'ko'],
    ['en-GB,en;q=0.9,ko;q=0.8', 'en'],
    ['fr;q=1, ko;q=0.2', 'ko'],
    ['en;q=0.3, ko;q=0.7', 'ko'],
    ['ko;q=0, en;q=0.1', 'en'],
    ['de-DE', 'en'],
    ['*', 'en'],
    ['', 'en'],
    [null, 'en'],
  ] as const)('%s -> %s', (header, expected) => {
    expect(preferredLocale(header)).toBe(expected);
  });
});

describe('inLocale', () => {
  it.each([
    ['/en', '/ko'],
    ['/en/lessons/cascading-failure', '/ko/lessons/cascading-failure'],
    ['/lessons/x', '/ko/lessons/x'],
    ['/', '/ko'],
  ])('%s -> %s', (path, expected) => {
    expect(inLocale(path, 'ko')).toBe(expected);
  });
});
