/**
 * Installs the packages of the lock file when some are missing or of another version, and does nothing otherwise.
 */
import { existsSync, readFileSync } from 'node:fs';
import { project, runNpm } from './run.mjs';

/** @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockEntry */

/** @param {string} file @returns {Record<string, LockEntry>} */
function packagesOf(file) {
  const url = new URL(file, project);
  return existsSync(url) ? (JSON.parse(readFileSync(url, 'utf8')).packages ?? {}) : {};
}

/**
 * Names the packages that the lock file asks for and the installation lacks. Optional ones belong to other platforms.
 * @param {Record<string, LockEntry>} wanted
 * @param {Record<string, LockEntry>} installed
 */
export function missingPackages(wanted, installed) {
  return Object.entries(wanted)
    .filter(([path, { optional }]) => path !== '' && !optional)
    .filter(([path, { version }]) => installed[path]?.version !== version)
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
}

const FLAGS = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];

export async function ensureInstalled() {
  const lock = 'package-lock.json';
  const missing = missingPackages(packagesOf(lock), packagesOf('node_modules/.package-lock.json'));
  if (missing.length === 0) return;
  console.log(`Installing ${missing.length} packages; the first time this takes a minute or two …`);
  const options = { signOfLife: 'still installing' };
  if ((await runNpm(['ci', ...FLAGS], options)) === 0) return;
  console.log('npm ci did not succeed; trying npm install …');
  if ((await runNpm(['install', '--no-save', ...FLAGS], options)) === 0) return;
  console.error('The packages could not be installed. The lines above say why; is the network there?');
  process.exit(1);
}
