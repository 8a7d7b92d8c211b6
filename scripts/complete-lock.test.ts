/** The lock file names the packages of every platform, so that `npm ci` works wherever the project is cloned. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingEntries, platformOf } from './complete-lock.mjs';

test('the committed lock file is whole', () => {
  const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
  expect(Object.keys(missingEntries(lock))).toEqual([]);
});

test('the committed lock file names no place that packages come from', () => {
  const text = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8');
  expect([...text.matchAll(/"resolved": "(https?:[^"]*)"/g)].map(([, url]) => url)).toEqual([]);
});

test('an optional package that the lock file lacks is added with the platform its name tells', () => {
  const packages = {
    '': {},
    'node_modules/tool': { version: '1.0.0', dev: true, optionalDependencies: { 'tool-linux-x64-musl': '1.0.0' } },
  };
  expect(missingEntries({ packages })).toEqual({
    'node_modules/tool-linux-x64-musl': {
      version: '1.0.0',
      cpu: ['x64'],
      os: ['linux'],
      libc: ['musl'],
      dev: true,
      optional: true,
    },
  });
});

test('a package found further out counts as there', () => {
  const packages = {
    'node_modules/outer/node_modules/tool': { optionalDependencies: { binary: '1.0.0' } },
    'node_modules/binary': { version: '1.0.0' },
  };
  expect(missingEntries({ packages })).toEqual({});
});

test.each([
  ['@next/swc-win32-arm64-msvc', { cpu: ['arm64'], os: ['win32'] }],
  ['@oxc-parser/binding-linux-arm-gnueabihf', { cpu: ['arm'], os: ['linux'], libc: ['glibc'] }],
  ['@tailwindcss/oxide-wasm32-wasi', { cpu: ['wasm32'] }],
])('%s runs on %o', (name, platform) => {
  expect(platformOf(name)).toEqual(platform);
});
