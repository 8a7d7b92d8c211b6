import { describe, expect, it } from 'vitest';
import { runScenario } from '../../experiment';
import { readScenario } from '../../scenario';
import { api, asking, at, endsOf, mock, toB, withGateway } from '../../testing/gateways';
import { logOf } from '../../testing/log';
import { link, scenario, service } from '../../testing/scenarios';

const counters = (run: Parameters<typeof runScenario>[0], durationMs = 10_000) =>
  runScenario(run, { durationMs }).meters[0]?.counters ?? {};

describe('an API gateway', () => {
  it('[G1] passes a request on, and takes the time that it says', () => {
    const run = withGateway(asking([at(0)], { request: {} }), api({ overhead: 3 }));
    expect(endsOf(logOf(run))).toEqual(['13 #1 ok']);
  });

  it('[G1] a request that no route fits gets 403 of a REST API, 404 of an HTTP API', () => {
    const client = asking([at(0)], { request: { endpoint: 'GET /nothing' } });
    expect(endsOf(logOf(withGateway(client, api())))).toEqual(['0 #1 error forbidden']);
    expect(endsOf(logOf(withGateway(client, api({ type: 'http' }))))).toEqual(['0 #1 error notFound']);
    expect(counters(withGateway(client, api()))).toMatchObject({ unmatched: 1, admitted: 0 });
  });

  it('[G2] an HTTP API with CORS answers a preflight that no route takes, without the integration or the authorizer', () => {
    const preflight = asking([at(0)], { request: { endpoint: 'OPTIONS /' } });
    const routes = { 'GET /': { integration: toB, authorizer: 'jwt' } };
    const authorizers = { jwt: { kind: 'jwt' as const } };
    const http = { type: 'http' as const, routes, authorizers };
    expect(endsOf(logOf(withGateway(preflight, api({ ...http, cors: true }))))).toEqual(['0 #1 ok']);
    expect(endsOf(logOf(withGateway(preflight, api(http))))).toEqual(['0 #1 error notFound']);
    // $default catches it, and asks for a token that a preflight does not carry.
    const caught = asking([at(0)], { request: { endpoint: 'OPTIONS /', request: { credentials: 'none' } } });
    const byDefault = api({ ...http, cors: true, routes: { $default: { integration: toB, authorizer: 'jwt' } } });
    expect(endsOf(logOf(withGateway(caught, byDefault)))).toEqual(['0 #1 error unauthorized']);
  });

  it('[G7] turns away what does not have the right form before anything is called', () => {
    const client = asking([at(0, 'bad'), at(0, 'good')], { bad: { request: { validProbability: 0 } }, good: {} });
    const routes = (requestValidation: boolean) => ({ 'GET /': { integration: toB, requestValidation } });
    const strict = withGateway(client, api({ routes: routes(true) }));
    expect(endsOf(logOf(strict))).toEqual(['0 #1 error badRequest', '10 #2 ok']);
    expect(runScenario(strict, { durationMs: 100 }).services.map((one) => one.arrived)).toEqual([2, 1]);
    const lax = withGateway(client, api({ routes: routes(false) }));
    expect(endsOf(logOf(lax))).toEqual(['10 #1 error badRequest', '10 #2 ok']);
    expect(runScenario(lax, { durationMs: 100 }).services.map((one) => one.arrived)).toEqual([2, 2]);
  });

  it('[G7] a request is valid or not in all its tries', () => {
    const client = asking([at(0, undefined, 400)], { request: { request: { validProbability: 0.5 } } });
    const run = withGateway(client, api({ routes: { 'GET /': { integration: mock, requestValidation: true } } }), [], {
      connections: [link('client', 'api', { retryPolicy: { numRetries: 3, backOff: { baseMs: 1 } } })],
    });
    const { succeeded, errors, triesPerRequest } = runScenario(run, { durationMs: 1_000 }).classes[0] ?? {
      succeeded: 0,
      errors: 0,
      triesPerRequest: 0,
    };
    // Drawn anew, fifteen of sixteen would pass in the end. Half of 400: sd 10.
    expect(Math.abs(succeeded - 200)).toBeLessThan(40);
    expect(triesPerRequest).toBeCloseTo((succeeded + 4 * errors) / 400, 10);
  });

  it('[G9] draws each request for the canary, so that a retry may meet the other release', () => {
    const client = asking([at(0, undefined, 5_000)], { request: {} });
    const bad = { ...service('C', 1), queue: { limit: 0 }, concurrency: 1 };
    const gateway = api({ canary: { percentTraffic: 20, routes: { 'GET /': { ...toB, to: 'C' } } } });
    const run = withGateway(client, gateway, [bad]);
    const { canaryRequests } = counters(run);
    // 20 % of 5,000: sd 28.
    expect(Math.abs((canaryRequests ?? 0) - 1_000)).toBeLessThan(120);
    const retrying = withGateway(client, gateway, [bad], {
      account: { apiGateway: { burst: 10_000 } },
      connections: [
        link('client', 'api', { retryPolicy: { numRetries: 1, backOff: { baseMs: 1, jitter: 'none' } } }),
        link('api', 'B'),
        link('api', 'C'),
      ],
    });
    // All but one of the canary's requests fail; of their retries a fifth meets it again.
    const { errors } = runScenario(retrying, { durationMs: 1_000 }).classes[0] ?? { errors: 0 };
    expect(Math.abs(errors - 200)).toBeLessThan(70);
  });

  it('[G9] turning another feature on leaves the draws of the canary as they were', () => {
    const client = asking([at(0, undefined, 300)], { request: { request: { apiKey: 'key' } } });
    const canary = { percentTraffic: 50, routes: { 'GET /': { ...toB, to: 'C' } } };
    const served = (more: Parameters<typeof api>[0]) => {
      const log = logOf(withGateway(client, api({ canary, ...more }), [service('C', 10)]));
      return log.filter((line) => line.endsWith(' at C')).map((line) => line.split(' ')[1]);
    };
    const plain = served({});
    expect(plain.length).toBeGreaterThan(100);
    const usagePlans = { plan: { apiKeys: ['key'] } };
    const route = { integration: toB, apiKeyRequired: true, requestValidation: true, authorizer: 'iam' };
    const full = served({ usagePlans, authorizers: { iam: { kind: 'iam' } }, routes: { 'GET /': route } });
    expect(full).toEqual(plain);
  });

  it('[G12] never tries again, and refuses to be told so', () => {
    const down = { ...service('B', 1), concurrency: 1, queue: { limit: 0 } };
    const run = withGateway(asking([at(0, undefined, 2)], { request: {} }), api(), [down]);
    expect(runScenario(run, { durationMs: 100 }).connections.map((one) => one.tries)).toEqual([2, 2]);
    const read = readScenario({
      version: 1,
      components: [asking([at(0)], { request: {} }), api(), service('B', 1)],
      connections: [
        link('client', 'api'),
        link('api', 'B', { retryPolicy: { numRetries: 1 }, timeoutMs: 100, bulkhead: { maxConcurrent: 1 } }),
      ],
    });
    expect(read.ok ? [] : read.problems.map((problem) => problem.path)).toEqual([
      'connections[1].retryPolicy.numRetries',
      'connections[1].timeoutMs',
      'connections[1].bulkhead',
    ]);
  });

  it('[G14] a service that calls a gateway hands on what the request of its client carries', () => {
    const run = scenario({
      components: [
        {
          id: 'client',
          kind: 'client',
          workload: { kind: 'trace', arrivals: [at(0, 'good'), at(0, 'bad')] },
          classes: [
            { name: 'good', to: 'A', endpoint: 'request' },
            { name: 'bad', to: 'A', endpoint: 'request', request: { credentials: 'invalid' } },
          ],
        },
        {
          id: 'A',
          kind: 'service',
          endpoints: { request: { steps: [{ kind: 'call', to: 'api', endpoint: 'GET /' }] } },
        },
        api({ authorizers: { iam: { kind: 'iam' } }, routes: { 'GET /': { integration: mock, authorizer: 'iam' } } }),
      ],
      connections: [link('client', 'A'), link('A', 'api')],
    });
    expect(endsOf(logOf(run))).toEqual(['0 #1 ok', '0 #2 error forbidden']);
  });
});
