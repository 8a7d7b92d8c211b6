export { Engine, type EngineOptions } from './engine';
export { type RunOptions, runInSlices, runScenario } from './run';
export { summarize } from './summarize';
export type { ClassSummary, ConnectionSummary, LatencySummary, RunSummary, ServiceSummary } from './summary';
