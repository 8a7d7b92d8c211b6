import { describe, expect, it } from 'vitest';
import { runScenario } from '../../../experiment';
import { describeProblem, readScenario, type ScenarioInput } from '../../../scenario';
import { logOf } from '../../../testing/log';
import { feed, link, queue, scenario, service, trace } from '../../../testing/scenarios';
import { never, waitBeforeNext } from './retries';

type Component = ScenarioInput['components'][number];
type Store = Extract<Component, { kind: 'objectStore' }>;

const minuteMs = 60_000;

/** A client that puts one object at each of these times. */
const puts = (timesMs: readonly number[]) => ({
  ...trace('S', timesMs),
  classes: [{ name: 'upload', to: 'S', endpoint: 'put' }],
});
const store = (more: Partial<Store> = {}): Store => ({ id: 'S', kind: 'objectStore', putTime: 5, ...more });
const ofMessages = (lines: readonly string[]) => lines.filter((line) => / (keeps|gives|is rid of) /.test(line));
const countersOf = (run: ReturnType<typeof scenario>, id: string) =>
  runScenario(run).meters.find((meters) => meters.id === id)?.counters;

describe('an object store', () => {
  it('[Q27] answers when the object is stored, and pushes the event of its own', () => {
    const run = scenario({
      components: [puts([0]), store({ eventDelay: 300 }), service('W', 20)],
      connections: [link('client', 'S'), link('S', 'W')],
    });
    expect(logOf(run)).toEqual([
      '0 #1 sent',
      '0 #1 try 1 at S',
      '5 S keeps #1',
      '5 #1 ok',
      '305 S gives #1 to W (1)',
      '305 #1 try 1 at W',
      '325 S is rid of #1: processed',
    ]);
  });

  it('[Q27] reads make no events', () => {
    const run = scenario({
      components: [
        { ...puts([0]), classes: [{ name: 'download', to: 'S', endpoint: 'get' }] },
        store({ getTime: 7 }),
        service('W', 20),
      ],
      connections: [link('client', 'S'), link('S', 'W')],
    });
    expect(logOf(run)).toEqual(['0 #1 sent', '0 #1 try 1 at S', '7 #1 ok']);
  });

  it('[Q28] three tries of an event that cannot be processed, then the dead-letter queue, while others flow', () => {
    const run = scenario({
      durationMs: 300_000,
      components: [puts([0, 10, 70_000]), store(), service('W', 20), queue('D')],
      connections: [link('client', 'S'), feed('S', 'W', { kind: 'asynchronous', onFailure: 'D' })],
      faults: [{ atMs: 0, target: 'S', kind: 'poisonNext' }],
    });
    expect(ofMessages(logOf(run, 300_000)).filter((line) => !line.includes('S keeps'))).toEqual([
      '5 S gives #1 to W (1)',
      '15 S gives #2 to W (1)',
      '35 S is rid of #2: processed',
      `${25 + minuteMs} S gives #1 to W (2)`,
      '70005 S gives #3 to W (1)',
      '70025 S is rid of #3: processed',
      `${45 + 3 * minuteMs} S gives #1 to W (3)`,
      `${65 + 3 * minuteMs} S is rid of #1: discarded`,
      `${65 + 3 * minuteMs} D keeps #1`,
    ]);
    expect(countersOf(run, 'S')).toMatchObject({ sent: 3, delivered: 5, failed: 3, processed: 2, discarded: 1 });
  });

  it('[Q28] an event that is turned away waits longer each time, and uses no retry', () => {
    const run = scenario({
      durationMs: 100_000,
      components: [puts([0, 0]), store(), service('W', 2_500, { concurrency: 1, queue: { limit: 0 } })],
      connections: [link('client', 'S'), feed('S', 'W', { kind: 'asynchronous', maximumRetryAttempts: 0 })],
    });
    expect(ofMessages(logOf(run, 100_000)).filter((line) => line.includes('#2'))).toEqual([
      '5 S keeps #2',
      '5 S gives #2 to W (1)',
      '1005 S gives #2 to W (2)',
      '3005 S gives #2 to W (3)',
      '5505 S is rid of #2: processed',
    ]);
    expect(countersOf(run, 'S')).toMatchObject({ throttled: 2, failed: 0 });
  });

  it('[Q28] some events are delivered twice', () => {
    const run = scenario({
      durationMs: 100_000,
      components: [puts(Array.from({ length: 2_000 }, (_, i) => i)), store({ duplicateRate: 0.1 }), service('W', 1)],
      connections: [link('client', 'S'), link('S', 'W')],
    });
    const { sent, duplicates, delivered } = countersOf(run, 'S') as Record<string, number>;
    expect(Math.abs((duplicates as number) - 200)).toBeLessThan(5 * Math.sqrt(2_000 * 0.1 * 0.9));
    expect(delivered).toBe((sent as number) + (duplicates as number));
  });

  it('[Q15] a paused feed holds events back', () => {
    const run = scenario({
      components: [puts([0, 10]), store(), service('W', 20)],
      connections: [link('client', 'S'), link('S', 'W')],
      faults: [
        { atMs: 8, target: 'S->W', kind: 'pause' },
        { atMs: 500, target: 'S->W', kind: 'recover' },
      ],
    });
    expect(ofMessages(logOf(run)).filter((line) => line.includes('#2'))).toEqual([
      '15 S keeps #2',
      '500 S gives #2 to W (1)',
      '520 S is rid of #2: processed',
    ]);
  });
});

