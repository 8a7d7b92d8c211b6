/**
 * Keyed random numbers and durations that are equal to the last bit on every engine. Imports nothing.
 */
export { childLineage, rootLineage } from './lineage';
export { createSampler, type Sampler } from './sampler';
export { createStream, type Stream, uniform } from './stream';
export { type RankOf, zipf } from './zipf';
