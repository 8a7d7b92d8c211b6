/**
 * Runs fixed scenarios and returns the hash of each: the same program in Node and in every browser.
 */
import { readScenario, runScenario } from '..';

export interface NamedScenario {
  readonly name: string;
  readonly scenario: unknown;
}

export interface NamedHash {
  readonly name: string;
  /** `RunSummary.hash`, or what went wrong. */
  readonly hash: string;
  /** Everything the summary says, so that a number that is not in the hash is compared too. */
  readonly summary: string;
}

/** The longest part of a scenario that is run, in ms. */
const longestMs = 60_000;

export const runAll = (scenarios: readonly NamedScenario[]): NamedHash[] =>
  scenarios.map(({ name, scenario }) => {
    const read = readScenario(scenario);
    if (!read.ok) return { name, hash: `not a scenario: ${read.problems[0]?.path}`, summary: '' };
    const summary = runScenario(read.value, { durationMs: Math.min(read.value.durationMs, longestMs) });
    return { name, hash: summary.hash, summary: JSON.stringify(summary) };
  });
