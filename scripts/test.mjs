/**
 * npm test: sets up what is missing (packages, a browser), then runs every check and every test there is, of the long
 * browser tests one part (lib/browser-parts.mjs). The last
 * lines say what was run, for how long and how it ended; the exit code is 0 only when all of it passed.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { ensureBrowser } from './lib/browser.mjs';
import { choosePart, describePart } from './lib/browser-parts.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureCapableNode } from './lib/capable-node.mjs';
import { checks } from './lib/checks.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { choosePort } from './lib/port.mjs';
import { BROWSER_REPORT, browserCounts, enginesCounts, inWords, UNIT_REPORT, unitCounts } from './lib/reports.mjs';
import { project, runNode, stopWithNpm } from './lib/run.mjs';
import { printSummary, runSteps } from './lib/steps.mjs';

const UNIT = 'unit tests';
const BUILD = 'build';
const BROWSER = 'browser tests';
const ENGINES = 'JavaScript engines';

function unitTests() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
  return runNode('node_modules/vitest/vitest.mjs', ['run', ...reporters], { signOfLife: 'still testing' });
}

function validation() {
  return runNode('node_modules/tsx/dist/cli.mjs', ['simulator/cli/validate.ts', '--fast'], {
    signOfLife: 'still validating',
  });
}

async function browserTests() {
  if (!(await ensureBrowser())) return 1;
  const choice = await choosePort('127.0.0.1', undefined);
  if ('problem' in choice) throw new Error(choice.problem);
  const part = choosePart(process.env.E2E_PART, Date.now());
  console.log(describePart(part));
  const env = {
    CI: '1',
    E2E_PORT: String(choice.port),
    E2E_PART: String(part),
    PLAYWRIGHT_JSON_OUTPUT_FILE: BROWSER_REPORT,
  };
  return runNode('node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], { env });
}

/** The engine gives the same in Node, Chromium and Firefox; a browser that is not here is counted as skipped. */
async function sameInEngines() {
  return (await ensureBrowser()) ? runNode('scripts/engines.mjs', []) : 1;
}

await ensureCapableNode('npm test');
stopWithNpm();
await ensureInstalled();
rmSync(new URL('test-results', project), { recursive: true, force: true });
mkdirSync(new URL('test-results', project));

const results = await runSteps([
  ...checks(),
  { name: UNIT, run: async () => (await unitTests()) === 0 },
  { name: 'validation', run: async () => (await validation()) === 0 },
  { name: BUILD, run: ensureBuilt },
  { name: ENGINES, run: async () => (await sameInEngines()) === 0 },
  { name: BROWSER, needs: BUILD, run: async () => (await browserTests()) === 0 },
]);

/** @type {Record<string, import('./lib/reports.mjs').Counts | null>} */
const counts = { [UNIT]: unitCounts(), [ENGINES]: enginesCounts(), [BROWSER]: browserCounts() };
printSummary(results, Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, inWords(count)])));

const sum = (/** @type {'passed' | 'failed'} */ key) =>
  Object.values(counts).reduce((total, count) => total + (count?.[key] ?? 0), 0);
// A step that failed without a failing test (a type error, a broken build) counts as one.
const brokenSteps = results.filter(({ name, outcome }) => outcome !== 'passed' && !counts[name]?.failed).length;
const summary = { passed: sum('passed'), failed: sum('failed') + brokenSteps };
writeFileSync(new URL('test-results/summary.json', project), JSON.stringify(summary));
console.log(
  `\n${summary.failed === 0 ? 'Everything passed' : 'Not everything passed'}: ${summary.passed} tests passed, ${summary.failed} failed.`,
);
process.exitCode = summary.failed === 0 ? 0 : 1;
