/**
 * How many random systems a property is tried on: usually few, `FUZZ_TIMES` as many in a long run.
 */
import { readConfigureGlobal } from 'fast-check';

const times = (readConfigureGlobal().numRuns ?? 100) / 100;

/** Options of `fc.assert`. The first failure ends it, for shrinking a large system takes long. */
export const runs = (usual: number) => ({ numRuns: usual * times, endOnFailure: true });

/** Time that the properties may take, in ms. */
export const timeLimitMs = 20_000 * times;
