/**
 * The list of breaks fits the engine as it is: each text to be replaced stands once in its file, and each test exists.
 * That the tests notice them is for `npm run test:mutants` to show; here it is shown that it would tell if they did not.
 */
import { spawnSync } from 'node:child_process';
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

it('tells a break that tests notice from one that they do not, that is no program, and that they never load', () => {
  const file = 'simulator/policies/hash.ts';
  const find = 'hashInteger(value: number): number {';
  const test = 'simulator/policies/ring-hash.test.ts';
  const broken = (line: string) => ({ file, find, replace: `${find}\n  ${line}`, test });
  const cases = [
    broken('if (value !== 0) return 0;'),
    broken('// Nothing is broken.'),
    broken('nowhere.toBeFound();'),
    { ...broken('return 0;'), test: 'simulator/policies/back-off.test.ts' },
  ];
  const script = `
    import { openLaboratory } from './scripts/mutants/run.mjs';
    const laboratory = await openLaboratory();
    const outcomes = [];
    for (const mutant of ${JSON.stringify(cases)}) outcomes.push(await laboratory.outcomeOf(mutant));
    await laboratory.close();
    console.log(JSON.stringify(outcomes));
    process.exit(0);
  `;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: project,
    encoding: 'utf8',
  });
  expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? 'null'), stderr).toEqual([
    'noticed',
    'unnoticed',
    'cannot run',
    'never loaded',
  ]);
}, 120_000);
