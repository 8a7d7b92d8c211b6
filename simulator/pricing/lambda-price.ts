/**
 * What a Lambda function costs: memory times time, rounded up for each invocation, and requests; provisioned
 * concurrency for as long as it is held.
 *
 * Leaves out: streamed responses above 6 MB, extra requests for large asynchronous events, Savings Plans, data transfer,
 * logs and everything else that a function uses.
 */
import { type LambdaFreeTier, type LambdaRates, noFreeTier } from './lambda-rates';
import { tieredUsd } from './tiers';

const MB_PER_GB = 1_024;
const FREE_STORAGE_MB = 512;
const PROVISIONED_STEP_MS = 5 * 60_000;
const SNAPSHOT_LEAST_MS = 3 * 3_600_000;

/** Simulated durations are differences of clocks: 120.0000000019 ms is 120 ms. A billionth of a second is not billed. */
const CLOCK_ERROR_MS = 1e-6;

const roundUp = (ms: number, stepMs: number): number => Math.ceil(Math.max(ms - CLOCK_ERROR_MS, 0) / stepMs) * stepMs;

/**
 * The milliseconds for which one invocation is billed: its duration, and for one that caused a cold start that of the
 * initialisation, rounded up together to whole steps, at least one (a step is 1 ms; until December 2020 it was 100 ms).
 * Initialisation is billed for all functions since 2025-08-01 (AWS Compute Blog, "AWS Lambda standardizes billing for
 * INIT phase", 2025-04-29; the developer guide's log has 133.61 + 80.00 ms billed as 214 ms).
 */
export const billedMs = (durationMs: number, initMs = 0, stepMs = 1): number =>
  Math.max(roundUp(durationMs + initMs, stepMs), stepMs);

/** Memory as configured, not as used, for a time: the quantity that Lambda charges for. */
export const gbSeconds = (memoryMb: number, ms: number): number => (memoryMb / MB_PER_GB) * (ms / 1_000);

/**
 * The milliseconds of provisioned concurrency to pay for when it was enabled once, for `enabledMs`: rounded up to 5
 * minutes, for each environment (aws.amazon.com/lambda/pricing, "Provisioned Concurrency Pricing").
 */
export const provisionedHeldMs = (concurrency: number, enabledMs: number): number =>
  concurrency * roundUp(enabledMs, PROVISIONED_STEP_MS);

/** What one function used in a month. */
export interface LambdaUsage {
  readonly memoryMb: number;
  /** Temporary storage configured; 512 MB unless given. */
  readonly storageMb?: number;
  readonly requests: number;
  /** Sum of `billedMs` of the invocations on demand. */
  readonly billedMs: number;
  /** The same of those on provisioned concurrency. */
  readonly provisionedBilledMs?: number;
  /** Sum of `provisionedHeldMs`. */
  readonly provisionedHeldMs?: number;
}

export interface LambdaBill {
  readonly requestsUsd: number;
  readonly durationUsd: number;
  readonly provisionedHeldUsd: number;
  readonly provisionedDurationUsd: number;
  readonly storageUsd: number;
  readonly totalUsd: number;
  /** GB-seconds on demand that are paid for. */
  readonly billableGbSeconds: number;
}

/**
 * The month's bill of one function. `free` is what is left of the account's free tier; a function with provisioned
 * concurrency gets none of it. RangeError where the price list has no price for what was used.
 */
export function lambdaBill(usage: LambdaUsage, rates: LambdaRates, free: LambdaFreeTier = noFreeTier): LambdaBill {
  const { memoryMb, storageMb = FREE_STORAGE_MB, provisionedBilledMs = 0, provisionedHeldMs: heldMs = 0 } = usage;
  const given = heldMs > 0 ? noFreeTier : free;
  const billableGbSeconds = Math.max(gbSeconds(memoryMb, usage.billedMs) - given.gbSeconds, 0);
  const storageGbSeconds = gbSeconds(storageMb - FREE_STORAGE_MB, usage.billedMs + provisionedBilledMs);
  const lines = {
    requestsUsd: Math.max(usage.requests - given.requests, 0) * rates.requestUsd,
    durationUsd: tieredUsd(billableGbSeconds, rates.gbSecondUsd),
    provisionedHeldUsd: priced(gbSeconds(memoryMb, heldMs), rates.provisionedHeldGbSecondUsd),
    provisionedDurationUsd: priced(gbSeconds(memoryMb, provisionedBilledMs), rates.provisionedGbSecondUsd),
    storageUsd: storageGbSeconds * rates.storageGbSecondUsd,
  };
  const totalUsd = Object.values(lines).reduce((sum, usd) => sum + usd, 0);
  return { ...lines, totalUsd, billableGbSeconds };
}

/**
 * What SnapStart adds for one published version of a function (not Java): keeping the snapshot, at least 3 hours, and
 * restoring it for each cold start (aws.amazon.com/lambda/pricing, "SnapStart Pricing").
 */
export function snapStartUsd(memoryMb: number, keptMs: number, restores: number, rates: LambdaRates): number {
  const kept = gbSeconds(memoryMb, Math.max(keptMs, SNAPSHOT_LEAST_MS));
  return priced(kept, rates.snapshotGbSecondUsd) + priced((memoryMb / MB_PER_GB) * restores, rates.restoredGbUsd);
}

function priced(units: number, usd: number | null): number {
  if (units === 0) return 0;
  if (usd === null) throw new RangeError('The price list of this Region and architecture has no price for this.');
  return units * usd;
}
