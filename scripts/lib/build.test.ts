/** A second start builds nothing, and a changed source builds everything. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashOfSources, sourcesOf } from './build.mjs';

let folder = '';
const root = () => pathToFileURL(`${folder}/`);

function write(file: string, text = '') {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'faultline-build-'));
  write('app/[locale]/page.tsx', 'one');
  write('content/lessons/one/ko.mdx', '장애');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what can reach a page is a source; tests, tools, notes and output are none', () => {
  const others = ['README.md', 'e2e/a.spec.ts', 'scripts/a.mjs', 'app/a.test.ts', '.next/x', 'node_modules/x/i.js'];
  for (const file of [...others, 'next-env.d.ts', 'simulator/cli/main.ts']) write(file);
  write('package.json');
  write('simulator/kernel/index.ts');
  expect(sourcesOf(root())).toEqual([
    'app/[locale]/page.tsx',
    'content/lessons/one/ko.mdx',
    'package.json',
    'simulator/kernel/index.ts',
  ]);
});

test('the hash stays when nothing changed', () => {
  expect(hashOfSources(root())).toBe(hashOfSources(root()));
});

test.each([
  ['a changed word', () => write('content/lessons/one/ko.mdx', '고장')],
  ['a new file', () => write('components/a.tsx')],
  ['a file that is gone', () => rmSync(path.join(folder, 'app/[locale]/page.tsx'))],
])('the hash changes with %s', (_, change) => {
  const before = hashOfSources(root());
  change();
  expect(hashOfSources(root())).not.toBe(before);
});
