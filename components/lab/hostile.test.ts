import { describe, expect, it } from 'vitest';
import { problemLine } from '@/components/problems/sentence';
import { firstLine } from '@/components/simulation/lines';
import { followLink, linkTextOf } from '@/components/simulation/link/figure-link';
import { readLabLink } from '@/components/simulation/link/lab-link';
import { followScenarioLink } from '@/components/simulation/link/scenario-link';
import { lesson as authored } from '@/content/lessons/cascading-failure';
import { checkLesson } from '@/content/load/check-lesson';
import { type Locale, locales } from '@/content/model';
import type { CheckedIntervention } from '@/simulator/scenario/checked';
import { type HostileInput, hostileInputs } from '@/simulator/testing/hostile-inputs';
import { siteScenarios } from '@/simulator/testing/site-templates';
import { readKept } from './autosave';
import { figureOfDocument } from './figure';
import { openFile } from './files';
import { formats } from './formats';

/** Another one for another five hundred. */
const seed = Number(process.env.HOSTILE_SEED ?? 20_261_123);
const count = 500;

const figures = checkLesson(authored, 'index.ts').figures;
const base = figures[0]?.scenario ?? null;
const links = figures.map((figure) =>
  linkTextOf(authored.slug, figure, {
    ...{ seed: 7, shown: 0, besideLine: null, atMs: 12_345 },
    lines: [
      { ...firstLine(0, 0, 12_345), acts: [{ atMs: 11_000, target: 'B', kind: 'crash' } as CheckedIntervention] },
    ],
  }),
);
const inputs = hostileInputs(seed, count, { links, scenarios: siteScenarios.map(([, scenario]) => scenario) });
const through = (way: HostileInput['through']) => inputs.filter((input) => input.through === way);

/** Sentences, and nothing that a mistake in a program would say. */
function expectWords(notes: readonly string[], input: HostileInput): void {
  const clue = `${input.how}: ${input.text.slice(0, 200)}`;
  for (const note of notes) {
    expect(note, clue).not.toBe('');
    expect(note, clue).not.toMatch(/undefined|\[object|TypeError|RangeError|Maximum call stack/);
  }
}

/** Says what to do, in the reader's language and not in that of a parser. */
function expectClear(notes: readonly string[], locale: Locale, input: HostileInput): void {
  const clue = `${input.how}: ${input.text.slice(0, 200)}`;
  expect(notes.length, clue).toBeGreaterThan(0);
  expectWords(notes, input);
  for (const note of notes) {
    expect(note, clue).not.toMatch(/Unexpected|in JSON at|Invalid input|\/\^/);
    if (locale === 'ko') expect(note, clue).toMatch(/니다\./);
  }
}

describe(`of ${count} hostile inputs (HOSTILE_SEED=${seed})`, () => {
  it('every link of the lab is followed, or told why not in both languages', () => {
    for (const input of through('link')) {
      const read = readLabLink(input.text);
      const open = followScenarioLink(input.text, figureOfDocument);
      for (const one of [read, open]) {
        if (one === null || one.ok) continue;
        for (const locale of locales)
          expectClear(
            one.problems.map((problem) => problemLine(problem, locale)),
            locale,
            input,
          );
      }
    }
  });

  it('every link is followed, or told why not', () => {
    const ends = new Set<string>();
    for (const input of through('link')) {
      for (const figure of figures) {
        const followed = followLink(input.text, authored.slug, figure);
        ends.add(followed.kind);
        if (followed.kind !== 'broken') continue;
        const { problems } = followed.read;
        expect(problems.length, input.text.slice(0, 200)).toBeGreaterThan(0);
        expectWords(
          problems.flatMap(({ expected, found }) => [expected, found]),
          input,
        );
      }
    }
    expect([...ends].sort()).toEqual(['broken', 'elsewhere', 'here']);
  });

  it('every file is opened, or refused with a reason', async () => {
    const results = new Set<string>();
    for (const input of through('file')) {
      for (const format of formats) {
        for (const locale of locales) {
          const opened = await openFile(input.text, format, base, locale);
          results.add(opened.ok ? 'opened' : opened.reason);
          expectWords(opened.notes, input);
          if (!opened.ok && opened.reason === 'notReadable') expectClear(opened.notes, locale, input);
        }
      }
    }
    expect([...results].sort()).toEqual(['notReadable', 'opened', 'tooLarge']);
  });

  it('nothing that was kept makes the lab fail', () => {
    for (const input of through('kept')) {
      const host = { getItem: () => input.text, setItem: () => undefined };
      expect(() => readKept(() => host), input.text.slice(0, 200)).not.toThrow();
    }
  });

  it('nothing reaches what all objects share', () => {
    expect('polluted' in {}).toBe(false);
  });
});
