import { describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../scenario';
import { lambda, link, scenario, service, trace } from '../testing/scenarios';
import { runScenario } from './run';
import type { CostSummary } from './summary';

const minuteMs = 60_000;
const monthMs = 30 * 24 * 60 * minuteMs;

/** 60 requests, one each second, of 100 ms with 1,024 MB; the first has an INIT of 100 ms. */
const shop = (
  more: Parameters<typeof lambda>[2] = {},
  account: ScenarioInput['account'] = {},
  faults: ScenarioInput['faults'] = [],
) =>
  scenario({
    account,
    durationMs: minuteMs,
    components: [
      trace(
        'F',
        Array.from({ length: 60 }, (_, second) => 1_000 * second),
      ),
      lambda('F', 100, { memoryMb: 1_024, ...more }),
    ],
    connections: [link('client', 'F')],
    faults,
  });

function costOf(run: ReturnType<typeof shop>, warmUpMs = 0): CostSummary {
  const { cost } = runScenario(run, { warmUpMs });
  if (cost === null) throw new Error('The run cost nothing.');
  return cost;
}

const item = (cost: CostSummary, name: string) => cost.components[0]?.items.find((one) => one.name === name);

describe('[L22] the cost of a run', () => {
  it('is requests and memory times time, INIT on its own', () => {
    const cost = costOf(shop());
    expect(item(cost, 'requests')).toMatchObject({ quantity: 60, unit: 'requests', usd: 60 * 2e-7 });
    expect(item(cost, 'duration')?.quantity).toBeCloseTo(6, 9);
    expect(item(cost, 'init')?.quantity).toBeCloseTo(0.1, 9);
    expect(cost.usd).toBeCloseTo(60 * 2e-7 + 6.1 * 0.0000166667, 12);
    expect(cost).toMatchObject({ region: 'us-east-1', pricesAsOf: '2026-10' });
    expect(cost.components[0]).toMatchObject({ id: 'F', kind: 'function', usd: cost.usd });
  });

  it('is in a month the same rate for 30 days', () => {
    const cost = costOf(shop());
    expect(item(cost, 'requests')?.monthly).toBeCloseTo(60 * (monthMs / minuteMs), 6);
    expect(cost.usdPerMonth).toBeCloseTo((cost.usd ?? 0) * (monthMs / minuteMs), 6);
  });

  it('is less the free tier where the account has one', () => {
    const cost = costOf(shop({}, { freeTier: true }));
    const requests = 60 * (monthMs / minuteMs) - 1e6;
    const gbSeconds = 6.1 * (monthMs / minuteMs) - 400_000;
    expect(gbSeconds).toBeLessThan(0);
    expect(cost.usdPerMonth).toBeCloseTo(requests * 2e-7, 6);
    expect(cost.usd).toBe(costOf(shop()).usd);
  });

  it('leaves the warm-up out', () => {
    const cost = costOf(shop(), 30_000);
    expect(item(cost, 'requests')?.quantity).toBe(30);
    expect(item(cost, 'init')?.quantity).toBe(0);
    expect(cost.usdPerMonth).toBeCloseTo((30 * 2e-7 + 3 * 0.0000166667) * (monthMs / 30_000), 6);
  });

  it('[M3] holds provisioned concurrency for steps of 5 minutes, used or not', () => {
    const cost = costOf(shop({ provisionedConcurrency: 3 }));
    expect(item(cost, 'provisionedConcurrency')?.quantity).toBeCloseTo(3 * 300, 9);
    expect(item(cost, 'provisionedConcurrency')?.monthly).toBeCloseTo((3 * monthMs) / 1_000, 3);
    expect(item(cost, 'provisionedDuration')?.quantity).toBeCloseTo(6, 9);
    expect(item(cost, 'provisionedDuration')?.usd).toBeCloseTo(6 * 0.0000097222, 12);
    expect(item(cost, 'duration')?.quantity).toBe(0);
    // 1 GB all month: $10.80, as the pricing page computes it.
    expect((item(cost, 'provisionedConcurrency')?.usdPerMonth ?? 0) / 3).toBeCloseTo(10.8, 2);
  });

  it('[M3] begins a step of 5 minutes anew when provisioned concurrency changes', () => {
    const cost = costOf(
      shop({ provisionedConcurrency: 3 }, {}, [
        { atMs: 20_000, target: 'F', kind: 'configure', set: { provisionedConcurrency: 1 } },
      ]),
    );
    expect(item(cost, 'provisionedConcurrency')?.quantity).toBeCloseTo(3 * 300 + 300, 9);
    expect(item(cost, 'provisionedConcurrency')?.monthly).toBeCloseTo((((3 * 20 + 40) / 60) * monthMs) / 1_000, 3);
  });

  it("[M2] is the pricing page's $2.73 for 3 million requests a month of 120 ms with 1,536 MB", () => {
    // 100 requests in 86.4 s are 3 million in 30 days.
    const page = scenario({
      account: { freeTier: true },
      durationMs: 86_400,
      components: [
        trace(
          'F',
          Array.from({ length: 100 }, (_, nth) => 864 * nth),
        ),
        lambda('F', 120, { memoryMb: 1_536, coldStart: { kind: 'distribution', init: 0 } }),
      ],
      connections: [link('client', 'F')],
    });
    const cost = costOf(page);
    expect(item(cost, 'requests')?.usdPerMonth?.toFixed(2)).toBe('0.40');
    expect(item(cost, 'duration')?.monthly).toBeCloseTo(540_000, 6);
    expect(item(cost, 'duration')?.usdPerMonth?.toFixed(2)).toBe('2.33');
    expect(cost.usdPerMonth?.toFixed(2)).toBe('2.73');
  });

  it("[M3] is the pricing page's $10.08 for 24 hours of provisioned concurrency, 7 of 4 GB", () => {
    const day = 24 * 60 * minuteMs;
    const held = { ...shop({ provisionedConcurrency: 7, memoryMb: 4_096 }), durationMs: day };
    expect(item(costOf(held), 'provisionedConcurrency')).toMatchObject({ quantity: expect.closeTo(2_419_200, 3) });
    expect(item(costOf(held), 'provisionedConcurrency')?.usd?.toFixed(2)).toBe('10.08');
  });

  it('depends on architecture and Region', () => {
    expect(item(costOf(shop({ architecture: 'arm64' })), 'duration')?.usd).toBeCloseTo(6 * 0.0000133334, 12);
    const seoul = costOf(shop({ provisionedConcurrency: 1 }, { region: 'ap-northeast-2' }));
    expect(item(seoul, 'provisionedConcurrency')?.usdPerMonth).toBeCloseTo(13.29, 2);
  });

  it('is that of what was configured at the time', () => {
    const cost = costOf(shop({}, {}, [{ atMs: 29_500, target: 'F', kind: 'configure', set: { memoryMb: 2_048 } }]));
    expect(item(cost, 'duration')?.quantity).toBeCloseTo(3 + 6, 9);
    expect(item(cost, 'init')?.quantity).toBeCloseTo(0.1 + 0.2, 9);
  });

  it('is not asked for where nothing has a price', () => {
    const run = scenario({ components: [trace('S', [0]), service('S', 1)], connections: [link('client', 'S')] });
    expect(runScenario(run, { durationMs: 10 }).cost).toBeNull();
  });
});
