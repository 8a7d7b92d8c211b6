import { describe, expect, it } from 'vitest';
import { runScenario } from '../../experiment';
import { api, asking, at, endsOf, mock, toB, withGateway } from '../../testing/gateways';
import { logOf } from '../../testing/log';
import { lambda, link, service } from '../../testing/scenarios';

const one = asking([at(0)], { request: {} });
const toFunction = { kind: 'function' as const, to: 'B', endpoint: 'request' };

describe('integrations', () => {
  it.each([
    ['rest', 29_000],
    ['http', 30_000],
  ] as const)('[G11] of a %s API have %d ms unless they say less', (type, limitMs) => {
    const slow = withGateway(one, api({ type }), [service('B', 60_000)]);
    expect(endsOf(logOf(slow, 70_000))).toEqual([`${limitMs} #1 timeout integrationTimeout`]);
    const impatient = api({ type, routes: { 'GET /': { integration: { ...toB, timeoutMs: 50 } } } });
    expect(endsOf(logOf(withGateway(one, impatient, [service('B', 51)])))).toEqual([
      '50 #1 timeout integrationTimeout',
    ]);
  });

  it('[G11] what took too long goes on working', () => {
    const gateway = api({ routes: { 'GET /': { integration: { ...toB, timeoutMs: 50 } } } });
    const run = withGateway(one, gateway, [service('B', 200)]);
    expect(runScenario(run, { durationMs: 300 }).services[1]).toMatchObject({ arrived: 1, succeeded: 1 });
  });

  it('[G10] the answer of an HTTP integration is passed on, with where it came from', () => {
    const full = { ...service('B', 10), concurrency: 1, queue: { limit: 0 } };
    const run = withGateway(asking([at(0, undefined, 2)], { request: {} }), api(), [full]);
    const log = logOf(run);
    expect(endsOf(log)).toEqual(['0 #2 error queueFull', '10 #1 ok']);
  });

  it('[G10] a function that fails gives 502', () => {
    const gateway = api({ routes: { 'GET /': { integration: toFunction } } });
    const run = withGateway(one, gateway, [], { faults: [{ atMs: 0, target: 'B', kind: 'errors', rate: 1 }] });
    expect(endsOf(logOf(run))).toEqual(['10 #1 error integrationFailed']);
    expect(runScenario(run, { durationMs: 100 }).meters[0]?.counters).toMatchObject({ integrationFailures: 1 });
  });

  it('[G10] a function that Lambda does not run gives 500, whatever it is busy with', () => {
    const gateway = api({ routes: { 'GET /': { integration: toFunction } } });
    const client = asking([at(0, undefined, 2)], { request: {} });
    const run = withGateway(client, gateway, [lambda('B', 10, { reservedConcurrency: 1 })]);
    const ends = endsOf(logOf(run));
    expect(ends[0]).toBe('0 #2 error integrationRejected');
    expect(ends[1]).toMatch(/^\d+ #1 ok$/);
    expect(runScenario(run, { durationMs: 1_000 }).meters[0]?.counters).toMatchObject({ integrationRejections: 1 });
  });

  it('[G10] a function that calls one that is not run has failed itself', () => {
    const inner = lambda('C', 10, { reservedConcurrency: 0 });
    const outer = {
      ...lambda('B', 0),
      endpoints: { request: { steps: [{ kind: 'call' as const, to: 'C', endpoint: 'request' }] } },
    };
    const gateway = api({ routes: { 'GET /': { integration: toFunction } } });
    const run = withGateway(one, gateway, [outer, inner], {
      connections: [link('client', 'api'), link('api', 'B'), link('B', 'C')],
    });
    expect(endsOf(logOf(run)).map((line) => line.replace(/^\d+ /, ''))).toEqual(['#1 error integrationFailed']);
  });

  it('[G4] a function may be the authorizer: its cold start is part of the wait', () => {
    const gateway = api({
      routes: { 'GET /': { integration: mock, authorizer: 'own' } },
      authorizers: { own: { kind: 'lambda', to: 'auth' } },
    });
    const coldStart = { kind: 'distribution' as const, init: 200 };
    const run = withGateway(asking([at(0), at(1_000)], { request: {} }), gateway, [lambda('auth', 10, { coldStart })]);
    expect(endsOf(logOf(run))).toEqual(['210 #1 ok', '1000 #2 ok']);
  });

  it('[G10] a mock answers without a call, and mapping templates take their time', () => {
    const mapped = { ...toB, requestMapping: 2, responseMapping: 3 };
    const routes = {
      'GET /': { integration: mapped },
      'GET /mock': { integration: { ...mock, responseMapping: 1 } },
    };
    const client = asking([at(0, 'request'), at(0, 'mock')], { request: {}, mock: { endpoint: 'GET /mock' } });
    expect(endsOf(logOf(withGateway(client, api({ routes }))))).toEqual(['1 #2 ok', '15 #1 ok']);
  });
});

describe('changes to a gateway under way', () => {
  const settings = (set: object, times: readonly number[], more: Parameters<typeof api>[0] = {}, workMs = 10) =>
    withGateway(
      asking(
        times.map((atMs) => at(atMs)),
        { request: {} },
      ),
      api(more),
      [service('B', workMs)],
      { faults: [{ atMs: 1_000, target: 'api', kind: 'configure', set }] },
    );
  const ends = (run: Parameters<typeof logOf>[0]) =>
    endsOf(logOf(run, 100_000)).map((line) => line.replace(/#\d+ /, ''));

  it('[G13] a limit put in begins full, one that is changed keeps its tokens', () => {
    const set = { throttling: { ratePerSecond: 0, burst: 1 } };
    expect(ends(settings(set, [0, 0, 2_000, 2_000]))).toEqual(['10 ok', '10 ok', '2000 refused throttled', '2010 ok']);
    const before = { throttling: { ratePerSecond: 0, burst: 3 } };
    const changed = settings({ throttling: { ratePerSecond: 0, burst: 2 } }, [0, 2_000, 2_000, 2_000], before);
    expect(ends(changed)).toEqual(['10 ok', '2000 refused throttled', '2010 ok', '2010 ok']);
    expect(ends(settings({ throttling: null }, [0, 0, 2_000], { throttling: { ratePerSecond: 0, burst: 1 } }))).toEqual(
      ['0 refused throttled', '10 ok', '2010 ok'],
    );
  });

  it('[G13] a limit of the stage leaves routes with a limit of their own alone', () => {
    const own = { routes: { 'GET /': { integration: toB, throttling: { ratePerSecond: 0, burst: 2 } } } };
    const stage = { throttling: { ratePerSecond: 0, burst: 0 } };
    expect(ends(settings(stage, [2_000], own))).toEqual(['2010 ok']);
    expect(ends(settings({ routes: { 'GET /': stage } }, [2_000], own))).toEqual(['2000 refused throttled']);
  });

  it('[G13] a time-out counts for calls from then on', () => {
    expect(ends(settings({ integrationTimeoutMs: 60 }, [950, 2_000], {}, 100))).toEqual([
      '1050 ok',
      '2060 timeout integrationTimeout',
    ]);
  });

  it('[G13] flush empties the cache', () => {
    const run = withGateway(asking([at(0), at(500), at(1_500)], { request: {} }), api({ cache: {} }), [], {
      faults: [{ atMs: 1_000, target: 'api', kind: 'flush' }],
    });
    expect(endsOf(logOf(run))).toEqual(['10 #1 ok', '500 #2 ok', '1510 #3 ok']);
  });
});
