/**
 * The public surface of the simulator.
 */
export * from './experiment';
export { LiveRun } from './experiment/live-run';
export * from './scenario';
export * from './statistics';
