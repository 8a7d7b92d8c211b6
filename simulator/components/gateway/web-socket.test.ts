import { describe, expect, it } from 'vitest';
import { Engine, runScenario } from '../../experiment';
import { readScenario, type ScenarioInput } from '../../scenario';
import { api, endsOf, type Gateway, mock } from '../../testing/gateways';
import { logOf } from '../../testing/log';
import { link, scenario, service } from '../../testing/scenarios';

type Component = ScenarioInput['components'][number];
type Client = Extract<Component, { kind: 'client' }>;
type Workload = Extract<Client['workload'], { kind: 'webSocket' }>;

const users = (more: Partial<Workload> = {}): Client => ({
  id: 'client',
  kind: 'client',
  workload: { kind: 'webSocket', users: 1, thinkTime: 1_000, pause: 5_000, ...more },
  classes: [
    { name: 'join', to: 'chat', endpoint: '$connect' },
    { name: 'say', to: 'chat', endpoint: 'say' },
  ],
});

const called = (endpoint: string) => ({ kind: 'http' as const, to: 'app', endpoint });

/** A chat whose application works 10 ms on everything, `$disconnect` included, and calls back where `says` tells. */
const chat = (more: Partial<Gateway> = {}): Gateway =>
  api({
    id: 'chat',
    type: 'webSocket',
    routes: {
      $connect: { integration: called('join') },
      $disconnect: { integration: called('leave') },
      say: { integration: called('say') },
    },
    ...more,
  });

const app = (says: 'postToConnection' | 'postToAnyConnection' | null = null, copies = 1): Component => {
  const work = { kind: 'work' as const, time: 10 };
  const back = (endpoint: string) => ({
    kind: 'parallel' as const,
    waitFor: 0,
    calls: [{ to: 'chat', endpoint, copies, required: false }],
  });
  return {
    id: 'app',
    kind: 'service',
    endpoints: {
      join: { steps: [work] },
      leave: { steps: [work] },
      say: { steps: says === null ? [work] : [work, { ...back(says), waitFor: null }] },
    },
  };
};

const run = (
  client: Client,
  gateway: Gateway = chat(),
  application: Component = app(),
  more: Partial<Omit<ScenarioInput, 'version'>> = {},
) =>
  scenario({
    components: [client, gateway, application],
    connections: [link('client', 'chat'), link('chat', 'app'), link('app', 'chat')],
    ...more,
  });

const meters = (of: ReturnType<typeof run>, durationMs: number) => {
  const meter = runScenario(of, { durationMs }).meters.find((one) => one.id === 'chat');
  return { ...meter?.counters, open: meter?.gauges.connections } as Record<string, unknown>;
};

