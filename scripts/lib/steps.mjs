/**
 * Runs named steps one after another, goes on when one fails, and closes with what was run, how long it took and how
 * it ended.
 */
import { inSeconds } from './run.mjs';

/**
 * @typedef {{ name: string, run: () => Promise<boolean>, needs?: string }} Step `needs`: a step without which this one cannot run
 * @typedef {{ name: string, outcome: 'passed' | 'failed' | 'skipped', ms: number }} Result
 */

/** @param {Step} step @returns {Promise<boolean>} */
async function succeeds(step) {
  try {
    return await step.run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

/** @param {readonly Step[]} steps @returns {Promise<Result[]>} */
export async function runSteps(steps) {
  /** @type {Result[]} */
  const results = [];
  for (const step of steps) {
    const needed = results.find(({ name }) => name === step.needs);
    if (needed && needed.outcome !== 'passed') {
      results.push({ name: step.name, outcome: 'skipped', ms: 0 });
      continue;
    }
    console.log(`\n── ${step.name} ${'─'.repeat(Math.max(3, 72 - step.name.length))}`);
    const started = performance.now();
    const outcome = (await succeeds(step)) ? 'passed' : 'failed';
    results.push({ name: step.name, outcome, ms: performance.now() - started });
  }
  return results;
}

/** @param {readonly Result[]} results @param {Record<string, string>} [remarks] by the name of a step */
export function printSummary(results, remarks = {}) {
  const width = Math.max(...results.map(({ name }) => name.length));
  console.log(`\n${'═'.repeat(76)}`);
  for (const { name, outcome, ms } of results) {
    const time = outcome === 'skipped' ? '–' : inSeconds(ms);
    console.log(
      `  ${outcome.padEnd(7)}  ${name.padEnd(width)}  ${time.padStart(12)}  ${remarks[name] ?? ''}`.trimEnd(),
    );
  }
  const total = results.reduce((sum, { ms }) => sum + ms, 0);
  console.log(`  ${' '.repeat(7)}  ${'together'.padEnd(width)}  ${inSeconds(total).padStart(12)}`);
}
