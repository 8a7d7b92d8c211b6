import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cloneData } from '../kernel';
import { createSampler, createStream } from '../random';
import { caseIdsOfKind, expectCase, expectedIn, modelOf } from '../testing/cases';
import { msUntilTokens, setBucketLimits, type TokenBucket, tokenBucket, tokensAt, tryTake } from './token-bucket';

interface Bursts {
  readonly at_s?: number;
  readonly from_s?: number;
  readonly first_at_s?: number;
  readonly every_s?: number;
  readonly count?: number;
  readonly size: number;
}

interface TokenBucketModel {
  readonly burst: number;
  readonly rate_per_s: number;
  readonly cost: number;
  readonly arrivals:
    | ({ readonly type: 'bursts' } & Bursts)
    | { readonly type: 'schedule'; readonly segments: readonly Bursts[] }
    | { readonly type: 'poisson'; readonly rate_per_s: number };
  readonly run?: { readonly warmup_requests: number; readonly measured_requests: number };
}

const bucketOf = (model: TokenBucketModel) => tokenBucket({ capacity: model.burst, ratePerSecond: model.rate_per_s });

/** The moments at which requests arrive, in milliseconds, as a schedule in seconds gives them. */
function* moments({ at_s, from_s, first_at_s, every_s = 0, count = 1, size }: Bursts): Generator<number> {
  const first = at_s ?? from_s ?? first_at_s ?? 0;
  for (let burst = 0; burst < count; burst++) {
    for (let one = 0; one < size; one++) yield (first + burst * every_s) * 1_000;
  }
}

const requestUnits = { ratePerSecond: 100, capacity: 20 };

/** The same in whole numbers: time in microseconds, tokens in units of 1e-9. */
class ExactBucket {
  private units: bigint;
  private atUs = 0n;

  constructor(
    private readonly ratePerSecond: bigint,
    private readonly capacity: bigint,
  ) {
    this.units = capacity * 1_000_000_000n;
  }

  tryTake(nowUs: bigint, cost: bigint): boolean {
    const full = this.capacity * 1_000_000_000n;
    this.units += (nowUs - this.atUs) * this.ratePerSecond * 1_000n;
    if (this.units > full) this.units = full;
    this.atUs = nowUs;
    if (this.units < cost * 1_000_000_000n) return false;
    this.units -= cost * 1_000_000_000n;
    return true;
  }
}

