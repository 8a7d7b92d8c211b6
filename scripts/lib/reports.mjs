/**
 * Reads what the test runners counted.
 */
import { existsSync, readFileSync } from 'node:fs';
import { project } from './run.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number, flaky: number }} Counts */

export const UNIT_REPORT = 'test-results/unit.json';
export const BROWSER_REPORT = 'test-results/browser.json';
export const ENGINES_REPORT = 'test-results/engines.json';

/** @param {string} file */
function read(file) {
  const url = new URL(file, project);
  return existsSync(url) ? JSON.parse(readFileSync(url, 'utf8')) : null;
}

/** @returns {Counts | null} */
export function unitCounts() {
  const report = read(UNIT_REPORT);
  if (!report) return null;
  const { numPassedTests: passed, numFailedTests, numFailedTestSuites, numPendingTests: skipped } = report;
  // A file that cannot be loaded fails without a failed test in it.
  return { passed, failed: numFailedTests || numFailedTestSuites, skipped, flaky: 0 };
}

/** @returns {Counts | null} */
export function browserCounts() {
  const report = read(BROWSER_REPORT);
  if (!report) return null;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected, skipped, flaky };
}

/** A run of one scenario in one engine each. @returns {Counts | null} */
export function enginesCounts() {
  const report = read(ENGINES_REPORT);
  return report && { ...report, flaky: 0 };
}

/** @param {Counts | null} counts */
export function inWords(counts) {
  if (!counts) return '';
  const { passed, failed, skipped, flaky } = counts;
  const rest = [skipped && `${skipped} skipped`, flaky && `${flaky} only at the second try`].filter(Boolean);
  return [`${passed} passed, ${failed} failed`, ...rest].join(', ');
}
