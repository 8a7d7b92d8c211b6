/**
 * Type-checks every part of the project with the host it may know: the simulator's core with none, its command line
 * and its validation with Node, its worker with the worker's, the site with the DOM.
 */
import { runNode } from './lib/run.mjs';

const PARTS = [
  'tsconfig.json',
  'simulator/tsconfig.json',
  'simulator/worker/tsconfig.json',
  'simulator/cli/tsconfig.json',
  'simulator/tsconfig.tests.json',
  'scripts/tsconfig.json',
];

// Next describes the routes and what a style sheet may be imported as; both are generated.
const described = await runNode('node_modules/next/dist/bin/next', ['typegen']);

let failed = described !== 0;
for (const part of PARTS) {
  const code = await runNode('node_modules/typescript/bin/tsc', ['--noEmit', '--pretty', '-p', part]);
  console.log(`${code === 0 ? 'ok    ' : 'failed'} ${part}`);
  if (code !== 0) failed = true;
}
process.exitCode = failed ? 1 : 0;
