/**
 * npm run check: format, lint, types, dependency rules and dead code, all of them, with one summary.
 */
import { checks } from './lib/checks.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { requireNode } from './lib/node-version.mjs';
import { printSummary, runSteps } from './lib/steps.mjs';

requireNode('20.19', 'npm run check');
await ensureInstalled();
const results = await runSteps(checks());
printSummary(results);
process.exitCode = results.every(({ outcome }) => outcome === 'passed') ? 0 : 1;
