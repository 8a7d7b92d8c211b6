import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectCase, modelOf } from '../testing/cases';
import { billedMs, gbSeconds, lambdaBill, provisionedHeldMs, snapStartUsd } from './lambda-price';
import { lambdaFreeTier, lambdaPricesAsOf, lambdaRates, simpleLambdaRates } from './lambda-rates';

const virginia = lambdaRates['us-east-1'].x86_64;
const seoul = lambdaRates['ap-northeast-2'].x86_64;
const DAY_MS = 24 * 3_600_000;

interface LambdaCost {
  readonly requests: number;
  readonly duration_s: number;
  readonly memory_mb: number;
  readonly price_per_gb_s: number;
  readonly price_per_request: number;
  readonly free_gb_s: number;
  readonly free_requests: number;
  readonly billing_granularity_s: number;
}

describe('billedMs', () => {
  it('[M1] rounds each invocation up to a millisecond, at least one', () => {
    expect([120, 120.01, 1.0001, 0.3, 0].map((ms) => billedMs(ms))).toEqual([120, 121, 2, 1, 1]);
  });

  it('[M1] bills initialisation with the invocation that caused it (133.61 + 80 ms as 214 ms)', () => {
    expect(billedMs(80, 133.61)).toBe(214);
    expect(billedMs(80.4, 133.6)).toBe(214);
  });

  it('[M1] is not misled by a clock that is not exact', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900_000 }), fc.double({ min: 0, max: 1e8, noNaN: true }), (ms, startMs) => {
        expect(billedMs(startMs + ms - startMs)).toBe(ms);
        expect(billedMs(startMs + ms + 0.01 - startMs)).toBe(ms + 1);
      }),
    );
  });

  it('[M1] knows the steps of 100 ms of earlier years', () => {
    expect([200, 200.1, 1].map((ms) => billedMs(ms, 0, 100))).toEqual([200, 300, 100]);
  });
});

