import { describe, expect, it } from 'vitest';
import { runScenario } from '../../experiment';
import { api, asking, at, endsOf, type Gateway, mock, withGateway } from '../../testing/gateways';
import { logOf } from '../../testing/log';

const keyed = (usagePlans: NonNullable<Gateway['usagePlans']>): Gateway =>
  api({
    routes: { 'GET /': { integration: mock, apiKeyRequired: true }, 'GET /open': { integration: mock } },
    usagePlans,
  });

describe('API keys and usage plans', () => {
  it('[G6] a request without a key of a plan gets 403, where the route asks for one', () => {
    const client = asking([at(0, 'without'), at(0, 'with'), at(0, 'open')], {
      without: {},
      with: { request: { apiKey: 'key' } },
      open: { endpoint: 'GET /open' },
    });
    const ends = endsOf(logOf(withGateway(client, keyed({ plan: { apiKeys: ['key'] } }))));
    expect(ends).toEqual(['0 #1 error forbidden', '0 #2 ok', '0 #3 ok']);
  });

  it('[G6] a quota counts the requests of a key in a period; those that were throttled do not count', () => {
    const plan = {
      apiKeys: ['key', 'other'],
      throttle: { ratePerSecond: 1, burst: 2 },
      quota: { limit: 5, period: 'day' as const, offset: 2 },
    };
    const own = { request: { apiKey: 'key' } };
    const client = asking([at(0, 'own', 4), at(10_000, 'own', 2), at(20_000, 'own', 1), at(20_000, 'other', 1)], {
      own,
      other: { request: { apiKey: 'other' } },
    });
    const ends = endsOf(logOf(withGateway(client, keyed({ plan })), 30_000)).map((line) => line.replace(/#\d+ /, ''));
    expect(ends).toEqual([
      '0 ok',
      '0 ok',
      '0 refused throttled',
      '0 refused throttled',
      '10000 ok',
      '10000 refused quotaExceeded',
      '20000 refused quotaExceeded',
      '20000 ok',
    ]);
  });

  it('[G6] a new period begins with a full quota', () => {
    const dayMs = 86_400_000;
    const client = asking([at(0, undefined, 2), at(dayMs - 1), at(dayMs)], { request: { request: { apiKey: 'key' } } });
    const run = withGateway(client, keyed({ plan: { apiKeys: ['key'], quota: { limit: 2, period: 'day' } } }));
    const { reasons } = runScenario(run, { durationMs: dayMs + 10 }).classes[0] ?? { reasons: {} };
    expect(reasons).toEqual({ ok: 3, quotaExceeded: 1 });
  });
});
