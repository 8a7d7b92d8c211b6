/**
 * Random small scenarios for property tests: a chain or a fan of services with every policy and fault in play.
 */
import fc from 'fast-check';
import { describeProblem, readScenario, type Scenario, type ScenarioInput } from '../scenario';

const time = fc.oneof(
  fc.integer({ min: 0, max: 40 }),
  fc.record({ kind: fc.constant('exponential' as const), meanMs: fc.integer({ min: 1, max: 40 }) }),
  fc.record({
    kind: fc.constant('lognormal' as const),
    medianMs: fc.integer({ min: 1, max: 30 }),
    sigma: fc.constant(0.7),
  }),
);

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const queue = fc.record({
  limit: orNull(fc.nat(5)),
  discipline: fc.constantFrom('fifo' as const, 'lifo' as const, 'priority' as const),
  patience: orNull(fc.integer({ min: 1, max: 60 })),
});

const service = (id: string, calls: readonly string[]) =>
  fc
    .record({
      replicas: fc.integer({ min: 1, max: 3 }),
      concurrency: orNull(fc.integer({ min: 1, max: 3 })),
      threadHeldWhileWaiting: fc.boolean(),
      queue,
      work: time,
      parallel: fc.boolean(),
      required: fc.boolean(),
      waitFor: orNull(fc.integer({ min: 1, max: 3 })),
    })
    .map(({ work, parallel, required, waitFor, ...rest }) => {
      const targets = calls.map((to) => ({ to, endpoint: 'request', required }));
      const callSteps = parallel
        ? [{ kind: 'parallel' as const, waitFor, calls: targets.map((target) => ({ ...target, copies: 2 })) }]
        : targets.map((target) => ({ kind: 'call' as const, ...target }));
      const steps = [{ kind: 'work' as const, time: work }, ...(calls.length > 0 ? callSteps : [])];
      return { id, kind: 'service' as const, ...rest, endpoints: { request: { steps } } };
    });

const connection = (from: string, to: string) =>
  fc.record({
    from: fc.constant(from),
    to: fc.constant(to),
    latencyMs: fc.oneof(fc.constant(0), time),
    timeoutMs: orNull(fc.integer({ min: 1, max: 150 })),
    loadBalancing: fc.constantFrom('roundRobin' as const, 'random' as const, 'leastRequest' as const),
    bulkhead: orNull(fc.record({ maxConcurrent: fc.integer({ min: 1, max: 4 }), maxPending: fc.nat(2) })),
    retryPolicy: fc.record({
      numRetries: fc.nat(3),
      perTryTimeoutMs: orNull(fc.integer({ min: 1, max: 80 })),
      backOff: fc.record({ baseMs: fc.nat(20), jitter: fc.constantFrom('none' as const, 'full' as const) }),
    }),
  });

const atMs = fc.integer({ min: 0, max: 1_200 });
const place = fc.constantFrom('A', 'B', 'C', 'A#1');
const line = fc.constantFrom('client->A', 'A->B', 'A->C');

/** Any fault, recovery or change on the services and connections of `anyScenario`. */
export const anyIntervention = fc.oneof(
  fc.record({ atMs, target: place, kind: fc.constantFrom('crash' as const, 'pause' as const, 'recover' as const) }),
  fc.record({
    atMs,
    target: place,
    kind: fc.constant('slow' as const),
    factor: fc.integer({ min: 1, max: 10 }),
    addedMs: fc.nat(30),
  }),
  fc.record({
    atMs,
    target: place,
    kind: fc.constant('errors' as const),
    rate: fc.constantFrom(0.3, 1),
    answerAfterMs: orNull(fc.constant(2)),
  }),
  fc.record({ atMs, target: line, kind: fc.constantFrom('partition' as const, 'recover' as const) }),
  fc.record({ atMs, target: line, kind: fc.constant('loss' as const), rate: fc.constant(0.3) }),
  fc.record({
    atMs,
    target: line,
    kind: fc.constant('configure' as const),
    set: fc.constantFrom({ timeoutMs: 30 }, { numRetries: 0 }, { bulkhead: null }, { perTryTimeoutMs: 10 }),
  }),
);

const workload = fc.oneof(
  fc.record({
    kind: fc.constant('open' as const),
    process: fc.constantFrom('poisson' as const, 'constant' as const),
    ratePerSecond: fc.integer({ min: 5, max: 120 }),
  }),
  fc.record({
    kind: fc.constant('closed' as const),
    users: fc.integer({ min: 1, max: 6 }),
    thinkTime: fc.constant(25),
  }),
);

export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    workload,
    services: fc.tuple(service('A', ['B', 'C']), service('B', []), service('C', [])),
    connections: fc.tuple(connection('client', 'A'), connection('A', 'B'), connection('A', 'C')),
    faults: fc.array(anyIntervention, { maxLength: 4 }),
    seed: fc.nat(1_000_000),
  })
  .map(({ workload: load, services, ...rest }) => {
    const input: ScenarioInput = {
      version: 1,
      durationMs: 1_500,
      components: [
        { id: 'client', kind: 'client', workload: load, classes: [{ name: 'request', to: 'A' }] },
        ...services,
      ],
      ...rest,
    };
    const read = readScenario(input);
    if (!read.ok) throw new Error(read.problems.map(describeProblem).join('\n'));
    return read.value;
  });
