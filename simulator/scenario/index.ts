export type { CheckedIntervention, CheckedScenario } from './checked';
export { describeProblem, type Read, type ScenarioProblem } from './problem';
export { readInterventions, readJson, readScenario } from './read';
export type { Intervention } from './schema/intervention';
export { type Scenario, type ScenarioInput, scenarioSchema, scenarioVersion } from './schema/scenario';
