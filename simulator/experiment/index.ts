// With all kinds of components at hand; the worker imports single files, and loads the packs that a scenario needs.
import '../packs/all';

export {
  type CompareOptions,
  type ComparisonReport,
  compare,
  type MeasureComparison,
  type PairRecord,
} from './compare/compare';
export { Engine, type EngineOptions } from './engine';
export type { Estimate } from './estimate';
export { conduct, conductInSlices, type Experiment, type ExperimentProgress, jobDurationMs } from './experiment';
export type { BudgetVerdict } from './grade/budget';
export { type Challenge, challengeSchema, type Grade, grades, type Objective, readChallenge } from './grade/challenge';
export { type Evidence, type GradeReport, grade, type ObjectiveVerdict } from './grade/grade';
export { doInSlices, type Job, type Outcome } from './job';
export { turn } from './knobs';
export { mainMeasures } from './measures';
export { type ReplicateOptions, type ReplicationReport, replicate } from './replicate';
export { type ExperimentReport, type ExperimentRequest, planExperiment } from './request';
export { type RunOptions, runInSlices, runScenario } from './run';
export { summarize } from './summarize';
export type { ClassSummary, ConnectionSummary, LatencySummary, RunSummary, ServiceSummary } from './summary';
export { type SweepCell, type SweepOptions, type SweepReport, sweep } from './sweep';
export type { Variant } from './variant';