describe('lambdaBill', () => {
  it('[M1] [M2] is what the pricing page computes: 3 million requests of 120 ms with 1,536 MB', () => {
    const usage = { memoryMb: 1_536, requests: 3e6, billedMs: 3e6 * billedMs(120) };
    expect(gbSeconds(usage.memoryMb, usage.billedMs)).toBe(540_000);
    const bill = lambdaBill(usage, virginia, lambdaFreeTier);
    expect(bill.billableGbSeconds).toBe(140_000);
    expect([bill.durationUsd, bill.requestsUsd, bill.totalUsd].map((usd) => usd.toFixed(2))).toEqual([
      '2.33',
      '0.40',
      '2.73',
    ]);
  });

  it.each(['lambda-cost-1', 'lambda-cost-round'])('[M1] [M2] gives the published total: %s', (id) => {
    const model = modelOf<LambdaCost>(id);
    const each = billedMs(model.duration_s * 1_000, 0, model.billing_granularity_s * 1_000);
    const bill = lambdaBill(
      { memoryMb: model.memory_mb, requests: model.requests, billedMs: model.requests * each },
      simpleLambdaRates(model.price_per_gb_s, model.price_per_request),
      { requests: model.free_requests, gbSeconds: model.free_gb_s },
    );
    expectCase(id, { billable_gb_s: bill.billableGbSeconds, total_usd: bill.totalUsd });
  });

  it('[M3] holds provisioned concurrency for the day of the pricing page: 7 of 4 GB', () => {
    const usage = { memoryMb: 4_096, requests: 0, billedMs: 0, provisionedHeldMs: provisionedHeldMs(7, DAY_MS) };
    expect(gbSeconds(usage.memoryMb, usage.provisionedHeldMs)).toBe(2_419_200);
    expect(lambdaBill(usage, virginia).provisionedHeldUsd.toFixed(2)).toBe('10.08');
  });

  it.each([
    ['us-east-1', virginia, '10.80'],
    ['Seoul', seoul, '13.29'],
  ] as const)('[M3] holds 1 GB for 30 days in %s', (_, rates, usd) => {
    const usage = { memoryMb: 1_024, requests: 0, billedMs: 0, provisionedHeldMs: provisionedHeldMs(1, 30 * DAY_MS) };
    expect(lambdaBill(usage, rates).totalUsd.toFixed(2)).toBe(usd);
  });

  it('[M3] counts provisioned concurrency in steps of 5 minutes', () => {
    expect([1, 300_000, 300_000.0000001, 300_001].map((ms) => provisionedHeldMs(3, ms))).toEqual([
      900_000, 900_000, 900_000, 1_800_000,
    ]);
    expect(provisionedHeldMs(3, 0)).toBe(0);
  });

  it('[M3] charges invocations on provisioned concurrency less, and gives them nothing free', () => {
    const usage = { memoryMb: 1_024, requests: 1_000, billedMs: 0, provisionedBilledMs: 1e6, provisionedHeldMs: 3e6 };
    const bill = lambdaBill(usage, virginia, lambdaFreeTier);
    expect(bill.provisionedDurationUsd).toBeCloseTo(1_000 * 0.0000097222, 12);
    expect(bill.provisionedHeldUsd).toBeCloseTo(3_000 * 0.0000041667, 12);
    expect(bill.requestsUsd).toBeCloseTo(0.0002, 12);
    const overflow = lambdaBill({ ...usage, billedMs: 1e6 }, virginia, lambdaFreeTier);
    expect(overflow.durationUsd).toBeCloseTo(1_000 * 0.0000166667, 12);
  });

  it('[M2] charges temporary storage above 512 MB for the time of the invocations', () => {
    const usage = { memoryMb: 128, requests: 1, billedMs: 1e9, provisionedBilledMs: 1e9 };
    expect(lambdaBill({ ...usage, storageMb: 512 }, virginia).storageUsd).toBe(0);
    expect(lambdaBill({ ...usage, storageMb: 1_536 }, virginia).storageUsd).toBeCloseTo(2e6 * 0.0000000309, 12);
  });

  it('[M2] falls by steps', () => {
    const used = (gb: number, rates = virginia) =>
      lambdaBill({ memoryMb: 1_024, requests: 0, billedMs: gb * 1_000 }, rates).durationUsd;
    expect(used(6e9)).toBeCloseTo(100_000.2, 6);
    expect(used(7e9) - used(6e9)).toBeCloseTo(15_000, 6);
    expect(used(16e9) - used(15e9)).toBeCloseTo(13_333.4, 6);
    const arm = lambdaRates['us-east-1'].arm64;
    expect(used(7.5e9, arm)).toBeCloseTo(100_000.5, 6);
    expect(used(8.5e9, arm) - used(7.5e9, arm)).toBeCloseTo(12_000.1, 6);
  });

  it('[M8] refuses what it has no price for, and says when its prices are of', () => {
    expect(lambdaPricesAsOf).toMatch(/^20\d\d-\d\d$/);
    expect(() => lambdaBill({ memoryMb: 1_024, requests: 0, billedMs: 7e12 }, seoul)).toThrow(RangeError);
    const held = { memoryMb: 1_024, requests: 0, billedMs: 0, provisionedHeldMs: 300_000 };
    expect(() => lambdaBill(held, lambdaRates['ap-northeast-2'].arm64)).toThrow(RangeError);
  });

  it('[M1] [M2] never falls when more is used', () => {
    const usage = fc.record({
      memoryMb: fc.integer({ min: 128, max: 10_240 }),
      storageMb: fc.integer({ min: 512, max: 10_240 }),
      requests: fc.nat(1e9),
      billedMs: fc.nat(1e9),
      provisionedBilledMs: fc.nat(1e9),
    });
    fc.assert(
      fc.property(usage, fc.constantFrom('requests' as const, 'billedMs' as const), fc.nat(1e6), (some, what, more) => {
        const { totalUsd } = lambdaBill(some, virginia, lambdaFreeTier);
        expect(
          lambdaBill({ ...some, [what]: some[what] + more }, virginia, lambdaFreeTier).totalUsd,
        ).toBeGreaterThanOrEqual(totalUsd);
      }),
    );
  });
});

describe('snapStartUsd', () => {
  it('[M3] is what the pricing page computes: 1 GB for 31 days, 74,400 restores', () => {
    expect(snapStartUsd(1_024, 31 * DAY_MS, 0, virginia).toFixed(2)).toBe('4.03');
    expect(snapStartUsd(1_024, 31 * DAY_MS, 74_400, virginia).toFixed(2)).toBe('14.43');
    expect((snapStartUsd(1_024, 0, 74_400, virginia) - snapStartUsd(1_024, 0, 0, virginia)).toFixed(2)).toBe('10.40');
  });

  it('[M3] keeps a snapshot for at least 3 hours', () => {
    expect(snapStartUsd(1_024, 60_000, 0, virginia)).toBe(snapStartUsd(1_024, 3 * 3_600_000, 0, virginia));
    expect(() => snapStartUsd(1_024, 60_000, 0, seoul)).toThrow(RangeError);
  });
});
