/**
 * npm run test:mutants [-- WORD...]: breaks the engine in known ways, one at a time and in memory, and expects the
 * tests of the rule to fail. Each break is a mistake that simulators are known to make (`scripts/mutants/`). A test
 * that passes with the engine broken proves nothing. WORDs choose the mutants whose rule, mistake or test has them.
 */
import { mutants } from './mutants/index.mjs';
import { openLaboratory } from './mutants/run.mjs';

const words = process.argv.slice(2).map((word) => word.toLowerCase());
const chosen = mutants.filter(({ rule, mistake, test }) =>
  words.every((word) => `${rule} ${mistake} ${test}`.toLowerCase().includes(word)),
);
if (chosen.length === 0) throw new Error(`No mutant is about ${words.join(' ')}.`);

const laboratory = await openLaboratory();
for (const test of new Set(chosen.map((mutant) => mutant.test))) {
  if (!(await laboratory.isSound(test))) throw new Error(`${test} fails without any break.`);
}
let noticed = 0;
for (const mutant of chosen) {
  const outcome = await laboratory.outcomeOf(mutant);
  if (outcome === 'noticed') noticed++;
  console.log(`${outcome.padEnd(12)}  ${mutant.rule.padEnd(8)}  ${mutant.mistake}`);
}
await laboratory.close();
console.log(`\n${noticed} of ${chosen.length} breaks were noticed.`);
process.exit(noticed === chosen.length ? 0 : 1);