describe('tokenBucket', () => {
  it('[R1] begins full, gives what it holds, and refills without ticks', () => {
    const bucket = tokenBucket({ capacity: 2, ratePerSecond: 10 });
    const log = [0, 0, 0, 99, 100, 150, 199.5, 200, 1_000, 1_000, 1_000].map((nowMs) => tryTake(bucket, nowMs));
    expect(log).toEqual([true, true, false, false, true, false, false, true, true, true, false]);
    expect(tokensAt(bucket, 1_050)).toBe(0.5);
  });

  it('[R1] may begin with less, and later than at 0', () => {
    const bucket = tokenBucket({ capacity: 5, ratePerSecond: 1, nowMs: 3_000, tokens: 0 });
    expect(tokensAt(bucket, 3_000)).toBe(0);
    expect(tokensAt(bucket, 4_500)).toBe(1.5);
    expect(tokensAt(bucket, 100_000)).toBe(5);
  });

  it('[R1] takes the whole cost or nothing', () => {
    const bucket = tokenBucket({ capacity: 10, ratePerSecond: 1 });
    expect(tryTake(bucket, 0, 7)).toBe(true);
    expect(tryTake(bucket, 0, 4)).toBe(false);
    expect(tokensAt(bucket, 0)).toBe(3);
    expect(tryTake(bucket, 1_000, 4)).toBe(true);
  });

  it('[R1] knows when there will be enough', () => {
    const bucket = tokenBucket({ capacity: 10, ratePerSecond: 4 });
    expect(msUntilTokens(bucket, 0, 10)).toBe(0);
    tryTake(bucket, 0, 10);
    expect(msUntilTokens(bucket, 0, 1)).toBe(250);
    expect(msUntilTokens(bucket, 100, 1)).toBeCloseTo(150, 9);
    expect(msUntilTokens(bucket, 250, 1)).toBe(0);
    expect(msUntilTokens(bucket, 0, 11)).toBe(Infinity);
    expect(msUntilTokens(tokenBucket({ capacity: 1, ratePerSecond: 0, tokens: 0 }), 5)).toBe(Infinity);
  });

  it('[R1] keeps what it holds when its limits change', () => {
    const bucket = tokenBucket({ capacity: 10, ratePerSecond: 10 });
    tryTake(bucket, 0, 6);
    setBucketLimits(bucket, 100, 1, 20);
    expect(tokensAt(bucket, 100)).toBe(5);
    expect(tokensAt(bucket, 2_100)).toBe(7);
    setBucketLimits(bucket, 2_100, 1, 3);
    expect(tokensAt(bucket, 2_100)).toBe(3);
  });

  it('[R1] refuses limits that make no sense', () => {
    expect(() => tokenBucket({ capacity: -1, ratePerSecond: 1 })).toThrow(RangeError);
    expect(() => tokenBucket({ capacity: 1, ratePerSecond: Infinity })).toThrow(RangeError);
    expect(() => tokenBucket({ capacity: 1, ratePerSecond: NaN })).toThrow(RangeError);
    expect(() => tokenBucket({ capacity: 1, ratePerSecond: 1, tokens: 2 })).toThrow(RangeError);
    expect(() => setBucketLimits(tokenBucket(requestUnits), 0, 1, -2)).toThrow(RangeError);
  });

  const worked = caseIdsOfKind('token_bucket').filter((id) => id !== 'tb-poisson-critical');
  it.each(worked)('[R1] lets in exactly what the worked example %s says', (id) => {
    const model = modelOf<TokenBucketModel>(id);
    const { arrivals } = model;
    if (arrivals.type === 'poisson') throw new Error('A worked example has a schedule.');
    const bucket = bucketOf(model);
    const counts = { accepted: 0, throttled: 0 };
    for (const segment of arrivals.type === 'schedule' ? arrivals.segments : [arrivals]) {
      for (const atMs of moments(segment)) counts[tryTake(bucket, atMs, model.cost) ? 'accepted' : 'throttled']++;
    }
    expect(counts).toEqual({ accepted: expectedIn(id, 'accepted'), throttled: expectedIn(id, 'throttled') });
  });

  it('[R1] reproduces five worked examples', () => {
    expect(worked).toHaveLength(5);
  });

  it('[R1] refuses as many of random requests as theory says (tb-poisson-critical)', () => {
    const model = modelOf<TokenBucketModel>('tb-poisson-critical');
    const bucket = bucketOf(model);
    const gap = createSampler({ kind: 'exponential', meanMs: 10 });
    const stream = createStream(1, 'arrivals', 'test');
    const { warmup_requests: warmUp, measured_requests: measured } = model.run ?? {
      warmup_requests: 0,
      measured_requests: 0,
    };
    let nowMs = 0;
    let refused = 0;
    for (let request = 0; request < warmUp + measured; request++) {
      nowMs += gap.sample(stream, request, 0);
      if (!tryTake(bucket, nowMs, model.cost) && request >= warmUp) refused++;
    }
    expect(measured).toBe(500_000);
    expectCase('tb-poisson-critical', { throttled_fraction: refused / measured });
  });

  it('[R1] decides as whole-number arithmetic does, however long it runs', () => {
    const steps = fc.array(
      fc.record({ waitUs: fc.integer({ min: 0, max: 500_000 }), cost: fc.integer({ min: 1, max: 4 }) }),
      {
        minLength: 200,
        maxLength: 400,
        size: 'max',
      },
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 9 }), steps, (rate, capacity, list) => {
        const bucket = tokenBucket({ ratePerSecond: rate, capacity });
        const exact = new ExactBucket(BigInt(rate), BigInt(capacity));
        let nowUs = 0;
        for (const { waitUs, cost } of list) {
          // Whole hundredths of a millisecond, so that the exact amount is never almost the cost.
          nowUs += waitUs - (waitUs % 10);
          expect(tryTake(bucket, nowUs / 1_000, cost)).toBe(exact.tryTake(BigInt(nowUs), BigInt(cost)));
        }
      }),
    );
  });

  it('[R1] does not lose or gain a request over a million steps of an inexact time', () => {
    const bucket = tokenBucket({ ratePerSecond: 10_000, capacity: 1 });
    let nowMs = 0;
    let accepted = 0;
    for (let step = 0; step < 1_000_000; step++) {
      nowMs += 0.1;
      if (tryTake(bucket, nowMs)) accepted++;
    }
    expect(accepted).toBe(1_000_000);
  });

  it('[R1] never lets in more than burst and refill', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 1, maxLength: 500, size: 'max' }),
        (waits) => {
          const bucket = tokenBucket(requestUnits);
          let nowMs = 0;
          let accepted = 0;
          for (const wait of waits) {
            nowMs += wait;
            if (tryTake(bucket, nowMs)) accepted++;
          }
          expect(accepted).toBeLessThanOrEqual(20 + nowMs / 10 + 1e-5);
        },
      ),
    );
  });

  it('[R12] goes on from a copy as if nothing had happened', () => {
    const first = tokenBucket(requestUnits);
    for (let step = 0; step < 50; step++) tryTake(first, step * 3.7);
    const second: TokenBucket = cloneData(first);
    const run = (bucket: TokenBucket) => Array.from({ length: 200 }, (_, step) => tryTake(bucket, 200 + step * 3.3));
    expect(run(second)).toEqual(run(first));
  });
});
