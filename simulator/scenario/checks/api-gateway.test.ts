import { describe, expect, it } from 'vitest';
import { api, asking, at, type Gateway, mock, toB } from '../../testing/gateways';
import { link, scenario, service } from '../../testing/scenarios';
import { readInterventions, readScenario } from '..';

const http = { kind: 'http' as const, to: 'B', endpoint: 'request' };

const parts = (gateway: Partial<Gateway>, request: object = {}) => ({
  components: [asking([at(0)], { request: { endpoint: 'GET /', ...request } }), api(gateway), service('B', 1)],
  connections: [link('client', 'api'), link('api', 'B')],
});

/** Path and expectation of every problem, `components[1].` left out. */
const problems = (gateway: Partial<Gateway>, request: object = {}): Record<string, string> => {
  const read = readScenario({ version: 1, ...parts(gateway, request) });
  const list = read.ok ? [] : read.problems;
  return Object.fromEntries(list.map(({ path, expected }) => [path.replace('components[1].', ''), expected]));
};

describe('what a type of API offers', () => {
  it('[G15] names the type that has what an HTTP API has not', () => {
    const expected = problems({
      type: 'http',
      endpointType: 'private',
      cache: {},
      canary: { percentTraffic: 5, routes: {} },
      usagePlans: { plan: { apiKeys: ['key'] } },
      authorizers: { own: { kind: 'cognito' } },
      routes: {
        'GET /': { integration: { ...http, requestMapping: 1 }, apiKeyRequired: true, requestValidation: true },
        'GET /mock': { integration: mock },
      },
    });
    expect(expected).toEqual({
      endpointType: 'only on type "rest"',
      cache: 'only on type "rest"',
      canary: 'only on type "rest"',
      usagePlans: 'only on type "rest"',
      'authorizers.own.kind': 'only on type "rest"',
      'routes.GET /.apiKeyRequired': 'only on type "rest"',
      'routes.GET /.requestValidation': 'only on type "rest"',
      'routes.GET /.integration.requestMapping': 'only on type "rest" or "webSocket"',
      'routes.GET /mock.integration.kind': 'only on type "rest" or "webSocket"',
    });
  });

  it('[G15] names the type that has what a REST API has not', () => {
    const routes = { 'GET /': { integration: toB, cache: {} }, $default: { integration: mock } };
    expect(problems({ cors: true, authorizers: { own: { kind: 'jwt' } }, routes })).toEqual({
      cors: 'only on type "http"',
      'authorizers.own.kind': 'only on type "http"',
      'routes.$default': 'a method or ANY and a path, such as "GET /orders/{id}"',
      'routes.GET /.cache': 'a cache of the stage, which it is part of',
    });
  });

  it('[G15] bounds time-outs by type', () => {
    const of = (timeoutMs: number, gateway: Partial<Gateway> = {}) =>
      Object.keys(problems({ ...gateway, routes: { 'GET /': { integration: { ...http, timeoutMs } } } }));
    expect(of(900_000)).toEqual([]);
    expect(of(29_001, { endpointType: 'edge' })).toEqual(['routes.GET /.integration.timeoutMs']);
    expect(of(30_000, { type: 'http' })).toEqual([]);
    expect(of(30_001, { type: 'http' })).toEqual(['routes.GET /.integration.timeoutMs']);
    expect(of(49)).toEqual(['routes.GET /.integration.timeoutMs']);
  });
});

describe('names within an API', () => {
  it('[S2] finds routes, authorizers, keys and targets that are not there', () => {
    const found = problems(
      {
        routes: {
          'GET /': { integration: { ...http, to: 'C' }, authorizer: 'nobody' },
          'GET /a/{x}': { integration: toB },
          'GET /a/{y}': { integration: toB },
          'GET /b/{x+}/c': { integration: mock },
        },
        usagePlans: {
          one: { apiKeys: ['key'], routes: { 'PUT /': { ratePerSecond: 1, burst: 1 } } },
          two: { apiKeys: ['key'], quota: { limit: 1, period: 'day', offset: 2 } },
        },
        canary: { percentTraffic: 1, routes: { 'PUT /': mock } },
      },
      { request: { apiKey: 'other' } },
    );
    expect(Object.keys(found).sort()).toEqual([
      'canary.routes.PUT /',
      'components[0].classes[0].request.apiKey',
      'routes.GET /.authorizer',
      'routes.GET /.integration.to',
      'routes.GET /a/{y}',
      'routes.GET /b/{x+}/c',
      'usagePlans.one.routes.PUT /',
      'usagePlans.two.apiKeys[0]',
      'usagePlans.two.quota.offset',
    ]);
  });

  it('[S2] a request needs a method and a path, an integration the right kind of target', () => {
    expect(Object.keys(problems({}, { endpoint: 'browse' }))).toEqual(['components[0].classes[0].endpoint']);
    const routes = { 'GET /': { integration: { ...http, kind: 'service' as const } } };
    expect(problems({ routes })).toEqual({
      'routes.GET /.integration.kind': '"http" for a component of the kind service',
    });
  });

  it('[S2] checks settings against the gateway that they change', () => {
    const run = scenario(parts({ cache: {} }));
    const set = {
      canaryPercent: 5,
      integrationTimeoutMs: 100,
      cacheTtlMs: 10,
      routes: { 'PUT /': { cacheTtlMs: 1 } },
      numRetries: 1,
    };
    const read = readInterventions([{ atMs: 0, target: 'api', kind: 'configure', set }], run);
    expect(read.ok ? [] : read.problems.map(({ path }) => path)).toEqual([
      '[0].set.canaryPercent',
      '[0].set.routes.PUT /',
      '[0].set.numRetries',
    ]);
    const flush = readInterventions([{ atMs: 0, target: 'B', kind: 'flush' }], run);
    expect(flush.ok ? [] : flush.problems.map(({ path }) => path)).toEqual(['[0].kind']);
  });
});
