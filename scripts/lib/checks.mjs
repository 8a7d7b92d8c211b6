/**
 * The static checks: everything that can be known of the code without running it.
 */
import { runNpm } from './run.mjs';

/** @type {readonly (readonly [name: string, script: string])[]} */
const CHECKS = [
  ['format', 'check:format'],
  ['lint', 'check:lint'],
  ['types', 'check:types'],
  ['dependency rules', 'check:dependencies'],
  ['dead code', 'check:dead-code'],
];

/** @returns {import('./steps.mjs').Step[]} */
export function checks() {
  return CHECKS.map(([name, script]) => ({
    name,
    run: async () => (await runNpm(['run', '--silent', script])) === 0,
  }));
}
