/**
 * Reads input files and checks what is in them; what is wrong ends in `UsageError` with the place and the fix.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import {
  describeProblem,
  type Intervention,
  type Read,
  readInterventions,
  readJson,
  readScenario,
  type Scenario,
} from '../scenario';
import { maxTextLength } from '../scenario/limits';
import { UsageError } from './arguments';

export function readScenarioFile(path: string): Scenario {
  return accept(path, readScenario(readJsonFile(path)));
}

export function readInterventionsFile(path: string, scenario: Scenario): Intervention[] {
  return accept(path, readInterventions(readJsonFile(path), scenario));
}

export function readJsonFile(path: string): unknown {
  return accept(path, readJson(readText(path)));
}

/** Writes to a file, or to stdout when there is none. */
export function writeText(path: string | undefined, text: string): void {
  if (path === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(`${path}: cannot be written (${error instanceof Error ? error.message : String(error)})`);
  }
}

export function readText(path: string): string {
  try {
    if (statSync(path).size > 4 * maxTextLength) throw new UsageError(`${path}: the file is too large`);
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path}: cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
}

function accept<T>(path: string, read: Read<T>): T {
  if (read.ok) return read.value;
  const shown = read.problems.slice(0, 20).map((problem) => `${path}: ${describeProblem(problem)}`);
  const more = read.problems.length - shown.length;
  throw new UsageError([...shown, ...(more > 0 ? [`... and ${more} more`] : [])].join('\n'));
}
