import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { billedMs, gbSeconds, lambdaBill } from './lambda-price';
import { lambdaFreeTier, lambdaRates } from './lambda-rates';
import { flat } from './tiers';
import { priceUsage, type UsageLine } from './usage-bill';

const line = (more: Partial<UsageLine>): UsageLine => ({
  component: 'F',
  name: 'requests',
  unit: 'requests',
  quantity: 0,
  monthly: 0,
  list: { name: 'requests', tiers: flat(2) },
  free: null,
  ...more,
});

const monthOf = (lines: readonly UsageLine[]) => priceUsage(lines).map((one) => one.usdPerMonth);

describe('[M2] [M8] the bill of an account', () => {
  it('charges each unit so far at the first price, and a month by the steps of the list', () => {
    const list = {
      name: 'calls',
      tiers: [
        { upTo: 10, usd: 3 },
        { upTo: 30, usd: 1 },
      ],
    };
    const [priced] = priceUsage([line({ list, quantity: 12, monthly: 20 })]);
    expect(priced).toMatchObject({ usd: 36, usdPerMonth: 40 });
  });

  it('counts the lines of one list together and shares what they cost', () => {
    const list = {
      name: 'calls',
      tiers: [
        { upTo: 10, usd: 3 },
        { upTo: 100, usd: 1 },
      ],
    };
    expect(monthOf([line({ list, monthly: 30 }), line({ list, monthly: 10 })])).toEqual([45, 15]);
  });

  it('takes the free tier off first, once for the account', () => {
    const free = { name: 'requests', units: 30 };
    expect(monthOf([line({ monthly: 20, free }), line({ monthly: 20, free }), line({ monthly: 5 })])).toEqual([
      10, 10, 10,
    ]);
    expect(monthOf([line({ monthly: 20, free }), line({ monthly: 10, free })])).toEqual([0, 0]);
  });

  it('says that a price is not known, unless nothing was used', () => {
    expect(priceUsage([line({ list: null, quantity: 1, monthly: 1 })])[0]).toMatchObject({
      usd: null,
      usdPerMonth: null,
    });
    expect(priceUsage([line({ list: null })])[0]).toMatchObject({ usd: 0, usdPerMonth: 0 });
    const short = { name: 'calls', tiers: [{ upTo: 10, usd: 3 }] };
    expect(monthOf([line({ list: short, monthly: 11 })])).toEqual([null]);
  });

  it('agrees with the bill of one function', () => {
    fc.assert(
      fc.property(fc.nat(5_000_000), fc.integer({ min: 1, max: 5_000 }), fc.boolean(), (requests, ms, withFree) => {
        const rates = lambdaRates['us-east-1'].x86_64;
        const usage = { memoryMb: 1_024, requests, billedMs: requests * billedMs(ms) };
        const free = withFree ? lambdaFreeTier : { requests: 0, gbSeconds: 0 };
        const lines = [
          line({
            monthly: requests,
            list: { name: 'requests', tiers: flat(rates.requestUsd) },
            free: { name: 'requests', units: free.requests },
          }),
          line({
            monthly: gbSeconds(usage.memoryMb, usage.billedMs),
            list: { name: 'duration', tiers: rates.gbSecondUsd },
            free: { name: 'duration', units: free.gbSeconds },
          }),
        ];
        const bill = lambdaBill(usage, rates, free);
        const [requestsUsd, durationUsd] = monthOf(lines);
        expect(requestsUsd).toBeCloseTo(bill.requestsUsd, 6);
        expect(durationUsd).toBeCloseTo(bill.durationUsd, 4);
      }),
    );
  });
});
