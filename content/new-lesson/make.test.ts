/**
 * The skeleton of a lesson: complete, and honest about what is missing.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkLesson, describeProblem } from '../check/check';
import type { LessonSource } from '../check/source';
import { makeLesson } from './make';
import { lesson } from './template';

const folder = await mkdtemp(path.join(tmpdir(), 'lesson-'));
const names = await makeLesson('service-mesh', folder);
const read = (name: string) => readFile(path.join(folder, 'service-mesh', name), 'utf8');

afterAll(() => rm(folder, { recursive: true }));

describe('a lesson that was just made', () => {
  it('has its data, its words in both languages and a test', () => {
    expect(names).toEqual([
      'cards.ts',
      'challenge/challenge.json',
      'challenge/index.ts',
      'claims.ts',
      'en.mdx',
      'figures/works.ts',
      'index.ts',
      'ko.mdx',
      'numbers.test.ts',
      'numbers.ts',
      'quiz/index.ts',
      'refutations.test.ts',
      'runs.ts',
      'scenario.ts',
      'scenarios/system.json',
    ]);
  });

  it('has its name, and the claims that the course assigns to it', async () => {
    expect(await read('index.ts')).toContain("slug: 'service-mesh'");
    const claims = await read('claims.ts');
    for (const id of ['S29', 'S30', 'S31', 'S35'])
      expect(claims).toContain(`{ id: '${id}', shownIn: [], askedIn: [] }`);
  });

  it('is told what is missing, and nothing that is not so', async () => {
    const written = names.filter((name) => !name.includes('.test.'));
    const files = new Map(await Promise.all(written.map(async (name) => [name, await read(name)] as const)));
    const claims = ['S29', 'S30', 'S31', 'S35'].map((id) => ({ id, shownIn: [], askedIn: [] }));
    const source: LessonSource = {
      slug: 'service-mesh',
      lesson: { ...lesson, slug: 'service-mesh', claims, runs: [], numbers: lesson.numbers },
      files,
    };
    const said = (await checkLesson(source)).map(describeProblem);
    const missing = [
      /it has 1 figures/,
      /the quiz has 1 questions/,
      /the quiz has 1 formats/,
      /claim S\d\d is shown nowhere/,
      /claim S\d\d is not asked/,
      /there are 0 review cards/,
      /question "how-long" belongs to 0 cards/,
      /still to be written/,
      /is read from "healthy", which is no run/,
    ];
    expect(said.filter((line) => !missing.some((one) => one.test(line)))).toEqual([]);
    for (const one of missing)
      expect(
        said.some((line) => one.test(line)),
        String(one),
      ).toBe(true);
  });

  it('does not take the place of another, nor a name that is none', async () => {
    await expect(makeLesson('service-mesh', folder)).rejects.toThrow('is there already');
    await expect(makeLesson('../mesh', folder)).rejects.toThrow('no name of a lesson');
  });
});
