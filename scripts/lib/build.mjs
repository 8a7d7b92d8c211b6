/**
 * Builds the site when its sources are not those of the last build. A hash of every file that can reach the result
 * stands beside the build, so that a second start builds nothing and a changed word builds everything.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { project, runNode } from './run.mjs';

const distDir = process.env.DIST_DIR || '.next';
const stamp = new URL(`${distDir}/sources.sha256`, project);

/** Folders and files that cannot change what is served. Hidden ones are left out besides. */
const IGNORED_AT_TOP = new Set([
  'coverage',
  'docs',
  'e2e',
  'node_modules',
  'out',
  'playwright-report',
  'scripts',
  'test-results',
]);
const IGNORED = /(^|\/)simulator\/(cli|validation)(\/|$)|[.]test[.]tsx?$|[.]tsbuildinfo$|^next-env[.]d[.]ts$/;
const IGNORED_AT_TOP_FILES = /[.]md$|^(LICENSE|biome[.]json|(knip|playwright|vitest)[.]config[.]ts)$/;

/** @param {URL} root @returns {string[]} the paths of every source of the site, in one order everywhere */
export function sourcesOf(root, folder = '') {
  const entries = readdirSync(new URL(folder, root), { withFileTypes: true });
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}${entry.name}`;
      if (entry.name.startsWith('.') || IGNORED.test(path)) return [];
      if (folder === '' && (IGNORED_AT_TOP.has(entry.name) || IGNORED_AT_TOP_FILES.test(entry.name))) return [];
      return entry.isDirectory() ? sourcesOf(root, `${path}/`) : [path];
    });
}

/** @param {URL} root */
export function hashOfSources(root) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const path of sourcesOf(root)) {
    const bytes = readFileSync(new URL(path.split('/').map(encodeURIComponent).join('/'), root));
    hash.update(`\0${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

export async function ensureBuilt() {
  const hash = hashOfSources(project);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return true;
  console.log('Building; this takes about half a minute …');
  const next = fileURLToPath(new URL('node_modules/next/dist/bin/next', project));
  const code = await runNode(next, ['build'], { env: { NODE_ENV: 'production' }, signOfLife: 'still building' });
  if (code !== 0) return false;
  writeFileSync(stamp, hash);
  return true;
}
