/**
 * Breaks each ban of the linter and of the compiler once, in a scratch copy of the layout, and expects a message that
 * names the replacement. A ban that matches nothing looks exactly like a clean project.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));
const scratch = mkdtempSync(path.join(tmpdir(), 'faultline-bans-'));

beforeAll(() => {
  const copied = ['.gitignore', 'biome.json', 'scripts/lint', 'simulator/tsconfig.json', 'tsconfig.base.json'];
  for (const file of copied) cpSync(path.join(project, file), path.join(scratch, file), { recursive: true });
  symlinkSync(path.join(project, 'node_modules'), path.join(scratch, 'node_modules'), 'junction');
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function tool(script: string, args: readonly string[]) {
  const file = path.join(project, 'node_modules', script);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { cwd: scratch, encoding: 'utf8' });
  return { failed: status !== 0, said: `${stdout}${stderr}`.replace(/\s+/g, ' ') };
}

function write(file: string, source: string) {
  const target = path.join(scratch, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, `${source}\n`);
}

function lint(file: string, source: string) {
  write(file, source);
  return tool('@biomejs/biome/bin/biome', ['lint', '--colors=off', file]);
}

const CORE = 'simulator/kernel/ban.ts';

test.each([
  [CORE, 'export const now = Date.now();', 'clock of the run'],
  [CORE, 'export const now = () => new Date();', 'clock of the run'],
  [CORE, 'export type Moment = Date;', 'clock of the run'],
  [CORE, 'export const now = globalThis.Date.now();', 'hand it in'],
  [CORE, 'export const now = performance.now();', 'clock of the run'],
  [CORE, 'setTimeout(() => {}, 1);', 'future-event list'],
  [CORE, 'queueMicrotask(() => {});', 'future-event list'],
  [CORE, 'export const roll = Math.random();', 'simulator/random'],
  [CORE, 'export const roll = Math.random;', 'simulator/random'],
  [CORE, 'const { random } = Math;\nexport const roll = random();', 'simulator/random'],
  [CORE, 'const dice = Math;\nexport const roll = dice.random();', 'simulator/random'],
  [CORE, 'export const id = crypto.randomUUID();', 'simulator/random'],
  [CORE, 'export const gap = -Math.log(0.5);', 'log and exp of simulator/random'],
  [CORE, 'export const anything: any = 1;', 'any'],
  ['simulator/cli/ban.ts', 'export const now = Date.now();', 'clock of the run'],
  ['simulator/worker/ban.ts', 'export const roll = Math.random();', 'simulator/random'],
  ['components/stage/ban.ts', "export const worker = new Worker('x');", 'components/simulation'],
])('%s may not say %s', (file, source, replacement) => {
  const { failed, said } = lint(file, source);
  expect(failed).toBe(true);
  expect(said).toContain(replacement);
});

test.each([
  [CORE, 'export const half = (width: number) => Math.floor(width / 2);'],
  ['simulator/cli/fine.ts', 'export const started = performance.now();'],
  ['simulator/kernel/fine.test.ts', 'export const expected = Math.log(0.5);'],
  ['components/stage/fine.ts', 'export const now = () => Date.now() + Math.random();'],
  ['components/simulation/fine.ts', "export const worker = new Worker('x');"],
])('%s may say %s', (file, source) => {
  expect(lint(file, source)).toMatchObject({ failed: false });
});

test.each([
  ['export const title = document.title;', 'document'],
  ['export const argv = process.argv;', 'process'],
  ['export const later = setTimeout(() => {}, 1);', 'setTimeout'],
  ['export const first = (list: readonly number[]): number => list[0];', 'undefined'],
])('the compiler refuses %s in the core', (source, name) => {
  write(CORE, source);
  const { failed, said } = tool('typescript/bin/tsc', ['--noEmit', '-p', 'simulator']);
  expect(failed).toBe(true);
  expect(said).toContain(name);
});
