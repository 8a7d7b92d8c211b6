/**
 * A token bucket: requests take tokens, tokens come back at a steady rate up to the bucket's capacity (Turner, "New
 * directions in communications", 1986; API Gateway calls the two the rate and the burst).
 *
 * Refill is continuous, not in ticks. What the bucket holds is worked out from the last moment it was full, by one
 * multiplication and one subtraction, so that rounding errors do not add up over a million requests.
 */

/** Plain data. */
export interface TokenBucket {
  /** Tokens that come back in a second. */
  ratePerSecond: number;
  /** The most it holds. */
  capacity: number;
  /** The moment from which refill is counted, and what it held then. */
  sinceMs: number;
  held: number;
  /** Tokens taken since. */
  taken: number;
}

export interface TokenBucketOptions {
  readonly ratePerSecond: number;
  readonly capacity: number;
  /** Simulated time at which it begins; 0 unless given. */
  readonly nowMs?: number;
  /** What it holds then; full unless given. */
  readonly tokens?: number;
}

/**
 * How early a request may come: simulated times such as 0.1 + 0.2 ms are not exact, and ten nanoseconds must not cost a
 * request. It is not a gain: the missing part stays owed.
 */
const GRACE_MS = 1e-5;

/** A bucket; RangeError if a number is negative or not finite, or it would begin with more than it can hold. */
export function tokenBucket({
  ratePerSecond,
  capacity,
  nowMs = 0,
  tokens = capacity,
}: TokenBucketOptions): TokenBucket {
  checkLimits(ratePerSecond, capacity);
  if (!(tokens >= 0 && tokens <= capacity)) {
    throw new RangeError(`A bucket begins with 0 to ${capacity} tokens, not ${tokens}.`);
  }
  return { ratePerSecond, capacity, sinceMs: nowMs, held: tokens, taken: 0 };
}

/** What the bucket holds at a moment. Time must not run backwards. */
export function tokensAt(bucket: TokenBucket, nowMs: number): number {
  const refilled = ((nowMs - bucket.sinceMs) * bucket.ratePerSecond) / 1_000;
  return Math.min(bucket.held + refilled - bucket.taken, bucket.capacity);
}

/** Takes `cost` tokens if the bucket holds them, else none; says whether it did. */
export function tryTake(bucket: TokenBucket, nowMs: number, cost = 1): boolean {
  const tokens = tokensAt(bucket, nowMs);
  if (tokens === bucket.capacity) startFrom(bucket, nowMs, tokens);
  if (tokens < cost - graceTokens(bucket)) return false;
  bucket.taken += cost;
  return true;
}

/** How long until the bucket will hold `cost` tokens if nobody takes any, in milliseconds; Infinity if it never will. */
export function msUntilTokens(bucket: TokenBucket, nowMs: number, cost = 1): number {
  const missing = cost - tokensAt(bucket, nowMs);
  if (missing <= graceTokens(bucket)) return 0;
  return cost > bucket.capacity ? Infinity : (missing * 1_000) / bucket.ratePerSecond;
}

/** Changes the limits from now on. What the bucket holds stays, up to the new capacity; a new part begins empty. */
export function setBucketLimits(bucket: TokenBucket, nowMs: number, ratePerSecond: number, capacity: number): void {
  checkLimits(ratePerSecond, capacity);
  startFrom(bucket, nowMs, Math.min(tokensAt(bucket, nowMs), capacity));
  bucket.ratePerSecond = ratePerSecond;
  bucket.capacity = capacity;
}

/** Also covers the rounding of the amounts themselves. */
const graceTokens = ({ ratePerSecond }: TokenBucket): number => (ratePerSecond * GRACE_MS) / 1_000 + 1e-9;

function startFrom(bucket: TokenBucket, nowMs: number, tokens: number): void {
  bucket.sinceMs = nowMs;
  bucket.held = tokens;
  bucket.taken = 0;
}

function checkLimits(ratePerSecond: number, capacity: number): void {
  if (!(ratePerSecond >= 0 && capacity >= 0 && ratePerSecond < Infinity && capacity < Infinity)) {
    throw new RangeError(`A bucket has a finite rate and capacity from 0, not ${ratePerSecond} and ${capacity}.`);
  }
}
