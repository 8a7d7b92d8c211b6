import { describe, expect, it } from 'vitest';
import { breakEvenRequestsPerHour, provisionedBreakEvenUtilisation, requestUsd } from './break-even';
import { instancesUsd } from './instance-price';
import { lambdaBill } from './lambda-price';
import { lambdaRates } from './lambda-rates';

const virginia = lambdaRates['us-east-1'].x86_64;
const seoul = lambdaRates['ap-northeast-2'].x86_64;

describe('provisionedBreakEvenUtilisation', () => {
  it('[M7] is 60 % in us-east-1, and 109 %, never, in Seoul', () => {
    expect(provisionedBreakEvenUtilisation(virginia)).toBeCloseTo(0.6, 4);
    expect(provisionedBreakEvenUtilisation(seoul)).toBeCloseTo(1.089, 3);
    expect(provisionedBreakEvenUtilisation(lambdaRates['us-east-1'].arm64)).toBeCloseTo(0.6, 4);
    expect(() => provisionedBreakEvenUtilisation(lambdaRates['ap-northeast-2'].arm64)).toThrow(RangeError);
  });

  it.each([0.3, 0.6, 0.9])('[M7] is where the two bills cross: at %f of the time in use', (share) => {
    const heldMs = 30 * 24 * 3_600_000;
    const busyMs = share * heldMs;
    const onDemand = lambdaBill({ memoryMb: 1_024, requests: 0, billedMs: busyMs }, virginia).totalUsd;
    const provisioned = lambdaBill(
      { memoryMb: 1_024, requests: 0, billedMs: 0, provisionedBilledMs: busyMs, provisionedHeldMs: heldMs },
      virginia,
    ).totalUsd;
    const expected = Math.sign(Math.round(10 * share - 10 * provisionedBreakEvenUtilisation(virginia)));
    // 60 % of the rounded prices is within a cent in a month.
    expect(Math.abs(onDemand - provisioned) < 0.01 ? 0 : Math.sign(onDemand - provisioned)).toBe(expected);
  });
});

describe('breakEvenRequestsPerHour', () => {
  it('[M7] is where paying for requests costs as much as instances', () => {
    const each = requestUsd(512, 100, virginia);
    expect(each).toBeCloseTo(0.05 * 0.0000166667 + 0.0000002, 15);
    const requests = breakEvenRequestsPerHour(0.1, each);
    const { totalUsd } = lambdaBill({ memoryMb: 512, requests, billedMs: requests * 100 }, virginia);
    expect(totalUsd).toBeCloseTo(instancesUsd(2, 1, 0.05), 12);
  });
});
