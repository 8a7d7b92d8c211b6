/**
 * What servers cost that run whether they are used or not. There is no price list here: an instance's price depends on
 * type, Region and contract, so whoever asks brings it.
 */

/** Instances for a time, at a price for each and each hour. */
export const instancesUsd = (instances: number, hours: number, instanceHourUsd: number): number =>
  instances * hours * instanceHourUsd;
