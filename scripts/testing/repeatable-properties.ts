/**
 * Properties are checked with the same examples in every run, so that a change is what makes them fail. To look for new
 * counterexamples: FUZZ_SEED=$RANDOM npm run test:unit; with FUZZ_TIMES=20 those of whole systems are checked twenty
 * times as often. A failure prints its seed either way.
 */
import { configureGlobal, readConfigureGlobal } from 'fast-check';

configureGlobal({ ...readConfigureGlobal(), seed: Number(process.env.FUZZ_SEED ?? 4711) });

/** Read by `simulator/testing/runs.ts`, which knows no Node. */
Object.assign(globalThis, { fuzzTimes: Number(process.env.FUZZ_TIMES ?? 1) });
