/**
 * npm run check: format, lint, types, dependency rules and dead code, all of them, with one summary.
 */
import { ensureCapableNode } from './lib/capable-node.mjs';
import { checks } from './lib/checks.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { printSummary, runSteps } from './lib/steps.mjs';

await ensureCapableNode('npm run check');
await ensureInstalled();
const results = await runSteps(checks());
printSummary(results);
process.exitCode = results.every(({ outcome }) => outcome === 'passed') ? 0 : 1;
