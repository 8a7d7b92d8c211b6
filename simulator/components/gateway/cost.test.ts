import { describe, expect, it } from 'vitest';
import { runScenario } from '../../experiment';
import type { Scenario } from '../../scenario';
import { api, asking, at, type Gateway, mock, withGateway } from '../../testing/gateways';
import { link, scenario, service } from '../../testing/scenarios';

const minuteMs = 60_000;

function billOf(run: Scenario, durationMs = minuteMs) {
  const { cost } = runScenario(run, { durationMs });
  if (cost === null) throw new Error('The run cost nothing.');
  const items = cost.components.find(({ kind }) => kind === 'apiGateway')?.items ?? [];
  return { cost, items: Object.fromEntries(items.map((item) => [item.name, item])) };
}

/** Ten requests in the first second to a route that is answered by the gateway itself. */
const tenRequests = asking(
  Array.from({ length: 10 }, (_, nth) => at(100 * nth)),
  { request: {} },
);
const ten = (gateway: Partial<Gateway>, region: 'us-east-1' | 'ap-northeast-2' = 'us-east-1') =>
  withGateway(tenRequests, api({ routes: { 'GET /': { integration: mock } }, ...gateway }), [], {
    account: { region },
  });

describe('[G21] the cost of a gateway', () => {
  it('is $3.50 for a million calls of a REST API, $1.00 of an HTTP API and $1.23 in Seoul', () => {
    const http = {
      type: 'http' as const,
      routes: { 'GET /': { integration: { kind: 'http' as const, to: 'B', endpoint: 'request' } } },
    };
    expect(billOf(ten({})).items.requests).toMatchObject({ quantity: 10, usd: expect.closeTo(10 * 3.5e-6, 15) });
    expect(billOf(ten(http)).items.requests?.usd).toBeCloseTo(10e-6, 15);
    expect(billOf(ten(http, 'ap-northeast-2')).items.requests?.usd).toBeCloseTo(10 * 1.23e-6, 15);
  });

  it('is not for requests that are turned away', () => {
    const throttled = ten({ throttling: { ratePerSecond: 0, burst: 4 } });
    expect(billOf(throttled).items.requests?.quantity).toBe(4);
  });

  it('goes down the steps of the month: ten calls a minute are 432,000, ten thousand a second 25.92 thousand million', () => {
    expect(billOf(ten({})).items.requests?.usdPerMonth).toBeCloseTo(0.432 * 3.5, 9);
    // In millions, over 30 days: 333 at 3.50, 667 at 2.80, 19,000 at 2.38, and the rest of 25,920 at 1.51.
    const busy = withGateway(
      { ...tenRequests, workload: { kind: 'open', process: 'constant', ratePerSecond: 10_000 } },
      api({ routes: { 'GET /': { integration: mock } } }),
    );
    const { requests } = billOf(busy, 1_000).items;
    expect(requests?.quantity).toBe(10_000);
    expect(requests?.usdPerMonth).toBeCloseTo(333 * 3.5 + 667 * 2.8 + 19_000 * 2.38 + 5_920 * 1.51, 4);
  });

  it('has the cache by the hour and its size, used or not', () => {
    const cached = ten({ cache: { sizeGb: '6.1' } });
    const { cache } = billOf(cached).items;
    expect(cache?.usd).toBeCloseTo(0.2 / 60, 12);
    expect(cache?.usdPerMonth).toBeCloseTo(720 * 0.2, 6);
    expect(billOf(ten({})).items).not.toHaveProperty('cache');
    const larger = {
      ...cached,
      faults: [{ atMs: 15_000, target: 'api', kind: 'configure' as const, set: { cacheSizeGb: '13.5' as const } }],
    };
    expect(billOf(larger).items.cache?.usd).toBeCloseTo((15 * 0.2 + 45 * 0.25) / 3_600, 12);
  });

  it('is not known where there is no price', () => {
    const { cost, items } = billOf(ten({ cache: { sizeGb: '0.5' } }, 'ap-northeast-2'));
    expect(items.requests?.usd).toBeCloseTo(10 * 3.5e-6, 15);
    expect([items.cache?.usd, cost.usd]).toEqual([null, null]);
  });

  it('is messages both ways and minutes of a WebSocket API', () => {
    const chat = scenario({
      components: [
        {
          id: 'client',
          kind: 'client',
          workload: { kind: 'webSocket', users: 4, thinkTime: 10_000, pause: 1_000_000 },
          classes: [
            { name: 'join', to: 'api', endpoint: '$connect' },
            { name: 'say', to: 'api', endpoint: 'say' },
          ],
        },
        api({
          type: 'webSocket',
          routes: {
            $connect: { integration: mock },
            say: { integration: { kind: 'http', to: 'B', endpoint: 'request' } },
          },
        }),
        {
          ...service('B', 0),
          endpoints: { request: { steps: [{ kind: 'call', to: 'api', endpoint: 'postToConnection' }] } },
        },
      ],
      connections: [link('client', 'api'), link('api', 'B'), link('B', 'api')],
    });
    const { items } = billOf(chat, 59_999);
    // Four users connect at 0 and send at 10, 20, 30, 40 and 50 s; each message is answered by one.
    expect(items.messages).toMatchObject({ quantity: 4 * 5 * 2, usd: expect.closeTo(40e-6, 15) });
    expect(items.connections?.quantity).toBeCloseTo((4 * 59_999) / minuteMs, 9);
    expect(items.connections?.usd).toBeCloseTo((0.25e-6 * 4 * 59_999) / minuteMs, 15);
  });
});
