/**
 * The seeds of an experiment's replications.
 */

const seeds = 4_294_967_296;

/**
 * The seed of replication `index`, counted from 0: seeds count up from the first one and go on at 0 after 2^32 - 1, so
 * that the first replication is the plain run and any other can be looked at alone. Draws are keyed by a block cipher of
 * the seed (Threefry), so neighbouring seeds give independent runs; experiments whose ranges overlap share runs.
 */
export const replicationSeed = (first: number, index: number): number => (first + index) % seeds;
