/**
 * The list of breaks fits the engine as it is: each text to be replaced stands once in its file, and each test exists.
 * That the tests notice them is shown by `npm run test:mutants`, and here for two, one of which changes nothing.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { mutants } from './index.mjs';
import { placesOf } from './run.mjs';

const project = new URL('../../', import.meta.url);

it.each(mutants.map((mutant) => [`${mutant.rule}: ${mutant.mistake}`, mutant] as const))('%s', (_, mutant) => {
  expect(placesOf(mutant), `${mutant.file} was changed: say in scripts/mutants how to break it`).toBe(1);
  expect(mutant.replace).not.toBe(mutant.find);
  expect(existsSync(fileURLToPath(new URL(mutant.test, project)))).toBe(true);
});
