import { describe, expect, it } from 'vitest';
import { Engine, runScenario } from '../../../experiment';
import type { ScenarioInput } from '../../../scenario';
import { logOf } from '../../../testing/log';
import { feed, link, queue, scenario, service, trace } from '../../../testing/scenarios';

type Component = ScenarioInput['components'][number];
type Source = Parameters<typeof feed>[2];

/** A client that sends at these times to the queue `Q`, and a consumer `W` that works for `workMs`. */
const work = (
  timesMs: readonly number[],
  workMs: number,
  source: Source,
  more: Parameters<typeof queue>[1] = {},
  others: readonly Component[] = [],
) =>
  scenario({
    durationMs: 10_000,
    components: [trace('Q', timesMs), queue('Q', more), service('W', workMs), ...others],
    connections: [link('client', 'Q'), feed('Q', 'W', source)],
  });

/** The log without what the client and the consumer see. */
const ofMessages = (lines: readonly string[]) => lines.filter((line) => / (keeps|gives|is rid of) /.test(line));
const countersOf = (run: ReturnType<typeof scenario>, id = 'Q') =>
  runScenario(run).meters.find((meters) => meters.id === id)?.counters ?? {};

const one: Source = { kind: 'workers' };

describe('a queue', () => {
  it('[Q3] answers as soon as the message is stored; a worker gets it and deletes it when done', () => {
    expect(logOf(work([0], 20, one))).toEqual([
      '0 #1 sent',
      '0 #1 try 1 at Q',
      '0 Q keeps #1',
      '0 Q gives #1 to W (1)',
      '0 #1 try 1 at W',
      '0 #1 ok',
      '20 Q is rid of #1: processed',
    ]);
  });

  it('[Q3] keeps every record of a call as a message', () => {
    const client = trace('Q', [0]);
    const run = scenario({
      components: [{ ...client, classes: [{ name: 'request', to: 'Q', records: 3 }] }, queue('Q'), service('W', 5)],
      connections: [link('client', 'Q'), feed('Q', 'W', one)],
    });
    expect(ofMessages(logOf(run)).filter((line) => line.includes('rid'))).toEqual([
      '5 Q is rid of #1: processed',
      '10 Q is rid of #1: processed',
      '15 Q is rid of #1: processed',
    ]);
  });

  it('[Q4] hides a message for its delay', () => {
    expect(ofMessages(logOf(work([0], 5, one, { delayMs: 30 })))).toEqual([
      '0 Q keeps #1',
      '30 Q gives #1 to W (1)',
      '35 Q is rid of #1: processed',
    ]);
  });

  it('[Q5] [Q7] deletes it with the receipt of the last delivery alone, unless the queue takes any', () => {
    const strict = work([0], 150, { kind: 'workers', workers: 3 });
    const lenient = work([0], 150, { kind: 'workers', workers: 3 }, { staleReceiptDeletes: true });
    expect(ofMessages(logOf(strict, 420))).toEqual([
      '0 Q keeps #1',
      '0 Q gives #1 to W (1)',
      '100 Q gives #1 to W (2)',
      '200 Q gives #1 to W (3)',
      '300 Q gives #1 to W (4)',
      '400 Q gives #1 to W (5)',
    ]);
    expect(ofMessages(logOf(lenient))).toEqual([
      '0 Q keeps #1',
      '0 Q gives #1 to W (1)',
      '100 Q gives #1 to W (2)',
      '150 Q is rid of #1: processed',
    ]);
    expect(countersOf(lenient)).toMatchObject({ delivered: 2, duplicates: 1, deleted: 1, staleDeletes: 1 });
  });

  it('[Q7] deletes a message that is visible again but was not delivered again', () => {
    expect(ofMessages(logOf(work([0], 150, one)))).toEqual([
      '0 Q keeps #1',
      '0 Q gives #1 to W (1)',
      '150 Q is rid of #1: processed',
    ]);
  });

  it('[Q8] moves a message to the dead-letter queue after so many deliveries', () => {
    const run = work([0], 20, one, { poison: 1, deadLetter: { queue: 'D', maxReceiveCount: 3 } }, [queue('D')]);
    expect(ofMessages(logOf(run))).toEqual([
      '0 Q keeps #1',
      '0 Q gives #1 to W (1)',
      '100 Q gives #1 to W (2)',
      '200 Q gives #1 to W (3)',
      '300 Q is rid of #1: deadLettered',
      '300 D keeps #1',
    ]);
    expect(countersOf(run)).toMatchObject({ sent: 1, delivered: 3, deadLettered: 1, failedBatches: 3 });
    expect(countersOf(run, 'D')).toMatchObject({ sent: 1 });
  });

  it('[Q8] a message that no consumer can process fails with that reason, and others flow', () => {
    const run = scenario({
      components: [trace('Q', [0, 1]), queue('Q'), service('W', 20)],
      connections: [link('client', 'Q'), feed('Q', 'W', one)],
      faults: [{ atMs: 0, target: 'Q', kind: 'poisonNext' }],
    });
    expect(logOf(run, 250).slice(11)).toEqual([
      '20 #1 error poisonRecord at W',
      '20 Q gives #2 to W (1)',
      '20 #2 try 1 at W',
      '40 Q is rid of #2: processed',
      '100 Q gives #1 to W (2)',
      '100 #1 try 1 at W',
      '120 #1 error poisonRecord at W',
      '200 Q gives #1 to W (3)',
      '200 #1 try 1 at W',
      '220 #1 error poisonRecord at W',
    ]);
  });

  it('[Q8] a dead letter is what the message was, also when there are thousands', () => {
    const client = trace('Q', [0]);
    const run = scenario({
      components: [
        {
          ...client,
          workload: { kind: 'trace', arrivals: [{ atMs: 0, count: 5_000 }] },
          classes: [{ name: 'request', to: 'Q', keys: { count: 1_000_000 } }],
        },
        queue('Q', { poison: 1, deadLetter: { queue: 'D', maxReceiveCount: 1 } }),
        queue('D'),
        service('W', 1),
      ],
      connections: [link('client', 'Q'), feed('Q', 'W', { kind: 'workers', workers: 10_000 })],
    });
    const engine = new Engine(run);
    const kept = (component: number) =>
      [...engine.world.messages.all()]
        .filter((message) => message.component === component)
        .map(({ request, key, subject, poison, sentMs }) => `${request} ${key} ${subject} ${poison} ${sentMs}`)
        .sort();
    engine.run(50);
    const before = kept(1);
    engine.run(300);
    expect([before.length, new Set(before).size, kept(1).length]).toEqual([5_000, 5_000, 0]);
    expect(kept(2)).toEqual(before);
  });

  it('[Q12] a worker may give a failed message back at once', () => {
    const source: Source = { kind: 'workers', returnFailed: 'atOnce' };
    const run = work([0], 20, source, { poison: 1, deadLetter: { queue: 'D', maxReceiveCount: 2 } }, [queue('D')]);
    expect(ofMessages(logOf(run))).toEqual([
      '0 Q keeps #1',
      '0 Q gives #1 to W (1)',
      '20 Q gives #1 to W (2)',
      '40 Q is rid of #1: deadLettered',
      '40 D keeps #1',
    ]);
  });

  it.each([
    ['given back at once', 'atOnce', 30_000, [0, 30_000]],
    ['hidden for no time', 'afterVisibilityTimeout', 0, [0, 1, 2]],
    ['given back at once and hidden for no time', 'atOnce', 0, [0, 1, 2]],
  ] as const)(
    '[Q12] a message that fails in no time and is %s does not stop the clock',
    (_, returnFailed, hidden, at) => {
      const run = work([0], 0, { kind: 'workers', returnFailed }, { poison: 1, visibilityTimeoutMs: hidden });
      const given = ofMessages(logOf(run, 60_000)).filter((line) => line.includes('gives'));
      expect(given.slice(0, at.length)).toEqual(at.map((atMs, index) => `${atMs} Q gives #1 to W (${index + 1})`));
    },
  );

  it('[Q12] a worker whose own bulkhead refuses the call does not receive the message again at once', () => {
    const run = scenario({
      components: [trace('Q', [0, 0]), queue('Q'), service('W', 20)],
      connections: [
        link('client', 'Q'),
        {
          ...feed('Q', 'W', { kind: 'workers', workers: 2, returnFailed: 'atOnce' }),
          bulkhead: { maxConcurrent: 1, maxPending: 0 },
        },
      ],
    });
    expect(ofMessages(logOf(run))).toEqual([
      '0 Q keeps #1',
      '0 Q gives #1 to W (1)',
      '0 Q keeps #2',
      '0 Q gives #2 to W (1)',
      '20 Q is rid of #1: processed',
      '100 Q gives #2 to W (2)',
      '120 Q is rid of #2: processed',
    ]);
  });

  it('[Q6] ends a message that was kept as long as the queue keeps them', () => {
    const run = work([0, 5_000], 20, one, { retentionMs: 60_000, poison: 1, visibilityTimeoutMs: 40_000 });
    expect(ofMessages(logOf(run, 100_000))).toEqual([
      '0 Q keeps #1',
      '0 Q gives #1 to W (1)',
      '5000 Q keeps #2',
      '5000 Q gives #2 to W (1)',
      '40000 Q gives #1 to W (2)',
      '45000 Q gives #2 to W (2)',
      '60000 Q is rid of #1: expired',
      '65000 Q is rid of #2: expired',
    ]);
  });

  it('[Q6] a dead letter of a standard queue expires by when it was sent first', () => {
    const dead = (fifo: boolean) =>
      work(
        [0],
        20,
        one,
        {
          fifo,
          poison: 1,
          retentionMs: 90_000,
          visibilityTimeoutMs: 50_000,
          deadLetter: { queue: 'D', maxReceiveCount: 1 },
        },
        [queue('D', { fifo, retentionMs: 60_000 })],
      );
    expect(ofMessages(logOf(dead(false), 200_000)).slice(-2)).toEqual([
      '50000 D keeps #1',
      '60000 D is rid of #1: expired',
    ]);
    expect(ofMessages(logOf(dead(true), 200_000)).slice(-1)).toEqual(['110000 D is rid of #1: expired']);
  });

  it('[Q6] never gives more at once than may be in flight', () => {
    const run = work([0, 0, 0], 20, { kind: 'workers', workers: 5 }, { maxInFlight: 2 });
    expect(ofMessages(logOf(run)).filter((line) => line.includes('gives'))).toEqual([
      '0 Q gives #1 to W (1)',
      '0 Q gives #2 to W (1)',
      '20 Q gives #3 to W (1)',
    ]);
  });
});

