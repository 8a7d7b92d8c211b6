/**
 * Nothing is wrong with any lesson; and each rule finds what it is for in a copy that was broken, at its place.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readyLessons } from '../curriculum';
import { facts } from '../facts';
import { checkLesson, describeProblem } from './check';
import { rules } from './rules';
import { checkFacts } from './rules/facts';
import { readSource } from './source';

describe.each(readyLessons)('lesson $slug', async ({ slug }) => {
  const source = await readSource(slug);

  it.each(Object.entries(rules))('%s', async (_, rule) => {
    expect((await rule(source)).map(describeProblem)).toEqual([]);
  });
});

it('is what the command does, too: all rules, one list', async () => {
  const source = await readSource('cascading-failure');
  const broken = { ...source, lesson: { ...source.lesson, claims: [] } };
  const found = await checkLesson(broken);
  expect(found.length).toBeGreaterThan(2);
  expect(describeProblem(found[0] as (typeof found)[number])).toMatch(
    /^content\/lessons\/cascading-failure\/\S+:\d+: .+[.] Fix: .+[.]$/,
  );
});

describe('the list of facts', () => {
  const text = readFileSync('content/facts.ts', 'utf8');
  const [fact] = facts;
  if (fact === undefined) throw new Error('There are facts.');
  const line = text.split('\n').findIndex((each) => each.includes(`id: '${fact.id}'`)) + 1;
  const messages = (...changed: (typeof facts)[number][]) =>
    checkFacts(text, '2026-11-23', changed).map(describeProblem);

  it('is sound', () => {
    expect(checkFacts(text, new Date().toISOString().slice(0, 10))).toEqual([]);
  });

  it.each([
    [
      { date: '2026-02-30' as const },
      new RegExp(`content/facts[.]ts:${line}: fact "${fact.id}" has the date "2026-02-30"`),
    ],
    [{ date: '2027-01-01' as const }, /has the date "2027-01-01"/],
    [{ source: 'istio.io' }, /has the source "istio.io"/],
    [{ value: { en: '2', ko: '' } }, /lacks words in a language/],
  ])('%o is found', (change, message) => {
    expect(messages({ ...fact, ...change }).join()).toMatch(message);
  });

  it('has no fact twice', () => {
    expect(messages(fact, fact).join()).toMatch(/is there twice/);
  });
});
