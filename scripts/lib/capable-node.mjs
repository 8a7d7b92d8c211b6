/**
 * The site runs on Node 20.9; the tools that check and test it need a later one. Where Node is older, a later one is
 * fetched as a package beside the project, and the command is run again with it.
 */
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAtLeast, requireNode } from './node-version.mjs';
import { project, run, runNpm } from './run.mjs';

const LEAST = '20.19';
const folder = fileURLToPath(new URL('.data/node', project));
const binary = path.join(folder, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Goes on when this Node will do; else runs the present script with a later Node and ends as that ends. @param {string} what */
export async function ensureCapableNode(what) {
  requireNode('20.9', what);
  if (isAtLeast(LEAST)) return;
  if (!existsSync(binary)) await fetchNode(what);
  const search = [path.dirname(binary), process.env.PATH].join(path.delimiter);
  process.exit(await run(binary, process.argv.slice(1), { env: { PATH: search } }));
}

/** @param {string} what */
async function fetchNode(what) {
  console.log(`The tools of ${what} need Node ${LEAST}; this is ${process.versions.node}. Fetching Node 20 …`);
  mkdirSync(folder, { recursive: true });
  const args = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--loglevel=error', 'node@20'];
  const code = await runNpm(args, { signOfLife: 'still fetching' });
  if (code === 0 && existsSync(binary)) return;
  console.error(`Node could not be fetched. Install Node ${LEAST} or later from https://nodejs.org and try again.`);
  process.exit(1);
}
