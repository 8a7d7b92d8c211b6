import '../packs/all';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WorkLimitError } from '../components/world';
import { describeProblem, readScenario, type Scenario } from '../scenario';
import { anyChanges, spoil } from '../testing/mutate';
import { richScenario } from '../testing/rich-scenario';
import { Engine } from './engine';

const files = 10_000;
/** A run of each, cut off after so many events. */
const events = 3_000;

/** Runs a little of a scenario; a run beyond what it may use says so. */
function tryOut(scenario: Scenario): void {
  try {
    new Engine(scenario).run(scenario.durationMs, events);
  } catch (error) {
    if (!(error instanceof WorkLimitError)) throw error;
  }
}

describe('spoiled scenario files', () => {
  it(`[S1] [S2] [S3] ${files} of them give problems with a path, or a run within its budget`, () => {
    let run = 0;
    fc.assert(
      fc.property(anyChanges, (changes) => {
        const read = readScenario(spoil(richScenario, changes));
        if (read.ok) {
          run++;
          tryOut(read.value);
          return;
        }
        expect(read.problems.length).toBeGreaterThan(0);
        for (const problem of read.problems) expect(describeProblem(problem)).toMatch(/: expected .+, found .+/s);
      }),
      { numRuns: files },
    );
    // Some survive, else only the checks were tried.
    expect(run).toBeGreaterThan(files / 50);
  }, 600_000);
});
