/** The long browser tests are divided among the days: none is forgotten, none is named that is not there. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { choosePart, leftOut, longParts, partOfDay } from './browser-parts.mjs';

const days = [0, 1, 2, 3, 4, 5, 6].map((day) => day * 86_400_000);

test('the parts name files that are there, each once', () => {
  const files = readdirSync(new URL('../../e2e', import.meta.url));
  const named = longParts.flat();
  expect(new Set(named).size).toBe(named.length);
  expect(named.filter((name) => !files.includes(`${name}.spec.ts`))).toEqual([]);
});

test('each day has another part, and all have had their turn when the first comes again', () => {
  expect(days.map(partOfDay)).toEqual([1, 2, 3, 4, 5, 1, 2]);
  const run = longParts.flatMap((_, index) => longParts.flat().filter((name) => !leftOut(index + 1).includes(name)));
  expect(run).toEqual(longParts.flat());
});

test('a part can be asked for, and one that is not there is an error', () => {
  expect(choosePart('2', 0)).toBe(2);
  expect(choosePart(undefined, 0)).toBe(1);
  expect(() => choosePart('6', 0)).toThrow('Set it to 1 to 5');
  expect(leftOut(null)).toEqual([]);
});
