/**
 * The parts of the engine that most pages never need, loaded when they are.
 */
export const onDemand = {
  /** `readScenario` and `readInterventions`. */
  checks: () => import('../scenario'),
  experiments: () => import('./experiments'),
};

export type Loaders = typeof onDemand;
