import { describe, expect, it } from 'vitest';
import { runScenario } from '../../experiment';
import { api, asking, at, endsOf, type Gateway, mock, withGateway } from '../../testing/gateways';
import { logOf } from '../../testing/log';
import { service } from '../../testing/scenarios';

type LambdaAuthorizer = Extract<NonNullable<Gateway['authorizers']>[string], { kind: 'lambda' }>;

/** An API whose two routes ask a Lambda authorizer that works for `workMs`. */
const guarded = (more: Partial<LambdaAuthorizer> = {}): Gateway =>
  api({
    routes: {
      'GET /': { integration: mock, authorizer: 'own' },
      'GET /other': { integration: mock, authorizer: 'own' },
    },
    authorizers: { own: { kind: 'lambda', to: 'auth', endpoint: 'request', ...more } },
  });

const counters = (run: Parameters<typeof runScenario>[0], durationMs = 10_000_000) =>
  runScenario(run, { durationMs }).meters[0]?.counters ?? {};

const classes = {
  valid: {},
  invalid: { request: { credentials: 'invalid' as const } },
  none: { request: { credentials: 'none' as const } },
};

describe('authorizers', () => {
  it.each([
    ['iam', 'rest', 'forbidden', 'forbidden'],
    ['cognito', 'rest', 'unauthorized', 'unauthorized'],
    ['jwt', 'http', 'unauthorized', 'unauthorized'],
  ] as const)('[G4] %s decides without a call', (kind, type, invalid, none) => {
    const integration = type === 'rest' ? mock : { kind: 'http' as const, to: 'B', endpoint: 'request' };
    const gateway = api({
      type,
      routes: { 'GET /': { integration, authorizer: 'own' } },
      authorizers: { own: { kind } },
    });
    const client = asking([at(0, 'valid'), at(0, 'invalid'), at(0, 'none')], classes);
    const ends = endsOf(logOf(withGateway(client, gateway))).map((line) => line.replace(/^\d+ /, ''));
    expect(ends.sort()).toEqual(['#1 ok', `#2 error ${invalid}`, `#3 error ${none}`].sort());
  });

  it('[G4] a Lambda authorizer is called; without credentials it is not', () => {
    const client = asking([at(0, 'valid'), at(0, 'invalid'), at(0, 'none')], classes);
    const run = withGateway(client, guarded(), [service('auth', 30)]);
    expect(endsOf(logOf(run))).toEqual(['0 #3 error unauthorized', '30 #1 ok', '30 #2 error forbidden']);
    expect(counters(run)).toMatchObject({ authorizerCalls: 2, unauthorized: 1, forbidden: 1, admitted: 1 });
  });

  it('[G4] an authorizer that fails, or takes longer than 10 s, gives 500', () => {
    const client = asking([at(0, 'valid')], classes);
    const slow = withGateway(client, guarded(), [service('auth', 10_001)]);
    expect(endsOf(logOf(slow, 20_000))).toEqual(['10000 #1 error authorizerFailed']);
    const inTime = withGateway(client, guarded(), [service('auth', 9_999)]);
    expect(endsOf(logOf(inTime, 20_000))).toEqual(['9999 #1 ok']);
    const broken = withGateway(client, guarded(), [service('auth', 5)], {
      faults: [{ atMs: 0, target: 'auth', kind: 'errors', rate: 1 }],
    });
    expect(endsOf(logOf(broken))).toEqual(['5 #1 error authorizerFailed']);
  });

  it('[G5] keeps a decision for 300 s for all routes, good or bad, and not a failure', () => {
    const both = { ...classes, other: { endpoint: 'GET /other', request: { callers: { count: 1, first: 7 } } } };
    const seven = { callers: { count: 1, first: 7 } };
    const client = asking([at(0, 'valid'), at(1_000, 'other'), at(300_029, 'valid'), at(300_030, 'valid')], {
      ...both,
      valid: { request: seven },
    });
    const run = withGateway(client, guarded(), [service('auth', 30)]);
    expect(endsOf(logOf(run, 400_000))).toEqual(['30 #1 ok', '1000 #2 ok', '300029 #3 ok', '300060 #4 ok']);
    expect(counters(run)).toMatchObject({ authorizerCalls: 2, authorizerCacheHits: 2 });
    const denied = withGateway(asking([at(0, 'invalid'), at(1_000, 'invalid')], classes), guarded(), [
      service('auth', 30),
    ]);
    expect(endsOf(logOf(denied))).toEqual(['30 #1 error forbidden', '1000 #2 error forbidden']);
    const failing = withGateway(
      asking([at(0, 'valid'), at(1_000, 'valid')], classes),
      guarded(),
      [service('auth', 5)],
      {
        faults: [
          { atMs: 0, target: 'auth', kind: 'errors', rate: 1 },
          { atMs: 500, target: 'auth', kind: 'recover' },
        ],
      },
    );
    expect(endsOf(logOf(failing))).toEqual(['5 #1 error authorizerFailed', '1005 #2 ok']);
  });

  it('[G5] a TTL of 0 keeps nothing', () => {
    const client = asking([at(0, 'valid'), at(1_000, 'valid')], classes);
    expect(counters(withGateway(client, guarded({ ttlMs: 0 }), [service('auth', 30)])).authorizerCalls).toBe(2);
  });

  it('[G5] each caller is asked for once, whoever else is known', () => {
    const client = asking([at(0, 'many', 500), at(1_000, 'many', 500)], {
      many: { request: { callers: { count: 20 } } },
    });
    const run = withGateway(client, guarded(), [service('auth', 30)]);
    // All of the first burst miss; by then every one of the 20 callers is known (20 * e^-25 are not).
    expect(counters(run)).toMatchObject({ authorizerCalls: 500, authorizerCacheHits: 500 });
  });

  it('[G5] with too few identity sources a decision is used for others', () => {
    const order = (names: readonly string[]) => names.map((name, index) => at(index * 1_000, name));
    const shared = guarded({ identitySources: ['tenant'] });
    const auth = [service('auth', 30)];
    const opened = withGateway(asking(order(['valid', 'invalid', 'none']), classes), shared, auth);
    expect(endsOf(logOf(opened))).toEqual(['30 #1 ok', '1000 #2 ok', '2000 #3 ok']);
    expect(counters(opened)).toMatchObject({ wronglyAllowed: 2, authorizerCalls: 1 });
    const closed = withGateway(asking(order(['invalid', 'valid']), classes), shared, auth);
    expect(endsOf(logOf(closed))).toEqual(['30 #1 error forbidden', '1000 #2 error forbidden']);
    expect(counters(closed)).toMatchObject({ wronglyDenied: 1 });
  });

  it('[G5] a kept policy for one route denies the others, unless the route is an identity source', () => {
    const other = { valid: {}, other: { endpoint: 'GET /other' } };
    const caller = { callers: { count: 1 } };
    const client = asking([at(0, 'valid'), at(1_000, 'other')], {
      valid: { ...other.valid, request: caller },
      other: { ...other.other, request: caller },
    });
    const auth = [service('auth', 30)];
    const narrow = withGateway(client, guarded({ policyCovers: 'route' }), auth);
    expect(endsOf(logOf(narrow))).toEqual(['30 #1 ok', '1000 #2 error forbidden']);
    const keyed = guarded({ policyCovers: 'route', identitySources: ['credentials', 'route'] });
    expect(endsOf(logOf(withGateway(client, keyed, auth)))).toEqual(['30 #1 ok', '1030 #2 ok']);
  });
});
