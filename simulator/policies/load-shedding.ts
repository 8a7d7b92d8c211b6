/**
 * Load shedding by priority: a service that is nearly full refuses the less important requests, so that there is room
 * for the others. Source: Google, "Site Reliability Engineering" (2016), chapter 21 "Handling Overload": four
 * criticalities, and thresholds of utilization that are higher for the higher ones.
 */

export interface LoadShedding {
  /** Requests in progress at which the service is full. */
  readonly limit: number;
  /**
   * The share of the limit, from 0 to 1, up to which each priority is let in, the most important (priority 0) first.
   * Shares fall, and the last holds for all priorities beyond it too. The first is usually 1.
   */
  readonly shares: readonly number[];
}

/** Whether a request of this priority (0 and up) is let in while so many are in progress. */
export function isLetIn(config: LoadShedding, inProgress: number, priority: number): boolean {
  const share = config.shares[Math.min(priority, config.shares.length - 1)] as number;
  return inProgress < share * config.limit;
}
