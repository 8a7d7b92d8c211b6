/**
 * Properties are checked with the same examples in every run, so that a change is what makes them fail. To look for new
 * counterexamples: FUZZ_SEED=$RANDOM npm run test:unit; with FUZZ_TIMES=20 those of whole systems are checked twenty
 * times as often. A failure prints its seed either way.
 */
import { configureGlobal, readConfigureGlobal } from 'fast-check';

const seed = Number(process.env.FUZZ_SEED ?? 4711);
/** fast-check's own number of cases is 100. */
const numRuns = 100 * Number(process.env.FUZZ_TIMES ?? 1);
configureGlobal({ ...readConfigureGlobal(), seed, numRuns });
