import { describe, expect, it } from 'vitest';
import { Engine, runScenario } from '../../../experiment';
import type { ScenarioInput } from '../../../scenario';
import { logOf } from '../../../testing/log';
import { feed, link, queue, scenario, service, trace } from '../../../testing/scenarios';

type Component = ScenarioInput['components'][number];
type Fault = NonNullable<ScenarioInput['faults']>[number];
type Source = Extract<Parameters<typeof feed>[2], { kind: 'stream' }>;

interface Setup {
  readonly stream?: Partial<Extract<Component, { kind: 'stream' }>>;
  readonly source?: Partial<Source>;
  readonly workMs?: number;
  readonly faults?: readonly Fault[];
  readonly keys?: number;
}

/** A client that puts one record at each of these times into the stream `K`, read by `W`. */
const setUp = (timesMs: readonly number[], { stream, source, workMs = 20, faults = [], keys }: Setup = {}) => {
  const client = trace('K', timesMs);
  return scenario({
    durationMs: 100_000,
    components: [
      { ...client, classes: [{ name: 'request', to: 'K', ...(keys && { keys: { count: keys } }) }] },
      { id: 'K', kind: 'stream', ...stream },
      service('W', workMs),
      queue('D'),
    ],
    connections: [link('client', 'K'), feed('K', 'W', { kind: 'stream', ...source })],
    faults: [...faults],
  });
};

const ofMessages = (lines: readonly string[]) => lines.filter((line) => / (keeps|gives|is rid of) /.test(line));
const given = (lines: readonly string[]) => lines.filter((line) => / (gives|is rid of) /.test(line));
const metersOf = (run: ReturnType<typeof scenario>, id = 'K') =>
  runScenario(run).meters.find((meters) => meters.id === id);

const poisonFirst: Fault = { atMs: 0, target: 'K', kind: 'poisonNext' };

describe('a stream', () => {
  it('[Q18] answers as soon as the record is stored; its consumer reads once a second and gets a batch', () => {
    expect(logOf(setUp([100, 200, 1_500]))).toEqual([
      '100 #1 sent',
      '100 #1 try 1 at K',
      '100 K keeps #1',
      '100 #1 ok',
      '200 #2 sent',
      '200 #2 try 1 at K',
      '200 K keeps #2',
      '200 #2 ok',
      '1000 K gives #1 to W (1)',
      '1000 K gives #2 to W (1)',
      '1000 #1 try 1 at W',
      '1020 K is rid of #1: processed',
      '1020 K is rid of #2: processed',
      '1500 #3 sent',
      '1500 #3 try 1 at K',
      '1500 K keeps #3',
      '1500 #3 ok',
      '2000 K gives #3 to W (1)',
      '2000 #3 try 1 at W',
      '2020 K is rid of #3: processed',
    ]);
  });

  it('[Q18] refuses what a shard does not take in a second', () => {
    const run = setUp(
      Array.from({ length: 25 }, (_, i) => i * 10),
      { stream: { recordsPerSecondPerShard: 20 } },
    );
    const { classes, meters } = runScenario(run);
    // A full bucket of 20, and 20 more a second: 0.2 of them each 10 ms.
    expect(classes[0]?.reasons).toEqual({ ok: 24, throttled: 1 });
    expect(meters[0]?.counters).toMatchObject({ sent: 24, throttled: 1 });
  });

  it('[Q19] keeps what is about one thing in one shard, in order, and spreads things over shards', () => {
    const run = setUp(
      Array.from({ length: 400 }, (_, i) => i),
      { stream: { shards: 4 }, keys: 40, source: { batchSize: 7 } },
    );
    const engine = new Engine(run);
    engine.run(450);
    const lanes = (engine.world.components[1] as { lanes: { line: { first: number; length: number } }[] }).lanes;
    expect(lanes.every(({ line }) => line.length > 0)).toBe(true);
    const shardsOf = new Map<number, Set<number>>();
    for (const [shard, { line }] of lanes.entries()) {
      for (let id = line.first; id >= 0; id = engine.world.message(id).next) {
        const { subject } = engine.world.message(id);
        shardsOf.set(subject, (shardsOf.get(subject) ?? new Set()).add(shard));
      }
    }
    expect([...shardsOf.values()].every((shards) => shards.size === 1)).toBe(true);
    const delivered = logOf(run, 100_000).filter((line) => line.includes('is rid of')).length;
    expect(delivered).toBe(400);
  });

  it('[Q20] polls shards in turn, spread over the second', () => {
    const run = setUp(
      Array.from({ length: 40 }, () => 0),
      { stream: { shards: 4, partitionBy: 'random' } },
    );
    const times = given(logOf(run))
      .filter((line) => line.includes('gives'))
      .map((line) => Number(line.split(' ')[0]));
    expect([...new Set(times)]).toEqual([0, 250, 500, 750]);
  });

  it('[Q20] goes on batch by batch without another wait while there is more', () => {
    const run = setUp([1, 1, 1, 1, 1], { source: { batchSize: 2 } });
    expect(given(logOf(run)).filter((line) => line.includes('gives'))).toEqual([
      '1000 K gives #1 to W (1)',
      '1000 K gives #2 to W (1)',
      '1020 K gives #3 to W (1)',
      '1020 K gives #4 to W (1)',
      '1040 K gives #5 to W (1)',
    ]);
  });

  it('[Q20] gives each consumer everything', () => {
    const run = scenario({
      components: [trace('K', [0]), { id: 'K', kind: 'stream' }, service('W', 20), service('V', 5)],
      connections: [link('client', 'K'), feed('K', 'W', { kind: 'stream' }), feed('K', 'V', { kind: 'stream' })],
    });
    expect(ofMessages(logOf(run))).toEqual([
      '0 K keeps #1',
      '0 K keeps #1',
      '0 K gives #1 to W (1)',
      '0 K gives #1 to V (1)',
      '5 K is rid of #1: processed',
      '20 K is rid of #1: processed',
    ]);
    expect(metersOf(run)?.counters).toMatchObject({ sent: 1, delivered: 2, processed: 2 });
  });

  it('[Q20] reads the stream of a table four times a second', () => {
    const run = scenario({
      components: [
        { ...trace('T', [10]), classes: [{ name: 'write', to: 'T' }] },
        { id: 'T', kind: 'table', writeTime: 4 },
        service('W', 20),
      ],
      connections: [link('client', 'T'), feed('T', 'W', { kind: 'stream' })],
    });
    expect(logOf(run)).toEqual([
      '10 #1 sent',
      '10 #1 try 1 at T',
      '14 T keeps #1',
      '14 #1 ok',
      '250 T gives #1 to W (1)',
      '250 #1 try 1 at W',
      '270 T is rid of #1: processed',
    ]);
  });

  it('[Q21] a parallelization factor gives several batches of one shard at once, each key in order', () => {
    const run = setUp(
      Array.from({ length: 60 }, () => 1),
      { keys: 20, source: { parallelizationFactor: 3, batchSize: 5 } },
    );
    const engine = new Engine(run);
    engine.run(1_001);
    expect(engine.world.services[1]?.working).toBe(3);
  });

  it('[Q21] gathers a batch until it is full or its window is over', () => {
    const run = setUp([100, 1_200, 3_100, 3_200, 3_300], { source: { batchSize: 3, windowMs: 2_500 } });
    // Windows follow each other: 0 to 2500; the next begins when the batch of the last is over.
    expect(given(logOf(run)).filter((line) => line.includes('gives'))).toEqual([
      '2500 K gives #1 to W (1)',
      '2500 K gives #2 to W (1)',
      '4000 K gives #3 to W (1)',
      '4000 K gives #4 to W (1)',
      '4000 K gives #5 to W (1)',
    ]);
  });
});