describe('a topic', () => {
  const fanOut = (faults: NonNullable<ScenarioInput['faults']> = []) =>
    scenario({
      durationMs: 300_000,
      components: [
        trace('T', [0]),
        { id: 'T', kind: 'topic' },
        queue('Q', { sendTime: 1 }),
        queue('R'),
        service('W', 20),
        service('V', 3),
      ],
      connections: [
        link('client', 'T'),
        link('T', 'Q'),
        link('T', 'R'),
        link('T', 'V'),
        feed('Q', 'W', { kind: 'workers' }),
      ],
      faults,
    });

  it('[Q29] gives each subscriber every message', () => {
    expect(ofMessages(logOf(fanOut())).filter((line) => !line.includes('T keeps'))).toEqual([
      '0 T gives #1 to Q (1)',
      '0 T gives #1 to R (1)',
      '0 T gives #1 to V (1)',
      '0 R keeps #1',
      '0 T is rid of #1: processed',
      '1 Q keeps #1',
      '1 Q gives #1 to W (1)',
      '1 T is rid of #1: processed',
      '3 T is rid of #1: processed',
      '21 Q is rid of #1: processed',
    ]);
  });

  it('[Q29] a message that no consumer can process stays one in the queue behind the topic', () => {
    const run = fanOut([{ atMs: 0, target: 'T', kind: 'poisonNext' }]);
    expect(logOf(run, 30).filter((line) => line.includes('poison'))).toEqual([
      '0 poisonNext T',
      '3 #1 error poisonRecord at V',
      '21 #1 error poisonRecord at W',
    ]);
  });

  it('[Q29] tries again by whom it delivers to', () => {
    const run = fanOut([
      { atMs: 0, target: 'R', kind: 'errors', rate: 1 },
      { atMs: 2_500, target: 'R', kind: 'recover' },
      { atMs: 0, target: 'V', kind: 'crash' },
    ]);
    const lines = ofMessages(logOf(run, 100_000));
    const times = (to: string) =>
      lines.filter((line) => line.includes(`gives #1 to ${to}`)).map((line) => Number(line.split(' ')[0]));
    expect(times('R')).toEqual([0, 0, 0, 0, 1_000, 2_000, 3_000]);
    expect(times('V')).toEqual([0, 20_000, 40_000, 60_000]);
    expect(lines.at(-1)).toBe('60000 T is rid of #1: discarded');
  });

  it('[Q29] waits as the delivery policies say', () => {
    const waits = (policy: 'managed' | 'http', most: number) =>
      Array.from({ length: most }, (_, index) =>
        waitBeforeNext(
          { kind: 'delivery', policy, recordFailureRate: 0 },
          { refused: false, failures: index + 1, refusals: 0, ageMs: 0 },
        ),
      );
    const second = 1_000;
    expect(waits('managed', 18)).toEqual(
      [0, 0, 0, 1, 1, 1, 2, 4, 8, 16, 20, 20, 20, 20, 20, 20, 20, 20].map((seconds) => seconds * second),
    );
    expect(waits('managed', 100_016).slice(-2)).toEqual([20_000, never]);
    expect(waits('http', 4)).toEqual([20_000, 20_000, 20_000, never]);
  });
});

