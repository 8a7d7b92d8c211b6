/**
 * Random small scenarios with a WebSocket API for property tests: users who come, talk and go, callbacks, faults.
 */
import fc from 'fast-check';
import { describeProblem, readScenario, type Scenario, type ScenarioInput } from '../scenario';

const time = fc.oneof(
  fc.integer({ min: 0, max: 60 }),
  fc.record({ kind: fc.constant('exponential' as const), meanMs: fc.integer({ min: 1, max: 200 }) }),
);
const integration = fc.oneof(
  fc.constant({ kind: 'mock' as const }),
  fc.constant({ kind: 'http' as const, to: 'app', endpoint: 'work' }),
  fc.constant({ kind: 'http' as const, to: 'app', endpoint: 'tell' }),
);

const workload = fc.record({
  kind: fc.constant('webSocket' as const),
  users: fc.integer({ min: 1, max: 12 }),
  connectOverMs: fc.constantFrom(0, 300),
  thinkTime: fc.integer({ min: 5, max: 200 }),
  messagesPerConnection: fc.option(fc.nat(4), { nil: null }),
  pause: fc.integer({ min: 20, max: 300 }),
  abandonProbability: fc.constantFrom(0, 0.5),
});

const atMs = fc.integer({ min: 0, max: 1_200 });
const fault = fc.oneof(
  fc.record({
    atMs,
    target: fc.constantFrom('chat', 'app'),
    kind: fc.constantFrom('crash' as const, 'recover' as const, 'pause' as const),
  }),
  fc.record({
    atMs,
    target: fc.constant('client->chat'),
    kind: fc.constantFrom('partition' as const, 'recover' as const),
  }),
  fc.record({ atMs, target: fc.constant('app'), kind: fc.constant('errors' as const), rate: fc.constantFrom(0.5, 1) }),
);

export const anyWebSocketScenario: fc.Arbitrary<Scenario> = fc
  .record({
    workload,
    connect: integration,
    disconnect: fc.option(integration, { nil: null }),
    say: integration,
    work: time,
    callback: fc.constantFrom('postToConnection', 'postToAnyConnection'),
    copies: fc.integer({ min: 1, max: 5 }),
    connectionsPerSecond: fc.constantFrom(2, 500),
    timeoutMs: fc.option(fc.integer({ min: 5, max: 50 }), { nil: null }),
    latencyMs: fc.constantFrom(0, 3),
    faults: fc.array(fault, { maxLength: 4 }),
    seed: fc.nat(1_000_000),
  })
  .map(({ workload: load, connect, disconnect, say, work, callback, copies, ...rest }) => {
    const { connectionsPerSecond, timeoutMs, latencyMs, faults, seed } = rest;
    const input: ScenarioInput = {
      version: 1,
      durationMs: 1_500,
      seed,
      account: { apiGateway: { connectionsPerSecond } },
      components: [
        {
          id: 'client',
          kind: 'client',
          workload: load,
          classes: [
            { name: 'join', to: 'chat', endpoint: '$connect' },
            { name: 'say', to: 'chat' },
            { name: 'other', to: 'chat' },
          ],
        },
        {
          id: 'chat',
          kind: 'apiGateway',
          type: 'webSocket',
          routes: {
            $connect: { integration: connect },
            say: { integration: say },
            $default: { integration: { kind: 'mock' } },
            ...(disconnect === null ? {} : { $disconnect: { integration: disconnect } }),
          },
        },
        {
          id: 'app',
          kind: 'service',
          endpoints: {
            work: { steps: [{ kind: 'work', time: work }] },
            tell: {
              steps: [
                { kind: 'work', time: work },
                { kind: 'parallel', calls: [{ to: 'chat', endpoint: callback, copies, required: false }] },
              ],
            },
          },
        },
      ],
      connections: [
        { from: 'client', to: 'chat', timeoutMs, latencyMs },
        { from: 'chat', to: 'app', latencyMs },
        { from: 'app', to: 'chat', latencyMs },
      ],
      faults,
    };
    const read = readScenario(input);
    if (!read.ok) throw new Error(read.problems.map(describeProblem).join('\n'));
    return read.value;
  });
