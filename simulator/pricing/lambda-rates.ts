/**
 * The price list of AWS Lambda, as data: on demand, provisioned concurrency, temporary storage, SnapStart.
 *
 * Sources: aws.amazon.com/lambda/pricing; for the rates of the Regions the AWS Price List (service code AWSLambda) and
 * the price map of calculator.aws. A price that was not found there is null, and a list of steps ends where they do.
 */
import type { Region } from './region';
import { flat, type PriceTiers } from './tiers';

/** When the prices were looked up. They change: show the date beside what is computed from them. */
export const lambdaPricesAsOf = '2026-10';

export type Architecture = 'x86_64' | 'arm64';

/** USD for each unit; a GB is 1,024 MB. */
export interface LambdaRates {
  readonly requestUsd: number;
  /** A GB-second of invocations on demand, by GB-seconds in the month (account, Region and architecture together). */
  readonly gbSecondUsd: PriceTiers;
  /** A GB-second of provisioned concurrency held, used or not. */
  readonly provisionedHeldGbSecondUsd: number | null;
  /** A GB-second of invocations on provisioned concurrency. */
  readonly provisionedGbSecondUsd: number | null;
  /** A GB-second of temporary storage beyond the free 512 MB. */
  readonly storageGbSecondUsd: number;
  /** A GB-second of a SnapStart snapshot kept, and a GB restored. Java functions do not pay either. */
  readonly snapshotGbSecondUsd: number | null;
  readonly restoredGbUsd: number | null;
}

const requestUsd = 0.2 / 1_000_000;

const x86Tiers: PriceTiers = [
  { upTo: 6e9, usd: 0.0000166667 },
  { upTo: 15e9, usd: 0.000015 },
  { upTo: Infinity, usd: 0.0000133334 },
];

const armTiers: PriceTiers = [
  { upTo: 7.5e9, usd: 0.0000133334 },
  { upTo: 18.75e9, usd: 0.0000120001 },
  { upTo: Infinity, usd: 0.0000106667 },
];

export const lambdaRates: Readonly<Record<Region, Readonly<Record<Architecture, LambdaRates>>>> = {
  'us-east-1': {
    x86_64: {
      requestUsd,
      gbSecondUsd: x86Tiers,
      provisionedHeldGbSecondUsd: 0.0000041667,
      provisionedGbSecondUsd: 0.0000097222,
      storageGbSecondUsd: 0.0000000309,
      snapshotGbSecondUsd: 0.0000015046,
      restoredGbUsd: 0.0001397998,
    },
    arm64: {
      requestUsd,
      gbSecondUsd: armTiers,
      provisionedHeldGbSecondUsd: 0.0000033334,
      provisionedGbSecondUsd: 0.0000077778,
      storageGbSecondUsd: 0.0000000309,
      snapshotGbSecondUsd: null,
      restoredGbUsd: null,
    },
  },
  'ap-northeast-2': {
    x86_64: {
      requestUsd,
      gbSecondUsd: x86Tiers.slice(0, 1),
      provisionedHeldGbSecondUsd: 0.0000051254,
      provisionedGbSecondUsd: 0.0000119592,
      storageGbSecondUsd: 0.0000000352,
      snapshotGbSecondUsd: null,
      restoredGbUsd: null,
    },
    arm64: {
      requestUsd,
      gbSecondUsd: armTiers.slice(0, 1),
      provisionedHeldGbSecondUsd: null,
      provisionedGbSecondUsd: null,
      storageGbSecondUsd: 0.0000000352,
      snapshotGbSecondUsd: null,
      restoredGbUsd: null,
    },
  },
};

/** What an account gets free each month, for ever (aws.amazon.com/lambda/pricing, "AWS Free Tier"). */
export interface LambdaFreeTier {
  readonly requests: number;
  readonly gbSeconds: number;
}

export const lambdaFreeTier: LambdaFreeTier = { requests: 1_000_000, gbSeconds: 400_000 };
export const noFreeTier: LambdaFreeTier = { requests: 0, gbSeconds: 0 };

/** Rates that consist of two prices only, for lists of earlier years. */
export const simpleLambdaRates = (gbSecondUsd: number, requestPriceUsd: number): LambdaRates => ({
  requestUsd: requestPriceUsd,
  gbSecondUsd: flat(gbSecondUsd),
  provisionedHeldGbSecondUsd: null,
  provisionedGbSecondUsd: null,
  storageGbSecondUsd: 0,
  snapshotGbSecondUsd: null,
  restoredGbUsd: null,
});