describe('what feeds a consumer', () => {
  const problemsOf = (components: Component[], connections: NonNullable<ScenarioInput['connections']>) => {
    const read = readScenario({ version: 1, components, connections });
    return read.ok ? [] : read.problems.map(describeProblem);
  };

  it('[Q30] must fit what keeps the messages and who gets them', () => {
    const problems = problemsOf(
      [
        trace('Q', [0]),
        queue('Q', { deadLetter: { queue: 'F', maxReceiveCount: 3 } }),
        queue('F', { fifo: true }),
        { id: 'K', kind: 'stream' },
        store(),
        service('W', 1),
        service('V', 1),
      ],
      [
        link('client', 'Q', { eventSource: { kind: 'workers' } }),
        link('Q', 'W'),
        feed('Q', 'V', { kind: 'queue', batchSize: 20 }),
        feed('F', 'W', { kind: 'queue', batchSize: 11, windowMs: 50 }),
        feed('K', 'W', { kind: 'workers' }),
        feed('K', 'V', { kind: 'stream', onFailure: 'F', endpoint: 'other' }),
        link('S', 'F'),
        feed('S', 'W', { kind: 'stream' }),
      ],
    );
    expect(problems).toEqual([
      'connections[0].eventSource: expected nothing: "client" keeps no messages, found an object',
      'connections[1].eventSource: expected how the consumer gets what "Q" keeps, of kind queue or workers, found nothing',
      'connections[2].eventSource.windowMs: expected at least 1000 for batches of more than 10, found 0',
      'connections[3].eventSource.batchSize: expected at most 10 from a FIFO queue, found 11',
      'connections[3].eventSource.windowMs: expected 0: a FIFO queue has no batching window, found 50',
      'connections[4].eventSource.kind: expected how the consumer gets what "K" keeps, of kind stream, found "workers"',
      'connections[5].eventSource.endpoint: expected an endpoint of V, named in eventSource: request, found "other"',
      'connections[5].eventSource.onFailure: expected the id of a standard queue, found "F"',
      'connections[6].to: expected the id of a function, service, standard queue or topic, found "F"',
      'connections[7].eventSource.kind: expected asynchronous, or none, found "stream"',
      'components[1].deadLetter.queue: expected a standard queue, like this one, found "F"',
    ]);
  });

  it('[Q30] a change must fit too, and only feeds can be paused', () => {
    const components = [trace('Q', [0]), queue('Q'), service('W', 1)];
    const connections = [link('client', 'Q'), feed('Q', 'W', { kind: 'workers' })];
    const read = readScenario({
      version: 1,
      components,
      connections,
      faults: [
        { atMs: 1, target: 'Q->W', kind: 'configure', set: { eventSource: { windowMs: 5 } } },
        { atMs: 1, target: 'Q->W', kind: 'configure', set: { eventSource: { batchSize: 11 } } },
        { atMs: 1, target: 'client->Q', kind: 'configure', set: { eventSource: { batchSize: 5 } } },
        { atMs: 1, target: 'client->Q', kind: 'pause' },
        { atMs: 1, target: 'Q', kind: 'crash' },
        { atMs: 1, target: 'W', kind: 'purge' },
      ],
    });
    expect(read.ok ? [] : read.problems.map(({ path }) => path)).toEqual([
      'faults[0].set.eventSource.windowMs',
      'faults[1].set.eventSource.batchSize',
      'faults[2].set.eventSource',
      'faults[3].kind',
      'faults[4].kind',
      'faults[5].kind',
    ]);
  });
});
