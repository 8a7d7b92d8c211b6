/**
 * npm run test:engines: runs fixed scenarios in Node, Chromium and Firefox and compares hash and summary. A browser is
 * started headless with a fresh profile on a page of this script, so no driver is needed. An engine that is not on this
 * machine is named and its comparisons are counted as skipped, never passed over in silence.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { ENGINES_REPORT } from './lib/reports.mjs';
import { project } from './lib/run.mjs';
import { browserFlags, systemBrowser } from './lib/system-browser.mjs';

const FIREFOX_PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];
const PATIENCE_MS = 300_000;
const PAGE = `<!doctype html><title>engines</title><script type="module">
  import { runAll } from '/run-all.js';
  const scenarios = await (await fetch('/scenarios')).json();
  await fetch('/hashes', { method: 'POST', body: JSON.stringify(runAll(scenarios)) });
</script>`;

/** @typedef {{ name: string, hash: string, summary: string }} NamedHash */

/** @param {string} entry */
async function bundle(entry) {
  const absWorkingDir = fileURLToPath(project);
  const result = await build({ entryPoints: [entry], bundle: true, write: false, format: 'esm', absWorkingDir });
  return /** @type {{ text: string }} */ (result.outputFiles[0]).text;
}

function scenarios() {
  const folders = ['content/templates/', 'content/lessons/cascading-failure/scenarios/'];
  return folders.flatMap((folder) => {
    if (!existsSync(new URL(folder, project))) return [];
    const files = readdirSync(new URL(folder, project)).filter((name) => name.endsWith('.json'));
    return files.map((name) => ({
      name: `${folder.split('/').at(-2)}/${name}`,
      scenario: JSON.parse(readFileSync(new URL(folder + name, project), 'utf8')),
    }));
  });
}

/**
 * @param {string} command
 * @param {(profile: string, url: string) => string[]} args
 * @param {string} script
 * @param {unknown} inputs
 * @returns {Promise<NamedHash[]>}
 */
async function inBrowser(command, args, script, inputs) {
  const profile = mkdtempSync(join(tmpdir(), 'faultline-engine-'));
  /** @type {(hashes: NamedHash[]) => void} */
  let arrived = () => {};
  /** @type {Promise<NamedHash[]>} */
  const answer = new Promise((resolve) => {
    arrived = resolve;
  });
  const server = createServer((request, response) => serve(request, response, script, inputs, arrived));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  const child = spawn(command, args(profile, `http://127.0.0.1:${address.port}/`), { stdio: 'ignore' });
  const late = new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`${command} did not answer in ${PATIENCE_MS / 1000} s`)), PATIENCE_MS).unref();
    child.once('error', reject);
  });
  try {
    return /** @type {NamedHash[]} */ (await Promise.race([answer, late]));
  } finally {
    child.kill('SIGKILL');
    server.close();
    server.closeAllConnections();
    await new Promise((resolve) => setTimeout(resolve, 500));
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} script
 * @param {unknown} inputs
 * @param {(hashes: NamedHash[]) => void} arrived
 */
async function serve(request, response, script, inputs, arrived) {
  if (request.method === 'POST') {
    let text = '';
    for await (const part of request) text += part;
    response.end();
    arrived(JSON.parse(text));
  } else if (request.url === '/run-all.js') {
    response.setHeader('content-type', 'text/javascript');
    response.end(script);
  } else if (request.url === '/scenarios') {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(inputs));
  } else {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(PAGE);
  }
}

const inputs = scenarios();
const script = await bundle('simulator/testing/run-all.ts');
const { runAll } = await import(`data:text/javascript;base64,${Buffer.from(script).toString('base64')}`);
/** @type {NamedHash[]} */
const expected = runAll(inputs);
const engines = [
  {
    name: 'Chromium',
    command: systemBrowser(),
    args: (/** @type {string} */ profile, /** @type {string} */ url) => [
      ...browserFlags,
      '--headless=new',
      `--user-data-dir=${profile}`,
      url,
    ],
  },
  {
    name: 'Firefox',
    command: process.env.FIREFOX_PATH ?? FIREFOX_PLACES.find((path) => existsSync(path)),
    args: (/** @type {string} */ profile, /** @type {string} */ url) => [
      '--headless',
      '--no-remote',
      '--profile',
      profile,
      url,
    ],
  },
];

console.log(`Node ${process.versions.node}: ${expected.length} scenarios`);
for (const { name, hash } of expected) console.log(`  ${hash}  ${name}`);
/** Nothing is compared with a scenario that does not run here. */
const broken = expected.filter(({ summary }) => summary === '').length;
const counts = { passed: expected.length - broken, failed: broken, skipped: 0 };

/** @param {(typeof engines)[number]} engine @returns {Promise<string[]>} what to say of it */
async function compare({ name, command, args }) {
  if (command === undefined) {
    counts.skipped += expected.length;
    return [
      `${name}: NOT COMPARED, ${expected.length} skipped: it is not on this machine (${name.toUpperCase()}_PATH)`,
    ];
  }
  const hashes = await inBrowser(command, args, script, inputs);
  const wrong = expected.filter(({ summary }, index) => summary === '' || hashes[index]?.summary !== summary);
  counts.passed += expected.length - wrong.length;
  counts.failed += wrong.length;
  const same = `${name} (${command}): ${expected.length - wrong.length} of ${expected.length} the same`;
  return [same, ...wrong.map((one) => `  different: ${one.name}`)];
}

for (const lines of await Promise.all(engines.map(compare))) for (const line of lines) console.log(line);
mkdirSync(new URL('test-results', project), { recursive: true });
writeFileSync(new URL(ENGINES_REPORT, project), JSON.stringify(counts));
process.exitCode = counts.failed === 0 ? 0 : 1;
