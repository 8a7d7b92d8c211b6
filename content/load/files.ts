/**
 * Where the files of a lesson stand. Read on the server only, when pages are built.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type CheckedIntervention,
  type CheckedScenario,
  describeProblem,
  type Read,
  readInterventions,
  readJson,
  readScenario,
  type Scenario,
} from '@/simulator/scenario';

/** Path from the root of the project, as messages name it. */
export const lessonFile = (slug: string, ...parts: string[]): string => ['content/lessons', slug, ...parts].join('/');

export const lessonFolder = (slug: string): string => path.join(process.cwd(), 'content', 'lessons', slug);

export const readLessonText = (slug: string, ...parts: string[]): Promise<string> =>
  readFile(path.join(lessonFolder(slug), ...parts), 'utf8');

function valid<T>(read: Read<T>, file: string): T {
  if (read.ok) return read.value;
  throw new Error([`${file} is wrong:`, ...read.problems.map(describeProblem)].join('\n  '));
}

/** A scenario as an author wrote it, checked and with its defaults. */
export const checkScenario = (input: unknown, file: string): CheckedScenario => valid(readScenario(input), file);

export const checkInterventions = (input: unknown, scenario: Scenario, file: string): CheckedIntervention[] =>
  valid(readInterventions(input, scenario), file);

export const parseJson = (text: string, file: string): unknown => valid(readJson(text), file);
