/**
 * Runs the tests of a rule on an engine that is broken on purpose. The break is made while the file is loaded; nothing
 * is written.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createVitest } from 'vitest/node';

/**
 * @typedef {object} Mutant
 * @property {string} rule what it breaks: a model rule, or a rule of `simulator/SPEC.md`
 * @property {string} mistake what the broken engine does, in words
 * @property {string} file path from the project
 * @property {string} find text that stands once in the file
 * @property {string} replace what stands there in the broken engine
 * @property {string} test path from the project of the test file that must notice it
 */

/**
 * - `noticed`: a test failed, as it should;
 * - `unnoticed`: all tests passed;
 * - `never loaded`: the tests do not use the file at all;
 * - `cannot run`: the tests did not run, or failed only because the break is no program; so nothing is known.
 *
 * @typedef {'noticed' | 'unnoticed' | 'never loaded' | 'cannot run'} MutantOutcome
 */

const project = new URL('../../', import.meta.url);

/** @param {string} path from the project */
const absolute = (path) => fileURLToPath(new URL(path, project)).replaceAll('\\', '/');

/** @param {Pick<Mutant, 'file' | 'find'>} mutant how often the text to be replaced stands in the file */
export function placesOf({ file, find }) {
  return readFileSync(new URL(file, project), 'utf8').split(find).length - 1;
}

/** A break that is no program, rather than a wrong one. @param {{ name?: string, message: string }} error */
const isFaultOfCode = ({ name, message }) =>
  /^(Reference|Type|Syntax)Error$/.test(name ?? '') || /Got (Reference|Type|Syntax)Error/.test(message);

/** Starts the test runner once; `outcomeOf` breaks one thing at a time. */
export async function openLaboratory() {
  /** @type {{ path: string, find: string, replace: string, loaded: boolean } | null} */
  let present = null;
  const vitest = await createVitest(
    'test',
    { root: absolute(''), watch: false, reporters: [{}], maxWorkers: 1 },
    {
      plugins: [
        {
          name: 'mutant',
          enforce: 'pre',
          transform(/** @type {string} */ code, /** @type {string} */ id) {
            if (present === null || id.split('?')[0] !== present.path) return null;
            present.loaded = true;
            const { find, replace } = present;
            return { code: code.replace(find, () => replace), map: null };
          },
        },
      ],
    },
  );

  /** @param {string} test */
  async function run(test) {
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(
      await vitest.globTestSpecifications([test]),
    );
    const results = testModules.flatMap((module) => [...module.children.allTests()].map((one) => one.result()));
    const failures = results.filter(({ state }) => state === 'failed').map(({ errors = [] }) => errors);
    const onlyFaulty = failures.length > 0 && failures.flat().every(isFaultOfCode);
    return { ran: results.length > 0 && unhandledErrors.length === 0 && !onlyFaulty, failed: failures.length > 0 };
  }

  /** Whether a test passes on the engine as it is; else it could notice nothing. @param {string} test */
  async function isSound(test) {
    const { ran, failed } = await run(test);
    return ran && !failed;
  }

  /** @param {Mutant} mutant @returns {Promise<MutantOutcome>} */
  async function outcomeOf(mutant) {
    const places = placesOf(mutant);
    if (places !== 1) throw new Error(`${mutant.file} has this text ${places} times: ${mutant.find}`);
    const path = absolute(mutant.file);
    present = { path, find: mutant.find, replace: mutant.replace, loaded: false };
    vitest.invalidateFile(path);
    const { ran, failed } = await run(mutant.test);
    const { loaded } = present;
    present = null;
    vitest.invalidateFile(path);
    if (!loaded) return 'never loaded';
    if (!ran) return 'cannot run';
    return failed ? 'noticed' : 'unnoticed';
  }

  return { isSound, outcomeOf, close: () => vitest.close() };
}
