/**
 * A short way to write the breaks of one part of the engine.
 */

/**
 * @template {string} T
 * @param {Readonly<Record<T, string>>} tests files in `simulator/`, by a short name
 */
export const mutantsOf =
  (tests) =>
  /**
   * @param {T} test which of the tests must notice it
   * @param {string} rule of `simulator/SPEC.md`, or a model rule
   * @param {string} mistake
   * @param {string} file in `simulator/`
   * @param {string} find
   * @param {string} replace
   * @returns {import('./run.mjs').Mutant}
   */
  (test, rule, mistake, file, find, replace) => ({
    rule,
    mistake,
    file: `simulator/${file}`,
    find,
    replace,
    test: `simulator/${tests[test]}`,
  });
