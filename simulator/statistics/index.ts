/**
 * What a run measures itself with. Imports nothing; every class can save and restore its state as plain data.
 */
export { ExactSample, type ExactSampleState } from './exact-sample';
export { Histogram, type HistogramState } from './histogram';
export { batchMeans, type Confidence, type Interval, meanInterval, studentQuantile } from './interval';
export { MovingWindow, type MovingWindowState } from './moving-window';
export { Tally, type TallyState } from './tally';
export { TimeWeighted, type TimeWeightedState } from './time-weighted';
