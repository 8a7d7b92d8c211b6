/**
 * npm run bench: bundles the benchmark as browsers get the simulator, in one scope and with its syntax minified, and
 * runs that. `--modules` runs the modules one by one instead, as the command line does; docs/performance.md says what the difference is.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { project, runNode } from './lib/run.mjs';

const ENTRY = 'simulator/cli/bench.ts';

const args = process.argv.slice(2);
const wanted = args.filter((arg) => arg !== '--modules');
process.exitCode = wanted.length < args.length ? await runModules() : await runBundle();

function runModules() {
  return runNode('node_modules/tsx/dist/cli.mjs', [ENTRY, ...wanted]);
}

/** Bundles into a folder of the project, where `simjs` is found, and removes it. */
async function runBundle() {
  const cache = fileURLToPath(new URL('node_modules/.cache/', project));
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'bench-'));
  const outfile = join(folder, 'bench.cjs');
  try {
    await build({
      entryPoints: [ENTRY],
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'iife',
      target: 'es2022',
      outfile,
      absWorkingDir: fileURLToPath(project),
      logLevel: 'error',
    });
    return await runNode(outfile, wanted);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