const given = (lines: readonly string[]) => lines.filter((line) => / (gives|is rid of) /.test(line));

describe('a FIFO queue', () => {
  /** Two messages about each of two things, in turn. */
  const groups = (timesMs: readonly number[], source: Source, more: Parameters<typeof queue>[1] = {}) =>
    scenario({
      seed: 2,
      components: [
        {
          id: 'client',
          kind: 'client',
          workload: {
            kind: 'trace',
            arrivals: timesMs.map((atMs, index) => ({ atMs, class: index % 2 === 0 ? 'a' : 'b' })),
          },
          classes: [
            { name: 'a', to: 'Q' },
            { name: 'b', to: 'Q', keys: { count: 1_000 } },
          ],
        },
        queue('Q', { fifo: true, ...more }),
        service('W', 20),
      ],
      connections: [link('client', 'Q'), feed('Q', 'W', source)],
    });

  it('[Q9] gives no message of a group while another of it is in flight', () => {
    const run = scenario({
      components: [trace('Q', [0, 1, 2]), queue('Q', { fifo: true }), service('W', 20)],
      connections: [link('client', 'Q'), feed('Q', 'W', { kind: 'workers', workers: 5 })],
    });
    expect(given(logOf(run))).toEqual([
      '0 Q gives #1 to W (1)',
      '20 Q is rid of #1: processed',
      '20 Q gives #2 to W (1)',
      '40 Q is rid of #2: processed',
      '40 Q gives #3 to W (1)',
      '60 Q is rid of #3: processed',
    ]);
  });

  it('[Q9] works on several groups at once', () => {
    const lines = given(logOf(groups([0, 1, 2, 3], { kind: 'workers', workers: 5 })));
    expect(lines.slice(0, 3)).toEqual(['0 Q gives #1 to W (1)', '1 Q gives #2 to W (1)', '3 Q gives #4 to W (1)']);
    expect(lines[3]).toBe('20 Q is rid of #1: processed');
    expect(lines[4]).toBe('20 Q gives #3 to W (1)');
  });

  it('[Q9] holds a group back while a message of it fails, and keeps the order', () => {
    const run = scenario({
      components: [trace('Q', [0, 1, 2]), queue('Q', { fifo: true }), service('W', 20)],
      connections: [link('client', 'Q'), feed('Q', 'W', one)],
      faults: [
        { atMs: 0, target: 'W', kind: 'errors', rate: 1 },
        { atMs: 90, target: 'W', kind: 'recover' },
      ],
    });
    expect(given(logOf(run)).slice(0, 5)).toEqual([
      '0 Q gives #1 to W (1)',
      '100 Q gives #1 to W (2)',
      '120 Q is rid of #1: processed',
      '120 Q gives #2 to W (1)',
      '140 Q is rid of #2: processed',
    ]);
  });

  it('[Q9] a batch may hold several messages of a group, in order, and of several groups', () => {
    const source: Source = { kind: 'workers', batchSize: 10 };
    const lines = given(logOf(groups([0, 0, 0, 0], source, { delayMs: 50 })));
    expect(lines.slice(0, 4)).toEqual([
      '50 Q gives #1 to W (1)',
      '50 Q gives #3 to W (1)',
      '50 Q gives #2 to W (1)',
      '50 Q gives #4 to W (1)',
    ]);
  });
});

