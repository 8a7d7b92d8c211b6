/**
 * Random small scenarios with components that keep messages, for property tests: every setting and fault in play.
 */
import fc from 'fast-check';
import { describeProblem, readScenario, type Scenario, type ScenarioInput } from '../scenario';

type Component = ScenarioInput['components'][number];
type Link = NonNullable<ScenarioInput['connections']>[number];
type Source = NonNullable<Link['eventSource']>;

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const rate = fc.constantFrom(0, 0.2, 0.6);

const anyClient = fc
  .record({
    ratePerSecond: fc.integer({ min: 5, max: 80 }),
    keys: orNull(fc.constantFrom({ count: 1 }, { count: 3, skew: 1 }, { count: 1_000 })),
    records: fc.constantFrom(1, 3, { kind: 'geometric' as const, mean: 2 }),
  })
  .map(
    ({ ratePerSecond, keys, records }): Extract<Component, { kind: 'client' }> => ({
      id: 'client',
      kind: 'client',
      workload: { kind: 'open', ratePerSecond },
      classes: [{ name: 'request', to: 'K', keys, records }],
    }),
  );

const worker = fc
  .record({
    replicas: fc.integer({ min: 1, max: 2 }),
    concurrency: orNull(fc.integer({ min: 1, max: 3 })),
    limit: orNull(fc.nat(2)),
    time: fc.integer({ min: 0, max: 120 }),
    perRecord: fc.integer({ min: 0, max: 10 }),
  })
  .map(
    ({ replicas, concurrency, limit, time, perRecord }): Component => ({
      id: 'W',
      kind: 'service',
      replicas,
      concurrency,
      queue: { limit },
      endpoints: { request: { steps: [{ kind: 'work', time: { kind: 'exponential', meanMs: time }, perRecord }] } },
    }),
  );

const workers: fc.Arbitrary<Source> = fc.record({
  kind: fc.constant('workers' as const),
  workers: fc.integer({ min: 1, max: 3 }),
  batchSize: fc.integer({ min: 1, max: 5 }),
  recordFailureRate: rate,
  reportBatchItemFailures: fc.boolean(),
  returnFailed: fc.constantFrom('atOnce' as const, 'afterVisibilityTimeout' as const),
});

const queueMapping = (fifo: boolean): fc.Arbitrary<Source> =>
  fc.record({
    kind: fc.constant('queue' as const),
    batchSize: fc.integer({ min: 1, max: 5 }),
    windowMs: fifo ? fc.constant(0) : fc.constantFrom(0, 40),
    recordFailureRate: rate,
    reportBatchItemFailures: fc.boolean(),
  });

interface Keeper {
  readonly components: Component[];
  readonly source: Source;
}

const queues: fc.Arbitrary<Keeper> = fc
  .boolean()
  .chain((fifo) =>
    fc.record({
      fifo: fc.constant(fifo),
      source: fc.oneof(workers, queueMapping(fifo)),
      visibilityTimeoutMs: fc.integer({ min: 50, max: 300 }),
      delayMs: fc.constantFrom(0, 30),
      maxInFlight: fc.constantFrom(4, 120_000),
      maxReceiveCount: fc.integer({ min: 1, max: 4 }),
      poison: rate,
      staleReceiptDeletes: fc.boolean(),
    }),
  )
  .map(({ source, maxReceiveCount, fifo, ...more }) => ({
    source,
    components: [
      { id: 'K', kind: 'queue', fifo, deadLetter: { queue: 'D', maxReceiveCount }, ...more },
      { id: 'D', kind: 'queue', fifo },
    ],
  }));