describe('connections of a WebSocket API', () => {
  it('[W9] a user connects, sends messages at times of its own, leaves, and comes back', () => {
    const log = logOf(run(users({ messagesPerConnection: 2 })), 12_000);
    expect(log.filter((line) => line.endsWith('sent') || line.includes('app'))).toEqual([
      '0 #1 sent',
      '0 #1 try 1 at app',
      '1010 #2 sent',
      '1010 #2 try 1 at app',
      '2010 #3 sent',
      '2010 #3 try 1 at app',
      // Closed at 3010: the gateway tells the application, and the user comes back after 5 s.
      '3010 #1 try 1 at app',
      '8010 #4 sent',
      '8010 #4 try 1 at app',
      '9020 #5 sent',
      '9020 #5 try 1 at app',
      '10020 #6 sent',
      '10020 #6 try 1 at app',
      '11020 #4 try 1 at app',
    ]);
    expect(meters(run(users({ messagesPerConnection: 2 })), 8_000)).toMatchObject({
      connects: 1,
      disconnects: 1,
      messagesReceived: 2,
      open: { mean: 3_000 / 8_000, max: 1, last: 0 },
    });
  });

  it('[W9] users connect one after the other over the time given', () => {
    const log = logOf(run(users({ users: 4, connectOverMs: 2_000, messagesPerConnection: 0 })), 1_600);
    expect(log.filter((line) => line.endsWith('sent'))).toEqual([
      '0 #1 sent',
      '500 #2 sent',
      '1000 #3 sent',
      '1500 #4 sent',
    ]);
  });

  it('[G16] a connection is there when authorizer and integration of $connect have agreed', () => {
    const denied = chat({
      authorizers: { iam: { kind: 'iam' } },
      routes: { $connect: { integration: called('join'), authorizer: 'iam' }, say: { integration: called('say') } },
    });
    const client = users();
    const [join, say] = client.classes;
    const bad = { ...client, classes: [{ ...join, request: { credentials: 'invalid' } }, say] } as Client;
    expect(endsOf(logOf(run(bad, denied), 11_000))).toEqual([
      '0 #1 error forbidden',
      '5000 #2 error forbidden',
      '10000 #3 error forbidden',
    ]);
    const failing = run(users(), chat(), app(), { faults: [{ atMs: 0, target: 'app', kind: 'errors', rate: 1 }] });
    expect(meters(failing, 4_000)).toMatchObject({ connects: 0 });
  });

  it('[G16] no more than 500 connections a second begin in an account', () => {
    const routes = { $connect: { integration: mock }, say: { integration: mock } };
    const many = run(users({ users: 1_200, pause: 100 }), chat({ routes }));
    expect(meters(many, 50)).toMatchObject({ connects: 500, throttledConnections: 700 });
    // Those turned away come back every 100 ms and find 50 places: all are in after 1.4 s.
    expect(meters(many, 1_350)).toMatchObject({ open: { last: 1_150 } });
    expect(meters(many, 1_450)).toMatchObject({ open: { last: 1_200 } });
    const other = run(users({ users: 10 }), chat({ routes }), app(), {
      account: { apiGateway: { connectionsPerSecond: 3 } },
    });
    expect(meters(other, 50)).toMatchObject({ connects: 3, throttledConnections: 7 });
  });

  it('[G17] is cut after 10 minutes without data, and after 2 hours', () => {
    const minute = 60_000;
    const quiet = run(users({ thinkTime: 11 * minute, pause: 60 * minute }));
    expect(endsOf(logOf(quiet, 75 * minute))).toEqual(['10 #1 ok', `${70 * minute + 20} #2 ok`]);
    expect(meters(quiet, 10 * minute + 9)).toMatchObject({ disconnects: 0 });
    expect(meters(quiet, 10 * minute + 11)).toMatchObject({ disconnects: 1 });
    const busy = run(users({ thinkTime: 9 * minute, pause: minute }));
    expect(meters(busy, 120 * minute)).toMatchObject({ connects: 1, disconnects: 0, messagesReceived: 13 });
    expect(meters(busy, 122 * minute)).toMatchObject({ connects: 2, disconnects: 1 });
  });

  it('[G17] of those who left without a word the gateway learns only by the time without data', () => {
    const silent = run(users({ messagesPerConnection: 1, abandonProbability: 1, pause: 100_000 }));
    // Left at 2.01 s, last data at 1.01 s: gone at 601.01 s. A new connection begins every 102 s.
    expect(meters(silent, 600_000)).toMatchObject({ connects: 6, disconnects: 0 });
    expect(meters(silent, 602_000)).toMatchObject({ disconnects: 1, open: { last: 5 } });
  });

  it('[G18] all break when the gateway goes down, and all users come back', () => {
    const crash = run(users({ users: 5 }), chat(), app(), {
      faults: [
        { atMs: 3_000, target: 'chat', kind: 'crash' },
        { atMs: 9_000, target: 'chat', kind: 'recover' },
      ],
    });
    const ends = endsOf(logOf(crash, 14_000)).map((line) => line.replace(/#\d+ /, ''));
    expect(ends.filter((line) => line.startsWith('8000'))).toEqual(new Array(5).fill('8000 error connectionRefused'));
    expect(ends.filter((line) => line.startsWith('13010'))).toEqual(new Array(5).fill('13010 ok'));
    expect(meters(crash, 14_000)).toMatchObject({ connects: 10, disconnects: 5, open: { last: 5 } });
  });
});

describe('callbacks of a WebSocket API', () => {
  it('[G19] go back over the connection that the request came over', () => {
    const echo = run(users({ messagesPerConnection: 3 }), chat(), app('postToConnection'));
    expect(meters(echo, 5_000)).toMatchObject({
      messagesReceived: 3,
      messagesSent: 3,
      goneConnections: 0,
      callbacks: 3,
    });
  });

  it('[G19] there is no connection yet while $connect is worked on', () => {
    const early: Component = {
      id: 'app',
      kind: 'service',
      endpoints: {
        join: { steps: [{ kind: 'call', to: 'chat', endpoint: 'postToConnection' }] },
        leave: { steps: [{ kind: 'work', time: 1 }] },
        say: { steps: [{ kind: 'work', time: 1 }] },
      },
    };
    expect(endsOf(logOf(run(users(), chat(), early), 1_000))).toEqual(['0 #1 error connectionGone']);
  });

  it('[G19] to all known connections take as many calls as there are, each to another one', () => {
    const all = run(
      users({ users: 40, thinkTime: 10_000, messagesPerConnection: 1 }),
      chat(),
      app('postToAnyConnection', 40),
    );
    // Each of 40 users says one thing, which goes to all 40 of them.
    expect(meters(all, 15_000)).toMatchObject({ messagesReceived: 40, messagesSent: 1_600, goneConnections: 0 });
    const engine = new Engine(all);
    engine.run(10_015);
    const last = (engine.world.components[1] as { connections: { records: { lastMs: number }[] } }).connections;
    expect(last.records.every(({ lastMs }) => lastMs > 10_000)).toBe(true);
  });

  it('[G20] a connection that is gone gives 410, and the application forgets it', () => {
    const routes = { $connect: { integration: called('join') }, say: { integration: called('say') } };
    // Nobody is told of the end of a connection. The second connection finds the first one among those known.
    const stale = run(
      users({ messagesPerConnection: 1, pause: 1_000, thinkTime: 100 }),
      chat({ routes }),
      app('postToAnyConnection', 2),
    );
    expect(meters(stale, 1_000)).toMatchObject({ connects: 1, goneConnections: 0, messagesSent: 2 });
    const later = meters(stale, 20_000);
    expect(later).toMatchObject({ connects: 17 });
    expect(later.goneConnections).toBe(16);
    const told = run(
      users({ messagesPerConnection: 1, pause: 1_000, thinkTime: 100 }),
      chat(),
      app('postToAnyConnection', 2),
    );
    expect(meters(told, 20_000)).toMatchObject({ goneConnections: 0 });
  });

  it('[G20] messages to a user who left without a word are sent, and lost', () => {
    const lost = run(
      users({
        users: 2,
        messagesPerConnection: 1,
        abandonProbability: 1,
        thinkTime: 100,
        pause: 1_000,
        connectOverMs: 10_000,
      }),
      chat(),
      app('postToAnyConnection', 2),
    );
    const { messagesLost, messagesSent, goneConnections } = meters(lost, 6_000);
    expect(Number(messagesLost)).toBeGreaterThan(0);
    expect(Number(messagesSent)).toBeGreaterThan(Number(messagesLost));
    expect(goneConnections).toBe(0);
  });

  it('[G3] callbacks take from the bucket of the account that requests take from', () => {
    const limited = run(users({ users: 10, thinkTime: 1_000 }), chat(), app('postToAnyConnection', 10), {
      account: { apiGateway: { requestsPerSecond: 0, burst: 50 } },
    });
    // 10 connections, 10 messages, and 30 of 100 callbacks.
    expect(meters(limited, 1_500)).toMatchObject({
      connects: 10,
      messagesReceived: 10,
      callbacks: 30,
      throttledByAccount: 70,
    });
  });
});

describe('WebSocket scenarios', () => {
  const problems = (input: Partial<ScenarioInput>) => {
    const read = readScenario({
      version: 1,
      components: [users(), chat(), app()],
      connections: [link('client', 'chat'), link('chat', 'app'), link('app', 'chat')],
      ...input,
    });
    return read.ok ? [] : read.problems.map(({ path }) => path);
  };

  it('[S2] clients come over connections, services by callbacks', () => {
    expect(problems({})).toEqual([]);
    const plain = { ...users(), workload: { kind: 'open' as const, ratePerSecond: 1 } };
    expect(problems({ components: [plain, chat(), app()] })).toEqual([
      'components[0].classes[0].to',
      'components[0].classes[1].to',
    ]);
    const silent = { ...users(), classes: users().classes.slice(1) };
    expect(problems({ components: [silent, chat(), app()] })).toEqual([
      'components[0].classes',
      'components[0].classes',
    ]);
    const steps = [{ kind: 'call' as const, to: 'chat', endpoint: 'say' }];
    const shouting: Component = {
      ...service('app', 1),
      endpoints: { join: { steps }, leave: { steps }, say: { steps } },
    };
    expect(problems({ components: [users(), chat(), shouting] })).toEqual([
      'components[2].endpoints.join.steps[0].endpoint',
      'components[2].endpoints.leave.steps[0].endpoint',
      'components[2].endpoints.say.steps[0].endpoint',
    ]);
  });

  it('[G15] an authorizer stands at $connect only', () => {
    const guarded = chat({
      authorizers: { iam: { kind: 'iam' } },
      routes: { $connect: { integration: mock, authorizer: 'iam' }, say: { integration: mock, authorizer: 'iam' } },
    });
    expect(problems({ components: [users(), guarded, app()] })).toEqual(['components[1].routes.say.authorizer']);
  });

  it('[K6] goes on from a snapshot as if it had not been interrupted', () => {
    const crowd = run(
      users({
        users: 30,
        thinkTime: { kind: 'exponential', meanMs: 300 },
        pause: { kind: 'exponential', meanMs: 200 },
        messagesPerConnection: 3,
        abandonProbability: 0.3,
      }),
      chat(),
      app('postToAnyConnection', 3),
      {
        faults: [
          { atMs: 900, target: 'chat', kind: 'crash' },
          { atMs: 1_100, target: 'chat', kind: 'recover' },
        ],
      },
    );
    const whole = runScenario(crowd, { durationMs: 3_000 });
    const cut = new Engine(crowd);
    cut.run(1_000);
    const saved = cut.save();
    const other = new Engine(crowd);
    other.run(2_500);
    other.restore(saved);
    other.run(3_000);
    expect(other.world.hash.map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')).toBe(whole.hash);
  });
});
