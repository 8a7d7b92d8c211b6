import '../packs/all';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WorkLimitError } from '../components/world';
import { describeProblem, readInterventions, readJson, readScenario, type Scenario } from '../scenario';
import type { ScenarioProblem } from '../scenario/problem';
import { anyChanges, anyDamage, spoiledText } from '../testing/mutate';
import { richScenarios } from '../testing/rich';
import { Engine } from './engine';
import { summarize } from './summarize';

const files = 10_000;
const filesOfEach = files / richScenarios.length;
/** A run of each, cut off after so many events. */
const events = 1_500;

/** Runs a little of a scenario; a run beyond what it may use says so. */
function tryOut(scenario: Scenario): void {
  try {
    const engine = new Engine(scenario);
    engine.run(scenario.durationMs, events);
    summarize(engine);
  } catch (error) {
    if (!(error instanceof WorkLimitError)) throw error;
    expect(error.message).toMatch(/ \d.* ms/);
  }
}

/** What is wrong stands somewhere, and is told in words; only a text that is no JSON, too long or no object has no place. */
function expectToBeTold(problems: readonly ScenarioProblem[]): void {
  expect(problems.length).toBeGreaterThan(0);
  for (const problem of problems) {
    const line = describeProblem(problem);
    expect(line).toMatch(/^\S.*: expected \S.*, found \S/s);
    expect(line).not.toMatch(/\[object|undefined/);
    if (problem.path === '') expect(problem.expected).toMatch(/^(an object|JSON|at most \d+ characters)$/);
    expect(line.length).toBeLessThan(3_000);
  }
}

function readText(text: string) {
  const json = readJson(text);
  return json.ok ? readScenario(json.value) : json;
}

describe('spoiled files', () => {
  it.each(richScenarios.map((input) => [input.components[1]?.id, input] as const))(
    `[S1] [S2] [S3] give problems with a path, or a run within its budget: ${files} of them, a quarter from %s`,
    (_, input) => {
      let run = 0;
      fc.assert(
        fc.property(anyChanges, anyDamage, (changes, damage) => {
          const read = readText(spoiledText(input, changes, damage));
          if (!read.ok) return expectToBeTold(read.problems);
          run++;
          tryOut(read.value);
        }),
        { numRuns: filesOfEach },
      );
      // Some survive, else only the checks were tried.
      expect(run).toBeGreaterThan(filesOfEach / 50);
    },
    600_000,
  );

  it.each(richScenarios.map((input) => [input.components[1]?.id, input] as const))(
    '[S2] of interventions give problems with a path (%s)',
    (_, input) => {
      const whole = readScenario(input);
      if (!whole.ok) throw new Error('It is no scenario.');
      fc.assert(
        fc.property(anyChanges, anyDamage, (changes, damage) => {
          const json = readJson(spoiledText(input.faults ?? [], changes, damage));
          const read = json.ok ? readInterventions(json.value, whole.value) : json;
          if (!read.ok) expectToBeTold(read.problems.map((one) => ({ ...one, path: `faults${one.path}` })));
        }),
        { numRuns: 250 },
      );
    },
    60_000,
  );
});