describe('a stream with a record that cannot be processed', () => {
  it('[Q22] [Q26] its shard stops until the record expires, and the iterator age climbs', () => {
    const day = 86_400_000;
    const run = {
      ...setUp([1, 500, 1_500], { faults: [poisonFirst], source: { batchSize: 1 } }),
      durationMs: day + 60_000,
    };
    const early = runScenario({ ...run, durationMs: 60_000 }).meters[0]?.gauges;
    expect(early?.blockedShards).toMatchObject({ last: 1 });
    expect(early?.iteratorAgeMs).toMatchObject({ last: 59_999, max: 59_999 });
    expect(early?.waiting).toMatchObject({ last: 3 });
    const { counters, gauges } = runScenario(run).meters[0] ?? {};
    expect(counters).toMatchObject({ expired: 3, processed: 0, discarded: 0 });
    expect(gauges?.blockedShards).toMatchObject({ last: 0 });
  });

  it('[Q22] other shards go on', () => {
    const run = setUp(
      Array.from({ length: 40 }, () => 1),
      { stream: { shards: 4, partitionBy: 'random' }, faults: [poisonFirst] },
    );
    const meters = metersOf(run);
    expect(meters?.gauges.blockedShards?.last).toBe(1);
    expect(meters?.counters.processed).toBeGreaterThan(20);
    expect((meters?.counters.processed ?? 0) + (meters?.gauges.waiting?.last ?? 0)).toBe(40);
  });

  it('[Q23] gives the whole batch up after so many retries, and tells the destination once', () => {
    const run = setUp([1, 2, 3, 1_500], {
      faults: [poisonFirst],
      source: { maximumRetryAttempts: 2, onFailure: 'D' },
    });
    expect(ofMessages(logOf(run)).filter((line) => !line.includes('K keeps'))).toEqual([
      '1000 K gives #1 to W (1)',
      '1000 K gives #2 to W (1)',
      '1000 K gives #3 to W (1)',
      '2020 K gives #1 to W (2)',
      '2020 K gives #2 to W (2)',
      '2020 K gives #3 to W (2)',
      '4040 K gives #1 to W (3)',
      '4040 K gives #2 to W (3)',
      '4040 K gives #3 to W (3)',
      '4060 K is rid of #1: discarded',
      '4060 K is rid of #2: discarded',
      '4060 K is rid of #3: discarded',
      '4060 D keeps #1',
      '4060 K gives #4 to W (1)',
      '4080 K is rid of #4: processed',
    ]);
  });

  it('[Q24] gives records up that are older than the maximum record age', () => {
    const run = setUp([1, 900, 6_000], {
      faults: [poisonFirst],
      source: { batchSize: 1, maximumRecordAgeMs: 5_000, onFailure: 'D' },
    });
    expect(given(logOf(run))).toEqual([
      '1000 K gives #1 to W (1)',
      '2020 K gives #1 to W (2)',
      '4040 K gives #1 to W (3)',
      '8060 K is rid of #1: discarded',
      '8060 K is rid of #2: discarded',
      '8060 K gives #3 to W (1)',
      '8080 K is rid of #3: processed',
    ]);
  });

  it('[Q25] splits the batch until the record stands alone, without using a retry', () => {
    const run = setUp([1, 2, 3, 4], {
      faults: [{ atMs: 2.5, target: 'K', kind: 'poisonNext' }],
      source: { bisectBatchOnFunctionError: true, maximumRetryAttempts: 1, onFailure: 'D' },
    });
    expect(given(logOf(run))).toEqual([
      '1000 K gives #1 to W (1)',
      '1000 K gives #2 to W (1)',
      '1000 K gives #3 to W (1)',
      '1000 K gives #4 to W (1)',
      '1020 K gives #1 to W (2)',
      '1020 K gives #2 to W (2)',
      '1040 K is rid of #1: processed',
      '1040 K is rid of #2: processed',
      '1040 K gives #3 to W (2)',
      '1040 K gives #4 to W (2)',
      '1060 K gives #3 to W (3)',
      '2080 K gives #3 to W (4)',
      '2100 K is rid of #3: discarded',
      '2100 K gives #4 to W (3)',
      '2120 K is rid of #4: processed',
    ]);
    expect(metersOf(run)?.counters).toMatchObject({ splits: 2, processed: 3, discarded: 1 });
  });

  it('[Q25] with partial responses what stands before the record is done, and the rest comes again', () => {
    const run = setUp([1, 2, 3, 4], {
      faults: [{ atMs: 2.5, target: 'K', kind: 'poisonNext' }],
      source: { reportBatchItemFailures: true, maximumRetryAttempts: 1 },
    });
    expect(given(logOf(run))).toEqual([
      '1000 K gives #1 to W (1)',
      '1000 K gives #2 to W (1)',
      '1000 K gives #3 to W (1)',
      '1000 K gives #4 to W (1)',
      '1020 K is rid of #1: processed',
      '1020 K is rid of #2: processed',
      '2020 K gives #3 to W (2)',
      '2020 K gives #4 to W (2)',
      '2040 K is rid of #3: discarded',
      '2040 K is rid of #4: discarded',
    ]);
    expect(metersOf(run)?.counters).toMatchObject({ partialFailures: 2, failedBatches: 0, discarded: 2 });
  });

  it('[Q23] a consumer that turns batches away uses no retry', () => {
    const run = scenario({
      durationMs: 60_000,
      components: [
        trace('K', [1]),
        { id: 'K', kind: 'stream' },
        service('W', 20, { concurrency: 1, queue: { limit: 0 } }),
        { ...trace('W', [999]), id: 'other' },
      ],
      connections: [
        link('client', 'K'),
        link('other', 'W'),
        feed('K', 'W', { kind: 'stream', maximumRetryAttempts: 0 }),
      ],
    });
    expect(given(logOf(run))).toEqual([
      '1000 K gives #1 to W (1)',
      '2000 K gives #1 to W (2)',
      '2020 K is rid of #1: processed',
    ]);
    expect(metersOf(run)?.counters).toMatchObject({ throttledBatches: 1, failedBatches: 0 });
  });

  it('[Q15] a paused feed and a changed one', () => {
    const run = setUp([1, 2, 3], {
      faults: [
        { atMs: 500, target: 'K->W', kind: 'pause' },
        { atMs: 2_500, target: 'K->W', kind: 'configure', set: { eventSource: { batchSize: 2 } } },
        { atMs: 3_300, target: 'K->W', kind: 'recover' },
      ],
    });
    expect(given(logOf(run)).filter((line) => line.includes('gives'))).toEqual([
      '3300 K gives #1 to W (1)',
      '3300 K gives #2 to W (1)',
      '3320 K gives #3 to W (1)',
    ]);
  });
});