describe('consumers of a queue', () => {
  it('[Q10] each worker of each replica has one batch at a time', () => {
    const run = scenario({
      components: [trace('Q', [0, 0, 0, 0, 0]), queue('Q'), service('W', 20, { replicas: 2 })],
      connections: [link('client', 'Q'), feed('Q', 'W', { kind: 'workers', workers: 2 })],
    });
    expect(logOf(run).filter((line) => line.includes('at W'))).toEqual([
      '0 #1 try 1 at W#1',
      '0 #2 try 1 at W#2',
      '0 #3 try 1 at W#1',
      '0 #4 try 1 at W#2',
      '20 #5 try 1 at W#1',
    ]);
  });

  it('[Q10] workers of a replica that is down receive nothing; what it had comes again', () => {
    const run = scenario({
      components: [trace('Q', [0, 30]), queue('Q'), service('W', 20)],
      connections: [link('client', 'Q'), feed('Q', 'W', one)],
      faults: [
        { atMs: 10, target: 'W', kind: 'crash' },
        { atMs: 150, target: 'W', kind: 'recover' },
      ],
    });
    expect(ofMessages(logOf(run))).toEqual([
      '0 Q keeps #1',
      '0 Q gives #1 to W (1)',
      '30 Q keeps #2',
      '150 Q gives #1 to W (2)',
      '170 Q is rid of #1: processed',
      '170 Q gives #2 to W (1)',
      '190 Q is rid of #2: processed',
    ]);
  });

  it('[Q11] an event source mapping starts with five batches and adds five a second while messages wait', () => {
    const client = trace('Q', [0]);
    const run = scenario({
      components: [
        { ...client, classes: [{ name: 'request', to: 'Q', records: 100 }] },
        queue('Q', { visibilityTimeoutMs: 30_000 }),
        service('W', 10_000),
      ],
      connections: [link('client', 'Q'), feed('Q', 'W', { kind: 'queue', batchSize: 1, maximumConcurrency: 17 })],
    });
    const times = logOf(run, 9_999)
      .filter((line) => line.includes('gives'))
      .map((line) => Number(line.split(' ')[0]));
    const count = (atMs: number) => times.filter((time) => time === atMs).length;
    expect([0, 1_000, 2_000, 3_000, 4_000].map(count)).toEqual([5, 5, 5, 2, 0]);
  });

  it('[Q12] a batch fails as a whole unless the consumer reports the records that failed', () => {
    const batch = (reportBatchItemFailures: boolean) => {
      const client = trace('Q', [0]);
      return scenario({
        components: [
          { ...client, classes: [{ name: 'request', to: 'Q', records: 3 }] },
          queue('Q', { deadLetter: { queue: 'D', maxReceiveCount: 2 } }),
          queue('D'),
          service('W', 20),
        ],
        connections: [link('client', 'Q'), feed('Q', 'W', { kind: 'queue', reportBatchItemFailures })],
        faults: [{ atMs: 0, target: 'Q', kind: 'poisonNext' }],
      });
    };
    expect(countersOf(batch(false))).toMatchObject({ batches: 2, failedBatches: 2, deleted: 0, deadLettered: 3 });
    expect(countersOf(batch(true))).toMatchObject({
      batches: 2,
      failedBatches: 0,
      partialFailures: 2,
      delivered: 4,
      deleted: 2,
      deadLettered: 1,
    });
  });

  it('[Q12] a record may fail in some deliveries and not in others', () => {
    const run = work(
      Array.from({ length: 1_000 }, (_, i) => i),
      0,
      { kind: 'workers', workers: 100, recordFailureRate: 0.3 },
    );
    const { sent, delivered } = countersOf(run) as { sent: number; delivered: number };
    // Geometric: 1 / 0.7 deliveries each, with variance 0.3 / 0.49.
    expect(Math.abs(delivered / sent - 1 / 0.7)).toBeLessThan(5 * Math.sqrt(0.3 / 0.49 / 1_000));
  });

  it('[Q13] sends a batch again that was turned away, for as long as its messages are hidden', () => {
    const run = scenario({
      components: [
        trace('Q', [0, 0]),
        queue('Q', { visibilityTimeoutMs: 5_000 }),
        service('W', 2_500, { concurrency: 1, queue: { limit: 0 } }),
      ],
      connections: [link('client', 'Q'), feed('Q', 'W', { kind: 'queue', batchSize: 1 })],
    });
    // The third try begins at 3000 and is too late at 5500: the message was delivered again at 5000.
    expect(given(logOf(run))).toEqual([
      '0 Q gives #1 to W (1)',
      '0 Q gives #2 to W (1)',
      '1000 Q gives #2 to W (1)',
      '2500 Q is rid of #1: processed',
      '3000 Q gives #2 to W (1)',
      '5000 Q gives #2 to W (2)',
      '6000 Q gives #2 to W (2)',
      '8500 Q is rid of #2: processed',
    ]);
    expect(countersOf(run)).toMatchObject({ throttledBatches: 3, staleDeletes: 1, deleted: 2 });
  });

  it('[Q14] gathers a batch until it is full or its window is over', () => {
    const run = work(
      [0, 100, 2_000, 2_010, 2_020],
      20,
      { kind: 'queue', batchSize: 3, windowMs: 500 },
      { visibilityTimeoutMs: 1_000 },
    );
    expect(given(logOf(run)).filter((line) => line.includes('gives'))).toEqual([
      '500 Q gives #1 to W (1)',
      '500 Q gives #2 to W (1)',
      '2020 Q gives #3 to W (1)',
      '2020 Q gives #4 to W (1)',
      '2020 Q gives #5 to W (1)',
    ]);
    expect(countersOf(run)).toMatchObject({ batches: 2, delivered: 5 });
  });

  it('[Q15] a paused feed gives nothing until it is recovered', () => {
    const run = scenario({
      components: [trace('Q', [0, 50]), queue('Q'), service('W', 20)],
      connections: [link('client', 'Q'), feed('Q', 'W', one)],
      faults: [
        { atMs: 10, target: 'Q->W', kind: 'pause' },
        { atMs: 70, target: 'Q->W', kind: 'recover' },
      ],
    });
    expect(given(logOf(run))).toEqual([
      '0 Q gives #1 to W (1)',
      '20 Q is rid of #1: processed',
      '70 Q gives #2 to W (1)',
      '90 Q is rid of #2: processed',
    ]);
  });

  it('[Q15] purge throws away all messages; configure changes the queue and the feed', () => {
    const run = scenario({
      components: [trace('Q', [0, 1, 2, 3, 60]), queue('Q'), service('W', 20)],
      connections: [link('client', 'Q'), feed('Q', 'W', one)],
      faults: [
        { atMs: 30, target: 'Q', kind: 'purge' },
        { atMs: 50, target: 'Q->W', kind: 'configure', set: { eventSource: { recordFailureRate: 1 } } },
        { atMs: 50, target: 'Q', kind: 'configure', set: { visibilityTimeoutMs: 70 } },
      ],
    });
    expect(given(logOf(run, 200))).toEqual([
      '0 Q gives #1 to W (1)',
      '20 Q is rid of #1: processed',
      '20 Q gives #2 to W (1)',
      '30 Q is rid of #2: purged',
      '30 Q is rid of #3: purged',
      '30 Q is rid of #4: purged',
      '60 Q gives #5 to W (1)',
      '130 Q gives #5 to W (2)',
    ]);
    expect(countersOf(run)).toMatchObject({ purged: 3, staleDeletes: 1 });
  });

  it('[Q16] counts what waits, what is in flight, and how old the oldest is', () => {
    const run = { ...work([0, 0], 100, one, { visibilityTimeoutMs: 1_000 }), durationMs: 1_000 };
    const gauges = runScenario(run).meters[0]?.gauges;
    expect(gauges?.visible).toEqual({ mean: 0.1, max: 1, last: 0 });
    expect(gauges?.inFlight).toEqual({ mean: 0.2, max: 1, last: 0 });
    // The age grows from 0 to 200 ms: its integral is a triangle.
    expect(gauges?.ageOfOldestMs).toEqual({ mean: (200 * 200) / 2 / 1_000, max: 200, last: 0 });
    const { messages } = runScenario(run);
    expect(messages[0]?.waited).toMatchObject({ count: 2, meanMs: 50, maxMs: 100 });
    expect(messages[0]?.lasted).toMatchObject({ count: 2, meanMs: 150, maxMs: 200 });
  });
});
