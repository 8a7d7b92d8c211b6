/**
 * Properties are checked with the same examples in every run, so that a change is what makes them fail. To look for new
 * counterexamples: FUZZ_SEED=$RANDOM npm run test:unit. A failure prints its seed either way.
 */
import { configureGlobal, readConfigureGlobal } from 'fast-check';

configureGlobal({ ...readConfigureGlobal(), seed: Number(process.env.FUZZ_SEED ?? 4711) });
