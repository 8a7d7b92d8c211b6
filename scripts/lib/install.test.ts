/** npm start installs what is missing and nothing else. */
import { expect, test } from 'vitest';
import { missingPackages } from './install.mjs';

const wanted = {
  '': {},
  'node_modules/react': { version: '19.3.1' },
  'node_modules/@xyflow/react': { version: '12.12.1' },
  'node_modules/swc-win32': { version: '1.0.0', optional: true },
};

test('everything is missing where nothing is installed', () => {
  expect(missingPackages(wanted, {})).toEqual(['react', '@xyflow/react']);
});

test('another version is missing too', () => {
  const installed = {
    'node_modules/react': { version: '18.0.0' },
    'node_modules/@xyflow/react': { version: '12.12.1' },
  };
  expect(missingPackages(wanted, installed)).toEqual(['react']);
});

test('a package of another platform is not missed', () => {
  const { 'node_modules/swc-win32': _, ...installed } = wanted;
  expect(missingPackages(wanted, installed)).toEqual([]);
});
