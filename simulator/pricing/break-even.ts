/**
 * From where on one way of paying is the cheaper one.
 */
import { gbSeconds } from './lambda-price';
import type { LambdaRates } from './lambda-rates';

/**
 * The share of its time that provisioned concurrency must be in use to cost no more than the same invocations on
 * demand: held / (on demand - duration on provisioned), each for a GB-second of the first step. Above 1 it never pays
 * by price; what it buys is latency. RangeError where a price is not known.
 */
export function provisionedBreakEvenUtilisation(rates: LambdaRates): number {
  const { provisionedHeldGbSecondUsd: held, provisionedGbSecondUsd: used, gbSecondUsd } = rates;
  const onDemand = gbSecondUsd[0]?.usd;
  if (held === null || used === null || onDemand === undefined) {
    throw new RangeError('The price list of this Region and architecture has no price for provisioned concurrency.');
  }
  return held / (onDemand - used);
}

/** What one request costs on demand: its GB-seconds, in the first step of the price list, and itself. */
export const requestUsd = (memoryMb: number, billedMs: number, rates: LambdaRates): number =>
  gbSeconds(memoryMb, billedMs) * (rates.gbSecondUsd[0]?.usd ?? NaN) + rates.requestUsd;

/**
 * The requests each hour from which instances that always run cost less than paying for each request. `requestCostUsd`
 * is all that a request costs (`requestUsd`, and what a gateway takes). It says nothing of whether the instances can
 * serve that many.
 */
export const breakEvenRequestsPerHour = (instancesHourUsd: number, requestCostUsd: number): number =>
  instancesHourUsd / requestCostUsd;
