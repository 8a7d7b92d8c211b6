/**
 * Adds to package-lock.json the optional platform packages that the registry in use did not offer when the lock was
 * written (a partial mirror, say). npm leaves those out, and `npm ci` then refuses the lock, or a machine of that
 * platform goes without its binary. npm runs this by itself after an install changed something (`dependencies`).
 *
 *   node scripts/complete-lock.mjs [--check] [package-lock.json]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * @typedef {{ version?: string, os?: string[], cpu?: string[], libc?: string[], dev?: boolean, optional?: boolean }} Platform
 * @typedef {Platform & { optionalDependencies?: Record<string, string> }} Entry
 * @typedef {Record<string, Entry>} Packages
 */

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** What the name of a platform package says of where it runs: `@next/swc-linux-x64-musl`. @param {string} name */
export function platformOf(name) {
  const words = name.split(/[-/]/);
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = PROCESSORS.filter((processor) => words.includes(processor));
  const libc = Object.entries({ gnu: 'glibc', musl: 'musl' })
    .filter(([prefix]) => words.some((word) => word.startsWith(prefix)))
    .map(([, library]) => library);
  return { ...(cpu.length > 0 && { cpu }), ...(os.length > 0 && { os }), ...(libc.length > 0 && { libc }) };
}

/**
 * Where a package required from `from` may stand, nearest first, as Node looks for it.
 * @param {string} from @param {string} name
 */
function placesFor(from, name) {
  const parts = from.split('/node_modules/');
  const places = [];
  for (let depth = parts.length; depth > 0; depth -= 1) {
    places.push(`${parts.slice(0, depth).join('/node_modules/')}/node_modules/${name}`);
  }
  places.push(`node_modules/${name}`);
  return places;
}

/** The entries that a lock file lacks, by path. @param {{ packages: Packages }} lock */
export function missingEntries(lock) {
  /** @type {Packages} */
  const missing = {};
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (path === '') continue;
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (placesFor(path, name).some((place) => lock.packages[place])) continue;
      if (!/^\d+\.\d+\.\d+/.test(version)) throw new Error(`${path} asks for ${name}@${version}, not an exact version`);
      missing[`node_modules/${name}`] = {
        version,
        ...platformOf(name),
        ...(entry.dev && { dev: true }),
        optional: true,
      };
    }
  }
  return missing;
}

/** @param {Packages} packages */
function sortedByPath(packages) {
  return Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
}

/** @param {string[]} args */
function main(args) {
  const file = args.find((argument) => !argument.startsWith('--')) ?? 'package-lock.json';
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingEntries(lock);
  const names = Object.keys(missing);
  if (names.length === 0) return;
  if (args.includes('--check')) {
    console.error(`${file} lacks ${names.length} platform packages; run: node scripts/complete-lock.mjs`);
    console.error(names.map((name) => `  ${name}`).join('\n'));
    process.exitCode = 1;
    return;
  }
  const complete = { ...lock, packages: sortedByPath({ ...lock.packages, ...missing }) };
  writeFileSync(file, `${JSON.stringify(complete, null, 2)}\n`);
  console.log(`${file}: added ${names.length} platform packages that the registry did not list.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.slice(2));
