/**
 * The parts of the engine that most pages never need, loaded when they are.
 */
import { loadPacks } from '../packs/load';

export const onDemand = {
  /** `readScenario` and `readInterventions`. */
  checks: () => import('../scenario'),
  experiments: () => import('./experiments'),
  replays: () => import('./replays'),
  /** What the kinds of a scenario need. */
  packs: loadPacks,
};

export type Loaders = typeof onDemand;