const streams: fc.Arbitrary<Keeper> = fc
  .record({
    kind: fc.constantFrom('stream' as const, 'table' as const),
    shards: fc.integer({ min: 1, max: 3 }),
    partitionBy: fc.constantFrom('subject' as const, 'random' as const),
    poison: rate,
    recordsPerSecondPerShard: fc.constantFrom(20, 1_000),
    batchSize: fc.integer({ min: 1, max: 20 }),
    windowMs: fc.constantFrom(0, 150),
    parallelizationFactor: fc.integer({ min: 1, max: 2 }),
    bisectBatchOnFunctionError: fc.boolean(),
    maximumRetryAttempts: fc.nat(2),
    maximumRecordAgeMs: orNull(fc.constant(900)),
    recordFailureRate: rate,
    reportBatchItemFailures: fc.boolean(),
    pollIntervalMs: fc.constantFrom(undefined, 100),
  })
  .map(({ kind, shards, partitionBy, poison, recordsPerSecondPerShard, pollIntervalMs, ...source }) => ({
    source: { kind: 'stream', onFailure: 'D', ...(pollIntervalMs && { pollIntervalMs }), ...source },
    components: [
      kind === 'stream'
        ? { id: 'K', kind, shards, partitionBy, poison, recordsPerSecondPerShard }
        : { id: 'K', kind, shards, partitionBy, poison },
      { id: 'D', kind: 'queue' },
    ],
  }));

const pushers: fc.Arbitrary<Keeper> = fc
  .record({
    kind: fc.constantFrom('objectStore' as const, 'topic' as const),
    eventDelay: fc.constantFrom(0, 50),
    duplicateRate: rate,
    poison: rate,
    recordFailureRate: rate,
    maximumRetryAttempts: fc.nat(2),
  })
  .map(({ recordFailureRate, maximumRetryAttempts, ...more }) => ({
    source: { kind: 'asynchronous', onFailure: 'D', recordFailureRate, maximumRetryAttempts },
    components: [
      { id: 'K', ...more },
      { id: 'D', kind: 'queue' },
    ],
  }));

const atMs = fc.integer({ min: 0, max: 1_500 });
const act = fc.oneof(
  fc.record({ atMs, target: fc.constantFrom('W', 'W#1'), kind: fc.constantFrom('crash', 'pause', 'recover') }),
  fc.record({ atMs, target: fc.constantFrom('W', 'K'), kind: fc.constant('errors'), rate: fc.constantFrom(0.5, 1) }),
  fc.record({ atMs, target: fc.constantFrom('W', 'K'), kind: fc.constant('slow'), addedMs: fc.nat(50) }),
  fc.record({ atMs, target: fc.constant('K->W'), kind: fc.constantFrom('pause', 'partition', 'recover') }),
  fc.record({ atMs, target: fc.constant('K'), kind: fc.constantFrom('purge', 'poisonNext', 'recover') }),
  fc.record({
    atMs,
    target: fc.constant('K->W'),
    kind: fc.constant('configure'),
    set: fc.constantFrom({ eventSource: { recordFailureRate: 0.5 } }, { timeoutMs: 40 }),
  }),
);

/** A client, something that keeps its messages (`K`), a consumer `W`, and a queue `D` for what failed too often. */
export const anyKeeperScenario: fc.Arbitrary<Scenario> = fc
  .record({
    client: anyClient,
    worker,
    keeper: fc.oneof(queues, streams, pushers),
    latencyMs: fc.constantFrom(0, 5),
    timeoutMs: orNull(fc.integer({ min: 20, max: 200 })),
    faults: fc.array(act, { maxLength: 5 }),
    seed: fc.nat(1_000_000),
  })
  .map(({ keeper, latencyMs, timeoutMs, faults, seed, ...parts }) => {
    const isQueue = keeper.components[0]?.kind === 'queue';
    const endpoint = { table: 'write', objectStore: 'put' }[String(keeper.components[0]?.kind)];
    const client = { ...parts.client, classes: parts.client.classes.map((entry) => ({ ...entry, endpoint })) };
    const read = readScenario({
      version: 1,
      durationMs: 2_000,
      seed,
      components: [client, ...keeper.components, parts.worker],
      connections: [
        { from: 'client', to: 'K' },
        { from: 'K', to: 'W', latencyMs, timeoutMs, eventSource: keeper.source },
      ],
      faults: faults.filter(({ kind }) => isQueue || kind !== 'purge'),
    });
    if (!read.ok) throw new Error(read.problems.map(describeProblem).join('\n'));
    return read.value;
  });
