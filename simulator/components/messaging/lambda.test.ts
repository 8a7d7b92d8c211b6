/**
 * The two ways from data to a function (S3 and DynamoDB or Kinesis), and a queue, with the function itself.
 */
import { describe, expect, it } from 'vitest';
import { runScenario } from '../../experiment';
import { describeProblem, readScenario, type ScenarioInput } from '../../scenario';
import { logOf } from '../../testing/log';
import { feed, lambda, link, queue, scenario, trace } from '../../testing/scenarios';

const minuteMs = 60_000;
const poisonNext = (target: string) => ({ atMs: 0, target, kind: 'poisonNext' as const });
const metersOf = (run: ReturnType<typeof scenario>, id: string) =>
  runScenario(run).meters.find((meters) => meters.id === id);
const failures = (lines: readonly string[]) => lines.filter((line) => line.includes('poisonRecord at F'));

describe('the same bad record on two ways to a function', () => {
  it('[Q28] object store: three tries, then the dead-letter queue, while others flow', () => {
    const client = trace('S', [0, 1_000, 2_000]);
    const run = scenario({
      durationMs: 10 * minuteMs,
      components: [
        { ...client, classes: [{ name: 'put', to: 'S' }] },
        { id: 'S', kind: 'objectStore' },
        lambda('F', 20, { eventInvoke: { deadLetterQueue: { to: 'D' } } }),
        queue('D'),
      ],
      connections: [link('client', 'S'), link('S', 'F', { invocation: 'asynchronous' }), link('F', 'D')],
      faults: [poisonNext('S')],
    });
    const lines = logOf(run, 10 * minuteMs);
    expect(failures(lines).length).toBe(3);
    expect(lines.filter((line) => line.includes('D keeps'))).toEqual([expect.stringMatching(/^180\d{3} D keeps #1$/)]);
    expect(metersOf(run, 'F')?.counters).toMatchObject({ events: 3, eventsSucceeded: 2, eventRetries: 2 });
    expect(metersOf(run, 'S')?.counters).toMatchObject({ sent: 3, processed: 3 });
  });

  it('[Q22] [Q26] table: the shard stops and the iterator age climbs until retries are bounded', () => {
    const table = (more: object) =>
      scenario({
        durationMs: 10 * minuteMs,
        components: [
          { ...trace('T', [0, 1_000, 2_000]), classes: [{ name: 'write', to: 'T' }] },
          { id: 'T', kind: 'table' },
          lambda('F', 20),
          queue('D'),
        ],
        connections: [link('client', 'T'), feed('T', 'F', { kind: 'stream', ...more })],
        faults: [poisonNext('T')],
      });
    const stuck = metersOf(table({}), 'T');
    expect(stuck?.counters).toMatchObject({ processed: 0, discarded: 0 });
    expect(stuck?.gauges.iteratorAgeMs?.last).toBe(10 * minuteMs);
    expect(stuck?.gauges.blockedShards?.last).toBe(1);
    const bounded = metersOf(table({ maximumRetryAttempts: 2, onFailure: 'D' }), 'T');
    expect(bounded?.counters).toMatchObject({ processed: 2, discarded: 1 });
    expect(bounded?.gauges.blockedShards?.last).toBe(0);
  });
});

describe('a queue with a function', () => {
  it('[Q11] [Q13] has no more batches at once than environments are allowed, and tries throttled ones again', () => {
    const run = scenario({
      durationMs: 120_000,
      components: [
        { ...trace('Q', [0]), classes: [{ name: 'send', to: 'Q', records: 40 }] },
        queue('Q', { visibilityTimeoutMs: 60_000 }),
        lambda('F', 500, { reservedConcurrency: 2 }),
      ],
      connections: [link('client', 'Q'), feed('Q', 'F', { kind: 'queue', batchSize: 2 })],
    });
    const [q, f] = [metersOf(run, 'Q'), metersOf(run, 'F')];
    expect(q?.counters).toMatchObject({ sent: 40, deleted: 40, failedBatches: 0, duplicates: 0 });
    expect(q?.counters.throttledBatches).toBeGreaterThan(5);
    expect(f?.counters.throttles).toBe(q?.counters.throttledBatches);
  });

  it('[Q1] takes longer for more records', () => {
    const steps = [{ kind: 'work' as const, time: 10, perRecord: 5 }];
    const run = scenario({
      components: [
        { ...trace('Q', [0]), classes: [{ name: 'send', to: 'Q', records: 10 }] },
        queue('Q', { visibilityTimeoutMs: 30_000 }),
        lambda('F', 0, { endpoints: { request: { steps } } }),
      ],
      connections: [link('client', 'Q'), feed('Q', 'F', { kind: 'queue' })],
    });
    // INIT takes 100 ms.
    expect(logOf(run).at(-1)).toBe(`${100 + 10 + 10 * 5} Q is rid of #1: processed`);
  });

  it('[Q30] needs a visibility time-out that covers the function, and calls that fit', () => {
    const input: ScenarioInput = {
      version: 1,
      components: [trace('Q', [0]), queue('Q'), { id: 'S', kind: 'objectStore' }, lambda('F', 1), lambda('G', 1)],
      connections: [
        link('client', 'Q'),
        feed('Q', 'F', { kind: 'queue' }),
        feed('Q', 'G', { kind: 'workers' }),
        link('S', 'F'),
      ],
    };
    const read = readScenario(input);
    expect(read.ok ? [] : read.problems.map(describeProblem)).toEqual([
      "connections[1].eventSource.kind: expected from a queue with a visibility time-out of at least the function's time-out, 3000, found 100",
      'connections[2].eventSource.kind: expected a service or monolith, whose replicas poll, at the other end, found "function"',
      "connections[2].eventSource.kind: expected from a queue with a visibility time-out of at least the function's time-out, 3000, found 100",
      'connections[3].invocation: expected asynchronous, as "S" invokes a function, found "synchronous"',
    ]);
  });
});
